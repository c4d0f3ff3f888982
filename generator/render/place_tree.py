"""Places and what lies in them, as nested lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.link.places import Branch
from generator.render.addresses import Address
from generator.render.escape import markdown
from generator.render.exhibition import Hang
from generator.render.index_items import Item


def place_items(hang: Hang, branches: Iterable[Branch], here: Address, depth: int = 0) -> Iterator[Item]:
    """A line for each place, with how often it is named; what has no page is plain text."""
    for branch in branches:
        if branch.entities:
            for entity in branch.entities:
                yield Item(hang.composer.name(entity, here), depth, hang.index.mentions_of(entity))
        else:
            yield Item(markdown(hang.withheld.hide(branch.name)), depth)
        yield from place_items(hang, branch.branches, here, depth + 1)
