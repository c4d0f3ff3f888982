"""The Markdown of the reports in content/, as somebody has read it and found it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache.records import RecordStore
from generator.content.folder import read_content
from generator.labels import Labels
from generator.pipeline import gather
from generator.render import render

TOP = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "reports"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the reports as the pipeline writes them now."""
    collection = gather(read_content(TOP / "content"), RecordStore(tmp_path_factory.mktemp("records")), jobs=1)
    pages = render(collection, Labels(collection.exhibition.language))
    return {
        page.path.name: page.text
        for page in pages
        if page.path.parent.name == "reports" and page.path.name != "index.md"
    }


def test_reports_are_written_as_they_were(reports: dict[str, str], request: pytest.FixtureRequest) -> None:
    """Each report's Markdown is that of its golden file, and each golden file is of a report.

    After a change that is meant: `pytest tests/golden --update-golden`, and read the difference.
    """
    if request.config.getoption("--update-golden"):
        _write(reports)
    assert {file.name: file.read_text(encoding="utf-8") for file in GOLDEN.glob("*.md")} == reports


def _write(reports: dict[str, str]) -> None:
    GOLDEN.mkdir(exist_ok=True)
    for file in GOLDEN.glob("*.md"):
        file.unlink()
    for name, text in reports.items():
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
