"""Learn what the evidence of layout weighs, from the invented pages of tests/pages.

The tables of generator/layout/data are written by it; the same pages give the same tables. `going_on` is learnt first:
what it decides is seen by `starts`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from tools.fit_layout import signs
from tools.fit_layout.going_on import cases
from tools.fit_layout.learning import Table
from tools.fit_layout.pages import Gold, printed
from tools.fit_layout.starts import Learner, divisions


class Learning(Protocol):
    """What can be learnt from pages, from all of them or from all sets but one."""

    def fitted(self, without: str = "") -> dict[str, float]:
        """The weights by name."""


KINDS: dict[str, Callable[[Sequence[Gold]], Learning]] = {
    "signs": lambda golds: Table(list(signs.cases(golds))),
    "going_on": lambda golds: Table(list(cases(golds))),
    "starts": lambda golds: Learner(list(divisions([*golds, *printed()]))),
}
