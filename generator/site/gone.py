"""Addresses that the site before had and this one has not: whoever kept one comes to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.addressing import FOLDERS
from generator.model.collection import Collection
from generator.model.names import Entity
from generator.model.problem import Level, Location, Problem

PAGE = re.compile(r"(?P<folder>[^/]+)/(?P<id>[^/]+)/index\.html")
# Where the curator writes what is said of pages of these folders.
WRITTEN_IN = {
    "people": "people.yml",
    "places": "places.yml",
    "organisations": "organisations.yml",
    "newspapers": "organisations.yml",
}
MOST = 5


def gone_addresses(deleted: Iterable[str], collection: Collection) -> Iterator[Problem]:
    """A warning for each folder of which pages are gone; `deleted` are files of the site before.

    Who was taken back should have no address: that is no fault, and is not spoken of.
    """
    taken_back = tuple(e for e in collection.entities if e.withheld)
    by_folder: dict[str, list[str]] = {}
    for name in deleted:
        found = PAGE.fullmatch(name)
        if found and found["folder"] in FOLDERS and not _is_of(found["id"], taken_back):
            by_folder.setdefault(found["folder"], []).append(found["id"])
    for folder, ids in by_folder.items():
        shown = ", ".join(f"{folder}/{one}/" for one in ids[:MOST])
        more = f" and {len(ids) - MOST} more" if len(ids) > MOST else ""
        message = (
            f"the site before had pages at {shown}{more}, and this one has not; if such a page is at another address "
            f"now, write `formerly: [{ids[0]}]` where that page is described"
        )
        yield Problem(Location(WRITTEN_IN.get(folder, folder)), Level.WARNING, "address-gone", message)


def _is_of(identity: str, entities: Iterable[Entity]) -> bool:
    """Whether an address may have been that of one of these: by its id, its name, or how that is spelt."""
    return any(identity.startswith(word) for entity in entities for word in _words(entity))


def _words(entity: Entity) -> Iterator[str]:
    from generator.resolve.pinyin import slug_of

    for form in (entity.name, *entity.forms):
        yield form
        if spelt := slug_of(form, entity.kind):
            yield spelt
    yield from (entity.id, *(claim.word.rpartition("/")[2] for claim in entity.formerly))
