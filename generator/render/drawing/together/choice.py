"""Which names and reports a drawing can hold: those that join reports first, then the most named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

MOST_NAMES, MOST_REPORTS = 36, 36


@dataclass(frozen=True, slots=True)
class Node:
    """A name or a report: its words, the way to its page, and for a name how often each report tells of it."""

    words: str
    way: str
    said: str = ""
    ties: Mapping[str, int] | None = None
    auto: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """What is drawn: reports by their ids in the order of the exhibition, names in any."""

    reports: Mapping[str, Node]
    people: tuple[Node, ...]
    places: tuple[Node, ...]

    def weight(self, name: Node, report: str) -> int:
        """How often a report tells of a name."""
        return (name.ties or {}).get(report, 0)


def chosen(reports: Mapping[str, Node], people: Sequence[Node], places: Sequence[Node]) -> Joined:
    """The names that most reports tell of, and the reports that tell of most of them; of equals, the first."""
    persons, sites = _most(people, reports), _most(places, reports)
    told = Counter(report for node in (*persons, *sites) for report in node.ties or {})
    ranked = sorted((report for report in reports if told[report]), key=lambda report: -told[report])
    shown = set(ranked[:MOST_REPORTS])
    kept = {report: node for report, node in reports.items() if report in shown}
    return Joined(kept, _tied(persons, kept), _tied(sites, kept))


def _most(names: Sequence[Node], reports: Collection[str]) -> list[Node]:
    told = [name for name in names if any(report in reports for report in name.ties or {})]
    told.sort(key=lambda name: (-len(name.ties or {}), -sum((name.ties or {}).values())))
    return told[:MOST_NAMES]


def _tied(names: Sequence[Node], reports: Collection[str]) -> tuple[Node, ...]:
    return tuple(name for name in names if any(report in reports for report in name.ties or {}))
