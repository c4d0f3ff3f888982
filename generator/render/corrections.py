"""The curator's corrections and doubts: where they stand, and how they are said.

Whoever shows or lists them asks `corrections_in`, so that nothing is claimed that the text does not show, and no
correction spells or gives away a name that is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from generator.labels import Labels
from generator.model.collection import Exhibit
from generator.model.exhibition import Correction
from generator.model.page import Kind, Part
from generator.render.withheld import Withheld
from generator.render.words import quoted


def corrections_in(
    exhibit: Exhibit, part: Part, withheld: Withheld, hidden: Iterable[tuple[int, int]]
) -> tuple[tuple[Correction, int], ...]:
    """The corrections of a part, with the offset in its text at which what is corrected begins.

    Left out are those that touch a name to be hidden (at `hidden` in the part's text) or make one, and of two that
    overlap the later one. Tables are set as they were spaced, without any.
    """
    if not exhibit.facts.corrections or part.kind is Kind.TABLE:
        return ()
    taken = list(hidden)
    kept: list[tuple[Correction, int]] = []
    for correction in exhibit.facts.corrections:
        start = correction.stands_in(part, exhibit.page.source)
        if (
            start is None
            or _touches(start, start + len(correction.sic), taken)
            or _names([*kept, (correction, start)], part, withheld)
        ):
            continue
        kept.append((correction, start))
        taken.append((start, start + len(correction.sic)))
    return tuple(kept)


def _names(made: Sequence[tuple[Correction, int]], part: Part, withheld: Withheld) -> bool:
    """Whether the text, with these corrections made, would hold a name to be hidden where one of them is."""
    text, position = "", 0
    corrected: list[tuple[int, int]] = []
    for correction, start in sorted(made, key=lambda pair: pair[1]):
        text += part.text[position:start]
        corrected.append((len(text), len(text) + len(correction.corr or correction.sic)))
        text += correction.corr or correction.sic
        position = start + len(correction.sic)
    return any(_touches(start, end, corrected) for start, end in withheld.standing_in(text + part.text[position:]))


def _touches(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in spans)


def correction_words(correction: Correction, labels: Labels, hide: Callable[[str], str]) -> str:
    """What is said beside a correction or doubt, the doubt called so."""
    if correction.corr is None:
        return labels.gettext("doubtful: %(why)s", why=doubt_words(correction, labels, hide))
    return printed_words(correction, labels, hide)


def doubt_words(correction: Correction, _: Labels, hide: Callable[[str], str]) -> str:
    """Why something is doubted."""
    return hide(_ended_by_others(correction.why or ""))


def printed_words(correction: Correction, labels: Labels, hide: Callable[[str], str]) -> str:
    """What was printed, and why that is wrong."""
    why = hide(_ended_by_others(correction.why)) if correction.why else None
    printed = labels.gettext("printed: %(words)s", words=quoted(hide(correction.sic)))
    return labels.gettext("%(words)s (%(why)s)", words=printed, why=why) if why else printed


def _ended_by_others(why: str) -> str:
    """The curator's words without a full stop: they stand within a sentence, which has one."""
    words = why.rstrip()
    return words[:-1] if words.endswith(("。", "．")) or re.search(r"[^.]\.$", words) else words
