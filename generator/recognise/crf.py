"""A linear chain over labels: the best path, and how probable each name is by itself.

Sources: the Viterbi and the forward-backward algorithm, L. R. Rabiner, "A Tutorial on Hidden Markov Models",
Proc. IEEE 77 (1989), with his scaling; conditional random fields, Lafferty, McCallum and Pereira, ICML 2001.

Sentences are laid one beside the other, longest first, in arrays [sentence, position, label]; at each position only
the first so many sentences go on, so that short ones cost nothing where they have ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from generator.recognise.tagger import NAMES, TAGS, Array, Chances

Span = tuple[int, int, str]
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


class Beside(NamedTuple):
    """Sentences side by side, longest first. `going[t]` of them are longer than t."""

    scores: Array
    lengths: list[int]
    going: list[int]

    @classmethod
    def lay(cls, emissions: Sequence[Array]) -> Beside:
        """From arrays [position, label], longest first, none empty."""
        lengths = [len(one) for one in emissions]
        scores = np.zeros((len(emissions), lengths[0], emissions[0].shape[1]), dtype=np.float32)
        for row, one in enumerate(emissions):
            scores[row, : len(one)] = one
        return cls(scores, lengths, [sum(length > t for length in lengths) for t in range(lengths[0] + 1)])


class Chain:
    """Transitions [from, to] between labels."""

    def __init__(self, transitions: Array, labels: tuple[Label, ...]) -> None:
        self._labels = labels
        self._transitions = np.ascontiguousarray(transitions)
        self._reversed = np.ascontiguousarray(transitions.T)
        self._weights = np.exp(transitions.astype(np.float64))
        at = {label: number for number, label in enumerate(labels)}
        self._names = [(tag, at[Label(tag, inside=False)], at[Label(tag, inside=True)]) for tag in NAMES]
        self._ends = np.array([not label.inside for label in labels])
        self._groups = np.array([[label.tag == tag for tag in TAGS] for label in labels], dtype=np.float64)

    def words(self, beside: Beside) -> list[list[Span]]:
        """The words of each sentence as (start, end, tag) along its best path."""
        paths = self._best_paths(beside)
        return [self._cut(paths[row, :length].tolist()) for row, length in enumerate(beside.lengths)]

    def _best_paths(self, beside: Beside) -> Array:
        """The labels along the best paths. Where a label was best come from is only asked along the path, backwards."""
        scores, lengths, going = beside
        best = scores.copy()
        for t in range(1, scores.shape[1]):
            n = going[t]
            best[:n, t] += (best[:n, t - 1, :, None] + self._transitions).max(axis=1)
        paths = np.zeros(scores.shape[:2], dtype=np.int16)
        last = best[np.arange(len(lengths)), np.array(lengths) - 1].argmax(axis=1)
        for t in range(scores.shape[1] - 1, 0, -1):
            n = going[t]
            paths[:n, t] = last[:n]
            last[:n] = (best[:n, t - 1] + self._reversed[last[:n]]).argmax(axis=1)
        paths[:, 0] = last
        return paths

    def _cut(self, path: list[int]) -> list[Span]:
        starts = [i for i, label in enumerate(path) if i == 0 or not self._labels[label].inside]
        ends = [*starts[1:], len(path)]
        return [(a, b, self._labels[path[a]].tag) for a, b in zip(starts, ends, strict=True)]

    def names(self, beside: Beside) -> list[tuple[dict[Span, float], Chances]]:
        """For each sentence, every likely name as (start, end, tag) with the probability of exactly that span.

        Beside them the chances of every character.
        """
        local = np.exp(beside.scores - beside.scores.max(axis=2, keepdims=True)).astype(np.float64)
        forward, scale = self._forward(local, beside.going)
        step = local / scale[:, :, None]
        backward, leaving = self._backward(step, beside.going)
        found: list[dict[Span, float]] = [{} for _ in beside.lengths]
        for tag, first, inner in self._names:
            here = forward[:, :, first] * backward[:, :, first]
            for row, start in np.argwhere(here > _FLOOR).tolist():
                end = beside.lengths[row]
                if start < end:
                    lattice = _Lattice(float(forward[row, start, first]), step[row, :end, inner], leaving[row, :end])
                    spans = lattice.spans(start, (first, inner), self._weights)
                    found[row].update({(start, stop, tag): chance for stop, chance in spans})
        return list(zip(found, self._chances(forward * backward, beside.lengths), strict=True))

    def _chances(self, weights: Array, lengths: Sequence[int]) -> Iterator[Chances]:
        """From the weights [sentence, position, label] of all labels."""
        weights /= np.maximum(weights.sum(axis=2, keepdims=True), 1e-30)
        first, tags = weights @ self._ends, weights @ self._groups
        opening = weights[:, :, [first for _, first, _ in self._names]]
        for row, length in enumerate(lengths):
            yield Chances(first[row, :length], tags[row, :length], opening[row, :length])

    def _forward(self, local: Array, going: list[int]) -> tuple[Array, Array]:
        forward, scale = np.zeros_like(local), np.ones(local.shape[:2])
        for t in range(local.shape[1]):
            n = going[t]
            state = (forward[:n, t - 1] @ self._weights) * local[:n, t] if t else local[:n, t]
            scale[:n, t] = state.sum(axis=1)
            forward[:n, t] = state / scale[:n, t, None]
        return forward, scale

    def _backward(self, step: Array, going: list[int]) -> tuple[Array, Array]:
        """What is still to come after a label, and the part of it in which a new word begins."""
        backward, leaving = np.ones_like(step), np.ones_like(step)
        for t in range(step.shape[1] - 2, -1, -1):
            n = going[t + 1]
            ahead = step[:n, t + 1] * backward[:n, t + 1]
            backward[:n, t] = ahead @ self._weights.T
            leaving[:n, t] = (ahead * self._ends) @ self._weights.T
        return backward, leaving


class _Lattice(NamedTuple):
    """What is needed to follow one name of one sentence from its first character on."""

    begin: float
    inner: Array
    leaving: Array

    def spans(self, start: int, labels: tuple[int, int], weights: Array) -> list[tuple[int, float]]:
        """Ends of the names that begin at `start`, each with its probability."""
        found, chance, label = [], self.begin, labels[0]
        for position in range(start, min(len(self.inner), start + _LONGEST)):
            if position > start:
                chance *= float(weights[label, labels[1]] * self.inner[position])
                label = labels[1]
            if chance < _FLOOR / 4:
                break
            exact = chance * float(self.leaving[position, label])
            if exact > _FLOOR:
                found.append((position + 1, exact))
        return found


__all__ = ["Array", "Beside", "Chain", "Label", "Span"]
