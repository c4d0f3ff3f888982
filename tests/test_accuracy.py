"""How well pages are read, in the figures of tests/gold/score.py; a change that reads worse fails.

The floors are what was reached, rounded down: raise them with the program. Every text is read bare, by itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.commands.inspection import inspected
from tests.conftest import REPORT

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
PAGES = ROOT / "tests" / "pages"


@dataclass(frozen=True)
class Pages:
    """Some page texts with their gold, and the figures below which reading them must not fall."""

    name: str
    texts: Path
    gold: Path
    floors: dict[str, float]


FIVE = Pages("the five texts", ROOT / "content" / "reports", GOLD, {"structure": 0.99, "people": 0.98, "places": 0.98})
INVENTED = Pages("invented pages", PAGES, PAGES, {"structure": 0.96, "people": 0.93, "places": 0.95})


@pytest.mark.parametrize("pages", [FIVE, INVENTED], ids=lambda pages: pages.name)
def test_pages_are_read_as_well_as_before(pages: Pages, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Structure, people and places stay above their floors, and no character is lost."""
    texts = sorted(pages.texts.glob("*.txt"))
    predicted = tmp_path / "predicted.json"
    predicted.write_text(inspected(texts, None)[0], "utf-8")
    figures = _score(predicted, pages)
    told = "  ".join(f"{key} {value:.3f}" for key, value in figures.items() if key != "lost")
    pytestconfig.stash[REPORT].append(f"{pages.name} ({len(texts)}): {told}  lost {figures['lost']:.0f}")
    assert figures["lost"] == 0
    fallen = {key: figures[key] for key, floor in pages.floors.items() if figures[key] < floor}
    assert fallen == {}


def _score(predicted: Path, pages: Pages) -> dict[str, float]:
    command = [sys.executable, str(GOLD / "score.py"), str(predicted), *map(str, sorted(pages.gold.glob("*.json")))]
    printed = subprocess.run(
        [*command, "--text-dir", str(pages.texts), "--json"], check=True, capture_output=True, text=True
    )
    figures: dict[str, float] = json.loads(printed.stdout)
    return figures
