"""Learn the tables of generator/layout/data.

    pip install scikit-learn
    python -m tools.fit_layout [--without PREFIX]... [--only signs|going_on|starts]

`--without` leaves pages out, to see what the others teach about them. Takes about a minute.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import generator.layout
from generator.weights import table_of
from tools.fit_layout import KINDS
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
    # What is learnt next sees pages as this table reads them.
    table_of("generator.layout", kind).replace({name: round(weight, DECIMALS) for name, weight in rows})


def main() -> None:
    """Learn the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--without", action="append", default=[], metavar="PREFIX", help="leave these pages out")
    options.add_argument("--only", choices=KINDS)
    chosen = options.parse_args()
    pages = list(golds(chosen.without))
    for kind in KINDS if chosen.only is None else [chosen.only]:
        write(kind, KINDS[kind](pages).fitted())


if __name__ == "__main__":
    main()
