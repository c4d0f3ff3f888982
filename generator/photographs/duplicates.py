"""The same picture twice: the same bytes, or nearly the same look, anywhere in the exhibition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.content.photographs import PhotographFile
from generator.model.problem import Level, Location, Problem
from generator.photographs.darkroom import Shot, sha256_of

# Of 256 bits. Smaller, paler and more compressed copies of photographs differ in up to 24; different photographs in 70
# and more, drawings of the same make in 50.
NEAR, BITS = 24, 256
# Of two numbers that differ in at most NEAR bits, at least one of so many stretches is the same.
STRETCHES = NEAR + 1
# Where very many share a stretch (blank pages), these are enough to compare with.
MOST = 100


def duplicates(shots: Sequence[Shot]) -> Iterator[Problem]:
    """A line for each photograph that one before it already shows."""
    first: dict[str, Shot] = {}
    alike = _Alike()
    contents = _contents(shots)
    for shot in shots:
        sha256 = contents.get(shot.file)
        if sha256 and sha256 in first:
            where = first[sha256].file.place
            message = f"the same file as {where}; delete one of the two, unless both are to be shown"
            yield Problem(Location(shot.file.place), Level.INFO, "same-photograph", message)
            continue
        if sha256:
            first[sha256] = shot
        if shot.made.likeness and (other := alike.before(shot, int(shot.made.likeness, 16))):
            sizes = f"{_size(other)}; this one {_size(shot)}"
            message = (
                f"looks nearly like {other.file.place} ({sizes}); keep the better one, unless both are to be shown"
            )
            yield Problem(Location(shot.file.place), Level.INFO, "alike-photographs", message)


class _Alike:
    """Pictures by stretches of their likeness, so that not every one is compared with every other."""

    def __init__(self) -> None:
        self._with: dict[tuple[int, int], list[tuple[int, Shot]]] = defaultdict(list)

    def before(self, shot: Shot, likeness: int) -> Shot | None:
        """The first picture that came before and looks nearly like this one, which is noted."""
        stretches = [self._with[stretch] for stretch in _stretches(likeness)]
        known = (each for stretch in stretches for each in stretch)
        near = next((other for its, other in known if (its ^ likeness).bit_count() <= NEAR), None)
        for stretch in stretches:
            if len(stretch) < MOST:
                stretch.append((likeness, shot))
        return near


def _stretches(likeness: int) -> Iterator[tuple[int, int]]:
    for number in range(STRETCHES):
        start, end = number * BITS // STRETCHES, (number + 1) * BITS // STRETCHES
        yield number, likeness >> start & ((1 << (end - start)) - 1)


def _contents(shots: Sequence[Shot]) -> Mapping[PhotographFile, str]:
    """The SHA-256 of the files, those that have the size of no other and were never read left out."""
    sizes: dict[int, int] = defaultdict(int)
    for shot in shots:
        sizes[shot.file.seen[0]] += 1
    known = {shot.file: shot.sha256 for shot in shots}
    wanted = {file: known[file] or sha256_of(file) for file in known if known[file] or sizes[file.seen[0]] > 1}
    return {file: sha256 for file, sha256 in wanted.items() if sha256}


def _size(shot: Shot) -> str:
    return f"{shot.made.width} × {shot.made.height}"
