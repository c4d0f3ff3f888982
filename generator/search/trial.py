"""Questions whose answers are known, to put to the search of a built site: names, headlines, words out of the texts.

What must be found is told by a scan of the reports themselves, not of what the search was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from generator.content.folder import Content
from generator.folding import fold
from generator.model.names import NameKind
from generator.model.page import Kind
from generator.render.addresses import name_address, report_address
from generator.render.exhibition import Hang
from generator.search.data import url_of
from generator.search.documents import documents_of

SAMPLES = 1000
SHORTEST, LONGEST = 2, 6
SEED = 20200216
# One of so many is also asked in the other script.
CONVERTED = 10


@dataclass(frozen=True, slots=True)
class Question:
    """Words to look up, the pages that hold them, and the pages of the names that are written so; by their URLs."""

    words: str
    pages: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trial:
    """All questions to one exhibition, by their sorts."""

    names: tuple[Question, ...]
    headlines: tuple[Question, ...]
    samples: tuple[Question, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them."""
        return (*self.names, *self.headlines, *self.samples)


def trial_of(hang: Hang, content: Content, samples: int = SAMPLES) -> Trial:
    """The questions to an exhibition: every name and form, every headline, and so many stretches of its texts."""
    texts = _Texts(hang, content)
    titles = dict.fromkeys(hang.titles_in_line.values())
    return Trial(
        tuple(_named(hang, texts)),
        tuple(Question(title, texts.holding(title)) for title in titles),
        _questions(texts, samples),
    )


def samples_of(hang: Hang, content: Content, samples: int) -> tuple[Question, ...]:
    """So many stretches of the texts of an exhibition alone; the first of each CONVERTED in the other script."""
    return _questions(_Texts(hang, content), samples)


class _Texts:
    """What each page shows, in pieces that nothing is looked for across."""

    def __init__(self, hang: Hang, content: Content) -> None:
        documents = documents_of(hang, content)
        pieces: dict[str, list[str]] = {}
        for document in (*documents.reports, *documents.texts):
            its = pieces.setdefault(url_of(document.address), [])
            its += [reading for passage in document.passages for reading in passage.readings]
        for exhibit in hang.collection.exhibits:
            parts = (part for part in exhibit.report.parts if part.kind is not Kind.FURNITURE)
            pieces[url_of(report_address(exhibit.report))] += [hang.composer.words(exhibit, part) for part in parts]
        self._folded = {url: tuple(dict.fromkeys(map(fold, its))) for url, its in pieces.items()}
        # Words are taken as they are printed: blanks, scripts and widths are part of the question.
        self.printed = tuple(piece for its in pieces.values() for piece in its if len(fold(piece)) >= SHORTEST)

    def holding(self, words: str) -> frozenset[str]:
        """The pages on which the words stand."""
        sought = fold(words)
        return frozenset(url for url, pieces in self._folded.items() if any(sought in piece for piece in pieces))


def _questions(texts: _Texts, samples: int) -> tuple[Question, ...]:
    return tuple(Question(words, texts.holding(words)) for words in _sampled(texts, samples))


def _named(hang: Hang, texts: _Texts) -> Iterator[Question]:
    """Every form of every name that has a page, with the pages of all that are written so."""
    bearers: dict[str, set[str]] = {}
    for entity in (entity for kind in NameKind for entity in hang.index.with_page(kind)):
        for form in (entity.name, *entity.forms):
            bearers.setdefault(hang.withheld.hide(form), set()).add(url_of(name_address(entity)))
    for form, pages in bearers.items():
        if fold(form):
            yield Question(form, texts.holding(form), frozenset(pages))


def _sampled(texts: _Texts, number: int) -> Iterator[str]:
    """Stretches of the texts, the longer texts oftener; the same for the same texts."""
    if not texts.printed:
        return
    chance = Random(SEED)  # noqa: S311 - nothing secret: the same questions each time
    lengths = [len(piece) for piece in texts.printed]
    for count, piece in enumerate(chance.choices(texts.printed, lengths, k=number)):
        words = _stretch(piece, chance)
        yield _traditional(words) if count % CONVERTED == 0 else words


def _stretch(piece: str, chance: Random) -> str:
    """A stretch of a text of SHORTEST to LONGEST characters, blanks besides."""
    size = chance.randint(SHORTEST, LONGEST)
    start = chance.randrange(max(1, len(piece) - size))
    end = start + size
    while len(fold(piece[start:end])) < SHORTEST:
        start, end = max(0, start - 1), end + 1
    return piece[start:end]


def _traditional(words: str) -> str:
    return "".join(map(_one_traditional, words))


@cache
def _one_traditional(character: str) -> str:
    """A character in traditional script, unless its simplified form is another one."""
    from opencc import OpenCC

    one = str(OpenCC("s2twp").convert(character))
    return one if fold(one) == fold(character) else character
