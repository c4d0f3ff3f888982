"""The parts of reports, cut into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.page import Kind, Part, Report
from generator.recognise.plain import Plain, plain
from generator.recognise.sentences import sentences
from generator.recognise.tagger import Tagged, Tagger, Token


@dataclass(frozen=True, slots=True)
class Words:
    """A part as the tagger saw it. Offsets of `tokens` and `rivals` are those of `plain.text`."""

    part: Part
    plain: Plain
    tokens: tuple[Token, ...]
    rivals: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The wording that the tagger was given."""
        return self.plain.text


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
        tokens = _moved((start, answer.tokens) for start, answer in tagged)
        rivals = _moved((start, answer.rivals) for start, answer in tagged)
        result[row].append(Words(part, text, tokens, rivals))
    return result


def _moved(sentences: Iterable[tuple[int, tuple[Token, ...]]]) -> tuple[Token, ...]:
    """Tokens of sentences with their offsets in the whole part."""
    return tuple(
        replace(token, start=token.start + offset, end=token.end + offset)
        for offset, tokens in sentences
        for token in tokens
    )
