"""The authority files against the mentions: what the curator has said always wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model.exhibition import Authority
from generator.model.names import Mention, NameKind, Status
from generator.model.page import Kind, Part, Report
from generator.resolve.uses import Named

_FOUND_BY_CURATOR = "authority file"


class Authorities:
    """The entries of the authority files by every written form of their names."""

    def __init__(self, entries: Sequence[Authority]) -> None:
        self._by_form: dict[tuple[NameKind, str], list[Authority]] = defaultdict(list)
        self._never: set[tuple[NameKind, str]] = set()
        self._searched: dict[str, list[tuple[str, NameKind]]] = defaultdict(list)
        for entry in entries:
            self._never.update((entry.kind, "".join(form.split())) for form in entry.not_)
            for form in dict.fromkeys("".join(form.split()) for form in (entry.name, *entry.aliases)):
                self._by_form[entry.kind, form].append(entry)
                if len(form) > 1 and entry.status is not Status.REJECTED:
                    self._searched[form[:2]].append((form, entry.kind))
        for forms in self._searched.values():
            forms.sort(key=lambda pair: (-len(pair[0]), pair))

    def named(self, mention: Mention) -> tuple[Authority, ...]:
        """The entries of that name and kind; several where two bear it."""
        return tuple(self._by_form.get((mention.kind, mention.name), ()))

    def settle(self, named: Named) -> Named:
        """The report's mentions without those that the curator struck out, with those that only the curator knows."""
        report, mentions = named
        kept = [mention for mention in mentions if (mention.kind, mention.name) not in self._never]
        taken: dict[str, list[Mention]] = defaultdict(list)
        for mention in kept:
            taken[mention.anchor].append(mention)
        added = [m for part in report.parts for m in self._missed(part, taken[part.anchor])]
        order = {part.anchor: number for number, part in enumerate(report.parts)}
        return report, tuple(sorted((*kept, *added), key=lambda m: (order[m.anchor], m.start)))

    def _missed(self, part: Part, taken: list[Mention]) -> Iterator[Mention]:
        """Names of the authority files in a part, where no mention stands."""
        if part.kind is Kind.FURNITURE or not self._searched:
            return
        text, position = part.text, 0
        while position < len(text) - 1:
            found = self._at(text, position)
            if found and not any(m.start < position + len(found[0]) and position < m.end for m in taken):
                form, kind = found
                yield Mention(kind, form, part.anchor, position, position + len(form), 1.0, (_FOUND_BY_CURATOR,))
                position += len(form)
            else:
                position += 1

    def _at(self, text: str, position: int) -> tuple[str, NameKind] | None:
        for form, kind in self._searched.get(text[position : position + 2], ()):
            if text.startswith(form, position) and not self._in_another(text, position, kind):
                return form, kind
        return None

    def _in_another(self, text: str, position: int, kind: NameKind) -> bool:
        """Whether the place is inside a string that the curator says is somebody or something else."""
        return any(
            text.startswith(never, start)
            for other, never in self._never
            if other is kind
            for start in range(max(0, position - len(never) + 1), position + 1)
        )


def chosen(entries: Sequence[Authority], report: Report, mention: Mention) -> Authority | None:
    """The one of several entries that this mention means, by the report or role that an entry names; None if unsure."""
    if len(entries) == 1:
        return entries[0]
    in_report = [e for e in entries if any(role.report == report.id for role in e.roles)]
    if len(in_report) == 1:
        return in_report[0]
    by_role = [e for e in entries if mention.role and any(role.text in mention.role for role in e.roles)]
    return by_role[0] if len(by_role) == 1 else None
