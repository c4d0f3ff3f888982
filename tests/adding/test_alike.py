"""Pages that are in the exhibition already, and those that only look like it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from benchmarks.robustness.glyphs import half_width, traditional, vertical
from benchmarks.robustness.lines import wrapped
from generator.adding.alike import ALIKE, near_to
from generator.adding.shelf import Kept, Shelf
from generator.labels import Labels
from generator.site.project import OURS
from tests.adding.exhibitions import PAGES, printed

TEXTS = {file.stem: printed(file) for file in sorted(PAGES.glob("*.txt"))[::4]} | {
    file.stem: printed(file) for file in sorted((OURS / "content" / "reports").glob("*.txt"))
}
HAN = sorted({sign for text in TEXTS.values() for sign in text if "一" <= sign <= "鿿"})


def _shelf(*names: str) -> Shelf:
    texts = tuple(Kept(f"reports/{name}.txt", name, TEXTS[name].encode()) for name in names)
    return Shelf(Path(), Labels(), (), texts, {})


def misread(text: str) -> str:
    """Every tenth character taken for another, the paragraphs in another order."""
    chance = Random(len(text))  # noqa: S311 - the same errors each time
    paragraphs = ["".join(chance.choice(HAN) if s in HAN and chance.random() < 0.1 else s for s in text)]
    paragraphs = [line for line in paragraphs[0].split("\n") if line.strip()]
    chance.shuffle(paragraphs)
    return "\n".join(paragraphs)


def half(text: str) -> str:
    """The first half of the page alone."""
    lines = text.split("\n")
    return "\n".join(lines[: len(lines) // 2])


@pytest.mark.parametrize("change", [misread, half, half_width, vertical, traditional, wrapped(22)])
def test_a_page_is_known_again(change: object) -> None:
    """However it was extracted; and no other page of the exhibition is taken for it."""
    assert callable(change)
    shelf = _shelf(*TEXTS)
    for name, text in TEXTS.items():
        assert [near.path for near in near_to(change(text).encode(), shelf)] == [f"reports/{name}.txt"], name


def test_different_pages_are_far_apart() -> None:
    """Of one newspaper and one subject, too: the most alike two do not come near the figure."""
    shares = []
    for one, other in combinations([file.stem for file in (OURS / "content" / "reports").glob("*.txt")], 2):
        near = near_to(TEXTS[one].encode(), _shelf(other), least=0.0)
        shares += [found.share for found in near]
    assert len(shares) == 10
    assert max(shares) < ALIKE / 3


def test_a_notice_says_too_little() -> None:
    """Two folios of one paper are no page twice."""
    shelf = Shelf(
        Path(),
        Labels(),
        (),
        (Kept("reports/a.txt", "a", "新快报 2021年6月30日 星期三 A05 要闻 责编张三".encode()),),
        {},
    )
    assert near_to("新快报 2021年6月30日 星期三 A06 要闻 责编张三".encode(), shelf) == ()
