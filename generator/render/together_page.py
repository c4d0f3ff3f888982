"""同段出现: people, places and reports as a drawing and a matrix, and who stands in the same paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.link.pinyin import reading_of
from generator.link.together import MOST_IN_A_PARAGRAPH, Pair, Together, together
from generator.model.names import Entity, NameKind
from generator.render.addresses import TOGETHER, between, name_address, report_address
from generator.render.compose import is_auto
from generator.render.drawing.svg import element, words
from generator.render.drawing.together import Joined, Node, chosen, layered
from generator.render.escape import Markdown, address, front_matter, markdown
from generator.render.exhibition import WIDE_BLANK, Hang
from generator.render.timeline_page import short_title
from generator.render.words import part_words

NAME = "together-name"
MOST_PAIRS, MOST_WITH_PLACES = 80, 60
MOST_LINKS = 4
MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Column:
    """A report at the head of the matrix."""

    number: Markdown
    title: Markdown


@dataclass(frozen=True, slots=True)
class Row:
    """A name in the matrix, and a cell for each report."""

    name: Markdown
    cells: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two names, in how many paragraphs they stand together, and the ways to the first of them."""

    first: Markdown
    second: Markdown
    count: int
    spots: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """A table of pairs; `shown` of how many, in words, where not all are."""

    rows: tuple[PairRow, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class TogetherPage:
    """Everything that together.md sets."""

    front: Markdown
    title: Markdown
    drawing: Markdown
    shown: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    people: Pairs
    with_places: Pairs
    left_out: str
    empty: str
    alone: str


def together_page(hang: Hang) -> TogetherPage:
    """The page of who is in the news with whom."""
    labels, found = hang.labels, together(hang.index)
    title = labels.gettext("In the same paragraph")
    everything = {kind: _names(hang, found, kind) for kind in (NameKind.PERSON, NameKind.PLACE)}
    nodes = {kind: [_node(hang, found, entity) for entity in entities] for kind, entities in everything.items()}
    joined = chosen(_report_nodes(hang), nodes[NameKind.PERSON], nodes[NameKind.PLACE])
    people = _pairs(hang, found.people, MOST_PAIRS)
    description = f"{hang.collection.exhibition.title} · {title}"
    return TogetherPage(
        front=front_matter({"title": title, "template": "together.html", "description": description}),
        title=markdown(title),
        drawing=layered(joined, labels, NAME),
        shown=tuple(_shown(hang, joined, everything)),
        columns=tuple(_columns(joined)),
        rows=tuple(_rows(hang, joined, found, everything)),
        people=people,
        with_places=_pairs(hang, _often(found.with_places), MOST_WITH_PLACES),
        left_out=_left_out(hang, found),
        empty=_empty(hang, joined),
        alone="" if people.rows else labels.gettext("No two people stand in the same paragraph."),
    )


def _names(hang: Hang, found: Together, kind: NameKind) -> list[Entity]:
    """The names of a kind that the reports tell of, by pinyin."""
    return sorted((e for e in hang.index.with_page(kind) if e.id in found.ties), key=_order)


def _order(entity: Entity) -> tuple[object, ...]:
    reading = reading_of(entity.name, entity.kind)
    return reading.letter == "#", reading.order, entity.name, entity.id


def _node(hang: Hang, found: Together, entity: Entity) -> Node:
    ties = {report: tie.mentions for report, tie in found.ties[entity.id].items()}
    labels = hang.labels
    reports = labels.ngettext("%(num)s report", "%(num)s reports", len(ties))
    mentions = labels.ngettext("%(num)s mention", "%(num)s mentions", sum(ties.values()))
    return Node(entity.name, _way(entity), f"{entity.name} · {reports} · {mentions}", ties, is_auto(entity))


def _way(entity: Entity) -> str:
    return address(between(TOGETHER, name_address(entity)))


def _report_nodes(hang: Hang) -> dict[str, Node]:
    nodes = {}
    for exhibit in hang.collection.exhibits:
        identity = exhibit.report.id
        title = hang.titles_in_line[identity]
        way = address(between(TOGETHER, report_address(exhibit.report)))
        nodes[identity] = Node(title.split(WIDE_BLANK)[0], way, title)
    return nodes


def _shown(hang: Hang, joined: Joined, everything: dict[NameKind, list[Entity]]) -> Iterator[str]:
    """How many are drawn of how many, and why the other reports are not."""
    labels, persons, sites = hang.labels, everything[NameKind.PERSON], everything[NameKind.PLACE]
    if not joined.reports:
        return
    yield labels.gettext(
        "The drawing shows %(reports)s of %(all_reports)s reports, %(people)s of %(all_people)s people (without those "
        "who sign) and %(places)s of %(all_places)s places: first the names that several reports tell of, then the "
        "most named.",
        reports=len(joined.reports),
        all_reports=len(hang.collection.exhibits),
        people=len(joined.people),
        all_people=len(persons),
        places=len(joined.places),
        all_places=len(sites),
    )
    yield from _undrawn(hang, joined)


def _undrawn(hang: Hang, joined: Joined) -> Iterator[str]:
    """Why reports are missing from the drawing."""
    labels = hang.labels
    names = (*joined.people, *joined.places)
    missing = [e.report.id for e in hang.collection.exhibits if e.report.id not in joined.reports]
    fewer = sum(any(joined.weight(name, report) for name in names) for report in missing)
    if len(missing) > fewer:
        yield labels.ngettext(
            "%(num)s report is not drawn: it tells of none of these names.",
            "%(num)s reports are not drawn: they tell of none of these names.",
            len(missing) - fewer,
        )
    if fewer:
        yield labels.ngettext(
            "%(num)s report is not drawn: it tells of fewer of them than the others.",
            "%(num)s reports are not drawn: they tell of fewer of them than the others.",
            fewer,
        )


def _columns(joined: Joined) -> Iterator[Column]:
    for number, node in enumerate(joined.reports.values(), 1):
        yield Column(
            element("a", words(str(number)), href=node.way, title=node.said),
            element("a", words(node.said), href=node.way),
        )


def _rows(hang: Hang, joined: Joined, found: Together, everything: dict[NameKind, list[Entity]]) -> Iterator[Row]:
    """The names that join reports: a row of one mark would say no more than the report does."""
    for nodes, entities in ((joined.people, everything[NameKind.PERSON]), (joined.places, everything[NameKind.PLACE])):
        by_way = {_way(entity): entity for entity in entities}
        joining = [node for node in nodes if sum(report in joined.reports for report in node.ties or {}) > 1]
        for node in joining[:MOST_ROWS]:
            ties = found.ties[by_way[node.way].id]
            cells = []
            for report in joined.reports:
                tie = ties.get(report)
                way = address(between(TOGETHER, hang.page_of(report), tie.anchor)) if tie else ""
                cells.append(element("a", words(str(tie.mentions)), href=way) if tie else Markdown(""))
            yield Row(_name(by_way[node.way]), tuple(cells))


def _name(entity: Entity) -> Markdown:
    return element("a", words(entity.name), href=_way(entity), class_="auto" if is_auto(entity) else None)


def _pairs(hang: Hang, pairs: Sequence[Pair], most: int) -> Pairs:
    """The pairs that stand together most often; of equals, by pinyin."""
    turned = [_by_pinyin(pair) for pair in pairs]
    turned.sort(key=lambda pair: (-len(pair.spots), _order(pair.first), _order(pair.second)))
    rows = tuple(
        PairRow(_name(pair.first), _name(pair.second), len(pair.spots), tuple(_spots(hang, pair)))
        for pair in turned[:most]
    )
    more = hang.labels.gettext("The first %(shown)s of %(all)s pairs.", shown=len(rows), all=len(pairs))
    return Pairs(rows, more if len(pairs) > len(rows) else "")


def _often(pairs: Sequence[Pair]) -> list[Pair]:
    """Those that stand together more than once: of a person and a place, once says little."""
    return [pair for pair in pairs if len(pair.spots) > 1]


def _by_pinyin(pair: Pair) -> Pair:
    """Of two people the one with the earlier name first; of a person and a place, the person."""
    alike = pair.first.kind is pair.second.kind
    return Pair(pair.second, pair.first, pair.spots) if alike and _order(pair.second) < _order(pair.first) else pair


def _spots(hang: Hang, pair: Pair) -> Iterator[Markdown]:
    for report, anchor in pair.spots[:MOST_LINKS]:
        exhibit = hang.exhibits[report]
        part = part_words(exhibit.report, exhibit.report.part(anchor), hang.labels)
        way = address(between(TOGETHER, report_address(exhibit.report), anchor))
        yield element("a", words(f"{short_title(hang, exhibit)} {part}"), href=way)


def _left_out(hang: Hang, found: Together) -> str:
    """What was too long to be paired."""
    if not found.too_long:
        return ""
    return hang.labels.ngettext(
        "%(num)s paragraph that names more than %(most)s people is a list and makes no pairs.",
        "%(num)s paragraphs that name more than %(most)s people are lists and make no pairs.",
        found.too_long,
        most=MOST_IN_A_PARAGRAPH,
    )


def _empty(hang: Hang, joined: Joined) -> str:
    labels = hang.labels
    if not hang.collection.exhibits:
        return labels.gettext("There are no reports yet.")
    if not joined.reports:
        return labels.gettext("The reports name nobody and no place, or nobody has confirmed a name yet.")
    if len(hang.collection.exhibits) == 1:
        return labels.gettext("There is only one report: nothing joins it to another yet.")
    return "" if joined.people else labels.gettext("No person is named, or nobody is confirmed yet.")
