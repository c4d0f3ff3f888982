"""Whether every name that an authority file withholds was understood: where that is in doubt, nothing is published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.folding import fold
from generator.model.exhibition import Authority
from generator.model.names import Status
from generator.model.problem import Level, Location, Problem

# The code of the problems that forbid publishing.
NOT_PUBLISHED = "not-published"
# A withheld name in the letters of an address.
SPELT = "withheld-in-address"
LETTERS = re.compile(r"[a-z]+")
# After these a name, an alias or the word that withholds them may not have been understood.
HIDES_A_NAME = frozenset(
    {"unknown-key", "wrong-type", "duplicate-key", "no-name", "no-id", "no-text", "yaml-alias", "yaml-tag"}
)
# Any word but `shown` withholds, so that a slip in it hides too much and not too little.
SPEAKS_OF_IT = re.compile(r"withh?eld|display(?!\W{0,20}shown)", re.IGNORECASE)
SAYS_IT = re.compile(r"display\W{0,20}withheld", re.IGNORECASE)
# What ends a line in YAML 1.1, so that lines are counted as the reader of YAML counts them.
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
COMMENT = re.compile(r"\s*#")


def speaks_of_withholding(data: bytes) -> bool:
    """Whether a file, in whatever encoding, seems to withhold a name."""
    return bool(SPEAKS_OF_IT.search(data.decode("latin-1").replace("\0", "")))


def not_understood(
    data: bytes, starts: Iterable[int], withheld: Iterable[int], problems: Iterable[Problem]
) -> Iterator[int]:
    """The first lines of entries that may withhold a name that the program has not taken for withheld.

    `starts` are the lines on which entries begin, `withheld` those of the entries understood as withheld, one each.
    An entry is in doubt where it has a fault, or where it says more often than it was understood that it withholds: a
    wide colon or a deep indent makes one text of what was meant as a name and a word.
    """
    lines = [line if not COMMENT.match(line) else "" for line in LINE_END.split(_decoded(data))]
    borders = sorted({1, *starts})
    understood = Counter(borders[bisect_right(borders, line) - 1] for line in withheld)
    faulty = {borders[bisect_right(borders, p.location.line) - 1] for p in problems if p.code in HIDES_A_NAME}
    for start, end in zip(borders, (*borders[1:], len(lines) + 1), strict=True):
        text = "\n".join(lines[start - 1 : end - 1])
        if len(SAYS_IT.findall(text)) > understood[start] or (start in faulty and SPEAKS_OF_IT.search(text)):
            yield start


def in_addresses(entries: Iterable[Authority], addresses: Mapping[str, Location]) -> Iterator[Problem]:
    """File names and ids, which become addresses, that hold a name that an entry withholds."""
    hidden = {"".join(alias.text.split()).casefold() for entry in entries if entry.withheld for alias in entry.forms}
    for address, location in addresses.items():
        if any(len(name) > 1 and name in address.casefold() for name in hidden):
            message = (
                f"{address} becomes an address and holds a withheld name; rename it, nothing is published until then"
            )
            yield Problem(location, Level.ERROR, NOT_PUBLISHED, message)


def spelt_in_addresses(entries: Iterable[Authority], addresses: Mapping[str, Location]) -> Iterator[Problem]:
    """Addresses that spell a withheld name in Latin letters, as others may be spelt: these are warnings."""
    spelt = {letters: entry for entry in entries if entry.withheld for letters in _letters(entry)}
    for address, location in addresses.items() if spelt else ():
        words = LETTERS.findall(address.casefold())
        runs = {"".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1)}
        for entry in dict.fromkeys(spelt[run] for run in sorted(runs & spelt.keys())):
            message = (
                f"{address} becomes an address and spells the name that {entry.location} withholds; if it is that "
                "name, give it another, and write no `formerly` for the old one"
            )
            yield Problem(location, Level.WARNING, SPELT, message)


def shown_within(entries: Sequence[Authority]) -> Iterator[Problem]:
    """Entries that are shown, whose names hold one that is withheld."""
    hidden = {fold(form.text): entry for entry in entries if entry.withheld for form in entry.forms}
    for entry in entries:
        if entry.withheld or entry.status is not Status.CONFIRMED:
            continue
        names = [fold(form.text) for form in entry.forms]
        for other in dict.fromkeys(hidden[one] for one in hidden for name in names if len(one) > 1 and one in name):
            message = (
                f"{entry.name} holds the name that {other.location} withholds, and is shown because it is entered "
                "here; if it would tell that name, take this entry out or withhold it too"
            )
            yield Problem(entry.location, Level.INFO, "shown-within", message)


def _letters(entry: Authority) -> Iterator[str]:
    from generator.resolve.pinyin import slug_of

    for form in entry.forms:
        name = "".join(form.text.split())
        if len(name) > 1 and (slug := slug_of(name, entry.kind)):
            yield "".join(LETTERS.findall(slug))


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return data.decode(encoding, errors="replace")
