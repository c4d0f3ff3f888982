"""What may be done with texts and pictures, as pages say it: the name of a known statement, or the curator's words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.rights import rights_of
from generator.labels import Labels
from generator.labels.rights import rights_words


@dataclass(frozen=True, slots=True)
class RightsLine:
    """What may be done: words, perhaps with the address of the statement."""

    words: str
    url: str | None


def rights_line(written: str | None, labels: Labels) -> RightsLine | None:
    """What the curator wrote, an id by its name in the language of the exhibition; None where nothing is written.

    Free words are as written: who shows them hides withheld names.
    """
    if not written:
        return None
    rights = rights_of(written)
    return RightsLine(rights_words(rights, labels), rights.url)
