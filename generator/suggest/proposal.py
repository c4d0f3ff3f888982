"""What is proposed for an authority file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.exhibition import Alias
from generator.model.names import NameKind, Role
from generator.model.problem import Location


class Near(StrEnum):
    """In what another name comes so near that it may be the same, or be taken for it."""

    SAME_NAME = "same-name"
    OTHER_KIND = "other-kind"
    SAME_SCRIPT = "simplified-or-traditional"
    ONE_CHARACTER = "one-character"
    SAME_READING = "same-reading"
    CONTAINED = "contained"


@dataclass(frozen=True, slots=True)
class Hint:
    """Another name that is near: that of an entry of the authority files, or of another proposal. Never a merge."""

    near: Near
    id: str
    name: str
    is_entry: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that names what is proposed: withheld names are hidden in it, all else is as printed.

    `text[start:end]` is the name for each of `names`. `location` is where it stands in the page text.
    """

    text: str
    names: tuple[tuple[int, int], ...]
    location: Location
    report: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry for an authority file, and what speaks for it.

    `id` is what the site addresses the name by already. Forms that another name has too are aliases of their reports
    only. `within` is the id of the next larger place that has an entry or is proposed; `path` the names of all that
    are known, from the largest down. `reasons` are the recogniser's, with the number of mentions that each speaks
    for. `with_it` are the proposals without which this one must not be written: its namesakes, since the entry would
    be taken for them, and the place that it lies in. A larger place that no report names has no mentions.
    `doubts`: where only the name makes several one, the reports of each; empty where that is not in doubt.
    `one_report_of_two`: a report in which two places have the name, so that no entry can tell them apart there.
    """

    kind: NameKind
    id: str
    name: str
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    place_kind: str | None = None
    within: str | None = None
    path: tuple[str, ...] = ()
    reports: int = 0
    mentions: int = 0
    confidence: float = 1.0
    expected: float = 0.0
    reasons: tuple[tuple[str, int], ...] = ()
    quotes: tuple[Quote, ...] = ()
    hints: tuple[Hint, ...] = ()
    with_it: tuple[str, ...] = ()
    one_report_of_two: str | None = None
    doubts: tuple[tuple[str, ...], ...] = ()

    @property
    def usefulness(self) -> float:
        """How many links one decision settles: reports × mentions, each mention as sure as it is."""
        return self.reports * self.expected
