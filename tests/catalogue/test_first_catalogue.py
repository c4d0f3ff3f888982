"""The catalogue of content/: whole, conforming, legible."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import outloud
import page
import pytest

from generator.catalogue.press import Shop, book_for, catalogue
from generator.content import read_content
from generator.render.exhibition import Hang
from generator.site.project import OURS
from tests.catalogue.books import TEMPLATES, UNSEEN, Opened, hang

CONTENT = OURS / "content"
# Characters of the text in a line.
MEASURE, TEXT = 38, 10.5


@pytest.fixture(scope="module")
def exhibition() -> Hang:
    """The exhibition."""
    return hang(CONTENT)


@pytest.fixture(scope="module")
def printed(exhibition: Hang, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its catalogue."""
    folder = tmp_path_factory.mktemp("catalogue")
    file = folder / "catalogue.pdf"
    file.write_bytes(catalogue(book_for(exhibition, read_content(CONTENT)), Shop(TEMPLATES, folder / "cache")))
    return file


@pytest.fixture(scope="module")
def opened(printed: Path) -> Opened:
    """The same, opened."""
    return Opened(printed.read_bytes())


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A])
def test_it_conforms(printed: Path, profile: page.ValidationProfile) -> None:
    """PDF/UA-1 for those who hear it, PDF/A-2a for those who keep it."""
    report = page.validate_pdf(printed, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_it_is_heard_in_order(printed: Path) -> None:
    """Nothing that a screen reader would stumble over."""
    result = outloud.check(str(printed))
    assert result.error is None
    assert [finding for finding in result.findings if finding.severity == "error"] == []


def test_every_character_of_every_report_is_there(exhibition: Hang, opened: Opened) -> None:
    """In the pages of its report: what was printed, corrected words in their notes."""
    begins = {title: number for level, title, number in opened.outline if level == 2}
    pages = opened.pages
    starts = sorted(begins.values())
    for exhibit in exhibition.collection.exhibits:
        title = next(t for t in begins if "".join(t.split()) == "".join(exhibition.title(exhibit).split()))
        first = begins[title]
        last = next((start for start in starts if start > first), len(pages))
        there = Counter("".join(pages[first - 1 : last]))
        wanted = Counter(c for part in exhibit.report.parts for c in part.text if not c.isspace() and c not in UNSEEN)
        assert wanted - there == Counter(), exhibit.report.id


def test_no_line_is_too_long_and_none_leaves_the_paper(opened: Opened) -> None:
    """38 characters at most, and nothing beyond the edge of the page."""
    lines = list(opened.lines())
    assert max(line.right for line in lines) < 595
    text = [line for line in lines if abs(line.size - TEXT) < 0.01]
    assert max(line.right - line.left for line in text) <= MEASURE * TEXT


def test_every_font_lies_in_the_file_with_its_outlines(opened: Opened) -> None:
    """TrueType within CID fonts: no reader needs a font of its own."""
    assert opened.fonts
    assert all(kind == "Type0" and "+Noto" in name for name, kind in opened.fonts)


def test_contents_tell_the_pages_of_the_outline(exhibition: Hang, opened: Opened) -> None:
    """Title and number stand beside each other on the page of contents."""
    begins = {title: number for level, title, number in opened.outline if level == 1}
    for section in exhibition.collection.sections:
        title = exhibition.section_title(section)
        assert f"{title}{begins[title]}" in opened.pages[2]
