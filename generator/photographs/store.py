"""What was made of photographs, on disk: once for each content, however the file is called and where it lies.

A record stands beside the renditions and is written last; where it stands, they do. Everything is written beside its
place and moved there, so that a run that breaks off leaves nothing half done.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.cache.fingerprint import of_contents, of_versions
from generator.photographs.stamp.avif import PLACE

OURS = Path(__file__).parent
RECORD = ".json"
SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Part:
    """A rendition in the store: the name of its format, pixels, bytes, and their SHA-256."""

    format: str
    width: int
    height: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Developed:
    """What was made of a photograph's content, or why nothing could be: `refused` says it in words.

    `width` and `height` are those of the original when it stands upright; `likeness` is a perceptual hash of 256 bits
    in hexadecimal digits.
    """

    width: int
    height: int
    likeness: str
    parts: tuple[Part, ...]
    refused: str | None = None
    pictures: int = 1


class CannotKeepError(OSError):
    """The store cannot be written, its disk is full perhaps: no fault of the photograph, and the build stops."""


class PhotographStore:
    """A folder of renditions and of what is known of their originals."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Keep in `folder`, which is made when the first is kept; `read_only` keeps and deletes nothing."""
        self.folder, self.read_only = folder, read_only

    def developed(self, sha256: str) -> Developed | None:
        """What was made of a content; None where nothing was, or not all of it is there any more."""
        kept = _read(self.folder / f"{key_of(sha256)}{RECORD}")
        try:
            made = Developed(**kept | {"parts": tuple(Part(**part) for part in kept["parts"])})
        except (KeyError, TypeError):
            return None
        return made if all(self._is_whole(sha256, part) for part in made.parts) else None

    def keep(self, sha256: str, made: Developed) -> None:
        """Keep a record; its renditions are there already."""
        self._write(self.folder / f"{key_of(sha256)}{RECORD}", json.dumps(asdict(made)).encode())

    def keep_part(self, sha256: str, part: Part, data: bytes) -> None:
        """Keep a rendition."""
        self._write(self.file(sha256, part), data)

    def file(self, sha256: str, part: Part) -> Path:
        """Where a rendition lies."""
        return self.folder / f"{key_of(sha256)}-{part.width}.{part.format}"

    def seen(self) -> dict[str, Any]:
        """What `keep_seen` kept last."""
        return _read(self.folder / f"{SEEN}{RECORD}")

    def keep_seen(self, seen: dict[str, Any]) -> None:
        """Keep what is known of files by their paths."""
        if not self.read_only and (seen or self.folder.is_dir()):
            self._write(self.folder / f"{SEEN}{RECORD}", json.dumps(seen, ensure_ascii=True).encode())

    def forget_all_but(self, contents: Iterable[str]) -> None:
        """Delete what is kept of other contents, and what a run left unfinished."""
        kept = {key_of(sha256) for sha256 in contents} | {SEEN}
        if self.read_only or not self.folder.is_dir():
            return
        for file in self.folder.iterdir():
            if file.stem.partition("-")[0] not in kept or file.suffix == UNFINISHED:
                with contextlib.suppress(OSError):
                    file.unlink()

    def _is_whole(self, sha256: str, part: Part) -> bool:
        try:
            return self.file(sha256, part).stat().st_size == part.size
        except OSError:
            return False

    def _write(self, file: Path, data: bytes) -> None:
        unfinished = file.with_name(f"{file.name}.{os.getpid()}{UNFINISHED}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(data)
            unfinished.replace(file)
        except OSError as error:
            raise CannotKeepError(error.errno, error.strerror, str(self.folder)) from error


UNFINISHED = ".unfinished"


def key_of(sha256: str) -> str:
    """Under what the renditions of a content are kept: what they were made from, and by what."""
    return hashlib.sha256(f"{sha256} {_makers()}".encode()).hexdigest()


@cache
def _makers() -> str:
    """The code and the libraries that decide how a rendition looks."""
    from PIL import features

    codecs = " ".join(f"{name} {features.version(name)}" for name in ("jpg", "webp", "avif", "littlecms2", "libtiff"))
    return f"{of_contents([OURS / 'making', OURS / 'looking.py'])} {PLACE!r} {of_versions(['pillow'])} {codecs}"


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
