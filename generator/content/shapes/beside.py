"""What can be written in the YAML beside a page text: only what adds to, or differs from, what was read."""

from generator.content.shapes.addressing import FORMERLY, WANTED
from generator.content.shapes.exhibition import RIGHTS
from generator.content.shapes.shape import NOT_BLANK, WEB_ADDRESS, Key, Shape, Sort
from generator.model.page import Kind

NO_CAPTION = ("none", "no", "无", "無")
EVIDENCE = Key(
    "date_evidence",
    Sort.TEXTS,
    "Words of the page that speak for the date, to the letter.",
    "版面上说明日期的原话，一字不差。",
)
DATE_NOTE = Key("date_note", Sort.TEXT, "How the date was concluded.", "日期是怎样推断的。")

SOURCE = Shape(
    "source",
    "Where the page comes from.",
    "版面出处。",
    (
        Key("newspaper", Sort.TEXT, "The newspaper's name.", "报纸名称。", "新快报"),
        Key("date", Sort.DATE, "Its date (EDTF).", "出版日期（EDTF，大约的加 ~）。", "2021-06-30"),
        EVIDENCE,
        DATE_NOTE,
        Key("edition", Sort.TEXT, "The number of the page.", "版次。", "A05"),
        Key("page_name", Sort.TEXT, "The name of the page.", "版名。", "要闻"),
        Key(
            "url",
            Sort.TEXT,
            "Its address on the web.",
            "网址。",
            "https://example.org/a05",
            pattern=WEB_ADDRESS,
        ),
        Key("original_file", Sort.TEXT, "The file from which the text was taken.", "文本取自哪个文件。", "A05.pdf"),
        Key("sha256", Sort.TEXT, "The digest of that file, or else of this text.", "该文件（没写则本文）的 SHA-256。"),
        RIGHTS,
    ),
)
REPORT = Shape(
    "a report",
    "What adds to, or differs from, what was read of a report.",
    "对一篇报道的补充或改正。",
    (
        Key(
            "id",
            Sort.TEXT,
            "Which report: as `exhibit inspect` prints it.",
            "哪篇报道（exhibit inspect 显示的 id）。",
            "a-1",
            pattern=NOT_BLANK,
        ),
        Key("title", Sort.TEXT, "Its headline.", "标题（主题）。"),
        Key("kicker", Sort.TEXT, "The line above the headline.", "肩题（引题）。"),
        Key("deck", Sort.TEXT, "The line below the headline.", "副题。"),
        Key("authors", Sort.TEXTS, "Who wrote it.", "作者。", ["欧阳明"]),
        Key("date", Sort.DATE, "Its date (EDTF).", "日期（EDTF）。", "2021-06"),
        EVIDENCE,
        DATE_NOTE,
        Key("column", Sort.TEXT, "The column in which it stood.", "栏目。", "深度"),
        Key("genre", Sort.TEXT, "The kind of report.", "体裁。", "通讯"),
        WANTED,
        FORMERLY,
        Key("subjects", Sort.TEXTS, "What it is about.", "主题词。", ["防疫"]),
    ),
    needed=("id",),
)
SETTLEMENT = Shape(
    "a reading",
    "A doubt of reading, settled by line of the text.",
    "对识读疑问的裁定，按文本行号。",
    (
        Key(
            "line",
            Sort.WHOLE,
            "The line, counted from 1: a block begins there, also inside what was read as one.",
            "行号，从 1 数起；从这一行另起一块，原来在一段中间也行。",
            12,
        ),
        Key(
            "lines",
            Sort.WHOLES,
            "With kind the first and the last of several lines; with join the line that breaks off and the one that "
            "goes on. Three numbers and more are each a line.",
            "写 kind 时是首行和末行，中间各行都算；写 join 时是断开的一行和接着的一行。三个数以上是逐行列举。",
            [40, 42],
        ),
        Key("kind", Sort.WORD, "What stands there.", "这里是什么。", "caption", tuple(Kind)),
        Key(
            "join", Sort.FLAG, "Whether the second line goes on with the first.", "后一行是否接着前一行。", example=True
        ),
        Key("starts", Sort.WORD, "A report begins here.", "从这里开始一篇报道。", "report", ("report",)),
    ),
    either=(("line", "lines"), ("kind", "join", "starts")),
)
CORRECTION = Shape(
    "a correction",
    "A misprint, marked; the source stays as printed.",
    "勘误：页面上标出，原文不动。",
    (
        Key("line", Sort.WHOLE, "The line, counted from 1.", "行号，从 1 数起。", 83),
        Key("sic", Sort.TEXT, "What stands there, to the letter.", "原文的字，一字不差。", "极响应", pattern=NOT_BLANK),
        Key("corr", Sort.TEXT, "What should stand there.", "应作什么。", "积极响应"),
        Key("why", Sort.TEXT, "What is wrong there.", "为什么。", "首字缺失"),
    ),
    needed=("line", "sic"),
    either=(("corr", "why"),),
)
DATING = Shape(
    "a date",
    "Which day the words for a date in a line mean, or that they mean none.",
    "某一行的日期指哪一天，或者不是日期。",
    (
        Key("line", Sort.WHOLE, "The line, counted from 1.", "行号，从 1 数起。", 41),
        Key(
            "words",
            Sort.TEXT,
            "The words for the date, to the letter: where the line has several, or none was seen.",
            "日期的原话，一字不差：一行有几个日期，或者程序没有认出时写。",
            "上月十二日",
        ),
        Key("date", Sort.DATE, "The day, month or year (EDTF).", "指哪年哪月哪日（EDTF）。", "1982-09-12"),
        Key(
            "none",
            Sort.FLAG,
            "No date that belongs on the timeline.",
            "不是日期，或者不该进时间线。",
            default=False,
        ),
    ),
    needed=("line",),
    either=(("date", "none"),),
)
PHOTOGRAPH = Shape(
    "a photograph",
    "What a photograph's name does not say.",
    "文件名说明不了的图片信息。",
    (
        Key("report", Sort.TEXT, "The id of its report.", "所属报道的 id。", "a-1", pattern=NOT_BLANK),
        Key(
            "caption",
            Sort.WHOLE,
            "The number of its caption in the report; none where it belongs to none.",
            "第几条图片说明；不属于任何一条写 none。",
            1,
            NO_CAPTION,
        ),
        Key(
            "file",
            Sort.TEXT,
            "Its name in photographs/<report id>/.",
            "photographs/<报道 id>/ 里的文件名。",
            "1.jpg",
            pattern=NOT_BLANK,
        ),
        Key(
            "text",
            Sort.TEXT,
            "Your own words under it, in blue: where the page prints no caption for it.",
            "图下的说明，用自己的话（蓝色）：版面没有为它印说明时写。",
            "老纺部的厂房",
        ),
        Key(
            "credit",
            Sort.TEXT,
            "Whose picture it is, in your own words (blue); then the byline is not taken for its maker.",
            "图是谁的，用自己的话（蓝色）；写了就不再按报道署名推定摄影者。",
            "云浦市档案馆藏",
        ),
        Key("alt", Sort.TEXT, "What is to be seen, for those who cannot.", "图上有什么，写给看不见的人。"),
        RIGHTS,
    ),
    needed=("report", "file"),
)

FACTS = Shape(
    "the file",
    "Facts beside a page text. Everything may be left out.",
    "版面文本旁边的补充，每项都可以不写。",
    (
        Key("source", Sort.FIELDS, "Where the page comes from.", "版面出处。", of=SOURCE),
        Key("reports", Sort.EACH, "What adds to or differs from what was read.", "对各篇报道的补充或改正。", of=REPORT),
        Key("reading", Sort.EACH, "Doubts of reading, settled.", "对识读疑问的裁定。", of=SETTLEMENT),
        Key("corrections", Sort.EACH, "Misprints.", "勘误。", of=CORRECTION),
        Key("dates", Sort.EACH, "Dates in the text, settled.", "对文中日期的裁定。", of=DATING),
        Key("photographs", Sort.EACH, "What is to be said of photographs.", "图片信息。", of=PHOTOGRAPH),
    ),
)
