"""Who is in the news with whom: named in the same paragraph, and what is named in which report.

Who signs a report or a picture is not told of in it: bylines, credits and datelines are left out, and so are the names
of contributors wherever they are printed. Lifted quotes say again what a paragraph says. A list or table puts beside
each other what need never have met. A paragraph of more than `MOST_IN_A_PARAGRAPH` people is such a list, too; pairs
would grow with the square of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from generator.link.index import Index
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind, Reference
from generator.model.page import Kind, Part

TOLD_TOGETHER = (Kind.PARAGRAPH, Kind.CAPTION, Kind.EDITORS_NOTE)
NOT_TOLD = (Kind.BYLINE, Kind.CREDIT, Kind.DATELINE, Kind.JUMP_LINE, Kind.PULL_QUOTE, Kind.FURNITURE)
MOST_IN_A_PARAGRAPH = 20


@dataclass(frozen=True, slots=True)
class Tie:
    """A name in a report: how often the report tells of it, and the part that does so first."""

    mentions: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that stand in the same paragraphs: which (report and anchor), in the order of the exhibition."""

    first: Entity
    second: Entity
    spots: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """All ties, by entity and report; the pairs of people, and of people with places.

    `too_long` paragraphs name too many to be paired.
    """

    ties: dict[str, dict[str, Tie]]
    people: tuple[Pair, ...]
    with_places: tuple[Pair, ...]
    too_long: int


def together(index: Index) -> Together:
    """Go through all parts of all reports once."""
    ties: dict[str, dict[str, Tie]] = defaultdict(dict)
    people: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    places: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    too_long = 0
    for exhibit in index.collection.exhibits:
        for part in exhibit.report.parts:
            told = list(_told(index, exhibit, part))
            for reference in told:
                _tie(ties[reference.entity], exhibit.report.id, part.anchor)
            if part.kind not in TOLD_TOGETHER:
                continue
            persons, sites = _named(index, told, NameKind.PERSON), _named(index, told, NameKind.PLACE)
            if len(persons) > MOST_IN_A_PARAGRAPH:
                too_long += 1
                continue
            spot = exhibit.report.id, part.anchor
            for pair in combinations(sorted(persons), 2):
                people[pair].append(spot)
            for pair in product(persons, sites):
                places[pair].append(spot)
    return Together(dict(ties), _pairs(index, people), _pairs(index, places), too_long)


def _told(index: Index, exhibit: Exhibit, part: Part) -> Iterator[Reference]:
    """What a part tells of, those who sign it left out."""
    if part.kind in NOT_TOLD:
        return
    signed = [(c.start, c.end) for c in exhibit.report.contributors if c.anchor == part.anchor]
    for reference in index.at(exhibit.report.id, part.anchor):
        mention = reference.mention
        if index.has_page(index.entities[reference.entity]) and not any(
            start < mention.end and mention.start < end for start, end in signed
        ):
            yield reference


def _tie(ties: dict[str, Tie], report: str, anchor: str) -> None:
    known = ties.get(report)
    ties[report] = Tie(known.mentions + 1, known.anchor) if known else Tie(1, anchor)


def _named(index: Index, told: list[Reference], kind: NameKind) -> list[str]:
    return list(dict.fromkeys(r.entity for r in told if index.entities[r.entity].kind is kind))


def _pairs(index: Index, found: dict[tuple[str, str], list[tuple[str, str]]]) -> tuple[Pair, ...]:
    return tuple(Pair(index.entities[a], index.entities[b], tuple(spots)) for (a, b), spots in found.items())
