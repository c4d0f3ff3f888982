"""Mentions with the report in which they stand, and groups of them that name one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.model.names import Mention, NameKind, Reason
from generator.model.page import Report

Named = tuple[Report, tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Use:
    """A mention in its report, and why it names what its group names."""

    report: Report
    mention: Mention
    reasons: tuple[Reason, ...] = ()

    @property
    def name(self) -> str:
        """The name as printed, without white space."""
        return self.mention.name


@dataclass(frozen=True, slots=True)
class Group:
    """Uses that name one person, place or organisation that no authority file holds.

    `call` is what its address is made from; `apart` are words that tell it from another of that name; `place_kind` and
    `within` are as in `Entity`.
    """

    kind: NameKind
    call: str
    uses: tuple[Use, ...]
    apart: tuple[str, ...] = ()
    place_kind: str | None = None
    within: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The written forms, the one that stands oftenest first, then the longer one."""
        forms = [use.name for use in self.uses]
        return tuple(sorted(dict.fromkeys(forms), key=lambda form: (-forms.count(form), -len(form), forms.index(form))))


def page_of(report: Report) -> str:
    """The page text that a report stands in; a report made by hand is a page of its own."""
    return report.page or report.id


def by_name(uses: Iterable[Use], alike: Callable[[str], str] = str) -> dict[tuple[str, str], list[Use]]:
    """Uses by report id and name, in the order in which they stand; names are one that `alike` makes one."""
    found: dict[tuple[str, str], list[Use]] = {}
    for use in uses:
        found.setdefault((use.report.id, alike(use.name)), []).append(use)
    return found


def uses_of(named: Sequence[Named], kind: NameKind) -> list[Use]:
    """All mentions of a kind, in the order of the exhibition."""
    return [Use(report, mention) for report, mentions in named for mention in mentions if mention.kind is kind]
