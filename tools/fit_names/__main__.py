"""Learn the tables of generator/recognise/data.

    pip install scikit-learn
    python -m tools.fit_names [--without PREFIX]... [--only people|dotted|places]

`--without` leaves pages out, to see what the others teach about them. Takes about three minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import generator.recognise
from tools.fit_names.cases import cases, cases_of_sentences
from tools.fit_names.learning import Table
from tools.fit_names.pages import golds
from tools.fit_names.renaming import Pool

TABLES = Path(generator.recognise.__file__).parent / "data"
KINDS = ("people", "dotted", "places")
# How freely weights may grow: the inverse of the penalty. Of people there are cases enough to be strict.
FREEDOM = {"people": 0.5, "dotted": 1.0, "places": 1.0}
# So many decimals the tables have.
DECIMALS = 3


def write(kind: str, weights: Mapping[str, float]) -> None:
    """The table, what all start from first, then the heaviest."""
    rows = sorted(weights.items(), key=lambda row: (row[0] != "", -abs(round(row[1], DECIMALS)), row[0]))
    TABLES.mkdir(exist_ok=True)
    text = "".join(f"{name}\t{weight:.{DECIMALS}f}\n" for name, weight in rows)
    (TABLES / f"{kind}.tsv").write_text(text, "utf-8")
    print(f"{kind}.tsv: {len(rows)} weights")


def main() -> None:
    """Learn the tables, or one of them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--without", action="append", default=[], metavar="PREFIX", help="leave these pages out")
    options.add_argument("--only", choices=KINDS)
    chosen = options.parse_args()
    pages = list(golds(chosen.without))
    pool = Pool.of(name for gold in pages for name in gold.people)
    for kind in KINDS if chosen.only is None else [chosen.only]:
        found = [*cases(kind, pages, pool), *cases_of_sentences(kind)]
        print(f"{kind}: {len(pages)} pages, {len(found)} cases, {sum(case.is_name for case in found)} names")
        write(kind, Table(found).fitted(FREEDOM[kind]))


if __name__ == "__main__":
    main()
