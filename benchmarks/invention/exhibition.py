"""A whole content folder of invented reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.invention.page import PageWriter

SEED = 20200216
MOST_ON_A_PAGE = 6
PAGES_IN_A_SECTION = 12


def invent(reports: int, content: Path, seed: int = SEED) -> int:
    """Write a content folder with that many reports; how many characters their page texts have.

    The same number and seed give the same bytes, and the pages of a smaller exhibition open the larger one.
    """
    folder = content / "reports"
    folder.mkdir(parents=True)
    chance = Random(seed)  # noqa: S311 - nothing secret: the same exhibition each time
    writer, names, characters = PageWriter(chance), [], 0
    for number, hung in enumerate(_reports_on_pages(reports, chance), 1):
        paper, text = writer.page(hung)
        names.append(f"page-{number:04}")
        day = f"{2015 + number % 8}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        (folder / f"{names[-1]}.txt").write_text(text, encoding="utf-8", newline="\n")
        source = f"source: {{newspaper: {paper.title}, date: {day}, edition: A{number % 16 + 1:02}}}\n"
        (folder / f"{names[-1]}.yml").write_text(source, encoding="utf-8", newline="\n")
        characters += len(text)
    (content / "exhibition.yml").write_text(_exhibition(names), encoding="utf-8", newline="\n")
    return characters


def _reports_on_pages(reports: int, chance: Random) -> Iterator[int]:
    """How many reports hang on each page."""
    while reports > 0:
        # Drawn whether needed or not: what comes after must not depend on where a smaller exhibition ends.
        hung = min(reports, chance.randint(1, MOST_ON_A_PAGE))
        yield hung
        reports -= hung


def _exhibition(names: list[str]) -> str:
    sections = "".join(
        f"  - {{id: part-{start // PAGES_IN_A_SECTION + 1}, title: 第{start // PAGES_IN_A_SECTION + 1}部分, "
        f"reports: [{', '.join(names[start : start + PAGES_IN_A_SECTION])}]}}\n"
        for start in range(0, len(names), PAGES_IN_A_SECTION)
    )
    return f"title: 沿河纪事\nsubtitle: 虚构的报道\nnames: all\nsections:\n{sections}"
