"""Learn the tables of generator/recognise/data.

    pip install scikit-learn
    python -m tools.fit_names [--without PREFIX]... [--only people|dotted|places]

`--without` leaves pages out, to see what the others teach about them. Takes about three minutes.
"""

from __future__ import annotations

from pathlib import Path

import generator.recognise
from tools.fit_names.cases import cases, cases_of_sentences
from tools.fit_names.learning import Table
from tools.fit_names.pages import golds
from tools.fit_names.renaming import Pool
from tools.weights import chosen, write_table

TABLES = Path(generator.recognise.__file__).parent / "data"
KINDS = ("people", "dotted", "places")
# How freely weights may grow: the inverse of the penalty. Of people there are cases enough to be strict.
FREEDOM = {"people": 0.5, "dotted": 1.0, "places": 1.0}
# So many decimals the tables have.
DECIMALS = 3


def main() -> None:
    """Learn the tables, or one of them."""
    without, kinds = chosen(__doc__, KINDS)
    pages = list(golds(without))
    pool = Pool.of(name for gold in pages for name in gold.people)
    for kind in kinds:
        found = [*cases(kind, pages, pool), *cases_of_sentences(kind)]
        print(f"{kind}: {len(pages)} pages, {len(found)} cases, {sum(case.is_name for case in found)} names")
        write_table(TABLES / f"{kind}.tsv", Table(found).fitted(FREEDOM[kind]), DECIMALS)


if __name__ == "__main__":
    main()
