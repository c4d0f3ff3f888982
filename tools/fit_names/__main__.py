"""Learn the tables of generator/recognise/data.

    pip install scikit-learn
    python -m tools.fit_names [--without PREFIX]... [--only people|dotted|places]

`--without` leaves pages out, to see what the others teach about them. Takes about three minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import generator.recognise
from tools.fit_names.cases import Case, cases
from tools.fit_names.pages import golds
from tools.fit_names.renaming import Pool

TABLES = Path(generator.recognise.__file__).parent / "data"
KINDS = ("people", "dotted", "places")
# How freely weights may grow: the inverse of the penalty. Of people there are cases enough to be strict.
FREEDOM = {"people": 0.5, "dotted": 1.0, "places": 1.0}
# Weights smaller than this are left out of the tables; the rest has so many decimals.
LEAST, DECIMALS = 0.02, 3


def fitted(seen_cases: Sequence[Case], freedom: float) -> dict[str, float]:
    """The weight of everything that was seen, by name; that of nothing ("") is what all start from."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import MaxAbsScaler

    table, scale = DictVectorizer(), MaxAbsScaler()
    seen = scale.fit_transform(table.fit_transform([case.seen for case in seen_cases]))
    model = LogisticRegression(C=freedom, max_iter=5000)
    model.fit(seen, [case.is_name for case in seen_cases], sample_weight=[case.counts for case in seen_cases])
    weights = zip(table.get_feature_names_out(), (model.coef_[0] / scale.scale_).tolist(), strict=True)
    return {"": float(model.intercept_[0])} | {name: weight for name, weight in weights if abs(weight) >= LEAST}


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
        found = list(cases(kind, pages, pool))
        print(f"{kind}: {len(pages)} pages, {len(found)} cases, {sum(case.is_name for case in found)} names")
        write(kind, fitted(found, FREEDOM[kind]))


if __name__ == "__main__":
    main()
