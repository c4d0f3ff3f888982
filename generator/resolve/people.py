"""Which mentions of people are one person.

In one report one name is one person. In two reports it is one only where something speaks for it besides the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.names import NameKind
from generator.model.page import Report
from generator.resolve.uses import Group, Use, by_name, page_of

# Roles that thousands have: they tie nobody together.
_OF_MANY = re.compile(
    r"(?:本报|本刊|本社|本台)?(?:记者|通讯员|特约记者|实习生|实习记者|见习记者|摄影|摄|文|图|作者|编辑|评论员|村民|居民|市民|学生|教师|老师|工人|农民|"
    r"医生|护士|民警|志愿者|党员|干部|职工|司机|书记|主任|校长|村支书|队长|组长|负责人|老人|选手|队员|先生|女士|同志|教授|总书记?)?"
)
# Offices that one person holds at a time and that need no place to be said with.
_OF_ONE = re.compile(r"总书记|国家主席|国务院总理|委员长|军委主席|联合国秘书长|教皇|总统$|首相$")


_Mark = tuple[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Person:
    """The uses of one name in one report."""

    report: Report
    name: str
    uses: tuple[Use, ...]
    nickname: bool

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(use.mention.role for use in self.uses if use.mention.role)

    @property
    def signs(self) -> bool:
        """Whether the person is named in a byline or a credit."""
        return any(c.name == self.name for c in self.report.contributors)


def people(uses: Sequence[Use], homes: Mapping[str, tuple[str, ...]]) -> list[Group]:
    """Groups of uses, one for each person; `homes` are the paths of the places that reports are about."""
    same_name: dict[str, list[_Person]] = defaultdict(list)
    for (_, name), found in by_name(uses).items():
        nickname = any("nickname" in use.mention.reasons for use in found)
        same_name[name].append(_Person(found[0].report, name, tuple(found), nickname))
    return [group for bearers in same_name.values() for group in _told_apart(bearers, homes)]


def _told_apart(bearers: Sequence[_Person], homes: Mapping[str, tuple[str, ...]]) -> list[Group]:
    """The bearers of one name, those put together for whom something speaks.

    Only who shares a mark is compared: a name in a thousand reports takes a thousand steps, not a million.
    """
    first: dict[_Mark, int] = {}
    leaders = list(range(len(bearers)))
    reasons: dict[str, str] = {}
    for number, bearer in enumerate(bearers):
        marks = _marks(bearer, homes)
        alike = sorted({first[mark] for mark in marks if mark in first})
        if alike:
            reasons[bearer.report.id] = _same(bearers[alike[0]], bearer, homes)
        for other in alike:
            _unite(leaders, other, number)
        first |= {mark: number for mark in marks if mark not in first}
    clusters: dict[int, list[_Person]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        clusters[_leader(leaders, number)].append(bearer)
    return [_group(cluster, reasons, homes) for cluster in clusters.values()]


def _leader(leaders: list[int], number: int) -> int:
    """The first of a cluster; the way to it is shortened as it is gone (R. E. Tarjan, J. ACM 22, 1975)."""
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number


def _unite(leaders: list[int], one: int, other: int) -> None:
    first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
    leaders[second] = first


def _marks(person: _Person, homes: Mapping[str, tuple[str, ...]]) -> frozenset[_Mark]:
    """What a person may share with another of the name. Two share a mark when, and only when, they are `_same`."""
    if person.nickname:
        return frozenset()
    marks: set[_Mark] = {("page", page_of(person.report))}
    marks |= {("role", role) for role in person.roles if not _OF_MANY.fullmatch(role)}
    marks |= {("office", office) for office in _offices(person)}
    home = homes.get(person.report.id, ())[:2]
    if person.signs:
        marks |= {("signs for", person.report.publisher)} if person.report.publisher else set()
    elif len(person.name) > 2 and len(home) > 1:
        marks.add(("home", home))
    return frozenset(marks)


def _same(one: _Person, other: _Person, homes: Mapping[str, tuple[str, ...]]) -> str:
    """Why two bearers of a name in two reports are one person; empty if nothing says so."""
    if one.nickname or other.nickname:
        return ""
    if page_of(one.report) == page_of(other.report):
        return "on the same page"
    return _both_sign(one, other) or _same_role(one, other) or _same_city(one, other, homes)


def _both_sign(one: _Person, other: _Person) -> str:
    publisher = one.report.publisher
    return (
        f"both sign for {publisher}"
        if publisher and one.signs and other.signs and publisher == other.report.publisher
        else ""
    )


def _same_role(one: _Person, other: _Person) -> str:
    roles = {role for role in one.roles & other.roles if not _OF_MANY.fullmatch(role)}
    shared = roles | (_offices(one) & _offices(other))
    return f"the same role: {min(shared)}" if shared else ""


def _same_city(one: _Person, other: _Person, homes: Mapping[str, tuple[str, ...]]) -> str:
    """Names of two characters are too common for it, and those who sign go from city to city."""
    here, there = homes.get(one.report.id, ())[:2], homes.get(other.report.id, ())[:2]
    if len(one.name) < 3 or len(here) < 2 or one.signs or other.signs:
        return ""
    return f"both in {here[1]}" if here == there else ""


def _offices(person: _Person) -> frozenset[str]:
    return frozenset(match.group() for role in person.roles for match in [_OF_ONE.search(role)] if match)


def _group(cluster: Sequence[_Person], reasons: Mapping[str, str], homes: Mapping[str, tuple[str, ...]]) -> Group:
    uses = tuple(
        replace(use, reasons=(reasons[person.report.id],)) if person.report.id in reasons else use
        for person in cluster
        for use in person.uses
    )
    first = cluster[0]
    return Group(NameKind.PERSON, first.name, uses, (*homes.get(first.report.id, ())[1:2], first.report.id))
