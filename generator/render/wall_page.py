"""The page of all captions and photographs, by report, with the names that it can be filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

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
class WallPage:
    """Everything that wall.md sets; an empty one says what is missing."""

    front: Markdown
    title: str
    count: str
    ways: tuple[Way, ...]
    groups: tuple[WallGroup, ...]
    empty: str


def wall_page(hang: Hang, wall: Wall) -> WallPage:
    """The wall."""
    groups = tuple(_groups(hang, wall))
    title = hang.labels.gettext("Pictures")
    photographs = sum(len(p.hanging.photographs) for group in groups for p in group.pieces if p.hanging)
    front = {
        "title": title,
        "template": "wall.html",
        "description": f"{hang.collection.exhibition.title} · {title}",
        "photographs": photographs > 0,
    }
    return WallPage(
        front=front_matter(front),
        title=title,
        count=_count(hang, sum(p.caption is not None for group in groups for p in group.pieces), photographs),
        ways=tuple(_ways(hang, wall)),
        groups=groups,
        empty="" if groups else hang.labels.gettext("The reports have no captions."),
    )


def _groups(hang: Hang, wall: Wall) -> Iterator[WallGroup]:
    first = True
    for exhibit in hang.collection.exhibits:
        pieces = tuple(wall.pieces(exhibit, CAPTIONS, first=first))
        if pieces:
            first = False
            words = hang.withheld.hide(record_line(hang.index.records[exhibit.report.id], hang.labels))
            # A dot ends a line and begins none.
            words = words.replace(" · ", "\u00a0· ")
            yield WallGroup(hang.title_link(exhibit, CAPTIONS), identifier(exhibit.report.id), words, pieces)


def _count(hang: Hang, captions: int, photographs: int) -> str:
    """How much hangs here; where no photograph came, that is said once for all."""
    labels = hang.labels
    words = labels.ngettext("%(num)s caption", "%(num)s captions", captions)
    if not photographs:
        return labels.gettext("%(captions)s. The photographs did not come with the texts.", captions=words)
    seen = labels.ngettext("%(num)s photograph", "%(num)s photographs", photographs)
    return labels.gettext("%(photographs)s, %(captions)s", photographs=seen, captions=words)


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
