"""Learn what is seen of runs of headings, and of stretches of a page, weighs for the split into reports.

A semi-Markov model (Sarawagi and Cohen, NIPS 2004): the likelihood of a page's true division among all divisions, over
the same stretches among which the program chooses. What has a strength by hand starts from a weight of 1, a plain fact
from 0, and a quadratic penalty holds each there unless the pages say otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.layout.plain import plain
from generator.layout.segments import Segment
from generator.layout.split.decide import stretches_of
from generator.layout.split.opening import BY_GAP, NAMED, PRIOR, openings
from generator.layout.split.runs import Run, runs_of
from generator.layout.split.ties import ONE_FORM, ONE_MATTER, ties
from generator.layout.split.whole import STRENGTHS
from tools.fit_layout.pages import Gold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

BY_HAND = frozenset((*NAMED, *STRENGTHS, BY_GAP, ONE_FORM, ONE_MATTER))
# The penalties: what makes one report is hardly to be unlearnt, as few pages put it to the test.
HELD, HELD_WHOLE, HELD_PLAIN = 3.0, 50.0, 2.0
# In how many sets of pages a thing has to be seen to be learnt; what is left out as too light.
LEAST_SETS, LEAST = 4, 0.01
MOST_STEPS = 60
LEAST_PART = 4
SPACE = re.compile(r"[\s#*]+")


@dataclass(frozen=True, slots=True)
class Division:
    """A page: its stretches as (first run, run behind the last, what is seen), and which of them are its reports."""

    set_of: str
    runs: int
    stretches: Sequence[tuple[int, int, Mapping[str, float]]]
    true: Sequence[int]


def divisions(golds: Iterable[Gold]) -> Iterator[Division]:
    """The pages whose reports are among the stretches."""
    for gold in golds:
        segments = gold.segments()
        runs = runs_of(segments, frozenset())
        if not runs:
            continue
        stretches = list(_stretches(segments, runs))
        opens = [index for index, is_start in enumerate(_starts(gold, segments, runs)) if is_start or not index]
        reports = set(pairwise([*opens, len(runs)]))
        true = [number for number, (start, end, _) in enumerate(stretches) if (start, end) in reports]
        if len(true) == len(reports):
            yield Division(gold.set_of, len(runs), stretches, true)


def _stretches(segments: Sequence[Segment], runs: Sequence[Run]) -> Iterator[tuple[int, int, Mapping[str, float]]]:
    opening = [[], *([("", 1.0), *seen] for seen in openings(segments, runs)[1:])]
    held = ties(segments, runs)
    for end, ending in enumerate(stretches_of(segments, runs), 1):
        inside: defaultdict[str, float] = defaultdict(float)
        for start, whole in ending:
            seen = defaultdict(float, inside)
            for name, strength in (*opening[start], *whole):
                seen[name] += strength
            yield start, end, {name: strength for name, strength in seen.items() if strength}
            for name, strength in held[start]:
                inside[name] += strength


def _starts(gold: Gold, segments: Sequence[Segment], runs: Sequence[Run]) -> Iterator[bool]:
    """Of each run whether the gold has a report with one of its lines as title or kicker."""
    reports = gold.gold["reports"]
    left = [_bare(report["title"] or report["kicker"]) for report in reports]
    sections = {_bare(heading) for report in reports for heading in report["section_headings"]}
    for run in runs:
        parts = [_bare(segment.words) for segment in segments[run.start : run.end]]
        whole = "".join(parts)
        found = next((t for t in left if t and (t in whole or (len(whole) >= LEAST_PART and whole in t))), None)
        section = any(part in sections for part in parts) and not any(part in left for part in parts)
        if found and not section:
            left.remove(found)
        yield bool(found) and not section


def _bare(text: str | None) -> str:
    return plain(SPACE.sub("", text or ""))


def _penalty(name: str) -> float:
    return HELD_WHOLE if name in STRENGTHS else HELD if name in BY_HAND or not name else HELD_PLAIN


class Learner:
    """Divisions as arrays, ready to be learnt from, all or those of some sets."""

    def __init__(self, found: Sequence[Division]) -> None:
        import numpy as np

        sets: defaultdict[str, set[str]] = defaultdict(set)
        for one in found:
            for _, _, seen in one.stretches:
                for name in seen:
                    sets[name].add(one.set_of)
        self._names = sorted(name for name, of in sets.items() if name in BY_HAND or len(of) >= LEAST_SETS)
        self._from = np.array([PRIOR if not name else float(name in BY_HAND) for name in self._names])
        self._held = np.array([_penalty(name) for name in self._names])
        self._pages = [(one, self._array(one)) for one in found]

    def _array(self, one: Division) -> Array:
        import numpy as np

        place = {name: column for column, name in enumerate(self._names)}
        array = np.zeros((len(one.stretches), len(self._names)))
        for row, (_, _, seen) in enumerate(one.stretches):
            for name, strength in seen.items():
                if name in place:
                    array[row, place[name]] = strength
        return array

    def fitted(self, without: str = "") -> dict[str, float]:
        """The weight of everything, by name, learnt from all sets but one."""
        import numpy as np
        from scipy.optimize import minimize  # type: ignore[import-untyped]  # it has no types of its own

        pages = [page for page in self._pages if page[0].set_of != without]

        def against(weights: Array) -> tuple[float, Array]:
            off = weights - self._from
            loss, slope = float((self._held / 2 * off * off).sum()), self._held * off
            for one, array in pages:
                told, chances = likelihood(one, array @ weights)
                true = list(one.true)
                loss -= told
                slope -= array[true].sum(0) - chances @ array
            return loss, slope

        found = minimize(against, self._from, jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS}).x
        weights = zip(self._names, np.asarray(found).tolist(), strict=True)
        return {name: weight for name, weight in weights if abs(weight) >= LEAST}


def likelihood(one: Division, scores: Array) -> tuple[float, Array]:
    """The logarithm of the likelihood of a page's true division, and how likely each of its stretches is."""
    import numpy as np

    starts = np.array([start for start, _, _ in one.stretches])
    ends = np.array([end for _, end, _ in one.stretches])
    forward, behind = np.full(one.runs + 1, -np.inf), np.full(one.runs + 1, -np.inf)
    forward[0] = behind[one.runs] = 0.0
    for end in range(1, one.runs + 1):
        rows = np.flatnonzero(ends == end)
        forward[end] = np.logaddexp.reduce(forward[starts[rows]] + scores[rows])
    for start in range(one.runs - 1, -1, -1):
        rows = np.flatnonzero(starts == start)
        behind[start] = np.logaddexp.reduce(behind[ends[rows]] + scores[rows])
    whole = forward[one.runs]
    chances = np.exp(forward[starts] + scores + behind[ends] - whole)
    return float(scores[list(one.true)].sum() - whole), chances
