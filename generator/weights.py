"""What each piece of evidence weighs, in log-odds: tables that are learnt from the invented pages.

A table has a line for each piece, its name and its weight parted by a tab, heaviest first, so that it can be read. What
evidence says is the sum of its weights (logistic regression; D. R. Cox, J. Royal Stat. Soc. B 20, 1958).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources


class Weights:
    """A table of weights by the names of the evidence; what it does not hold weighs nothing."""

    def __init__(self, table: Mapping[str, float]) -> None:
        self._table = table

    def replace(self, table: Mapping[str, float]) -> None:
        """Weigh by another table from now on: for those who learn the tables and look what others would do."""
        self._table = table

    def of(self, evidence: Iterable[tuple[str, float]]) -> float:
        """The log-odds that all the evidence gives together."""
        return self._table.get("", 0.0) + self.sum(evidence)

    def sum(self, evidence: Iterable[tuple[str, float]]) -> float:
        """The same without what everything starts from."""
        weight_of = self._table.get
        return sum(weight_of(name, 0.0) * strength for name, strength in evidence)


@cache
def table_of(package: str, kind: str) -> Weights:
    """The table `data/KIND.tsv` of a package; the line without a name is what everything starts from."""
    text = resources.files(package).joinpath("data", f"{kind}.tsv").read_text("utf-8")
    rows = (line.rpartition("\t") for line in text.splitlines() if not line.startswith("#"))
    return Weights({name: float(weight) for name, _, weight in rows})
