"""The pages to learn from, and where on them the names stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model.page import Page
from generator.reading import laid_out
from generator.recognise.people.nicknames import is_handle
from generator.recognise.plain import plain

PAGES = Path(__file__).parents[2] / "tests" / "pages"
KEYS = ("people", "contributors", "people_optional", "places", "places_optional")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gold:
    """A page and the names that its gold annotation holds, by key, in the wording that the tagger is given."""

    page: Page
    names: Mapping[str, frozenset[str]]

    @property
    def people(self) -> frozenset[str]:
        """Those in the text and those in bylines and credits."""
        return self.names["people"] | self.names["contributors"]

    @property
    def nicknames(self) -> frozenset[str]:
        """强哥, 冯阿婆: the gold leaves open whether they are found; we find them and mark them."""
        return frozenset(filter(is_handle, self.names["people_optional"]))


def golds(without: Sequence[str]) -> Iterator[Gold]:
    """All pages but those whose files' names begin with one of the words."""
    for file in sorted(PAGES.glob("*.json")):
        text = file.with_suffix(".txt")
        page = laid_out(str(text), text.read_bytes(), ())
        if isinstance(page, Page) and not file.name.startswith(tuple(without)):
            gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
            yield Gold(page, {key: frozenset(map(form_of, gold.get(key, ()))) for key in KEYS})


def form_of(name: str | dict[str, Any]) -> str:
    """A name of the gold in the wording that the tagger is given."""
    printed = name if isinstance(name, str) else name["name"]
    return plain("".join(printed.split())).text


def labels(text: str, names: frozenset[str], doubtful: frozenset[str], others: frozenset[str]) -> dict[Span, bool]:
    """Where the text holds names (True) and what counts neither way (False); the longest form wins."""
    found: dict[Span, bool] = {}
    free = [True] * len(text)
    for form in sorted(names | doubtful | others, key=lambda f: (-len(f), f)):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if all(free[at:end]):
                free[at:end] = [False] * len(form)
                if form in names or form in doubtful:
                    found[at, end] = form in names
            at = text.find(form, at + 1)
    return found
