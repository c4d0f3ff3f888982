"""What may be done with a photograph: the statements of RightsStatements.org and Creative Commons, by their ids.

Names and addresses are those of https://rightsstatements.org/page/1.0/ and https://creativecommons.org/licenses/; the
addresses with https, which both answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from generator.content.fields import Fields
from generator.model.photograph import Rights

_STATEMENTS = (
    ("InC", "In Copyright"),
    ("InC-OW-EU", "In Copyright – EU Orphan Work"),
    ("InC-RUU", "In Copyright – Rights-holder(s) Unlocatable or Unidentifiable"),
    ("InC-EDU", "In Copyright – Educational Use Permitted"),
    ("InC-NC", "In Copyright – Non-Commercial Use Permitted"),
    ("NoC-NC", "No Copyright – Non-Commercial Use Only"),
    ("NoC-OKLR", "No Copyright – Other Known Legal Restrictions"),
    ("NoC-CR", "No Copyright – Contractual Restrictions"),
    ("NoC-US", "No Copyright – United States"),
    ("NKC", "No Known Copyright"),
    ("CNE", "Copyright Not Evaluated"),
    ("UND", "Copyright Undetermined"),
)
_LICENCES = (
    ("BY", "Attribution"),
    ("BY-SA", "Attribution-ShareAlike"),
    ("BY-ND", "Attribution-NoDerivatives"),
    ("BY-NC", "Attribution-NonCommercial"),
    ("BY-NC-SA", "Attribution-NonCommercial-ShareAlike"),
    ("BY-NC-ND", "Attribution-NonCommercial-NoDerivatives"),
)
_VERSIONS = {"4.0": "International", "3.0": "Unported"}
_CC = "https://creativecommons.org"
# What can be an id and nothing else: one word of Latin letters, or several in capitals.
LOOKS_LIKE_AN_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_ ./]+[A-Za-z0-9]+){0,6}")
LONGEST_ID = 24
AROUND_AN_ADDRESS = re.compile(r"^https?://(?:www\.)?|\?.*$|(?:deed|legalcode)(?:\.[\w-]+)?$")


def _known() -> Mapping[str, Rights]:
    known = {i: Rights(i, words, f"https://rightsstatements.org/vocab/{i}/1.0/") for i, words in _STATEMENTS}
    for version, sort in _VERSIONS.items():
        for kind, words in _LICENCES:
            identifier = f"CC-{kind}-{version}"
            address = f"{_CC}/licenses/{kind.lower()}/{version}/"
            known[identifier] = Rights(identifier, f"Creative Commons {words} {version} {sort}", address)
    known["CC0-1.0"] = Rights("CC0-1.0", "CC0 1.0 Universal", f"{_CC}/publicdomain/zero/1.0/")
    known["PDM-1.0"] = Rights("PDM-1.0", "Public Domain Mark 1.0", f"{_CC}/publicdomain/mark/1.0/")
    return known


KNOWN = _known()


def _bare(words: str) -> str:
    """An id or address without what people write this way and that."""
    return re.sub(r"[\W_]", "", AROUND_AN_ADDRESS.sub("", words.strip().lower()))


_BY_FORM = {_bare(identifier): rights for identifier, rights in KNOWN.items()}
_BY_FORM |= {_bare(rights.url): rights for rights in KNOWN.values() if rights.url}
_BY_FORM |= {_bare(f"rightsstatements.org/page/{i}/1.0/"): KNOWN[i] for i, _ in _STATEMENTS}
_BY_FORM |= {"cc0": KNOWN["CC0-1.0"], "pdm": KNOWN["PDM-1.0"]}


def rights_of(words: str) -> Rights:
    """The statement with this id (or address), however it is spaced; else the words as they are."""
    return _BY_FORM.get(_bare(words)) or Rights(None, words)


def meant_by(words: str) -> str | None:
    """The known id that words were perhaps meant for; None where they are one, or words of the curator's own."""
    is_a_word = words.isalpha() and words.islower()
    if rights_of(words).id or is_a_word or len(words) > LONGEST_ID or not LOOKS_LIKE_AN_ID.fullmatch(words):
        return None
    forms = {_bare(identifier): identifier for identifier in KNOWN}
    near = get_close_matches(_bare(words), forms, 1, 0.65)
    return forms[near[0]] if near else None


def read_rights(fields: Fields) -> str | None:
    """Words, or the id of a statement; what only looks like an id is told, and stays as it is."""
    words = fields.text("rights")
    near = meant_by(words) if words else None
    if near:
        message = f"rights: {words} is no id that is known; do you mean {near}? Words of your own may be as they like"
        fields.warn(fields.line("rights"), "unknown-rights", message)
    return words
