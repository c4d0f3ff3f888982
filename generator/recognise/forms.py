"""Many forms looked for in a text at once: time grows with the text, however many forms there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_HEAD = 2


class Forms:
    """Forms of two characters and more, found by the first two."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        for form in forms:
            self._by_head.setdefault(form[:_HEAD], []).append(form)

    def found(self, text: str) -> Iterator[tuple[str, int]]:
        """Every form with every offset at which it stands in the text, from left to right."""
        for start in range(len(text) - 1):
            for form in self._by_head.get(text[start : start + _HEAD], ()):
                if text.startswith(form, start):
                    yield form, start
