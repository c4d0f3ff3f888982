"""Writes what changed, removes what is no longer made, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile

from generator.render.render import RenderedFile

MANIFEST = ".generated"


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file that goes to the folder as it is: its path there, and where it is copied from."""

    path: PurePosixPath
    source: Path


@dataclass(frozen=True, slots=True)
class LastingFile:
    """A file whose path holds a digest of its content, a photograph: where it stands, it need not be made again.

    `size` is how many bytes `content` gives.
    """

    path: PurePosixPath
    size: int
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the folder."""

    written: int
    unchanged: int
    removed: int


def write(files: Iterable[RenderedFile | CopiedFile | LastingFile], folder: Path) -> Written:
    """Bring the folder of generated Markdown up to date.

    A list of what was generated stands beside the folder (`<folder>.generated`); only files in it are ever
    removed, so that what somebody else put there stays. A file is replaced in one step or not at all.
    """
    manifest = folder.with_name(folder.name + MANIFEST)
    before = _listed(manifest)
    made: set[PurePosixPath] = set()
    written = 0
    for file in files:
        made.add(file.path)
        if not _stands(file, folder):
            written += _write(folder / file.path, _content(file))
    stale = sorted(before - made)
    removed = sum(_remove(folder, path) for path in stale)
    _write(manifest, "".join(f"{path}\n" for path in sorted(made)).encode())
    return Written(written, len(made) - written, removed)


def _stands(file: RenderedFile | CopiedFile | LastingFile, folder: Path) -> bool:
    """Whether a lasting file is there already, by its name and size."""
    target = folder / file.path
    return isinstance(file, LastingFile) and target.is_file() and target.stat().st_size == file.size


def _content(file: RenderedFile | CopiedFile | LastingFile) -> bytes:
    if isinstance(file, LastingFile):
        return file.content()
    return file.source.read_bytes() if isinstance(file, CopiedFile) else file.text.encode()


def _listed(manifest: Path) -> set[PurePosixPath]:
    if not manifest.exists():
        return set()
    paths = (PurePosixPath(line) for line in manifest.read_text(encoding="utf-8").splitlines())
    return {path for path in paths if path.parts and not path.is_absolute() and ".." not in path.parts}


def _write(path: Path, content: bytes) -> bool:
    """Write a file unless it holds that content; whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        file.write(content)
    # A temporary file is private; what is built from these may be read by a server.
    Path(file.name).chmod(0o644)
    try:
        Path(file.name).replace(path)
    finally:
        Path(file.name).unlink(missing_ok=True)
    return True


def _remove(folder: Path, path: PurePosixPath) -> bool:
    target = folder / path
    if not target.is_file():
        return False
    target.unlink()
    if target.parent != folder and not any(target.parent.iterdir()):
        target.parent.rmdir()
    return True
