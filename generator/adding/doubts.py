"""The doubts of reading in the exhibition's language, each with the line of YAML that settles it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import Labels
from generator.layout.doubts import DOUBTFUL_KIND, answer_of
from generator.model.page import Kind, Page
from generator.render.words import anchor_words, quoted

# By which name an anchor's words are found.
ANCHORS = {Kind.PULL_QUOTE: "quote", Kind.EDITORS_NOTE: "note", Kind.JUMP_LINE: "jump"}
OPEN = "kind: …"
LINES = re.compile(r"\d+")
SHOWN = 16


@dataclass(frozen=True, slots=True)
class Answer:
    """An item of `reading:` that settles a doubt, and in words when it is the one to take."""

    item: str
    when: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What was read with doubt on a line, in words, and its answers: first the one that it was read right."""

    line: int
    words: str
    answers: tuple[Answer, ...]


def doubts_of(page: Page, labels: Labels) -> Iterator[Doubt]:
    """The doubts of a page, in the order of the text."""
    for problem in sorted(page.problems, key=lambda problem: problem.location.line):
        answer = answer_of(problem)
        if answer:
            yield _doubt(page, problem.location.line, answer, labels)


def _doubt(page: Page, line: int, answer: str, labels: Labels) -> Doubt:
    """`answer` is the one that the doubt of reading gives: that it was read wrong."""
    text = _words(page, line)
    if OPEN in answer:
        return _of_kind(line, text, answer, _kind(page, line), labels)
    if "join:" in answer:
        return _of_join(line, text, answer, labels)
    starts, heading = f"{{line: {line}, starts: report}}", f"{{line: {line}, kind: {Kind.HEADING}}}"
    opens = Answer(starts, labels.gettext("a report begins here"))
    inside = Answer(heading, labels.gettext("it is a heading inside the report above"))
    if answer == heading:
        words = labels.gettext("“%(text)s” was taken for the start of a report", text=text)
        return Doubt(line, words, (opens, inside))
    words = labels.gettext("“%(text)s” was taken for a heading inside a report", text=text)
    return Doubt(line, words, (inside, opens))


def _of_kind(line: int, text: str, answer: str, kind: Kind, labels: Labels) -> Doubt:
    words = labels.gettext("“%(text)s” was taken for: %(kind)s", text=text, kind=kind_words(kind, labels))
    right = Answer(answer.replace(OPEN, f"kind: {kind}"), labels.gettext("if it is none, write another kind"))
    return Doubt(line, words, (right,))


def _of_join(line: int, text: str, answer: str, labels: Labels) -> Doubt:
    before = LINES.findall(answer)[0]
    joined = Answer(answer.replace("join: false", "join: true"), labels.gettext("one sentence"))
    apart = Answer(answer.replace("join: true", "join: false"), labels.gettext("two sentences"))
    if answer == apart.item:
        words = labels.gettext("“%(text)s” was taken to go on with line %(number)s", text=text, number=before)
        return Doubt(line, words, (joined, apart))
    words = labels.gettext("“%(text)s” was not taken to go on with line %(number)s", text=text, number=before)
    return Doubt(line, words, (apart, joined))


def _words(page: Page, line: int) -> str:
    """The first words of a line."""
    span = page.source.line_span(line)
    words = " ".join(page.source.text[span.start : span.end].split())
    return quoted(words if len(words) <= SHOWN else f"{words[:SHOWN]}…")


def _kind(page: Page, line: int) -> Kind:
    """What a line was doubtfully taken for."""
    doubtful = (block.kind for block in page.blocks if block.line == line and block.confidence < DOUBTFUL_KIND)
    return next(doubtful, Kind.PARAGRAPH)


def kind_words(kind: Kind, labels: Labels) -> str:
    """What a reader calls a kind of block."""
    plain = {
        Kind.HEADING: labels.gettext("heading"),
        Kind.PARAGRAPH: labels.gettext("paragraph"),
        Kind.CAPTION: labels.gettext("caption"),
        Kind.FURNITURE: labels.gettext("folio"),
    }
    return plain.get(kind) or anchor_words(ANCHORS.get(kind, kind.value), labels)
