"""From cases to weights: logistic regression with a quadratic penalty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tools.fit_layout.going_on import Case

# The inverse of the penalty; in how many sets of pages a thing has to be seen to be learnt; what is left out as light.
FREEDOM, LEAST_SETS, LEAST = 0.3, 3, 0.02


class Table:
    """Cases, ready to be learnt from, all or those of some sets."""

    def __init__(self, found: Sequence[Case]) -> None:
        from sklearn.feature_extraction import DictVectorizer

        sets: defaultdict[str, set[str]] = defaultdict(set)
        for case in found:
            for name in case.seen:
                sets[name].add(case.set_of)
        self._names: Any = DictVectorizer()
        common = [{n: s for n, s in case.seen.items() if len(sets[n]) >= LEAST_SETS} for case in found]
        self._seen: Any = self._names.fit_transform(common)
        self._is_so = [case.is_so for case in found]
        self._set_of = [case.set_of for case in found]

    def fitted(self, without: str = "") -> dict[str, float]:
        """The weight of everything that was seen, by name, learnt from all sets but one; "" is what all start from."""
        from sklearn.linear_model import LogisticRegression

        rows = [row for row, of in enumerate(self._set_of) if of != without]
        model = LogisticRegression(C=FREEDOM, max_iter=5000)
        model.fit(self._seen[rows], [self._is_so[row] for row in rows])
        weights = zip(self._names.get_feature_names_out(), model.coef_[0].tolist(), strict=True)
        return {"": float(model.intercept_[0])} | {name: weight for name, weight in weights if abs(weight) >= LEAST}
