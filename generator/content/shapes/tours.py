"""What can be written in the file of a guided tour."""

from generator.content.shapes.addressing import FORMERLY, WANTED
from generator.content.shapes.shape import NOT_BLANK, Key, Shape, Sort

STOP = Shape(
    "a stop",
    "A stop of the tour: a report, or a part of it, and your words.",
    "导览的一站：一篇报道或其中一段，加上你的话。",
    (
        Key("report", Sort.TEXT, "The id of its report.", "报道的 id。", "a-1", pattern=NOT_BLANK),
        Key("part", Sort.TEXT, "A paragraph or figure of it.", "其中的段落或图。", "p9"),
        Key("title", Sort.TEXT, "A heading of your own.", "这一站的标题。"),
        Key("text", Sort.TEXT, "What visitors should look at here.", "请观众看什么。"),
    ),
    needed=("report",),
)
TOUR = Shape(
    "a tour",
    "A guided tour through the reports.",
    "一条穿过各篇报道的导览。",
    (
        Key("title", Sort.TEXT, "The name of the tour.", "导览的名称。", "疫线上的普通人", pattern=NOT_BLANK),
        Key("intro", Sort.TEXT, "What it is about.", "导览的引言。"),
        Key("stops", Sort.EACH, "Its stops in order.", "各站，按次序。", of=STOP),
        WANTED,
        FORMERLY,
    ),
    needed=("title", "stops"),
)
