"""The photographs of an exhibition: paired with their captions, made ready, and as files for the site."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.cache.fingerprint import of_contents
from generator.content.photographs import PhotographFile, Photographs
from generator.model.collection import Collection, Exhibit
from generator.model.photograph import Picture, Rendition
from generator.model.problem import Problem
from generator.photographs.darkroom import Shot, all_known, develop, glance
from generator.photographs.doubts import doubts
from generator.photographs.hung import Hung, hung_photographs, of_reports, own_rights
from generator.photographs.pairing import Pair
from generator.photographs.stamp import Words, growth, stamped
from generator.photographs.store import OURS, Part, PhotographStore

if TYPE_CHECKING:
    from generator.render import LastingFile

PRINTED = "printed"
SUFFIXES = {"avif": ".avif", "webp": ".webp", "jpeg": ".jpg", PRINTED: ".jpg"}
DIGEST = 12
FOLDER = "photographs"


@dataclass(frozen=True, slots=True)
class _Source:
    """From what a file of the site is made."""

    rendition: Rendition
    file: Path
    part: Part
    words: Words


@dataclass(frozen=True, slots=True)
class Survey:
    """The reports that have photographs, what is known of each file, and what is wrong."""

    hung: tuple[Hung, ...]
    shots: Mapping[PhotographFile, Shot]
    problems: tuple[Problem, ...]


class Album:
    """Makes photographs ready and remembers from what their files are to be written."""

    def __init__(self, folder: Path, jobs: int | None = None, *, read_only: bool = False) -> None:
        """Keep what is made in `folder`; `read_only` makes nothing, and knows what was made before.

        `jobs` is the number of processes, None for as many as there are processors.
        """
        self._store = PhotographStore(folder, read_only=read_only)
        self._jobs = jobs
        self._sources: dict[str, _Source] = {}

    def hang(self, collection: Collection, photographs: Photographs, advance: Callable[[int, int], None]) -> Collection:
        """The collection with its pictures and with what is wrong with them; `advance` hears how many are done."""
        if not photographs.folders and not any(exhibit.facts.photographs for exhibit in collection.exhibits):
            self._develop((), advance)
            return collection
        survey = self.survey(collection, photographs, advance)
        pictures = self._pictures(collection, survey)
        return replace(collection, pictures=pictures, problems=(*collection.problems, *survey.problems))

    def lacks(self, photographs: Photographs) -> bool:
        """Whether any of the files has still to be made ready; never where nothing is made."""
        return not self._store.read_only and not all_known(photographs.files, self._store)

    def survey(self, collection: Collection, photographs: Photographs, advance: Callable[[int, int], None]) -> Survey:
        """The photographs as they are paired, made ready where that is wanted, with what is wrong with them."""
        shots = self._develop(of_reports(collection, photographs), advance)
        refused = {file for file, shot in shots.items() if shot.made.refused}
        hung, faults = hung_photographs(collection, photographs, refused)
        return Survey(hung, shots, (*faults, *doubts(collection.exhibition, hung, shots)))

    def files(self) -> Iterator[LastingFile]:
        """The files that the pages show, for the folder of Markdown."""
        return self._written(lambda source: source.part.format != PRINTED)

    def printed(self) -> Iterator[LastingFile]:
        """The files for the catalogue, for a folder that is not published."""
        return self._written(lambda source: source.part.format == PRINTED)

    def _develop(
        self, files: tuple[PhotographFile, ...], advance: Callable[[int, int], None]
    ) -> Mapping[PhotographFile, Shot]:
        work = glance if self._store.read_only else develop
        return {shot.file: shot for shot in work(files, self._store, self._jobs, advance)}

    def _pictures(self, collection: Collection, survey: Survey) -> tuple[Picture, ...]:
        shots = survey.shots
        all_pairs = ((each.exhibit, pair) for each in survey.hung for pair in each.pairs)
        pairs = [(exhibit, pair) for exhibit, pair in all_pairs if not shots[pair.file].made.refused]
        if not pairs:
            return ()
        from generator.photographs.telling import teller_of

        teller = teller_of(collection)
        return tuple(self._picture(e, pair, shots[pair.file], teller.words(e, pair)) for e, pair in pairs)

    def _picture(self, exhibit: Exhibit, pair: Pair, shot: Shot, words: Words) -> Picture:
        made = shot.made
        renditions = [self._rendition(exhibit, pair, shot.sha256 or "", part, words) for part in made.parts]
        shown = (r for r, part in zip(renditions, made.parts, strict=True) if part.format != PRINTED)
        printed = (r for r, part in zip(renditions, made.parts, strict=True) if part.format == PRINTED)
        return Picture(
            report=exhibit.report.id,
            caption=pair.caption,
            file=pair.file.name,
            alt=pair.entry.alt if pair.entry else None,
            text=pair.entry.text if pair.entry else None,
            credit=pair.entry.credit if pair.entry else None,
            rights=own_rights(exhibit, pair),
            width=made.width,
            height=made.height,
            renditions=tuple(sorted(shown, key=lambda r: (r.format, r.width))),
            printed=next(printed, None),
        )

    def _rendition(self, exhibit: Exhibit, pair: Pair, sha256: str, part: Part, words: Words) -> Rendition:
        """A rendition and its address. Nothing of the original's name is in it: that may hold a withheld name."""
        from generator.render.addresses import folder_of

        digest = hashlib.sha256(f"{part.sha256} {words!r} {_stamps()}".encode("utf-8", "surrogatepass")).hexdigest()
        stem = f"fig{pair.caption}" if pair.caption else "photograph"
        name = f"{stem}-{part.width}-{digest[:DIGEST]}{SUFFIXES[part.format]}"
        address = f"{FOLDER}/{folder_of(exhibit.report)}/{name}"
        shape = "jpeg" if part.format == PRINTED else part.format
        rendition = Rendition(address, shape, part.width, part.height, part.size + growth(shape, words))
        self._sources[address] = _Source(rendition, self._store.file(sha256, part), part, words)
        return rendition

    def _written(self, wanted: Callable[[_Source], bool]) -> Iterator[LastingFile]:
        from generator.render import LastingFile

        for address, source in self._sources.items():
            if wanted(source):
                yield LastingFile(PurePosixPath(address), source.rendition.size, partial(_content, source))


def _content(source: _Source) -> bytes:
    return stamped(source.rendition.format, source.file.read_bytes(), source.words)


@cache
def _stamps() -> str:
    return of_contents([OURS / "stamp"])
