"""A small collection made by hand: two page texts, three reports, a few names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, Naming, Section, SourceFacts, TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Role, Status
from generator.model.page import Block, DateReading, Join, Kind, Page, Part, Report
from generator.model.source import PageText, Passage, Span

ANCHORS = {Kind.PARAGRAPH: "p", Kind.HEADING: "h", Kind.CAPTION: "fig", Kind.PULL_QUOTE: "quote"}
NUMBERED = {Kind.BYLINE: "byline", Kind.DATELINE: "dateline", Kind.JUMP_LINE: "jump", Kind.EDITORS_NOTE: "note"}
IN_LINES = {Kind.LIST: "list", Kind.TABLE: "table", Kind.VERSE: "verse"}
Lines = Sequence[tuple[Kind, str]]


def page_text(name: str, text: str) -> PageText:
    """A page text as reading gives it."""
    starts, position = [], 0
    for line in text.splitlines(keepends=True) or [""]:
        starts.append(position)
        position += len(line)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return PageText(f"content/reports/{name}.txt", name, text, "utf-8", sha256, tuple(starts))


def page(name: str, lines: Lines, **facts: object) -> Page:
    """A page of one report, a part a line; a line of several lines is joined where they break.

    A credit belongs to the caption before it.
    """
    text = "\n".join(words for _, words in lines) + "\n"
    source = page_text(name, text)
    parts: list[Part] = []
    blocks: list[Block] = []
    position = 0
    counts: dict[str, int] = {}
    for kind, words in lines:
        spans = _spans(words, position)
        whole = [Span(spans[0].start, spans[-1].end)] if kind in IN_LINES or kind is Kind.HEADLINE else spans
        anchor = _anchor(kind, counts)
        parts.append(Part(kind, Passage.of(source, *whole), anchor))
        blocks.append(Block(Span(position, position + len(words)), source.line_of(position), kind, 0, 1.0))
        position += len(words) + 1
    report = Report(name, (1, max(1, len(source.line_starts))), tuple(parts), **facts)  # type: ignore[arg-type] # by name
    return Page(source, tuple(blocks), (report,), _joins(parts, source))


def mentions(found: Page, names: Iterable[tuple[Entity, str]], *, report: int = 0) -> list[Reference]:
    """Every place where these words stand in a report, as references to these entities."""
    told = found.reports[report]
    return [
        Reference(told.id, Mention(entity.kind, words, part.anchor, start, start + len(words), 1.0), entity.id)
        for entity, words in names
        for part in told.parts
        for start in _occurrences(part.text, words)
    ]


def _anchor(kind: Kind, counts: dict[str, int]) -> str:
    if kind is Kind.CREDIT:
        return f"fig{counts['fig']}-credit"
    stem = (ANCHORS | NUMBERED | IN_LINES).get(kind)
    counts[stem or kind.value] = counts.get(stem or kind.value, 0) + 1
    if stem is None:
        return kind.value if counts[kind.value] == 1 else f"{kind.value}{counts[kind.value]}"
    return f"{stem}{counts[stem]}"


def _spans(words: str, position: int) -> list[Span]:
    spans = []
    for line in words.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return spans


def _joins(parts: Iterable[Part], source: PageText) -> tuple[Join, ...]:
    joins = []
    for part in parts:
        for offset in part.passage.joins:
            before, after = part.passage.source_offset(offset - 1), part.passage.source_offset(offset)
            joins.append(Join(Span(before, before + 1), Span(after, after + 1), source.line_of(after)))
    return tuple(joins)


def _occurrences(text: str, words: str) -> Iterable[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


ZHANG = Entity(
    "zhang-haiyang",
    NameKind.PERSON,
    "张海洋",
    ("张海洋",),
    Status.CONFIRMED,
    roles=(Role("镇党委书记", "2019-linhai"),),
)
LI = Entity("li-mu", NameKind.PERSON, "李木", ("李木", "李 木"))
PROVINCE = Entity("zhejiang", NameKind.PLACE, "浙江省", ("浙江",), Status.CONFIRMED, place_kind="province")
TOWN = Entity(
    "dongqiao-zhen",
    NameKind.PLACE,
    "东桥镇",
    ("东桥镇",),
    Status.CONFIRMED,
    place_kind="town",
    within=("浙江省", "台州市"),
    latitude=28.8,
    longitude=121.1,
    precision="county",
)
SCHOOL = Entity("dongqiao-school", NameKind.ORGANISATION, "东桥小学", ("东桥小学",), Status.CONFIRMED)

STORM = page(
    "2019-linhai",
    [
        (Kind.KICKER, "台风过后第三天"),
        (Kind.HEADLINE, "洪水退去 东桥镇连夜清淤"),
        (Kind.DECK, "全镇三千人回家"),
        (Kind.DATELINE, "海潮日报东桥8月12日电"),
        (
            Kind.PARAGRAPH,
            "8月12日清晨,东桥镇的水退了。镇党委书记张海洋一夜没睡,张海洋说:“先清学\n校。”东桥小学门口堆着淤泥!",
        ),
        (Kind.BYLINE, "海潮日报记者 李 木"),
        (Kind.HEADING, "三百人上街"),
        (Kind.CAPTION, "8月12日,张海洋在东桥小学清淤。"),
        (Kind.CREDIT, "李 木 摄"),
        (Kind.PARAGRAPH, "中午,三百名村民上街。据《浙东晚报》报道,浙江省派来两支队伍。"),
        (Kind.PULL_QUOTE, "先清学校。"),
        (Kind.VERSE, "水来了\n水又走了"),
        (Kind.TABLE, "东桥镇  300人\n西桥镇   20人"),
        (Kind.LIST, "铁锹三百把\n水泵十二台"),
        (Kind.EDITORS_NOTE, "编者按 本报将继续关注。"),
        (Kind.JUMP_LINE, "下转第三版"),
    ],
    publisher="海潮日报",
    date=DateReading("2019-08-13~", ("8月12日清晨",)),
)
PHOTO = page(
    "2019-photo",
    [
        (Kind.KICKER, "图片新闻"),
        (Kind.CAPTION, "8月20日,东桥小学开学。"),
    ],
)


def collection(naming: Naming = Naming.ALL, entities: Sequence[Entity] | None = None) -> Collection:
    """The sample, linked."""
    known = entities or (ZHANG, LI, PROVINCE, TOWN, SCHOOL)
    words = [(entity, form) for entity in known for form in dict.fromkeys((entity.name, *entity.forms))]
    exhibition = Exhibition(
        "潮水之后",
        "一场台风的报道",
        sections=(Section("storm", "台风", ("2019-linhai",), "2019-08/2019-09"),),
        names=naming,
        contact="curator@example.org",
    )
    facts = TextFacts(SourceFacts(newspaper="海潮日报", date="2019-08-13"))
    return link(
        exhibition,
        [(STORM, facts), (PHOTO, TextFacts())],
        known,
        mentions(STORM, words) + mentions(PHOTO, words),
    )
