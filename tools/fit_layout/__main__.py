"""Learn the tables of generator/layout/data.

    pip install scikit-learn
    python -m tools.fit_layout [--without PREFIX]...

`--without` leaves pages out, to see what the others teach about them. Takes about a minute.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import generator.layout
from tools.fit_layout.going_on import cases
from tools.fit_layout.learning import Table
from tools.fit_layout.pages import golds

TABLES = Path(generator.layout.__file__).parent / "data"
# So many decimals the tables have.
DECIMALS = 2


def write(kind: str, weights: Mapping[str, float]) -> None:
    """The table, what all start from first, then the heaviest."""
    rows = sorted(weights.items(), key=lambda row: (row[0] != "", -abs(round(row[1], DECIMALS)), row[0]))
    TABLES.mkdir(exist_ok=True)
    text = "".join(f"{name}\t{weight:.{DECIMALS}f}\n" for name, weight in rows)
    (TABLES / f"{kind}.tsv").write_text(text, "utf-8")
    print(f"{kind}.tsv: {len(rows)} weights")


def main() -> None:
    """Learn the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--without", action="append", default=[], metavar="PREFIX", help="leave these pages out")
    pages = list(golds(options.parse_args().without))
    found = list(cases(pages))
    print(f"going_on: {len(pages)} pages, {len(found)} cases, {sum(case.is_so for case in found)} go on")
    write("going_on", Table(found).fitted())


if __name__ == "__main__":
    main()
