"""Captions stand where a reader and a screen reader look for them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.exhibitions import REPOSITORY, Site
from tests.browser.reading import squeezed, words

pytestmark = pytest.mark.browser
GOLD = sorted((REPOSITORY / "tests" / "gold").glob("*.json"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda file: file.name.partition("_")[0])
def test_every_caption_is_the_caption_of_a_figure(page: Page, home: str, exhibition: Site, gold: Path) -> None:
    """What people marked as captions of a report is inside a <figcaption> of that report's page."""
    truth = json.loads(gold.read_text(encoding="utf-8"))
    missing = []
    for number, report in enumerate(truth["reports"], 1):
        wanted = [squeezed(caption["text"]) for caption in report["captions"]]
        shown = _captions(page, home + _address(exhibition, truth["sha256"], len(truth["reports"]), number))
        missing += [text for text in wanted if not any(text in caption for caption in shown)]
    assert missing == []


def _captions(page: Page, address: str) -> list[str]:
    page.goto(address)
    return [words(caption) for caption in page.locator("figure figcaption").all()]


def _address(exhibition: Site, sha256: str, reports: int, number: int) -> str:
    """The address of a report, by its place on the page text that has this digest."""
    name = next(
        file.stem
        for file in (exhibition.content / "reports").glob("*.txt")
        if hashlib.sha256(file.read_bytes()).hexdigest() == sha256
    )
    return f"reports/{name}-{number}/" if reports > 1 else f"reports/{name}/"
