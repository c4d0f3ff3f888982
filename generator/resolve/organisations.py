"""Which mentions of organisations are one: 省委 in two provinces are two, 广州市委组织部 is one everywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.model.names import NameKind
from generator.resolve.uses import Group, Use

# Names that say the sort of an office and not whose it is.
_RELATIVE = re.compile(
    r"(?:中共)?(?:本|该|我)?(?:省|市|区|县|镇|乡|街道|州|自治区|校|院|公司|集团|街|村|社区|党|团|厂|所|局|分|总|上级|两)(?![㐀-鿿]{6,})[㐀-鿿]*"
)


def organisations(uses: Sequence[Use], homes: Mapping[str, tuple[str, ...]]) -> list[Group]:
    """Groups of uses, one for each organisation or newspaper."""
    groups: dict[tuple[NameKind, str, tuple[str, ...]], list[Use]] = defaultdict(list)
    for use in uses:
        whose: tuple[str, ...] = ()
        if use.mention.kind is NameKind.ORGANISATION and _RELATIVE.fullmatch(use.name):
            whose = homes.get(use.report.id) or (use.report.id,)
        groups[use.mention.kind, use.name, whose].append(use)
    return [Group(kind, name, tuple(found), whose[::-1]) for (kind, name, whose), found in groups.items()]
