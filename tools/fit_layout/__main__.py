"""Learn the tables of generator/layout/data.

    pip install scikit-learn
    python -m tools.fit_layout [--without PREFIX]... [--only signs|going_on|starts]

`--without` leaves pages out, to see what the others teach about them. Takes about a minute.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import generator.layout
from generator.weights import table_of
from tools.fit_layout import KINDS
from tools.fit_layout.pages import golds
from tools.weights import chosen, write_table

TABLES = Path(generator.layout.__file__).parent / "data"
# So many decimals the tables have.
DECIMALS = 2


def write(kind: str, weights: Mapping[str, float]) -> None:
    """Write a table; what is learnt next sees pages as this one reads them."""
    table_of("generator.layout", kind).replace(write_table(TABLES / f"{kind}.tsv", weights, DECIMALS))


def main() -> None:
    """Learn the tables."""
    without, kinds = chosen(__doc__, KINDS)
    pages = list(golds(without))
    for kind in kinds:
        write(kind, KINDS[kind](pages).fitted())


if __name__ == "__main__":
    main()
