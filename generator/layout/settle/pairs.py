"""The two halves that the curator says belong together, where something stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.punctuation import is_cut
from generator.layout.segments import Segment
from generator.layout.settle.plan import JOINED, Plan, covering
from generator.model.source import PageText


def settled_pairs(source: PageText, report: Sequence[Segment], plan: Plan) -> dict[int, int]:
    """By the index of the second half, in a report, that of the first."""
    pairs: dict[int, int] = {}
    for joining in plan.joins:
        below = next((i for i, s in enumerate(report) if s.line == joining.second and not s.run_in), None)
        if not joining.joined or below is None or report[below].kind not in JOINED:
            continue
        kind = report[below].kind
        above = [i for i in covering(source, report, joining.first) if i < below and report[i].kind is kind]
        if above:
            pairs[below] = _breaking_off(report, above[-1], below)
    return pairs


def _breaking_off(report: Sequence[Segment], named: int, below: int) -> int:
    """The half that is named; where its text is finished, and other text stands between, the nearest.

    Text that something else cut in two since it was named must not be set before what stands between.
    """
    nearest = next(i for i in range(below - 1, -1, -1) if report[i].kind is report[below].kind)
    return named if is_cut(report[named].text) else nearest
