"""What the exhibition holds already, as far as a new text must be compared with it."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content import exhibition
from generator.content.authorities import FILES, read_authorities
from generator.content.folder import REPORTS, TEXT, YAML
from generator.labels import Labels
from generator.model.exhibition import Authority
from generator.read.encoding import decode


@dataclass(frozen=True, slots=True)
class Kept:
    """A text of the exhibition, `name` its file without suffix, with the YAML beside it."""

    path: str
    name: str
    data: bytes
    beside: bytes | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The content folder's texts and authority files, and the labels of its language.

    `lone` is the YAML that has no text beside it, by name; `coming` are texts that are to be added with the next.
    """

    content: Path
    labels: Labels
    authorities: tuple[Authority, ...]
    texts: tuple[Kept, ...]
    lone: dict[str, bytes]
    coming: tuple[Kept, ...] = ()

    @property
    def reports(self) -> Path:
        """The folder of the texts."""
        return self.content / REPORTS

    def holding(self, text: Kept) -> Shelf:
        """The same with one more text."""
        return replace(self, texts=(*self.texts, text))


def read_shelf(content: Path) -> Shelf:
    """What lies in a content folder; OSError where a file of it cannot be read."""
    shown, _ = exhibition.read_exhibition(_bytes_if_any(content / exhibition.FILE))
    entries = [
        entry
        for file in FILES
        if (data := _bytes_if_any(content / file)) is not None
        for entry in read_authorities(file, data).entries
    ]
    folder = content / REPORTS
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    files = [file for file in files if file.is_file() and not file.name.startswith((".", "~"))]
    texts = tuple(_kept(file) for file in files if file.suffix.lower() == TEXT)
    stems = {text.name for text in texts}
    yaml = [file for file in files if file.suffix == YAML]
    lone = {name: file.read_bytes() for file in yaml if (name := _name(file)) not in stems}
    return Shelf(content, Labels(shown.language), tuple(entries), texts, lone)


def _kept(file: Path) -> Kept:
    name = _name(file)
    return Kept(f"{REPORTS}/{name}{file.suffix}", name, file.read_bytes(), _bytes_if_any(file.with_suffix(YAML)))


def _name(file: Path) -> str:
    """A file's name without its suffix, also where the system's locale knows no Chinese."""
    return unicodedata.normalize("NFC", os.fsencode(file.stem).decode("utf-8", "backslashreplace"))


def _bytes_if_any(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def words_of(data: bytes) -> str:
    """The text in some bytes; empty where it is in no known encoding."""
    decoded = decode(data)
    return decoded[0] if decoded else ""
