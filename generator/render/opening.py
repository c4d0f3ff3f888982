"""How a report begins, for where only that is shown: the front page, a stop of a tour."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.sentences import opening_of
from generator.model.collection import Exhibit
from generator.render.addresses import Address
from generator.render.escape import Markdown, joined
from generator.render.exhibition import Hang, opening_parts

# Blue: the newspaper did not print it.
CUT = Markdown('<span class="cut">……</span>')
# A paragraph is not begun for fewer characters.
LEAST = 60
ENDS = ("。", "！", "？", "!", "?", "”", "’", "」", "…")


def opening(hang: Hang, exhibit: Exhibit, here: Address, length: int) -> Iterator[Markdown]:
    """How a report begins: paragraphs up to about the wanted length, the last cut after a sentence."""
    wanted = length
    for part in opening_parts(exhibit):
        names = ((r.mention.start, r.mention.end) for r in hang.index.at(exhibit.report.id, part.anchor))
        cut = opening_of(part.text, wanted, names)
        text = hang.composer.stretch(exhibit, part, here, (0, cut), joins=False)
        ended = cut == len(part.text) or part.text[:cut].endswith(ENDS)
        yield text if ended else joined([text, CUT])
        wanted -= cut
        if wanted < min(length // 3, LEAST):
            return
