"""`slug` and `formerly`: what address a page should have, and which it had."""

from __future__ import annotations

import re

from generator.content.fields import Fields
from generator.content.ids import IDS_ARE, SLUGS_ARE, is_id, is_slug
from generator.model.address import Claim
from generator.model.problem import Location

# The folders of pages that may have been renamed; a person may have been taken for a place before.
FOLDERS = frozenset({"reports", "people", "places", "organisations", "newspapers", "tours"})
# An address may be copied from a browser, or from the folder of the site.
AROUND = re.compile(r"^/+|/+$|(?<=[^/])/index\.html$|\.html$")


def read_slug(fields: Fields) -> Claim | None:
    """The word that the curator wants at the end of a page's address."""
    word = fields.text("slug")
    if word is None or is_slug(word):
        return Claim(word, _at(fields, fields.line("slug"))) if word else None
    fields.fault(fields.line("slug"), "bad-id", f"{word} cannot be the end of an address; {SLUGS_ARE}")
    return None


def read_formerly(fields: Fields) -> tuple[Claim, ...]:
    """The addresses that a page had: ids, or `folder/id` where it lay in another folder."""
    claims = []
    for written in fields.texts("formerly") or ():
        word = AROUND.sub("", written)
        folder, _, identity = word.rpartition("/")
        line = fields.line_of("formerly", "".join(written.split())) or fields.line("formerly")
        if is_id(identity) and (not folder or folder in FOLDERS):
            claims.append(Claim(word, _at(fields, line)))
        else:
            fields.fault(line, "bad-id", f"formerly: {written} was no address of a page; {_written_so(folder)}")
    return tuple(dict.fromkeys(claims))


def _written_so(folder: str) -> str:
    if folder and folder not in FOLDERS:
        known = ", ".join(sorted(FOLDERS))
        return f"write the id that the page had, or with its folder (people/zhang-san), one of {known}"
    return f"write the id that the page had: {IDS_ARE}"


def _at(fields: Fields, line: int) -> Location:
    return Location(fields.location.file, line)
