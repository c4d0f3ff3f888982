"""The authority files against the mentions: what the curator has said always wins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model.exhibition import Alias, Authority
from generator.model.names import Mention, NameKind, Status
from generator.model.page import Kind, Part, Report
from generator.resolve.searched import Found, Searched
from generator.resolve.uses import Named, page_of

_FOUND_BY_CURATOR = "authority file"
# Words for a direction, whose end looks like a place: 北角 in 西北角, 南部 in 东南部; but not in 东南部县.
_DIRECTION = re.compile(r"[东東西][南北][角侧側边邊面部方隅端](?![省市区區县縣州镇鎮乡鄉村街路站])")


class Authorities:
    """The entries of the authority files by every written form of their names."""

    def __init__(self, entries: Sequence[Authority]) -> None:
        self._by_form: dict[tuple[NameKind, str], list[tuple[Alias, Authority]]] = defaultdict(list)
        never = [(entry.kind, _close(form)) for entry in entries for form in entry.not_]
        forms: dict[tuple[NameKind, str], None] = {}
        for entry in entries:
            # Who binds the own name to reports has it only there: elsewhere it is a namesake's.
            bound = {_close(alias.text) for alias in entry.aliases if alias.report}
            for alias in entry.forms:
                form = _close(alias.text)
                if alias.report or form not in bound:
                    self._by_form[entry.kind, form].append((alias, entry))
                if len(form) > 1 and _is_looked_for(entry):
                    forms[entry.kind, form] = None
        self._never = frozenset(never)
        self._forms, self._struck = Searched(forms), Searched(self._never)

    def named(self, report: Report, kind: NameKind, name: str) -> tuple[Authority, ...]:
        """The entries of that name and kind; several where two bear it, but those first that bear it in this report."""
        bearers = self._by_form.get((kind, name), ())
        found: list[Authority] = []
        for where in (report.id, page_of(report), None):
            found = found or [entry for alias, entry in bearers if alias.report == where]
        return tuple(dict.fromkeys(found))

    def settle(self, named: Named) -> Named:
        """The report's mentions without those that the curator struck out, with those that only the curator knows."""
        report, mentions = named
        if not self._by_form:
            return named
        found_in: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if (mention.kind, mention.name) not in self._never and not self._rejected(report, mention):
                found_in[mention.anchor].append(mention)
        return report, tuple(m for part in report.parts for m in self._in_part(report, part, found_in[part.anchor]))

    def _rejected(self, report: Report, mention: Mention) -> bool:
        """Whether the curator says that the name is none; what stands within it may be one."""
        entries = self.named(report, mention.kind, mention.name)
        return bool(entries) and all(entry.status is Status.REJECTED for entry in entries)

    def _in_part(self, report: Report, part: Part, found: list[Mention]) -> list[Mention]:
        """The program's mentions, and in their way or beside them the curator's."""
        if part.kind is Kind.FURNITURE:
            return found
        kept = list(found)
        for name in self._curated(report, part.text):
            touched = [m for m in kept if m.start < name.end and name.start < m.end]
            if any(self._stays(report, m, name) for m in touched):
                continue
            kept = [m for m in kept if m not in touched]
            form = part.text[name.start : name.end]
            kept.append(Mention(name.kind, form, part.anchor, name.start, name.end, 1.0, (_FOUND_BY_CURATOR,)))
        return sorted(kept, key=lambda mention: mention.start)

    def _stays(self, report: Report, mention: Mention, name: Found) -> bool:
        """Whether the program's mention is the name already, or a longer one around it: 和平 is not meant in 和平路."""
        around = mention.start <= name.start and name.end <= mention.end
        same = (mention.start, mention.end) == (name.start, name.end)
        if same:
            return bool(self.named(report, mention.kind, mention.name))
        return around or (name.wide and name.start < mention.start < name.end < mention.end)

    def _curated(self, report: Report, text: str) -> Iterator[Found]:
        """The curator's names in a text, the longest first, none overlapping another or part of a struck string."""
        struck = self._struck.find(text)
        taken: list[Found] = []
        found = (f for f in self._forms.find(text) if self.named(report, f.kind, _close(text[f.start : f.end])))
        for name in sorted(found, key=lambda f: (f.start - f.end, f.start)):
            part_of = any(s.kind is name.kind and s.start <= name.start and name.end <= s.end for s in struck)
            part_of = part_of or _ends_a_direction(name, text)
            if not part_of and not any(name.start < other.end and other.start < name.end for other in taken):
                taken.append(name)
                yield name


def _is_looked_for(entry: Authority) -> bool:
    """Whether an entry's names are found wherever their characters stand.

    What is only suggested claims no more than the program has read: 任为 in 责任为 waits for the curator's word.
    """
    return entry.status is Status.CONFIRMED or (entry.withheld and entry.status is not Status.REJECTED)


def _ends_a_direction(name: Found, text: str) -> bool:
    found = _DIRECTION.match(text, max(0, name.start - 1))
    return name.kind is NameKind.PLACE and name.end - name.start == 2 and bool(found and found.end() == name.end)


def _close(form: str) -> str:
    """A name without the blanks that print sets in it."""
    return "".join(form.split())


def chosen(entries: Sequence[Authority], report: Report, mention: Mention) -> Authority | None:
    """The one of several entries that this mention means, by the report or role that an entry names; None if unsure."""
    if len(entries) == 1:
        return entries[0]
    in_report = [e for e in entries if any(role.report == report.id for role in e.roles)]
    if len(in_report) == 1:
        return in_report[0]
    by_role = [e for e in entries if mention.role and any(role.text in mention.role for role in e.roles)]
    return by_role[0] if len(by_role) == 1 else None
