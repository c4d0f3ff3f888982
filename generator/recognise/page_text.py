"""How often a form stands on a page, and what follows it there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

_HAN = re.compile("[㐀-鿿]")
_HEAD = 2


class PageText:
    """The wording of all parts of a page. What was asked once is kept, so that asking again costs nothing."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._text = "\n".join(parts)
        self._known: dict[str, tuple[int, float]] = {}
        self._asked: dict[tuple[str, str], tuple[str, ...]] = {}

    def sights(self, form: str) -> tuple[int, float]:
        """How often the form stands on the page, and the share of its sights that one same character follows.

        林晓|东 three times of three: then 林晓 alone is hardly the name. The share is 0 for what stands there once.
        Forms have two characters or more.
        """
        if form not in self._known:
            self._known[form] = self._look(form)
        return self._known[form]

    def once(self, about: str, form: str, answer: Callable[[], Iterable[str]]) -> tuple[str, ...]:
        """The answer to a question about a form on this page, which is only reckoned the first time."""
        if (about, form) not in self._asked:
            self._asked[about, form] = tuple(answer())
        return self._asked[about, form]

    def _look(self, form: str) -> tuple[int, float]:
        starts = list(self._starts(form))
        if len(starts) < 2:
            return len(starts), 0.0
        followers = Counter(self._text[at + len(form) : at + len(form) + 1] for at in starts)
        follower, times = max(followers.items(), key=lambda item: (item[1], item[0]))
        return len(starts), times / len(starts) if _HAN.match(follower) else 0.0

    def _starts(self, form: str) -> Iterator[int]:
        """Where the form stands."""
        return (at for at in self._heads.get(form[:_HEAD], ()) if self._text.startswith(form, at))

    @cached_property
    def _heads(self) -> dict[str, list[int]]:
        """Where every two characters stand: looked for one by one, many forms on a long page take the page's square."""
        heads: dict[str, list[int]] = {}
        for at in range(len(self._text) - 1):
            heads.setdefault(self._text[at : at + _HEAD], []).append(at)
        return heads
