"""The pages are HTML as the standard has it; a reader who hears them finds the way by headings and landmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from justhtml import Element, JustHTML

from tests.browser.conftest import Shown
from tests.browser.kinds import kinds

HEADINGS = "h1, h2, h3, h4, h5, h6"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page as the parser of the HTML standard understands it."""

    faults: tuple[str, ...]
    elements: tuple[Element, ...]
    headings: tuple[int, ...]

    def count(self, name: str) -> int:
        """How many elements have a name."""
        return sum(element.name == name for element in self.elements)


@pytest.fixture(scope="module")
def pages(shown: Shown) -> dict[str, Parsed]:
    """The fullest and the barest page of each kind."""
    return {kind: _parse(shown, address) for kind, address in kinds(shown.site, barest=True).items()}


def test_nothing_is_wrongly_nested(pages: dict[str, Parsed]) -> None:
    """The parser has nothing to mend."""
    assert [f"{kind}:{fault}" for kind, page in pages.items() for fault in page.faults] == []


def test_an_id_stands_once(pages: dict[str, Parsed]) -> None:
    """A link into a page leads to one place."""
    assert {kind: twice for kind, page in pages.items() if (twice := _repeated_ids(page))} == {}


def test_one_headline_and_one_main_part(pages: dict[str, Parsed]) -> None:
    """Where the page begins, and what is the page itself."""
    found = {kind: (page.count("h1"), page.count("main")) for kind, page in pages.items()}
    assert {kind: counts for kind, counts in found.items() if counts != (1, 1)} == {}


def test_no_level_of_headings_is_left_out(pages: dict[str, Parsed]) -> None:
    """A heading lies one level below the one that it belongs to; the first is the headline."""
    assert {kind: page.headings for kind, page in pages.items() if page.headings[:1] != (1,) or _skips(page)} == {}


def _parse(shown: Shown, address: str) -> Parsed:
    file = shown.site.folder / address
    text = (file if file.is_file() else file / "index.html").read_text(encoding="utf-8")
    document = JustHTML(text, collect_errors=True, sanitize=False)
    return Parsed(
        faults=tuple(f"{error.line}: {error.message}" for error in document.errors),
        elements=tuple(_elements(document)),
        headings=tuple(int(element.name[1]) for element in document.query(HEADINGS)),
    )


def _elements(document: JustHTML) -> Iterator[Element]:
    return (element for element in document.query("*") if isinstance(element, Element))


def _repeated_ids(page: Parsed) -> list[str]:
    ids = Counter(element.attrs["id"] for element in page.elements if "id" in element.attrs)
    return [name or "(empty)" for name, times in ids.items() if times > 1]


def _skips(page: Parsed) -> bool:
    return any(below - above > 1 for above, below in pairwise(page.headings))
