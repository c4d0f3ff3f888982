"""Everything that is seen of a stretch that may be a person's name. One function a sort of evidence."""

from __future__ import annotations

from typing import NamedTuple

from generator.lexicon.surnames import COMPOUND, SINGLE
from generator.lexicon.words import words as vocabulary
from generator.model.page import Kind
from generator.recognise import evidence as common
from generator.recognise.evidence import Evidence, log
from generator.recognise.page_text import PageText
from generator.recognise.people import shape
from generator.recognise.people.after import after, quoted
from generator.recognise.people.before import before
from generator.recognise.people.cue import Cue
from generator.recognise.people.cuts import by_cut, by_tagger
from generator.recognise.people.nicknames import is_handle
from generator.recognise.people.spans import Spans
from generator.recognise.tagger import PERSON
from generator.recognise.words import Words

# In tables and lists names stand between blanks.
_ROWS, _BLANKS = frozenset({Kind.TABLE, Kind.LIST}), " \u3000\t\n、|"
# A name that ends so is rather a place or a body.
_NO_LAST = frozenset("队县市省州村镇区路街局厅院校馆科室系部")
_LEAST_LOOKS = -4.0

# A cue this strong calls for a name; between two of them, or one and the clause's end, hardly anything else can stand.
_CALLS, _CLOSES = 1.5, frozenset("，。；！？,;!?）)")


class Stretch(NamedTuple):
    """Some characters of a part, what the tagger holds for people's names there, and the words on either side."""

    words: Words
    start: int
    end: int
    spans: Spans
    left: Cue
    right: Cue

    @property
    def form(self) -> str:
        """The characters."""
        return self.words.text[self.start : self.end]

    @classmethod
    def of(cls, words: Words, start: int, end: int, spans: Spans) -> Stretch:
        """With what stands before and behind it."""
        return cls(words, start, end, spans, before(words, start), after(words, start, end))


def evidence(stretch: Stretch, page: PageText) -> Evidence:
    """All that is seen of the stretch, each thing once."""
    words, start, end = stretch.words, stretch.start, stretch.end
    for of in (common.of_bounds, common.of_tags, common.of_pieces, common.of_letters, common.of_neighbours):
        yield from of(words, start, end)
    yield from common.of_sights(stretch.form, page)
    for sort in (_of_chances, _of_spans, _of_cues, _of_shape, _of_words, _of_marks):
        yield from sort(stretch)


def _of_chances(stretch: Stretch) -> Evidence:
    """That the tagger begins a person's name here, goes on with it, and does not go on behind."""
    chances, start, end = stretch.words.chances, stretch.start, stretch.end
    opens, person = chances.opens(PERSON), chances.tagged(PERSON)
    inner = [
        within - opening
        for within, opening in zip(person[start + 1 : end + 1], opens[start + 1 : end + 1], strict=True)
    ]
    yield "opens", log(opens[start])
    yield "goes on", log(min(inner[: end - start - 1]))
    yield "closes", log(inner[end - start - 2])
    yield "runs over", inner[-1] if end < len(person) else 0.0
    yield "runs in", person[start - 1] if start else 0.0


def _of_spans(stretch: Stretch) -> Evidence:
    """That the tagger takes exactly this for a name, or a longer or a shorter stretch."""
    spans, start, end = stretch.spans, stretch.start, stretch.end
    yield "exactly", spans.of(start, end)
    yield "longer", spans.best_around(start, end)
    yield "shorter", spans.best_within(start, end)
    yield "by tagger", by_tagger(start, end, spans)


def _of_cues(stretch: Stretch) -> Evidence:
    yield "cue before", stretch.left.weight
    yield "cue behind", stretch.right.weight
    yield f"before it: {stretch.left.manner}", 1.0
    yield f"behind it: {stretch.right.manner}", 1.0
    closed = stretch.words.text[stretch.end : stretch.end + 1] in _CLOSES
    if stretch.left.weight >= _CALLS and (stretch.right.weight >= _CALLS or closed):
        yield "called for on both sides", 1.0


def _of_shape(stretch: Stretch) -> Evidence:
    """What the characters by themselves say: surname, length, given name."""
    form = stretch.form
    length = shape.surname_length(form)
    looks = shape.looks(form)
    yield f"{len(form)} characters", 1.0
    yield "looks", max(_LEAST_LOOKS, looks)
    yield f"surname: {_surname(form, length)}", 1.0
    given = form[max(1, length) :]
    yield "given name", sum(map(shape.ends_a_name, given)) / max(1, len(given))
    if len(form) == 3:
        yield f"middle {common.shown(form[1])}", 1.0
    for seen, name in (
        (looks < _LEAST_LOOKS, "no name's characters"),
        (len(form) == 4 and form[0] in shape.COMMON and form[1] in shape.COMMON, "two surnames"),
        (len(form) > 2 and all(character in shape.SOUNDS for character in form), "foreign sounds"),
        (form[-1] in _NO_LAST, "ends as a body"),
        (is_handle(form), "nickname"),
    ):
        if seen:
            yield name, 1.0


def _surname(form: str, length: int) -> str:
    if length != 1:
        return "compound" if length else "none"
    if form[0] in shape.COMMON:
        return "common"
    if form[0] in shape.NOTHING_ELSE:
        return "nothing else"
    if form[0] in shape.WORD_SURNAMES:
        return "a word"
    return "single" if form[0] in SINGLE else "rare"


def _of_words(stretch: Stretch) -> Evidence:
    """How the stretch lies to the words that the tagger and the vocabulary know."""
    words, start, end, form = stretch.words, stretch.start, stretch.end, stretch.form
    known = vocabulary()
    yield "by cut", by_cut(words, start, end)
    for seen, name in (
        (len(form) == 3 and form[1:] in known, "a word without its first"),
        (len(form) == 3 and form[:2] in known, "a word without its last"),
        (words.text[end - 1 : end + 1] in known, "its last makes a word with what follows"),
        (words.text[max(0, start - 1) : start + 1] in known, "its first makes a word with what precedes"),
    ):
        if seen:
            yield name, 1.0


def _of_marks(stretch: Stretch) -> Evidence:
    """Quotation marks about it, a blank within it, blanks about it in a table, the sort of part."""
    words, start, end = stretch.words, stretch.start, stretch.end
    yield f"in a {words.part.kind}", 1.0
    for seen, name in (
        (quoted(words.text, start, end), "quoted"),
        (end - start == 2 and _is_wide(words, start), "set wide"),
        (words.part.kind in _ROWS and _stands_alone(words.text, start, end), "alone in a row"),
    ):
        if seen:
            yield name, 1.0


def _is_wide(words: Words, start: int) -> bool:
    """丁 香: whether print has set a blank between surname and given name."""
    offsets = words.plain.offsets
    return may_begin(words.text, start) and offsets[start + 1] - offsets[start] > 1


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].strip(_BLANKS) and not text[end : end + 1].strip(_BLANKS)


def may_begin(text: str, start: int) -> bool:
    """Whether a surname stands there."""
    return shape.is_surname(text[start : start + 1]) or text[start : start + 2] in COMPOUND


__all__ = ["Stretch", "evidence", "may_begin"]
