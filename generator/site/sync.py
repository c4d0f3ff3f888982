"""A freshly built site → site/: only what changed is written, only what was built before is deleted."""

from __future__ import annotations

import filecmp
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.site.project import MANIFEST


@dataclass(frozen=True, slots=True)
class Synced:
    """How many files were written, and which were deleted."""

    written: int
    deleted: tuple[str, ...]


def sync(built: Path, out: Path) -> Synced:
    """Make `out` hold what `built` holds; files of `out` that no build put there stay.

    Every file is replaced in one step, and pages are deleted last: whoever reads the site meanwhile sees whole files.
    """
    names = sorted(file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file())
    (built / MANIFEST).write_text("".join(f"{name}\n" for name in names), encoding="utf-8", newline="\n")
    before = _manifest(out)
    written = [name for name in (*names, MANIFEST) if _put(built / name, out / name)]
    kept = set(names)
    gone = tuple(name for name in before if name not in kept and _delete(out, name))
    return Synced(len(written), gone)


def _manifest(out: Path) -> tuple[str, ...]:
    """The files that the last build put into `out`; none where it is no build of ours."""
    try:
        names = (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return ()
    return tuple(name for name in names if name and ".." not in Path(name).parts and not Path(name).is_absolute())


def _put(new: Path, old: Path) -> bool:
    if old.is_file() and filecmp.cmp(new, old, shallow=False):
        return False
    if old.is_dir():
        _delete_empty(old)
    old.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.replace(old)
    except OSError:  # another file system: copied beside its place first
        unfinished = old.with_name(f".{old.name}.unfinished")
        shutil.copyfile(new, unfinished)
        unfinished.replace(old)
    return True


def _delete(out: Path, name: str) -> bool:
    file = out / name
    if not file.is_file():
        return False
    file.unlink()
    for folder in file.relative_to(out).parents:
        if folder != Path():
            _delete_empty(out / folder)
    return True


def _delete_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
