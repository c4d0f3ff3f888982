"""From cases to weights: logistic regression with a quadratic penalty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.fit_names.cases import Case

# Weights smaller than this are left out of the tables.
LEAST = 0.02


class Table:
    """Cases, ready to be learnt from, all or some of them."""

    def __init__(self, found: Sequence[Case]) -> None:
        from sklearn.feature_extraction import DictVectorizer

        self._names: Any = DictVectorizer()
        self._seen: Any = self._names.fit_transform([case.seen for case in found])
        self._is_name = [case.is_name for case in found]
        self._counts = [case.counts for case in found]

    def fitted(self, freedom: float, rows: Sequence[int] | None = None) -> dict[str, float]:
        """The weight of everything that was seen, by name; that of nothing ("") is what all start from.

        `freedom` is the inverse of the penalty; `rows` are the cases to learn from, all by default.
        """
        from sklearn.linear_model import LogisticRegression
        from sklearn.preprocessing import MaxAbsScaler

        chosen = range(len(self._is_name)) if rows is None else rows
        scale = MaxAbsScaler()
        seen = scale.fit_transform(self._seen if rows is None else self._seen[list(rows)])
        model = LogisticRegression(C=freedom, max_iter=5000)
        counts = [self._counts[row] for row in chosen]
        model.fit(seen, [self._is_name[row] for row in chosen], sample_weight=counts)
        names = self._names.get_feature_names_out()
        weights = zip(names, (model.coef_[0] / scale.scale_).tolist(), strict=True)
        return {"": float(model.intercept_[0])} | {name: weight for name, weight in weights if abs(weight) >= LEAST}
