"""The authority files on the disk: all that is new is made and checked first, then each file is replaced at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from generator.content.authorities import FILES
from generator.model.problem import Level, Location, Problem
from generator.suggest.insert import CODE, Explain, with_entries
from generator.suggest.proposal import Proposal


def add(
    folder: Path, proposals: Sequence[Proposal], heading: str, explain: Explain
) -> tuple[Mapping[str, int], tuple[Problem, ...]]:
    """Add proposals to the authority files of a content folder.

    How many went into which file, and why nothing was written where something was in the way: then no file is
    touched. OSError where a file cannot be read or written.
    """
    ready: dict[str, tuple[bytes | None, bytes]] = {}
    problems: list[Problem] = []
    counts: dict[str, int] = {}
    for file, kind in FILES.items():
        its = [proposal for proposal in proposals if proposal.kind is kind]
        if not its:
            continue
        old = _bytes_if_any(folder / file)
        new = with_entries(file, old or b"", its, heading, explain)
        if isinstance(new, bytes):
            ready[file], counts[file] = (old, new), len(its)
        else:
            problems += new
    problems += [_changed(file) for file, (old, _) in ready.items() if _bytes_if_any(folder / file) != old]
    if problems:
        return {}, tuple(problems)
    for file, (_, new) in ready.items():
        _replace(folder / file, new)
    return counts, ()


def _bytes_if_any(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes) -> None:
    """The file as a whole or not at all, with the rights that it had; behind a link, the file that it leads to."""
    path = path.resolve()
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        part = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            part.unlink()
            raise
    try:
        if path.exists():
            shutil.copymode(path, part)
        else:
            part.chmod(0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _changed(file: str) -> Problem:
    message = "this file changed while it was read; nothing was added, run the command again"
    return Problem(Location(file), Level.ERROR, CODE, message)
