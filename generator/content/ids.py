"""Which words can be ids: they become the names of files and parts of addresses."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100
# A folder's own page for MkDocs, and devices for Windows.
RESERVED = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
)
IDS_ARE = "use letters, digits, - and _, no blanks, and not index or readme"
SLUGS_ARE = "use Latin letters without accents, digits, - and _, no blanks, at most 100, and not index or readme"
ID = re.compile(r"\w[\w.\-]*")


def is_id(word: str) -> bool:
    """Whether a page can stand at this word on every file system: README.md and index.md are a folder's own page.

    Windows takes con.2020 for its device too, and loses a point at the end.
    """
    reserved = {word.casefold(), word.partition(".")[0].casefold()} & RESERVED
    return bool(ID.fullmatch(word)) and len(word) <= LONGEST and not reserved and not word.endswith(".")


def is_slug(word: str) -> bool:
    """Whether this can be the end of an address that anybody can type and read out."""
    return word.isascii() and is_id(word)


def id_from(name: str) -> str:
    """An id for what has only a name."""
    return re.sub(r"[^\w.]+", "-", "".join(name.split())).strip("-.")[:LONGEST]


def folded(identifier: str) -> str:
    """Ids with the same folded form would be one file on systems that do not tell capitals from small letters."""
    return unicodedata.normalize("NFC", identifier).casefold()
