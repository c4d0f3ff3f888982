"""Places and what lies in them, as nested lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.link.pinyin import key_of, reading_of
from generator.link.places import Branch
from generator.model.names import Entity, NameKind
from generator.render.addresses import Address
from generator.render.escape import markdown
from generator.render.exhibition import Hang
from generator.render.index_items import Item


def place_items(hang: Hang, branches: Iterable[Branch], here: Address, depth: int = 0) -> Iterator[Item]:
    """A line for each place, with how often it is named; what has no page is plain text."""
    for branch in branches:
        called = hang.withheld.hide(branch.name)
        letter = reading_of(called, NameKind.PLACE).letter.strip("#")
        for entity in branch.entities:
            name, count = hang.composer.name(entity, here), hang.index.mentions_of(entity)
            under = _is_last(entity, branch)
            yield Item(name, depth, count, branch=under, key=key_of(entity), letter=letter)
        if not branch.entities:
            yield Item(markdown(called), depth, branch=bool(branch.branches), letter=letter)
        yield from place_items(hang, branch.branches, here, depth + 1)


def _is_last(entity: Entity, branch: Branch) -> bool:
    """Whether what lies in places of one name stands beneath this one."""
    return bool(branch.branches) and entity is branch.entities[-1]
