"""The files that the browser reads: scripts, each of which hands its data over, so that they also load from a disk."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import quote

from generator.content.folder import Content
from generator.folding import fold, variants
from generator.link.pinyin import reading_of
from generator.render.addresses import Address
from generator.render.exhibition import Hang
from generator.search.documents import Document, Documents, Passage, Rank, documents_of
from generator.search.names import names_of
from generator.search.pairs import Searched, shards_of, steps, written

Json = dict[str, object]

FOLDER = "search"
# Bytes. Texts that compress to less come in one file. It takes more at first than an index does (34 to 72 kB until the
# first result), but further questions cost nothing: about two make up for it (`python -m benchmarks search`).
WHOLE = 96_000
# A list to choose from is no map: so many places, those that most reports name.
PLACES = 60
# Runs of one character are looked up only for queries of one.
LENGTHS = (1, 2)
STAMP = 10


def search_files(hang: Hang, content: Content, whole: int = WHOLE) -> dict[str, str]:
    """The files of the search, by their paths in the site; texts of up to `whole` bytes compressed are in the first.

    What changes together lies in a folder named after what it holds: no browser puts old and new together.
    """
    documents = documents_of(hang, content)
    texts = {file_of(document): _text(document) for document in (*documents.reports, *documents.texts)}
    index = _index(hang, documents)
    names = names_of(hang)
    if len(gzip.compress(_json(texts).encode(), mtime=0)) <= whole:
        return {f"{FOLDER}/index.js": _script("index", index | {"texts": texts, "names": names})}
    beside = {"names": names} | _shards(documents)
    stamp = hashlib.sha256(_json(beside).encode()).hexdigest()[:STAMP]
    counts = [sum(name.startswith(f"{length}-") for name in beside) for length in LENGTHS]
    return {
        f"{FOLDER}/index.js": _script("index", index | {"stamp": stamp, "shards": counts}),
        **{f"{FOLDER}/{stamp}/{name}.js": _script(name, data) for name, data in beside.items()},
        **{f"{FOLDER}/texts/{name}.js": _script(f"texts/{name}", text) for name, text in texts.items()},
    }


def file_of(document: Document) -> str:
    """What the file of a text is called: as its page; `~` stands before those that are no reports'."""
    name = document.address.removesuffix(".md")
    return name.removeprefix("reports/") if name.startswith("reports/") else "~" + name.replace("/", "~")


def url_of(address: Address) -> str:
    """A page as a link from the root of the site: `reports/x/`; the front page is empty."""
    return quote(address.removesuffix(".md").removesuffix("index").rstrip("/") + "/").lstrip("/")


def _index(hang: Hang, documents: Documents) -> Json:
    """What is known before any text is loaded."""
    everything = chain(documents.reports, documents.texts)
    words = (fold(reading) for document in everything for p in document.passages for reading in p.readings)
    return {
        "reports": [quote(file_of(document)) for document in documents.reports],
        "captions": written(len(document.captions) for document in documents.reports),
        "own": [[url_of(document.address), quote(file_of(document))] for document in documents.texts],
        "filters": _filters(hang, documents.reports),
        "variants": variants(chain.from_iterable(words)),
    }


def _text(document: Document) -> Json:
    """A text as it is scanned and quoted; what nobody knows of it is left out."""
    known = {"date": document.date, "paper": document.paper, "section": document.section_title}
    passages = [[p.anchor, p.rank.value, *p.readings] for p in document.passages]
    return {"title": document.title, **{key: said for key, said in known.items() if said}, "passages": passages}


def _shards(documents: Documents) -> dict[str, str]:
    """The index by files: `2-14` is the fifteenth shard of pairs."""
    texts = tuple(searched(documents))
    return {f"{length}-{number}": shard for length in LENGTHS for number, shard in enumerate(shards_of(texts, length))}


def searched(documents: Documents) -> Iterator[Searched]:
    """What can be found, in the order of its numbers: reports without their captions, captions, other texts."""
    yield from (_searched(document.words) for document in documents.reports)
    yield from (_searched(caption) for document in documents.reports for caption in document.captions)
    yield from (_searched(document.passages) for document in documents.texts)


def _searched(passages: Iterable[Passage]) -> Searched:
    head: list[str] = []
    body: list[str] = []
    for passage in passages:
        (head if passage.rank is Rank.HEAD else body).extend(map(fold, passage.readings))
    return Searched(tuple(head), tuple(body))


def _filters(hang: Hang, reports: Sequence[Document]) -> Json:
    """What results can be narrowed to: for each value the reports that have it."""
    sections = {d.section: d.section_title for d in reports if d.section and d.section_title}
    years = sorted({d.year for d in reports if d.year})
    papers = {d.newspaper for d in reports if d.newspaper}
    most = Counter(place for document in reports for place in document.places).most_common(PLACES)
    return {
        "year": _choices(dict(zip(years, years, strict=True)), [(d.year,) for d in reports]),
        "newspaper": _choices(_by_reading(hang, papers), [(d.newspaper,) for d in reports]),
        "section": _choices(sections, [(d.section,) for d in reports]),
        "place": _choices(_by_reading(hang, {place for place, _ in most}), [d.places for d in reports]),
    }


def _by_reading(hang: Hang, ids: Iterable[str]) -> dict[str, str]:
    """Names by their ids, in the order of their pinyin."""
    entities = [hang.index.entities[one] for one in ids]
    entities.sort(key=lambda e: (reading_of(e.name, e.kind).order, e.id))
    return {entity.id: hang.withheld.hide(entity.name) for entity in entities}


def _choices(labels: Mapping[str, str], values: Sequence[Sequence[str | None]]) -> list[Json]:
    """Each value with its label, how many reports have it, and which: the distances from one to the next."""
    found: dict[str, list[int]] = {value: [] for value in labels}
    for number, its in enumerate(values):
        for value in its:
            if value in found:
                found[value].append(number)
    return [
        {"id": value, "label": labels[value], "count": len(its), "of": written(steps(its))}
        for value, its in found.items()
    ]


def _script(name: str, data: object) -> str:
    """Data as a script that hands it over; within a script two signs of JSON would end a line in old browsers."""
    said = _json(data).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"baozhan.search.take({_json(name)},{said});\n"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
