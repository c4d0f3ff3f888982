"""The lines of a page put together as the curator says: a block begins at every line that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.layout.fragments import CAPTION, CREDITED, MARKED, Group, Manner
from generator.layout.lines import Line
from generator.layout.settle.plan import Plan, Stated
from generator.model.page import Kind

ROWS = (Kind.LIST, Kind.TABLE, Kind.VERSE)
# Several lines of these are one block; of others each block stays one, as it was read.
ONE_BLOCK = (Kind.CAPTION, Kind.CREDIT, Kind.PULL_QUOTE, Kind.HEADLINE)
# Inside a block these go on to its end; other kinds interrupt it.
TO_THE_END = (Kind.PARAGRAPH, Kind.EDITORS_NOTE)
PASSED_OVER = (Kind.CAPTION, Kind.CREDIT, Kind.PULL_QUOTE, Kind.FURNITURE, Kind.TABLE)
NUMBER = re.compile(r"[①-⑳❶-❿]")


@dataclass(slots=True)
class _Print:
    """The printed lines with what is said of each: `owners` of lines whose stretch is known to its end.

    `opened` are kinds by the index of the line at which a block of them begins; `begins` the lines that begin a block.
    """

    lines: list[Line]
    natural: frozenset[int]
    owners: list[Stated | None]
    opened: dict[int, Kind]
    begins: set[int]


def regrouped(groups: Sequence[Group], manner: Manner, plan: Plan) -> list[Group]:
    """The groups of lines, cut and put together after the plan."""
    if not plan:
        return list(groups)
    page = _told(groups, plan, manner)
    bounds = [index for index in range(len(page.lines)) if _parts(page, index)]
    found = {(group.lines[0].span, len(group.lines)) for group in groups}
    made: list[Group] = []
    for start, end in zip(bounds, [*bounds[1:], len(page.lines)], strict=True):
        owner = page.owners[start]
        kind = owner.kind if owner else page.opened.get(start)
        anew = (page.lines[start].span, end - start) not in found
        group = Group(page.lines[start:end], kind, _told_join(page, start, plan, kind), anew)
        if group.told_join is None and not kind and _resumes(page, made, start, manner):
            group = replace(group, told_join=True)
        made.append(group)
    return _put_together(made, plan)


def _told(groups: Sequence[Group], plan: Plan, manner: Manner) -> _Print:
    lines = [line for group in groups for line in group.lines]
    sizes = [len(group.lines) for group in groups]
    natural = frozenset(sum(sizes[:number]) for number in range(len(sizes)))
    page = _Print(lines, natural, [None] * len(lines), {}, set())
    places: dict[int, int] = {}
    for index, line in enumerate(lines):
        places.setdefault(line.line, index)
    page.begins.update(places[line] for line in plan.starts if line in places)
    group_of = {line.line: number for number, group in enumerate(groups) for line in reversed(group.lines)}
    for joining in plan.joins:
        apart = group_of.get(joining.first) != group_of.get(joining.second) or not joining.joined
        if apart and joining.second in places:
            page.begins.add(places[joining.second])
    for stated in plan.kinds:
        _state(page, stated, places, manner)
    return page


def _state(page: _Print, stated: Stated, places: dict[int, int], manner: Manner) -> None:
    """Take down one statement of a kind."""
    if stated.last is not None:
        inside = [i for i, line in enumerate(page.lines) if stated.first <= line.line <= stated.last]
        for inner in inside:
            page.owners[inner] = stated
        return
    index = places.get(stated.first)
    if index is None:
        return
    if page.owners[index] is None and (index in page.natural or stated.kind in TO_THE_END):
        page.opened[index] = stated.kind
        page.begins.add(index)
        return
    page.owners[index] = stated
    if stated.kind is Kind.CAPTION:
        _lengthen(page, index, stated, manner)


def _lengthen(page: _Print, index: int, stated: Stated, manner: Manner) -> None:
    """A caption of which only the first line was named, as far as captions that are read go on."""
    caption = [page.lines[index]]
    for number in range(index + 1, len(page.lines)):
        line = page.lines[number]
        free = page.owners[number] is None and number not in page.begins
        if not free or CREDITED.search(caption[-1].text) or not manner.in_caption(caption, line):
            return
        page.owners[number] = stated
        caption.append(line)


def _parts(page: _Print, index: int) -> bool:
    """Whether a block begins at the line with that index."""
    owner = page.owners[index]
    if not index or owner is not page.owners[index - 1] or index in page.begins:
        return True
    if owner is None or owner.kind not in (*ROWS, *ONE_BLOCK):
        return index in page.natural
    return owner.kind in ROWS or _another(owner.kind, page.lines[index - 1], page.lines[index])


def _another(kind: Kind, above: Line, line: Line) -> bool:
    """Whether, among lines that are all of one kind, a second caption or the like begins."""
    marked = MARKED.match(line.text) or CAPTION.match(line.text) or NUMBER.match(line.text)
    behind_credit = CREDITED.search(above.text) and not CREDITED.fullmatch(line.text)
    return line.blanks > 0 or (kind is Kind.CAPTION and bool(marked or behind_credit))


def _told_join(page: _Print, start: int, plan: Plan, kind: Kind | None) -> bool | None:
    """What is said of whether the block that begins here goes on; a paragraph that is made to begin does not."""
    line = page.lines[start]
    said = [joining.joined for joining in plan.joins if joining.second == line.line]
    if said and (not start or page.lines[start - 1].line != line.line):
        return said[-1]
    owner = page.owners[start]
    made = kind is Kind.PARAGRAPH and start not in page.natural and (owner is None or owner.first == line.line)
    return False if made else None


def _resumes(page: _Print, made: Sequence[Group], start: int, manner: Manner) -> bool:
    """Whether a block is the rest of a paragraph inside which the curator found something else."""
    if start in page.begins or not made or made[-1].settled not in PASSED_OVER:
        return False
    if start in page.natural and not (manner.indented and page.owners[start - 1]):
        # Behind a caption a block begins anyway; only an indent would show that it is a paragraph.
        return False
    head = next((group for group in reversed(made) if group.settled not in PASSED_OVER), None)
    after = page.lines[start + 1] if start + 1 < len(page.lines) else None
    open_to_it = head is not None and head.settled in (None, Kind.PARAGRAPH)
    return head is not None and open_to_it and manner.continues(head.lines, page.lines[start], after)


def _put_together(groups: list[Group], plan: Plan) -> list[Group]:
    """The groups, those that stand one right below the other made one where the plan joins them."""
    for joining in plan.joins:
        above = [i for i, g in enumerate(groups) if any(line.line == joining.first for line in g.lines)]
        below = [i for i, g in enumerate(groups) if g.lines[0].line == joining.second]
        if not (joining.joined and joining.known and above and below):
            continue
        first, second = groups[above[-1]], groups[below[0]]
        adjacent = below[0] == above[-1] + 1 and not second.lines[0].blanks
        if adjacent and second.settled in (None, first.settled):
            one = Group([*first.lines, *second.lines], first.settled or joining.whole, first.told_join, anew=True)
            groups[above[-1] : below[0] + 1] = [one]
        elif joining.kind and not second.settled:
            groups[below[0]] = replace(second, settled=joining.kind, anew=True)
    return groups
