"""How well names are found on sets of pages that the tables have not been learnt from, each set in turn.

    python -m tools.fit_names.across [--only people|places] [--write FILE]

For each set of tests/pages the tables are learnt from all other sets and read that one: the honest estimate of what a
change of the evidence does to pages never seen. Names are exchanged only for others of the same set, so that nothing
of a set is learnt elsewhere. Prints people and places by `tests/gold/score.py`; `--write` keeps what was read of all
pages, for `score.py --errors`. The shipped tables stay as they are. Takes about five minutes for each kind.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.commands.inspection import inspected
from generator.recognise.weights import weights_of
from tools.fit_names.__main__ import FREEDOM, KINDS
from tools.fit_names.cases import Case, cases, cases_of_sentences
from tools.fit_names.learning import Table
from tools.fit_names.pages import PAGES, Gold, golds
from tools.fit_names.renaming import Pool

SCORE = PAGES.parent / "gold" / "score.py"


def set_of(file: str) -> str:
    """The set that a page belongs to: the first word of its file's name."""
    return Path(file).name.split("-")[0]


def learnt(kind: str, sets: Mapping[str, Sequence[Gold]]) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Each set with the weights that all others teach."""
    found: list[Case] = []
    whose: list[str] = []
    for name, pages in sets.items():
        pool = Pool.of(person for gold in pages for person in gold.people)
        found += cases(kind, pages, pool)
        whose += [name] * (len(found) - len(whose))
    found += cases_of_sentences(kind)
    whose += [""] * (len(found) - len(whose))
    table = Table(found)
    for name in sets:
        yield name, table.fitted(FREEDOM[kind], [row for row, of in enumerate(whose) if of != name])


def scored(predicted: Sequence[Any], texts: Sequence[Path]) -> dict[str, float]:
    """What score.py says of what was read of these texts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "predicted.json")
        file.write_text(json.dumps({"files": predicted}), "utf-8")
        golds_of = [str(text.with_suffix(".json")) for text in texts]
        command = [sys.executable, str(SCORE), str(file), *golds_of, "--json"]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
    figures: dict[str, float] = json.loads(printed)
    return figures


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", choices=("people", "places"))
    options.add_argument("--write", type=Path, metavar="FILE")
    chosen = options.parse_args()
    sets: dict[str, list[Gold]] = defaultdict(list)
    for gold in golds(()):
        sets[set_of(gold.page.source.path)].append(gold)
    kinds = [kind for kind in KINDS if chosen.only is None or (kind == "places") == (chosen.only == "places")]
    tables = {kind: dict(learnt(kind, sets)) for kind in kinds}
    everything: list[Any] = []
    print(f"{'set':<14}{'pages':>6}{'people':>8}{'places':>8}")
    for name in sets:
        for kind in kinds:
            weights_of(kind).replace(tables[kind][name])
        texts = sorted(PAGES.glob(f"{name}-*.txt"))
        files = json.loads(inspected(texts, None)[0])["files"]
        everything += files
        tell(name, files, texts)
    tell("pooled", everything, sorted(PAGES.glob("*.txt")))
    if chosen.write:
        chosen.write.write_text(json.dumps({"files": everything}, ensure_ascii=False), "utf-8")


def tell(name: str, files: Sequence[Any], texts: Sequence[Path]) -> None:
    """A line of the table."""
    figures = scored(files, texts)
    print(f"{name:<14}{len(texts):>6}{figures['people']:>8.3f}{figures['places']:>8.3f}", flush=True)


if __name__ == "__main__":
    main()
