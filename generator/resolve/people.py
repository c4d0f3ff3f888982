"""Which mentions of people are one person.

In one report one name is one person. In two reports it is one only where something speaks for it besides the name:
the same office in the same place, the same city where neither is one of many, the same page, the same house that both
sign for. Names are compared by their characters: 张海洋 and 章海阳 are two, whatever ties them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.characters import simplified
from generator.lexicon.dots import one_dot
from generator.model.names import Ground, NameKind, Reason
from generator.model.page import Report
from generator.resolve.uses import Group, Use, by_name, page_of

Path = tuple[str, ...]

# Roles that thousands have: they tie nobody together.
OF_MANY = re.compile(
    r"(?:本报|本刊|本社|本台)?(?:记者|通讯员|特约记者|实习生|实习记者|见习记者|摄影|摄|文|图|作者|编辑|评论员|村民|居民|市民|学生|教师|老师|工人|农民|"
    r"医生|护士|民警|志愿者|党员|干部|职工|司机|书记|主任|校长|村支书|队长|组长|负责人|老人|选手|队员|先生|女士|同志|教授|总书记?)?"
)
# Offices that say the sort of a body and not whose it is: a 县委书记 has one in each county.
_RELATIVE = re.compile(
    r"(?:中共|时任|原|前)*(?:省|市|区|县|镇|乡|街道|州|自治[区州县]|校|院|公司|集团|街|村|社区|厂|所|局|厅|分局|支队|大队|党|团|纪|副|代|"
    r"书记|主任|院长|局长|所长|总)"
)
# Offices that begin with a place, whether or not anything says where it lies.
_PLACED = re.compile(r"[㐀-鿿]{1,8}?(?:[省市区县州盟旗镇乡村]|街道|社区)")
# Offices that one person holds at a time and that need no place to be said with.
_OF_ONE = re.compile(r"总书记|国家主席|国务院总理|委员长|军委主席|联合国秘书长|教皇|总统$|首相$")


@dataclass(frozen=True, slots=True)
class _Person:
    """The uses of one name in one report; whatever dot stands between its parts, `name` has ·."""

    report: Report
    name: str
    uses: tuple[Use, ...]
    nickname: bool

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(sorted({use.mention.role for use in self.uses if use.mention.role}))

    @property
    def offices(self) -> tuple[str, ...]:
        """The roles that not thousands have."""
        return tuple(role for role in self.roles if not OF_MANY.fullmatch(simplified(role)))

    @property
    def is_one_of_many(self) -> bool:
        """Whether all that is said of somebody is what is said of thousands: 居民, 学生."""
        return bool(self.roles) and not self.offices

    @property
    def signs(self) -> bool:
        """Whether the person is named in a byline or a credit."""
        return any(one_dot(c.name) == self.name for c in self.report.contributors)


def people(
    uses: Sequence[Use], homes: Mapping[str, Path], known: Mapping[str, Mapping[str, Path]] | None = None
) -> list[Group]:
    """Groups of uses, one for each person.

    `homes` are the paths of the cities that reports are about, `known` what names of places mean in each report.
    """
    same_name: dict[str, list[_Person]] = defaultdict(list)
    for (_, name), found in by_name(uses, one_dot).items():
        nickname = any("nickname" in use.mention.reasons for use in found)
        same_name[name].append(_Person(found[0].report, name, tuple(found), nickname))
    return [group for bearers in same_name.values() for group in _told_apart(bearers, homes, known or {})]


def _told_apart(
    bearers: list[_Person], homes: Mapping[str, Path], known: Mapping[str, Mapping[str, Path]]
) -> list[Group]:
    """The bearers of one name, those put together for whom something speaks. Time grows with their number."""
    clusters: list[list[_Person]] = []
    at: dict[tuple[str, str], int] = {}
    reasons: dict[str, Reason] = {}
    for bearer in bearers:
        ties = _ties(bearer, homes, known.get(bearer.report.id, {}))
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


def _ties(person: _Person, homes: Mapping[str, Path], known: Mapping[str, Path]) -> dict[tuple[str, str], Reason]:
    """What makes this bearer and another of the name one person where the other has it too, and how that is said."""
    if person.nickname:
        return {}
    city = homes.get(person.report.id, ())[:2]
    ties: dict[tuple[str, str], Reason] = {}
    for office in person.offices:
        if whole := _whole(office, city, known):
            ties["role", whole] = Reason(Ground.ROLE, office)
    for office in sorted(_of_one(person)):
        ties["role", office] = Reason(Ground.ROLE, office)
    if person.signs and person.report.publisher:
        ties["house", person.report.publisher] = Reason(Ground.HOUSE, person.report.publisher)
    ties["page", page_of(person.report)] = Reason(Ground.PAGE)
    # Names of two characters are too common for it, and those who sign go from city to city.
    if len(person.name) > 2 and len(city) == 2 and not person.signs and not person.is_one_of_many:
        ties["city", "".join(city)] = Reason(Ground.CITY, city[1])
    return ties


def _whole(office: str, city: Path, known: Mapping[str, Path]) -> str:
    """An office with the whole path of its place, so that the 铁西区区长 of two cities are two; empty if it has none.

    What names no place that is settled is told apart by the report's city; a 县委书记 anywhere is nobody's.
    """
    path, rest = _split(office, known)
    if path:
        return "".join(path) + rest
    plain = simplified(office)
    if _RELATIVE.match(plain):
        return "".join(city) + office if city else ""
    return "".join(city) + office if _PLACED.match(plain) else office


def _split(office: str, known: Mapping[str, Path]) -> tuple[Path, str]:
    """The place with which an office begins, and the rest: 三亚市委书记 and 三亚市 市委书记 are one."""
    path: Path = ()
    while place := max((name for name in known if name != office and office.startswith(name)), key=len, default=""):
        path, office = known[place], office[len(place) :]
        if path[-1].startswith(place):
            office = office.removeprefix(path[-1][len(place) :])
    return path, office


def _of_one(person: _Person) -> frozenset[str]:
    return frozenset(match.group() for role in person.roles for match in [_OF_ONE.search(role)] if match)


def _group(cluster: Sequence[_Person], reasons: Mapping[str, Reason], homes: Mapping[str, Path]) -> Group:
    uses = tuple(
        replace(use, reasons=(reasons[person.report.id],)) if person.report.id in reasons else use
        for person in cluster
        for use in person.uses
    )
    first = cluster[0]
    return Group(NameKind.PERSON, first.name, uses, (*homes.get(first.report.id, ())[1:2], first.report.id))
