"""The parts of reports, cut into words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.page import Kind, Part, Report
from generator.recognise.plain import Plain, plain
from generator.recognise.sentences import sentences
from generator.recognise.tagger import NAMES, Chances, Tagged, Tagger, Token


@dataclass(frozen=True, slots=True)
class Words:
    """A part as the tagger saw it. Offsets of `tokens`, `rivals` and `chances` are those of `text`.

    `starting` and `ending` find the token that starts or ends at an offset, as an index of `tokens`. `names` holds the
    confidence of every token and rival that the tagger takes for a name, by its bounds and its sort.
    """

    part: Part
    plain: Plain
    tokens: tuple[Token, ...]
    rivals: tuple[Token, ...]
    starting: Mapping[int, int]
    ending: Mapping[int, int]
    chances: Chances
    names: Mapping[tuple[int, int, str], float]

    @property
    def text(self) -> str:
        """The wording that the tagger was given."""
        return self.plain.text

    def before(self, offset: int) -> Token | None:
        """The token that ends there, None inside a word and at the start."""
        index = self.ending.get(offset)
        return None if index is None else self.tokens[index]

    def after(self, offset: int) -> Token | None:
        """The token that starts there, None inside a word and at the end."""
        index = self.starting.get(offset)
        return None if index is None else self.tokens[index]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens from the one that starts at `start` to the one that ends at `end`; none where words are cut."""
        first, last = self.starting.get(start), self.ending.get(end)
        return () if first is None or last is None else self.tokens[first : last + 1]

    def around(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that share a character with `[start, end)`."""
        first = bisect_right(self.tokens, start, key=lambda token: token.end)
        last = bisect_left(self.tokens, end, key=lambda token: token.start)
        return self.tokens[first:last]


def cut(reports: Sequence[Report], tagger: Tagger) -> list[list[Words]]:
    """The words of every part of every report, furniture left out; the tagger is asked once for all."""
    parts = [(row, part) for row, report in enumerate(reports) for part in report.parts]
    parts = [(row, part) for row, part in parts if part.kind is not Kind.FURNITURE]
    texts = [plain(part.text) for _, part in parts]
    spans = [(number, *span) for number, text in enumerate(texts) for span in sentences(text.text)]
    answers = tagger.tag([texts[number].text[start:end] for number, start, end in spans])
    of_part: list[list[tuple[int, Tagged]]] = [[] for _ in parts]
    for (number, start, _), answer in zip(spans, answers, strict=True):
        of_part[number].append((start, answer))
    result: list[list[Words]] = [[] for _ in reports]
    for (row, part), text, tagged in zip(parts, texts, of_part, strict=True):
        result[row].append(_words(part, text, tagged))
    return result


def _words(part: Part, text: Plain, tagged: list[tuple[int, Tagged]]) -> Words:
    tokens = _moved((start, answer.tokens) for start, answer in tagged)
    rivals = _moved((start, answer.rivals) for start, answer in tagged)
    starting = {token.start: index for index, token in enumerate(tokens)}
    ending = {token.end: index for index, token in enumerate(tokens)}
    chances = Chances.joined(answer.chances or _by_words(answer.tokens) for _, answer in tagged)
    names = {(t.start, t.end, t.tag): t.confidence for t in (*tokens, *rivals) if t.tag in NAMES}
    return Words(part, text, tokens, rivals, starting, ending, chances, names)


def _by_words(tokens: tuple[Token, ...]) -> Chances:
    return Chances.of(tokens, tokens[-1].end if tokens else 0)


def _moved(sentences: Iterable[tuple[int, tuple[Token, ...]]]) -> tuple[Token, ...]:
    """Tokens of sentences with their offsets in the whole part."""
    return tuple(
        replace(token, start=token.start + offset, end=token.end + offset) if offset else token
        for offset, tokens in sentences
        for token in tokens
    )
