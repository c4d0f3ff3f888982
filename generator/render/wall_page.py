"""The page of all captions and photographs, by report, with the names that it can be filtered by.

A long wall is cut into parts that unfold, the first of them open: a section each, or a year each where there is one
section. It stays one page, so that filters look through all of it and what was linked to is found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.labels import Labels
from generator.labels.dates import year_words
from generator.model.collection import Exhibit
from generator.model.edtf import first_moment
from generator.model.names import Entity
from generator.render.addresses import CAPTIONS, between, name_address
from generator.render.compose import is_auto
from generator.render.escape import Markdown, front_matter, identifier, link
from generator.render.exhibition import Hang
from generator.render.photographers import SECTION
from generator.render.wall import PEOPLE, PLACES, TAKERS, Piece, Wall
from generator.render.words import record_line

# So few names need no way to them.
FEW = 2
# So many pieces hang in one go: a phone shows two at a time.
LONG = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A name that captions are found by: a link to its page, its id, and how many there are."""

    name: Markdown
    id: str
    count: int


@dataclass(frozen=True, slots=True)
class Way:
    """A list of names to look for captions by: those they name, or who took the photographs."""

    by: str
    title: str
    names: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class WallGroup:
    """What hangs of one report: its title, whose and of when it is, and how it is hung."""

    title: Markdown
    anchor: Markdown
    words: str
    pieces: tuple[Piece, ...]

    @property
    def css_class(self) -> str:
        """Words alone run down one column; a photograph alone has its words beside it; others hang in columns."""
        if not any(piece.hanging for piece in self.pieces):
            return "wall-words"
        return "wall-one" if len(self.pieces) == 1 else "wall-hung"


@dataclass(frozen=True, slots=True)
class WallPart:
    """A stretch of the wall; it unfolds under its title, where it has one. `open` is the one that is seen at once."""

    title: str
    count: str
    groups: tuple[WallGroup, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class WallPage:
    """Everything that wall.md sets; an empty one says what is missing."""

    front: Markdown
    title: str
    count: str
    ways: tuple[Way, ...]
    parts: tuple[WallPart, ...]
    empty: str


def wall_page(hang: Hang, wall: Wall) -> WallPage:
    """The wall."""
    parts = _parts(hang, wall)
    groups = [group for part in parts for group in part.groups]
    title = hang.labels.gettext("Pictures")
    front = {
        "title": title,
        "template": "wall.html",
        "description": f"{hang.collection.exhibition.title} · {title}",
        "photographs": _photographs(groups) > 0,
        "counted": _held(hang.labels, groups),
    }
    return WallPage(
        front=front_matter(front),
        title=title,
        count=_count(hang.labels, groups),
        ways=tuple(_ways(hang, wall)),
        parts=parts,
        empty="" if groups else hang.labels.gettext("The reports have no captions."),
    )


def _parts(hang: Hang, wall: Wall) -> tuple[WallPart, ...]:
    """The wall in one, or cut where it is long and there is something to cut it by."""
    exhibits = hang.collection.exhibits
    if sum(map(wall.number_of_pieces, exhibits)) > LONG:
        cut = [(title, its) for title, its in _cut(hang) if any(map(wall.number_of_pieces, its))]
    else:
        cut = [("", exhibits)]
    parts = []
    for number, (title, its) in enumerate(cut):
        groups = tuple(_groups(hang, wall, its, first=number == 0))
        if groups:
            parts.append(WallPart(title if len(cut) > 1 else "", _held(hang.labels, groups), groups, number == 0))
    return tuple(parts)


def _cut(hang: Hang) -> list[tuple[str, Sequence[Exhibit]]]:
    """The reports by section; of one section by year, those without a date last."""
    if len(hang.collection.sections) > 1:
        return [
            (hang.section_title(section), [hang.exhibits[report] for report in section.reports])
            for section in hang.collection.sections
        ]
    years: dict[str, list[Exhibit]] = defaultdict(list)
    for exhibit in hang.collection.exhibits:
        moment = first_moment(hang.index.records[exhibit.report.id].date)
        years[moment.year if moment else ""].append(exhibit)
    unknown = hang.labels.gettext("Date unknown")
    return [
        (year_words(year, hang.labels) if year else unknown, years[year])
        for year in sorted(years, key=lambda year: (not year, year))
    ]


def _groups(hang: Hang, wall: Wall, exhibits: Iterable[Exhibit], *, first: bool) -> Iterator[WallGroup]:
    for exhibit in exhibits:
        pieces = tuple(wall.pieces(exhibit, CAPTIONS, first=first))
        if pieces:
            first = False
            words = hang.withheld.hide(record_line(hang.index.records[exhibit.report.id], hang.labels))
            # A dot ends a line and begins none.
            words = words.replace(" · ", "\u00a0· ")
            yield WallGroup(hang.title_link(exhibit, CAPTIONS), identifier(exhibit.report.id), words, pieces)


def _photographs(groups: Iterable[WallGroup]) -> int:
    return sum(len(piece.hanging.photographs) for group in groups for piece in group.pieces if piece.hanging)


def _held(labels: Labels, groups: Sequence[WallGroup]) -> str:
    """How many photographs and captions hang there; empty where there is nothing."""
    captions = sum(piece.caption is not None for group in groups for piece in group.pieces)
    words = labels.ngettext("%(num)s caption", "%(num)s captions", captions)
    photographs = _photographs(groups)
    if not photographs:
        return words if captions else ""
    seen = labels.ngettext("%(num)s photograph", "%(num)s photographs", photographs)
    return labels.gettext("%(photographs)s, %(captions)s", photographs=seen, captions=words) if captions else seen


def _count(labels: Labels, groups: Sequence[WallGroup]) -> str:
    """How much hangs here; where no photograph came, that is said once for all."""
    held = _held(labels, groups)
    if _photographs(groups) or not held:
        return held
    return labels.gettext("%(captions)s. The photographs did not come with the texts.", captions=held)


def _ways(hang: Hang, wall: Wall) -> Iterator[Way]:
    """The names that captions are found by, the most frequent first."""
    titles = {
        PLACES: hang.labels.gettext("Place"),
        PEOPLE: hang.labels.gettext("Person"),
        TAKERS: hang.labels.gettext("Photographer"),
    }
    counts: dict[str, Counter[Entity]] = {by: Counter() for by in titles}
    for exhibit in hang.collection.exhibits:
        for named in wall.all_named_in(exhibit):
            for by, entities in named.items():
                counts[by].update(entities)
    for by, title in titles.items():
        # Sorting is stable: the equally frequent stay in the order in which the captions name them.
        names = sorted(counts[by].items(), key=lambda pair: -pair[1])
        if len(names) >= FEW:
            yield Way(by, title, tuple(Found(_name(entity, by), entity.id, count) for entity, count in names))


def _name(entity: Entity, by: str) -> Markdown:
    """A link to the name's page; to what a photographer took, where that is what is looked for."""
    anchor = SECTION if by == TAKERS else ""
    return link(entity.name, between(CAPTIONS, name_address(entity), anchor), auto=is_auto(entity))
