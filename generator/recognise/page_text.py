"""How often a form stands on a page, and what follows it there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_HAN = re.compile("[㐀-鿿]")


class PageText:
    """The wording of all parts of a page. What was asked once is kept, so that asking again costs nothing."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._text = "\n".join(parts)
        self._known: dict[str, tuple[int, float]] = {}

    def sights(self, form: str) -> tuple[int, float]:
        """How often the form stands on the page, and the share of its sights that one same character follows.

        林晓|东 three times of three: then 林晓 alone is hardly the name. The share is 0 for what stands there once.
        """
        if form not in self._known:
            self._known[form] = self._look(form)
        return self._known[form]

    def _look(self, form: str) -> tuple[int, float]:
        count = self._text.count(form)
        if count < 2:
            return count, 0.0
        followers: Counter[str] = Counter()
        at = self._text.find(form)
        while at >= 0:
            followers[self._text[at + len(form) : at + len(form) + 1]] += 1
            at = self._text.find(form, at + 1)
        follower, times = max(followers.items(), key=lambda item: (item[1], item[0]))
        return count, times / count if _HAN.match(follower) else 0.0
