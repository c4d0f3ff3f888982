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

Path = tuple[str, ...]

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


def people(uses: Sequence[Use], homes: Mapping[str, Path]) -> list[Group]:
    """Groups of uses, one for each person; `homes` are the paths of the places that reports are about."""
    same_name: dict[str, list[_Person]] = defaultdict(list)
    for (_, name), found in by_name(uses).items():
        nickname = any("nickname" in use.mention.reasons for use in found)
        same_name[name].append(_Person(found[0].report, name, tuple(found), nickname))
    return [group for bearers in same_name.values() for group in _told_apart(bearers, homes)]


def _told_apart(bearers: list[_Person], homes: Mapping[str, Path]) -> list[Group]:
    """The bearers of one name, those put together for whom something speaks. Time grows with their number."""
    clusters: list[list[_Person]] = []
    at: dict[tuple[str, str], int] = {}
    reasons: dict[str, str] = {}
    for bearer in bearers:
        ties = _ties(bearer, homes)
        shared = [tie for tie in ties if tie in at]
        own = at[shared[0]] if shared else len(clusters)
        if shared:
            reasons[bearer.report.id] = ties[shared[0]]
        else:
            clusters.append([])
        clusters[own].append(bearer)
        _merge(clusters, at, own, {at[tie] for tie in shared} - {own})
        at.update(dict.fromkeys(ties, own))
    return [_group(cluster, reasons, homes) for cluster in clusters if cluster]


def _merge(clusters: list[list[_Person]], at: dict[tuple[str, str], int], own: int, others: set[int]) -> None:
    """A bearer who ties several clusters together makes them one."""
    for other in sorted(others):
        clusters[own].extend(clusters[other])
        clusters[other] = []
    if others:
        at.update({tie: own for tie, cluster in at.items() if cluster in others})


def _ties(person: _Person, homes: Mapping[str, Path]) -> dict[tuple[str, str], str]:
    """What makes this bearer and another of the name one person where the other has it too, and how that is said."""
    if person.nickname:
        return {}
    ties = {("page", page_of(person.report)): "on the same page"}
    if person.signs and person.report.publisher:
        ties["house", person.report.publisher] = f"both sign for {person.report.publisher}"
    roles = {role for role in person.roles if not _OF_MANY.fullmatch(role)}
    ties |= {("role", role): f"the same role: {role}" for role in sorted(roles | _offices(person))}
    city = homes.get(person.report.id, ())[:2]
    # Names of two characters are too common for it, and those who sign go from city to city.
    if len(person.name) > 2 and len(city) == 2 and not person.signs:
        ties["city", "".join(city)] = f"both in {city[1]}"
    return ties


def _offices(person: _Person) -> frozenset[str]:
    return frozenset(match.group() for role in person.roles for match in [_OF_ONE.search(role)] if match)


def _group(cluster: Sequence[_Person], reasons: Mapping[str, str], homes: Mapping[str, Path]) -> Group:
    uses = tuple(
        replace(use, reasons=(reasons[person.report.id],)) if person.report.id in reasons else use
        for person in cluster
        for use in person.uses
    )
    first = cluster[0]
    return Group(NameKind.PERSON, first.name, uses, (*homes.get(first.report.id, ())[1:2], first.report.id))
