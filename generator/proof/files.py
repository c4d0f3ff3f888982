"""The files of a site, found by the addresses that lead to them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

PAGE = "index.html"


@dataclass(frozen=True)
class Files:
    """The sizes in bytes of a site's files, by their paths from its root, in order."""

    root: Path
    sizes: Mapping[str, int]

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file; the root is empty."""
        found = {""}
        for name in self.sizes:
            while (name := name.rpartition("/")[0]) not in found:
                found.add(name)
        return frozenset(found)

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """The files by what a disk sees of their names that tells no case and no way of writing an accent."""
        return {_folded(name): name for name in sorted(self.sizes, reverse=True)}

    def at(self, path: str) -> str | None:
        """The file that a server gives for a path (decoded, from the root): itself, or the page of a folder."""
        folder = path.rstrip("/")
        if folder in self.folders:
            page = f"{folder}/{PAGE}".lstrip("/")
            return page if page in self.sizes else None
        return path if path in self.sizes else None

    def nearly(self, path: str) -> str | None:
        """The file that only a disk which tells no case would give."""
        page = f"{path.rstrip('/')}/{PAGE}"
        return self.alike.get(_folded(path)) or self.alike.get(_folded(page))

    def colliding(self) -> Iterator[tuple[str, str]]:
        """Files that such a disk takes for another one, each with that one."""
        for name in self.sizes:
            if (other := self.alike[_folded(name)]) != name:
                yield name, other

    def with_ending(self, *endings: str) -> tuple[str, ...]:
        """Those whose names end so."""
        return tuple(name for name in self.sizes if name.endswith(endings))

    def bytes_of(self, name: str) -> bytes:
        """What a file holds."""
        return (self.root / name).read_bytes()


def files_of(root: Path) -> Files:
    """All files below a folder; an OSError where one cannot be looked at."""
    return Files(root, dict(sorted(_walk(str(root), ""))))


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry.stat().st_size


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()
