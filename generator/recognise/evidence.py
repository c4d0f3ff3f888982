"""Evidence that people's and places' names have in common: pairs of what is seen and how strongly, from 0 or a log.

What is seen has a name in plain words, since the tables of weights (`data/`) and their readers know it by that name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.lexicon.words import words as vocabulary
from generator.recognise.page_text import PageText
from generator.recognise.tagger import TAGS
from generator.recognise.words import Words

Evidence = Iterator[tuple[str, float]]
# Chances below this are all the same; a share of a tag below the other is not worth a word.
_LEAST, _SHARE = 1e-5, 0.02
_MOST_WORDS, _MOST_SIGHTS = 4, 4
_WITHIN, _BEHIND = [f"within {tag}" for tag in TAGS], [f"behind {tag}" for tag in TAGS]


def log(chance: float) -> float:
    """A probability's logarithm, from about -11.5 to 0."""
    return math.log(max(chance, _LEAST))


def of_bounds(words: Words, start: int, end: int) -> Evidence:
    """How sure the tagger is that words begin and end at the stretch's bounds, and that none does within."""
    begins = words.chances.begins
    yield "begins", log(begins[start])
    yield "ends", log(begins[end])
    if end - start > 1:
        yield "in one", log(1 - max(begins[start + 1 : end]))


def of_tags(words: Words, start: int, end: int) -> Evidence:
    """The tags that the tagger thinks of for the stretch and for the character behind it."""
    chances = words.chances
    yield from _shares(_WITHIN, chances.mean(start, end).tolist())
    if end < len(words.text):
        yield from _shares(_BEHIND, chances.tags[end].tolist())


def _shares(names: Sequence[str], tags: Sequence[float]) -> Evidence:
    return ((name, share) for name, share in zip(names, tags, strict=True) if share > _SHARE)


def of_pieces(words: Words, start: int, end: int) -> Evidence:
    """The words that the tagger cut the stretch into."""
    pieces = words.between(start, end)
    yield f"{min(len(pieces), _MOST_WORDS)} words", 1.0
    if len(pieces) == 1:
        yield f"one {pieces[0].tag}", 1.0
    elif pieces:
        yield f"begins as {pieces[0].tag}", 1.0
        yield f"ends as {pieces[-1].tag}", 1.0
    if words.text[start:end] in vocabulary():
        yield "a word", 1.0


def of_letters(words: Words, start: int, end: int) -> Evidence:
    """The stretch's first and last character, and those beside it."""
    text = words.text
    yield f"first {shown(text[start])}", 1.0
    yield f"last {shown(text[end - 1])}", 1.0
    if start:
        yield f"after {shown(text[start - 1])}", 1.0
    if end < len(text):
        yield f"before {shown(text[end])}", 1.0


def shown(characters: str) -> str:
    """The characters as the name of a piece of evidence can hold them, which is a line of a table."""
    return "".join(c if c.isprintable() and c.strip() else "_" for c in characters)


def of_neighbours(words: Words, start: int, end: int) -> Evidence:
    """The tags of the words beside the stretch; a blank before it is looked over."""
    earlier, later = words.before(start), words.after(end)
    if earlier is not None and not earlier.text.strip():
        earlier = words.before(earlier.start)
    yield f"word before: {earlier.tag if earlier else 'none'}", 1.0
    yield f"word behind: {later.tag if later else 'none'}", 1.0


def of_sights(form: str, page: PageText) -> Evidence:
    """How often the page prints the form, unless it is a word, and whether it always goes on in the same way."""
    count, same = page.sights(form)
    if count > 1:
        yield "goes on alike", same
        if form not in vocabulary():
            yield "on the page", math.log(min(count, _MOST_SIGHTS))
