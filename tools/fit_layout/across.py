"""How well sets of pages are read by tables that have not been learnt from them, each set in turn.

    python -m tools.fit_layout.across [--by-hand]

For each set of tests/pages the tables are learnt from all other sets and read that one, through the whole reading. The
functions of the evidence were written with these pages in sight: what is learnt is judged here, not they. `--by-hand`
prints what strengths alone give, without what was learnt of the split. Takes about three minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.inspect import inspect_json
from generator.layout.split.opening import PRIOR
from generator.model.page import Page
from generator.reading import laid_out
from generator.weights import table_of
from tools.fit_layout import KINDS
from tools.fit_layout.pages import PAGES, golds
from tools.fit_layout.starts import BY_HAND

SCORE = PAGES.parent / "gold" / "score.py"
MEASURES = ("reports", "fields", "headings", "captions", "credits", "joins", "structure")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--by-hand", action="store_true")
    by_hand = options.parse_args().by_hand
    pages = list(golds())
    sets = sorted({gold.set_of for gold in pages})
    learners = {kind: learn(pages) for kind, learn in KINDS.items()}
    everything: list[Any] = []
    print(f"{'set':<14}", *(f"{name:>9}" for name in MEASURES))
    for name in sets:
        tables = {kind: learner.fitted(name) for kind, learner in learners.items()}
        tables |= {"starts": {"": PRIOR} | dict.fromkeys(BY_HAND, 1.0)} if by_hand else {}
        everything += _tell(name, tables)
    _print("pooled", everything, sorted(PAGES.glob("*.json")))


def _tell(name: str, tables: Mapping[str, Mapping[str, float]]) -> list[Any]:
    """A line of the table; what was read."""
    for kind, table in tables.items():
        table_of("generator.layout", kind).replace(table)
    gold = sorted(PAGES.glob(f"{name}-*.json"))
    texts = [file.with_suffix(".txt") for file in gold]
    read = [laid_out(str(text), text.read_bytes(), ()) for text in texts]
    files: list[Any] = inspect_json([page for page in read if isinstance(page, Page)], (), {})["files"]
    _print(name, files, gold)
    return files


def _print(name: str, files: Sequence[Any], gold: Sequence[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "predicted.json")
        file.write_text(json.dumps({"files": files}), "utf-8")
        command = [sys.executable, str(SCORE), str(file), *map(str, gold), "--json"]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
    figures: dict[str, float | None] = json.loads(printed)
    told = (figures[measure] for measure in MEASURES)
    print(f"{name:<14}", *("        -" if figure is None else f"{figure:>9.3f}" for figure in told), flush=True)


if __name__ == "__main__":
    main()
