"""What people write of addresses: one that a page should have, or had."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.problem import Location


@dataclass(frozen=True, slots=True)
class Claim:
    """A word that is to be, or once was, the end of a page's address; perhaps with its folder, `places/liwan`."""

    word: str
    location: Location


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that a page once had, and that page now: both as paths of Markdown, `people/x.md`."""

    old: str
    new: str
    title: str
