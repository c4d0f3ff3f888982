"""Names that somebody asked to leave out: ■■ in every text that reaches a page, the source text included.

This goes before all else that is said of a text. A name is hidden wherever its characters stand, not only
where it was recognised, and in either script, but not within a longer name that the curator has entered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from urllib.parse import unquote

from generator.folding import alike
from generator.model.names import Entity, Reference, Status
from generator.model.page import Page, Report
from generator.model.source import Passage, Span

HIDDEN = "■■"
# One character is no name by itself; where it was recognised as one, its reference hides it.
SHORTEST = 2
# What may stand between the characters of a name without being seen as part of it: blanks, what has no width or only
# chooses a glyph, and one line's end.
UNSEEN = (
    r"(?:[^\S\r\n]|[\x00-\x08\x0e-\x1b\x7f\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef])*"
)
BETWEEN = rf"{UNSEEN}(?:\r?\n{UNSEEN})?"
# In Markdown also emphasis, tags, links, attributes and the marks that begin or break a line.
MARKUP = (
    rf"(?:{BETWEEN}(?:[*_~`\\>\[]|\](?:\([^()\n]{{0,300}}\)|\[[^\[\]\n]{{0,80}}\])?|\{{[^{{}}\n]{{0,80}}\}}"
    rf"|<(?:rt|rp)\b[^<>]{{0,80}}>[^<>]{{0,40}}</(?:rt|rp)>|<[^<>\n]{{1,80}}>|&nbsp;))*{BETWEEN}"
)
# A character written by its number or its name, and those of an address. The second are those of YAML in front matter.
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
ESCAPE = re.compile(r"\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8}))")
CODED = re.compile(r"(?:%[0-9a-fA-F]{2})+")
# The points that part the names of a foreigner, which print takes for one another.
MOST = 0x10FFFF
POINTS = "[·•‧・･∙⋅]"


class Withheld:
    """What is hidden, and where."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        withheld = [entity for entity in entities if entity.withheld]
        self._ids = frozenset(entity.id for entity in withheld)
        self._settled = frozenset(e.id for e in entities if e.status is Status.CONFIRMED) - self._ids
        forms = [form for entity in withheld for form in (entity.name, *entity.forms)]
        self._forms, self._in_markdown = _pattern(forms), _pattern(forms, MARKUP)
        self._signs = frozenset(sign for form in forms for each in form for sign in alike(each))

    def __bool__(self) -> bool:
        return bool(self._ids)

    def hides(self, reference: Reference) -> bool:
        """Whether a reference is to somebody withheld."""
        return reference.entity in self._ids

    def hide(self, text: str) -> str:
        """A text of which nothing is known but its words, with ■■ for the names."""
        return self._forms.sub(HIDDEN, text) if self._forms else text

    def is_one(self, name: str) -> bool:
        """Whether this is one of the names, in whatever script and with whatever blanks."""
        return self._forms is not None and self._forms.fullmatch(name) is not None

    def hide_any(self, text: str | None) -> str | None:
        """The same of words that need not be there."""
        return text and self.hide(text)

    def hide_in_markdown(self, text: str) -> str:
        """A page written by hand, with ■■ for the names, whatever markup stands in them."""
        if not self._in_markdown:
            return text
        return self._in_markdown.sub(HIDDEN, self.hide_coded(self._with_characters(text)))

    def hide_coded(self, address: str) -> str:
        """An address, with ■■ for the names in it that are written by the numbers of their bytes."""

        def hidden(coded: re.Match[str]) -> str:
            return HIDDEN if any(self.standing_in(unquote(coded[0]))) else coded[0]

        return CODED.sub(hidden, address) if self._forms else address

    def _with_characters(self, text: str) -> str:
        """A text with the characters of names, and those that could stand between two, as themselves."""

        def shown(reference: re.Match[str], meant: str) -> str:
            return meant if meant in self._signs or re.fullmatch(UNSEEN, meant) else reference[0]

        text = REFERENCE.sub(lambda reference: shown(reference, unescape(reference[0])), text)
        return ESCAPE.sub(lambda escape: shown(escape, chr(min(int(escape[escape.lastgroup or 0], 16), MOST))), text)

    def spans(self, text: str, references: Sequence[Reference]) -> list[tuple[int, int]]:
        """Where names are to be hidden in a part's text, whose references these are. Sorted, apart."""
        if not self._ids:
            return []
        others = [(r.mention.start, r.mention.end, r.entity) for r in references if not self.hides(r)]
        found = [(r.mention.start, r.mention.end) for r in references if self.hides(r)]
        found += [span for span in self.standing_in(text) if not self._anothers(span, others)]
        return _merged(found)

    def source_spans(self, page: Page, reports: Iterable[tuple[Report, Sequence[Reference]]]) -> list[tuple[int, int]]:
        """Where names are to be hidden in a page text, given the references of its reports. Sorted, apart."""
        if not self._ids:
            return []
        found: list[tuple[int, int]] = []
        others: list[tuple[int, int, str]] = []
        for report, references in reports:
            parts = {part.anchor: part.passage for part in report.parts}
            for reference in references:
                mention = reference.mention
                offsets = range(mention.start, mention.end)
                stand = [parts[mention.anchor].source_offset(offset) for offset in offsets]
                if self.hides(reference):
                    found += [(offset, offset + 1) for offset in stand]
                else:
                    others += [(*run, reference.entity) for run in _runs(stand, page.source.text)]
        found += [span for span in self.standing_in(page.source.text) if not self._anothers(span, others)]
        return _merged(found)

    @staticmethod
    def with_halves(
        spans: list[tuple[int, int]], passage: Passage, in_source: Iterable[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """The spans of a part, with those of names that begin in it and end in another, or the other way round."""
        halves = [
            (offset, offset + 1)
            for start, end in in_source
            for source in range(start, end)
            if (offset := passage.offset_of(source)) is not None
        ]
        return _merged([*spans, *halves])

    def _anothers(self, span: tuple[int, int], others: Iterable[tuple[int, int, str]]) -> bool:
        """Whether a name is that of somebody else whom the curator knows, or part of their longer one.

        What the program alone takes for a longer name may be this one with a word behind it.
        """
        start, end = span
        return any(first <= start and end <= last and entity in self._settled for first, last, entity in others)

    def standing_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names to be hidden stand in a text, whoever else may be meant."""
        return (found.span() for found in self._forms.finditer(text)) if self._forms else iter(())


def hide_in_line(text: str, line: Span, spans: Sequence[tuple[int, int]]) -> str:
    """A line of a page text with ■■ for what the spans (of the page text, sorted) cover of it."""
    shown, position = [], line.start
    for start, end in spans:
        if end <= line.start or start >= line.end:
            continue
        shown += [text[position : max(start, position)], HIDDEN]
        position = min(end, line.end)
    return "".join((*shown, text[position : line.end]))


def _pattern(forms: Iterable[str], between: str = BETWEEN) -> re.Pattern[str] | None:
    """The forms, longest first, with what print or a conversion may have put between their characters."""
    names = {"".join(form.split()) for form in forms}
    by_length = sorted((name for name in names if len(name) >= SHORTEST), key=lambda name: (-len(name), name))
    patterns = (between.join(map(_character, name)) for name in by_length)
    return re.compile("|".join(patterns), re.IGNORECASE) if by_length else None


def _character(character: str) -> str:
    """The character in whatever width and script it may be printed."""
    if character in POINTS[1:-1]:
        return POINTS
    return f"[{''.join(map(re.escape, alike(character)))}]"


def _runs(offsets: Sequence[int], text: str) -> list[tuple[int, int]]:
    """The stretches that offsets in rising order make, with the blanks between them but with no other text."""
    runs: list[tuple[int, int]] = []
    for offset in offsets:
        if runs and not text[runs[-1][1] : offset].strip():
            runs[-1] = (runs[-1][0], offset + 1)
        else:
            runs.append((offset, offset + 1))
    return runs


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
