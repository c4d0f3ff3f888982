"""Each parsing rule on the manners of print that it is for: tests/layout/fixtures, one file a rule.

A fixture is a title, the page text, and what is understood, parted by lines of three dots. What is understood is a
line for every part of every report: its kind, its words, and behind ⟨ ⟩ the names it gives (* for who took pictures).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.layout import read_layout
from generator.model.page import Page, Part, Report
from generator.model.source import PageText
from generator.read import read_page

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.txt"))


def _cases() -> Iterator[tuple[str, str, str]]:
    for path in FIXTURES:
        for case in path.read_text("utf-8").split("\n===\n"):
            title, text, expected = case.strip("\n").split("\n...\n")
            yield f"{path.stem}: {title.strip()}", text, expected.strip()


CASES = [pytest.param(text, expected, id=title) for title, text, expected in _cases()]


def _read(text: str) -> Page:
    source = read_page("page.txt", text.encode())
    assert isinstance(source, PageText)
    return read_layout(source)


def _told(page: Page) -> str:
    lines: list[str] = []
    for report in page.reports:
        lines += ["---"] * bool(lines) + [_part(report, part) for part in report.parts]
    return "\n".join(lines)


def _part(report: Report, part: Part) -> str:
    names = [c.name + "*" * c.photographer for c in report.contributors if c.anchor == part.anchor]
    marker = f"[{part.marker}] " if part.marker else ""
    joined = list(part.text.replace("\n", " / "))
    for offset in reversed(part.passage.joins):
        joined.insert(offset, "⌒")
    return f"{part.kind}: {marker}{''.join(joined)}" + (f" ⟨{' '.join(names)}⟩" if names else "")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_manner_of_print_is_understood(text: str, expected: str) -> None:
    """The page text is cut and named as the fixture says."""
    assert _told(_read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_nothing_is_lost(text: str, expected: str) -> None:
    """Every printed character lies in exactly one block, and what a part shows stands in the text to the letter."""
    del expected
    page = _read(text)
    covered = [0] * len(page.source.text)
    for block in page.blocks:
        for place in range(block.span.start, block.span.end):
            covered[place] += 1
    assert all(times == 1 for times, char in zip(covered, page.source.text, strict=True) if not char.isspace())
    for report in page.reports:
        for part in report.parts:
            for place, char in enumerate(part.text):
                assert page.source.text[part.passage.source_offset(place)] == char


def test_source_note_is_known_as_such() -> None:
    """A bracket that says where the text was taken over from is marked; one that says who wrote it is not."""
    opening = "洪水退去\n\n昨日清晨，东桥镇的水位回落到警戒线以下，村民陆续回家。学校操场上晒满了课本和桌椅。"
    taken, written = (_read(f"{opening}{end}\n").reports[0] for end in ("(转自8月16日《海潮日报》)", "(记者 李木)"))
    assert taken.source_note
    assert taken.part(taken.source_note).text == "(转自8月16日《海潮日报》)"
    assert taken.publisher == "《海潮日报》"
    assert written.source_note is None
