"""A linear chain over labels: the best path, and how probable each name is by itself.

Sources: the Viterbi and the forward-backward algorithm, L. R. Rabiner, "A Tutorial on Hidden Markov Models",
Proc. IEEE 77 (1989), with his scaling; conditional random fields, Lafferty, McCallum and Pereira, ICML 2001.
All arrays hold a batch of sentences of one length: [sentence, position, label].
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
# Possible names less likely than this are not worth looking at; nor are longer ones.
_FLOOR, _LONGEST = 0.06, 24


class Label(NamedTuple):
    """A tag, and whether it goes on with the word before it."""

    tag: str
    inside: bool

    @classmethod
    def read(cls, name: str) -> Label:
        """PER-B and PER-I as the label they are."""
        tag, _, place = name.rpartition("-")
        return cls(tag or name, place == "I")


class Chain:
    """Transitions [from, to] between labels; `names` are the tags whose probabilities are asked for."""

    def __init__(self, transitions: Array, labels: tuple[Label, ...], names: tuple[str, ...]) -> None:
        self._labels = labels
        self._reversed = np.ascontiguousarray(transitions.T)
        self._weights = np.exp(transitions.astype(np.float64))
        self._names = [(tag, labels.index(Label(tag, False)), labels.index(Label(tag, True))) for tag in names]
        self._ends = np.array([not label.inside for label in labels])

    def words(self, emissions: Array) -> list[list[tuple[int, int, str]]]:
        """The words of each sentence as (start, end, tag) along its best path."""
        return [self._cut(path) for path in self._best_paths(emissions)]

    def _best_paths(self, emissions: Array) -> list[list[int]]:
        best = emissions[:, 0]
        came_from = []
        for position in range(1, emissions.shape[1]):
            scores = best[:, None, :] + self._reversed
            source = scores.argmax(axis=2)
            best = np.take_along_axis(scores, source[:, :, None], axis=2)[:, :, 0] + emissions[:, position]
            came_from.append(source)
        last = best.argmax(axis=1)
        path = [last]
        for source in reversed(came_from):
            last = source[np.arange(len(last)), last]
            path.append(last)
        paths: list[list[int]] = np.stack(path[::-1], axis=1).tolist()
        return paths

    def _cut(self, path: list[int]) -> list[tuple[int, int, str]]:
        starts = [i for i, label in enumerate(path) if i == 0 or not self._labels[label].inside]
        ends = [*starts[1:], len(path)]
        return [(a, b, self._labels[path[a]].tag) for a, b in zip(starts, ends, strict=True)]

    def names(self, emissions: Array) -> list[dict[tuple[int, int, str], float]]:
        """For each sentence, every likely name as (start, end, tag) with the probability of exactly that span."""
        local = np.exp(emissions - emissions.max(axis=2, keepdims=True)).astype(np.float64)
        forward, scale = self._forward(local)
        backward = self._backward(local, scale)
        step = local / scale[:, :, None]
        leaving = np.ones_like(local)
        leaving[:, :-1] = (step[:, 1:] * backward[:, 1:] * self._ends) @ self._weights.T
        found: list[dict[tuple[int, int, str], float]] = [{} for _ in range(len(emissions))]
        for tag, first, inner in self._names:
            here = forward[:, :, first] * backward[:, :, first]
            for row, start in np.argwhere(here > _FLOOR).tolist():
                spans = self._spans(forward[row], step[row], leaving[row], start, first, inner)
                found[row].update({(start, end, tag): chance for end, chance in spans})
        return found

    def _forward(self, local: Array) -> tuple[Array, Array]:
        forward, scale = np.empty_like(local), np.empty(local.shape[:2])
        state = local[:, 0]
        for position in range(local.shape[1]):
            if position:
                state = (forward[:, position - 1] @ self._weights) * local[:, position]
            scale[:, position] = state.sum(axis=1)
            forward[:, position] = state / scale[:, position, None]
        return forward, scale

    def _backward(self, local: Array, scale: Array) -> Array:
        backward = np.ones_like(local)
        for position in range(local.shape[1] - 2, -1, -1):
            ahead = local[:, position + 1] * backward[:, position + 1] / scale[:, position + 1, None]
            backward[:, position] = ahead @ self._weights.T
        return backward

    def _spans(
        self, forward: Array, step: Array, leaving: Array, start: int, first: int, inner: int
    ) -> list[tuple[int, float]]:
        """Ends of the names that begin at `start`, each with its probability."""
        found = []
        chance, label = float(forward[start, first]), first
        for position in range(start, min(len(forward), start + _LONGEST)):
            if position > start:
                chance *= float(self._weights[label, inner] * step[position, inner])
                label = inner
            exact = chance * float(leaving[position, label])
            if exact > _FLOOR:
                found.append((position + 1, exact))
        return found


__all__ = ["Array", "Chain", "Label"]
