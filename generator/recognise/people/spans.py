"""What the tagger holds for people's names in a part, asked by where it lies: the answer costs the same in any part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Span = tuple[int, int]


class Spans:
    """Stretches with the probability of each."""

    def __init__(self, chances: Mapping[Span, float]) -> None:
        self._chances = dict(chances)
        self._from: dict[int, list[int]] = {}
        for start, end in self._chances:
            self._from.setdefault(start, []).append(end)
        self._longest = max((end - start for start, end in self._chances), default=0)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._chances)

    def __contains__(self, span: Span) -> bool:
        return span in self._chances

    def of(self, start: int, end: int) -> float:
        """The probability of exactly this stretch."""
        return self._chances.get((start, end), 0.0)

    def best_within(self, start: int, end: int) -> float:
        """The most probable of those that lie in the stretch, itself left out."""
        return self._best(range(start, end), start, end, within=True)

    def best_around(self, start: int, end: int) -> float:
        """The most probable of those that the stretch lies in, itself left out."""
        return self._best(range(max(0, end - self._longest), start + 1), start, end, within=False)

    def _best(self, starts: range, start: int, end: int, *, within: bool) -> float:
        """The most probable of those that begin there and end inside of the stretch, or not inside."""
        best = 0.0
        for first in starts:
            for last in self._from.get(first, ()):
                if (last <= end if within else last >= end) and (first, last) != (start, end):
                    best = max(best, self._chances[first, last])
        return best


__all__ = ["Span", "Spans"]
