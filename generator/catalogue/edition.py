"""The order in which the volumes of a catalogue are set: each after those whose pages it tells.

Pages are numbered anew in each volume, as in collected works (各册单独编页), and told as volume:page. A volume is a
file of its own: so the number on a page is the one that the reader's program counts, and a word changed in one volume
leaves the pages of the others as they were. The first tells in the contents of the whole where the sections of the
others begin, the last in its lists and indexes where everything is; nothing tells pages of the last.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.catalogue.book import Book
from generator.catalogue.typeset import Volume

Places = Mapping[int, Mapping[str, Any]]


def set_in_order(books: Sequence[Book], make: Callable[[Book], Volume]) -> tuple[bytes, ...]:
    """The volumes as PDFs, in their own order."""
    first, *others, last = books
    made = {number: make(book) for number, book in enumerate(others, 2)}
    told = {number: json.loads(volume.places) for number, volume in made.items()}
    made[1] = make(_knowing(first, told))
    told[1] = json.loads(made[1].places)
    end = make(_knowing(last, told, with_names=True))
    return (*(made[number].pdf for number in sorted(made)), end.pdf)


def name_of(book: Book) -> str:
    """What a volume is called; nothing where it is the only one."""
    volumes, number = book.data["volumes"], book.data["volume"]
    return str(volumes[number - 1]["name"]) if isinstance(volumes, list) and isinstance(number, int) else ""


def _knowing(book: Book, told: Places, *, with_names: bool = False) -> Book:
    """A volume that knows the pages of others as pairs (volume, page)."""
    known = {label: (n, page) for n in sorted(told) for label, page in told[n]["pages"].items()}
    seen: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for number in sorted(told) if with_names else ():
        for kind, names in told[number]["seen"].items():
            for name, pages in names.items():
                seen[kind][name] += [(number, page) for page in pages]
    return replace(book, data=book.data | {"known": known, "seen": seen})
