"""The cards of an exhibition's pages: from the written pages to pictures among them and what the theme says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.cards.card import Card, Share
from generator.cards.contents import CardWriter, card_path, share_of
from generator.cards.store import CardStore
from generator.render import CopiedFile, RenderedFile
from generator.render.exhibition import Hang
from generator.stopwatch import stopwatch


class Cards:
    """Sees the pages go by, and has their cards when they have."""

    def __init__(self, hang: Hang, folder: Path | None) -> None:
        """Say what stands on the cards by `hang`; keep them in `folder`, or have none drawn."""
        self._writer = CardWriter(hang)
        self._store = CardStore(folder) if folder else None
        self._cards: dict[str, Card] = {}
        self._pages: list[str] = []

    def of(self, pages: Iterable[RenderedFile]) -> Iterator[RenderedFile]:
        """The same pages; what their cards say is noted."""
        for page in pages:
            yield page
            if self._store:
                path = str(page.path)
                self._pages.append(path)
                if card := self._writer.card(path, page.text):
                    self._cards[path] = card

    def files(self) -> Iterator[CopiedFile]:
        """The cards of the pages that went by, drawn where they were not yet."""
        if self._store is None:
            return
        with stopwatch.stage("cards"):
            drawn = self._store.drawn(self._cards.values())
        for path, card in self._cards.items():
            yield CopiedFile(card_path(path), drawn[card])

    def shares(self) -> dict[str, Share]:
        """What each page says of itself where its link is shared, by its path."""
        return {path: self._share(path) for path in self._pages}

    def _share(self, path: str) -> Share:
        shown = path if path in self._cards else self._writer.shared_by(path)
        return share_of(shown, self._cards[shown], self._writer.kind(path))
