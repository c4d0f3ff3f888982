"""Photographs of the reports as they can be shown: each with its caption, its rights and its files in the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done with a photograph: a statement of RightsStatements.org or Creative Commons, or free words.

    `id` is as its authors write it ("CC-BY-4.0", "InC", "NKC"), None for free words. `words` is the statement's name
    in English, which goes through gettext where it is shown; free words are as the curator wrote them. `url` is the
    statement's own address: a link to follow, never a request.
    """

    id: str | None
    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rendition:
    """A photograph made ready for readers in one size and format, as a file of the site.

    `address` is its POSIX path within the site and within the folder of Markdown; the file there never changes, for
    its name holds a digest of it. `format` is avif, webp or jpeg; `width` and `height` are pixels, `size` is bytes.
    """

    address: str
    format: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph that can be shown.

    `caption` is the position (from 1) of its caption among those of the report with the id `report`, None where it
    belongs to none; the curator may say that several have one caption. `file` is its name in
    content/photographs/<report>/, which no page shows: it may hold a withheld name. `width` and `height` are those of
    the original when it stands upright. `renditions` are sorted by format, then width, and are none while nothing is
    built; the widest JPEG is what a plain link opens. `printed` is for the catalogue: its address is within
    build/print/, beside the Markdown, and not in the site. `alt` and free words of `rights` are the curator's own: who
    shows them hides withheld names. `rights` are those of the photograph or of its page; those of the whole exhibition
    are said once, elsewhere. `text` and `credit` are the curator's own words under it.
    """

    report: str
    caption: int | None
    file: str
    alt: str | None
    rights: Rights | None
    width: int
    height: int
    renditions: tuple[Rendition, ...]
    printed: Rendition | None
    text: str | None = None
    credit: str | None = None
