"""What each piece of evidence weighs, in log-odds: tables learnt from the invented pages by `tools.fit_names`.

A table has a line for each piece, its name and its weight parted by a tab, heaviest first, so that it can be read. A
name's weight is the sum over its evidence (logistic regression; D. R. Cox, J. Royal Stat. Soc. B 20, 1958).
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
        weight_of = self._table.get
        return weight_of("", 0.0) + sum(weight_of(name, 0.0) * strength for name, strength in evidence)


@cache
def weights_of(kind: str) -> Weights:
    """The table `data/KIND.tsv`; the line without a name is what everything starts from."""
    text = resources.files("generator.recognise").joinpath("data", f"{kind}.tsv").read_text("utf-8")
    rows = (line.rpartition("\t") for line in text.splitlines() if not line.startswith("#"))
    return Weights({name: float(weight) for name, _, weight in rows})
