"""Whether a name can be given to a new text: nobody has it, nor one of the ids that its reports would have."""

from __future__ import annotations

import hashlib
import re

from generator.adding.shelf import Kept, Shelf
from generator.content.beside import read_facts
from generator.content.ids import folded
from generator.model.exhibition import Authority, TextFacts
from generator.model.page import Page
from generator.reading import laid_out_safely
from generator.render.addresses import file_name
from generator.resolve.pinyin import letters_of

NUMBER = re.compile(r"-\d+")
NOT_IN_ADDRESSES = re.compile(r"[\W_]+")


def is_free(name: str, reports: int, data: bytes, shelf: Shelf) -> bool:
    """Whether a text with so many reports can be called so.

    YAML without a text, which was made for these bytes, is left from an addition that was cut off: its name is free.
    """
    if folded(name) in {folded(kept.name) for kept in shelf.texts}:
        return False
    left = next((yaml for other, yaml in shelf.lone.items() if folded(other) == folded(name)), None)
    if left is not None and hashlib.sha256(data).hexdigest().encode() not in left:
        return False
    ours = _addresses(name, reports)
    return all(ours.isdisjoint(_addresses_of(kept)) for kept in shelf.texts if _may_meet(kept.name, name))


def _may_meet(one: str, other: str) -> bool:
    """Whether one name is the other and a number, as reports of a page have it: `page` and `page-2`."""
    short, long = sorted((folded(one), folded(other)), key=len)
    return long.startswith(short) and bool(NUMBER.fullmatch(long[len(short) :]))


def _addresses(name: str, reports: int) -> set[str]:
    """The addresses of a page's reports, as `generator.layout` gives them ids."""
    ids = [f"{name}-{number}" for number in range(1, reports + 1)] if reports > 1 else [name]
    return {folded(file_name(identifier)) for identifier in ids}


def _addresses_of(kept: Kept) -> set[str]:
    facts = read_facts(kept.path, kept.beside)[0] if kept.beside is not None else TextFacts()
    page = laid_out_safely(kept.path, kept.data, facts.reading)
    return _addresses(kept.name, len(page.reports)) if isinstance(page, Page) else set()


def tells_a_withheld_name(name: str, authorities: tuple[Authority, ...]) -> bool:
    """Whether a name that is to be withheld can be read in this one, in characters or in letters."""
    closed = _closed(name)
    forms = {alias.text for entry in authorities if entry.withheld for alias in entry.forms}
    told = {_closed(said) for form in forms for said in (form, letters_of(form))}
    return any(len(said) > 1 and said in closed for said in told)


def _closed(words: str) -> str:
    return NOT_IN_ADDRESSES.sub("", words).casefold()
