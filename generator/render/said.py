r"""The curator's short words (introductions, words at a stop of a tour), and what references in them are called.

They are plain text: only `[[…]]` means something, and `\[[…]]` is what it looks like without the backslash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.render.addresses import DATES, MAP, Address, between, name_address, report_address
from generator.render.compose import is_auto
from generator.render.escape import Markdown, joined, link, markdown
from generator.render.exhibition import Hang
from generator.render.referred import (
    KNOWN_KINDS,
    Drawing,
    Found,
    Hidden,
    InReport,
    Named,
    Nothing,
    Pageless,
    Several,
    parted,
)
from generator.render.withheld import HIDDEN
from generator.render.words import part_words

REFERENCE = re.compile(r"(?P<bang>!?)\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]*))?\]\]")
IN_WORDS = re.compile(rf"(?P<escape>\\)?{REFERENCE.pattern}")


def linked(hang: Hang, text: str | None, here: Address) -> Markdown | None:
    """Short words for the page `here`, their references links; None where there are none."""

    def set_(found: re.Match[str]) -> Markdown:
        meant = hang.referred.find(found["target"].strip())
        words = _words(hang, found, meant)
        way = way_to(meant, here)
        if not way or HIDDEN in words:
            return markdown(words)
        return link(words, way, auto=isinstance(meant, Named) and is_auto(meant.entity))

    if text is None:
        return None
    words = plain(hang, text) or ""
    # A name may come together only now.
    return markdown(words) if HIDDEN in words else joined(_pieces(text, set_))


def plain(hang: Hang, text: str | None) -> str | None:
    """The same without links; None where there are none."""
    if text is None:
        return None
    return hang.withheld.hide("".join(_pieces(text, lambda found: _found_words(hang, found))))


def written_in(text: str) -> Iterator[re.Match[str]]:
    """The references in short words, as they are written."""
    return (found for found in IN_WORDS.finditer(text) if not found["escape"])


def way_to(meant: Found, here: Address) -> str:
    """The link from the page `here` to what a reference names; empty where there is no page of it."""
    match meant:
        case Named(entity):
            return between(here, name_address(entity))
        case InReport(exhibit, part):
            return between(here, report_address(exhibit.report), part.anchor if part else "")
        case Drawing(is_map):
            return between(here, MAP if is_map else DATES)
    return ""


def called(hang: Hang, target: str, meant: Found) -> str:
    """What a reference is called, where the curator does not say; plain, with ■■ for what is withheld."""
    return hang.withheld.hide(_called(hang, target, meant))


def _called(hang: Hang, target: str, meant: Found) -> str:
    match meant:
        case Named(entity, written):
            return _without_kind(target) if written else entity.name
        case Pageless(name, written):
            return _without_kind(target) if written else name
        case InReport(exhibit, part):
            title = hang.titles_in_line[exhibit.report.id]
            return f"{title} {part_words(exhibit.report, part, hang.labels)}" if part else title
        case Drawing(is_map):
            return hang.labels.gettext("Map") if is_map else hang.labels.gettext("Timeline")
        case Hidden():
            return HIDDEN
        case Several() | Nothing():
            return _without_kind(target)


def _without_kind(target: str) -> str:
    """What is written of a name: people:周红波 without the kind."""
    kind, rest = parted(target)
    return rest if kind in KNOWN_KINDS and rest else target


def _pieces(text: str, set_: Callable[[re.Match[str]], str]) -> list[str]:
    """The words between references as they are, and what is set for those."""
    pieces: list[str] = []
    at = 0
    for found in IN_WORDS.finditer(text):
        pieces.append(text[at : found.start()])
        pieces.append(found[0][1:] if found["escape"] else set_(found))
        at = found.end()
    return [*pieces, text[at:]]


def _found_words(hang: Hang, found: re.Match[str]) -> str:
    return _words(hang, found, hang.referred.find(found["target"].strip()))


def _words(hang: Hang, found: re.Match[str], meant: Found) -> str:
    own = (found["words"] or "").strip()
    return own or called(hang, found["target"].strip(), meant)
