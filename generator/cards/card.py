"""What a card says, before it is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

WIDTH, HEIGHT = 1200, 630
# How many names of a list are said to those who cannot see it.
NAMED = 6


class Manner(StrEnum):
    """How a card is set: as a report, as a name, as the exhibition itself, or as any other page of ours."""

    REPORT = "report"
    NAME = "name"
    HOME = "home"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card. Nothing withheld may stand in them.

    `headline` has a string for each line that was printed; `whole` are names in it that no line break should cut.
    `above` stands over the headline (a kicker, the pinyin of a name), `below` under it (a deck, an office, a ladder)
    or, of an index, some of its `names`; `foot` at the bottom (newspaper and date, how often), `label` at the right of
    the exhibition's name. `figures` are numbers with their words.
    """

    manner: Manner
    exhibition: str
    headline: tuple[str, ...]
    label: str = ""
    above: str = ""
    below: str = ""
    names: tuple[str, ...] = ()
    foot: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    whole: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All that can be read on the card, for those who cannot see it."""
        counted = (f"{words} {number}" for number, words in self.figures)
        said = (
            self.exhibition,
            self.label,
            self.above,
            " ".join(self.headline),
            self.below,
            *self.names[:NAMED],
            self.foot,
            *counted,
        )
        return " · ".join(dict.fromkeys(line for words in said if (line := " ".join(words.split()))))


def changed(card: Card, change: Callable[[str], str]) -> Card:
    """A card whose words went through `change`; what is empty then is left out of rows."""

    def row(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(filter(None, map(change, words)))

    return Card(
        card.manner,
        change(card.exhibition),
        row(card.headline),
        label=change(card.label),
        above=change(card.above),
        below=change(card.below),
        names=row(card.names),
        foot=change(card.foot),
        figures=card.figures,
        whole=row(card.whole),
    )


@dataclass(frozen=True, slots=True)
class Share:
    """What a page says of itself where its link is shared; `image` is the card's path within the site.

    `kind` is the page's type in the Open Graph protocol (https://ogp.me).
    """

    image: str
    alt: str
    kind: str
    width: int = WIDTH
    height: int = HEIGHT
