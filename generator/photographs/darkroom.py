"""Photographs in content/ → their renditions in the store, in several processes, each content once."""

from __future__ import annotations

import hashlib
import os
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BufferedReader
from typing import Any

from generator.content.photographs import PhotographFile
from generator.photographs.looking import Header, Refused, look
from generator.photographs.store import CannotKeepError, Developed, Part, PhotographStore
from generator.processes import side_by_side
from generator.stopwatch import stopwatch

# Pictures of more pixels are made one at a time: two of 100 million side by side would need a gigabyte.
LARGE = 40_000_000
# A further process takes half a second to start, a photograph as long to be made.
WORTH_A_PROCESS = 2
# To be looked through takes a photograph a twentieth of that.
WORTH_A_LOOK = 30
# Enough to know a picture again, and a JPEG of any camera is halved to it three times while it is read.
GLIMPSE = 480
# A process takes 150 MB: more than these are started only where they are asked for.
MOST_PROCESSES = 4
# A file that changed within this second may change again without its time of change telling.
TICK = 1_000_000_000
CHANGED = "this file changed while it was read; build again when it is all there"

Seen = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Shot:
    """A file, and what was made of it. `sha256` is that of its content, None where that is not known."""

    file: PhotographFile
    made: Developed
    sha256: str | None = None
    is_picture: bool = True
    by_rows: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    file: PhotographFile
    store: PhotographStore


_Shift = tuple[Sequence[_Task], int]


@dataclass(frozen=True, slots=True)
class _Result:
    shot: Shot
    seen: Seen | None = None


def develop(
    files: Sequence[PhotographFile], store: PhotographStore, jobs: int | None, advance: Callable[[int, int], None]
) -> tuple[Shot, ...]:
    """Make the renditions of all files that have none; `jobs` is the number of processes, None for as many as pay.

    Raise OSError where they cannot be kept.
    """
    seen = store.seen()
    shots = {file: shot for file in files if (shot := _known(file, store, seen))}
    advance(len(shots), len(files))
    now = time.time_ns()
    glances = {file: _by_header(file) for file in files if file not in shots}
    shots |= {file: shot for file, shot in glances.items() if shot.made.refused}
    tasks = [_Task(file, store) for file in files if file not in shots]
    for shift in _shifts(tasks, glances, jobs, WORTH_A_PROCESS):
        for task, result in _worked_off(_develop, shift):
            shots[task.file] = result.shot
            if result.seen and result.seen[1] < now - TICK:
                seen[_name(task.file)] = [*result.seen, result.shot.sha256]
            advance(len(shots), len(files))
    names = {_name(file) for file in files}
    store.keep_seen({name: known for name, known in sorted(seen.items()) if name in names})
    store.forget_all_but(shot.sha256 for shot in shots.values() if shot.sha256)
    return tuple(shots[file] for file in files)


def glance(
    files: Sequence[PhotographFile], store: PhotographStore, jobs: int | None, advance: Callable[[int, int], None]
) -> tuple[Shot, ...]:
    """What is known of files without making or keeping anything: from the store where they were made before.

    The others are looked through, small, so that damaged ones and copies are found before anything is built.
    """
    seen = store.seen()
    shots = {file: _known(file, store, seen) or _by_header(file) for file in files}
    tasks = [_Task(file, store) for file, shot in shots.items() if not (shot.made.likeness or shot.made.refused)]
    done = len(files) - len(tasks)
    advance(done, len(files))
    for shift in _shifts(tasks, shots, jobs, WORTH_A_LOOK):
        for number, (task, result) in enumerate(_worked_off(_look_through, shift), done + 1):
            shots[task.file] = result.shot
            advance(number, len(files))
        done += len(shift[0])
    return tuple(shots.values())


def all_known(files: Sequence[PhotographFile], store: PhotographStore) -> bool:
    """Whether all of these files were made before and have not changed since."""
    seen = store.seen()
    return all(_known(file, store, seen) for file in files)


def sha256_of(file: PhotographFile) -> str | None:
    """The SHA-256 of a file; None where it cannot be read."""
    try:
        with file.path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


def _shifts(
    tasks: Sequence[_Task], glances: Mapping[PhotographFile, Shot], jobs: int | None, worth: int
) -> Iterable[_Shift]:
    """The tasks that go side by side, then those that need all the memory for themselves.

    A further process pays for each `worth` of the tasks.
    """
    small = [task for task in tasks if _pixels(glances[task.file]) <= LARGE]
    large = [task for task in tasks if _pixels(glances[task.file]) > LARGE]
    most = jobs or min(os.cpu_count() or 1, MOST_PROCESSES)
    processes = max(1, min(most, len(small) // worth))
    return [(small, processes), (large, 1)]


def _worked_off(work: Callable[[_Task], _Result], shift: _Shift) -> Iterator[tuple[_Task, _Result]]:
    tasks, processes = shift
    with closing(side_by_side(work, tasks, processes)) as results:
        yield from zip(tasks, results, strict=True)


def _pixels(shot: Shot) -> int:
    return 0 if shot.by_rows else shot.made.width * shot.made.height


def _known(file: PhotographFile, store: PhotographStore, seen: Mapping[str, Any]) -> Shot | None:
    """What was made of a file that has not changed since."""
    entry = seen.get(_name(file))
    if not isinstance(entry, list) or tuple(entry[:-1]) != file.seen or not isinstance(entry[-1], str):
        return None
    made = store.developed(entry[-1])
    return Shot(file, made, entry[-1]) if made else None


def _name(file: PhotographFile) -> str:
    return "/".join(file.path.parts[-2:])


def _by_header(file: PhotographFile) -> Shot:
    try:
        with file.path.open("rb") as opened:
            header = look(opened, file.name, file.seen[0])
    except (Refused, OSError) as error:
        return _refused(file, error)
    made = Developed(*header.upright, "", (), pictures=header.pictures)
    return Shot(file, made, by_rows=header.by_rows)


def _develop(task: _Task) -> _Result:
    """One photograph, in a process of its own perhaps."""
    with stopwatch.stage("develop"):
        return _tried(_developed, task)


def _look_through(task: _Task) -> _Result:
    """One photograph looked at, as `_develop` makes one."""
    with stopwatch.stage("look through"):
        return _tried(_looked_through, task)


def _tried(work: Callable[[_Task, BufferedReader], _Result], task: _Task) -> _Result:
    """What comes of a photograph; whatever is wrong with it costs it alone."""
    try:
        with task.file.path.open("rb") as file:
            return work(task, file)
    except CannotKeepError:
        raise
    except (Refused, OSError) as error:
        return _Result(_refused(task.file, error))
    except MemoryError:
        return _Result(_refused(task.file, Refused("this picture needs more memory than there is; make it smaller")))
    except Exception as error:  # noqa: BLE001 - a fault of this program in one photograph must not cost the others
        where = "".join(traceback.format_exception(error)[-2:]).strip().replace("\n", " ")
        message = f"this program failed on the picture; please report it with the file: {where}"
        return _Result(_refused(task.file, Refused(message)))


def _looked_through(task: _Task, file: BufferedReader) -> _Result:
    from generator.photographs.making.make import likeness, opened

    header = look(file, task.file.name, _seen(file)[0])
    file.seek(0)
    picture = opened(file, header, GLIMPSE)
    return _Result(Shot(task.file, _of_picture(header, picture.size, likeness(picture), ())))


def _developed(task: _Task, file: BufferedReader) -> _Result:
    before = _seen(file)
    header = look(file, task.file.name, before[0])
    file.seek(0)
    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    made = task.store.developed(sha256)
    if made is None:
        file.seek(0)
        made = _made(task, file, header, sha256)
        if _seen(file) != before:
            raise Refused(CHANGED)
        task.store.keep(sha256, made)
    return _Result(Shot(task.file, made, sha256), before)


def _made(task: _Task, file: BufferedReader, header: Header, sha256: str) -> Developed:
    from generator.photographs.making.make import likeness, opened, renditions

    try:
        picture = opened(file, header)
    except Refused as refused:
        return Developed(*header.upright, "", (), str(refused))
    parts = []
    for made in renditions(picture):
        part = Part(made.format.name, made.width, made.height, len(made.data), hashlib.sha256(made.data).hexdigest())
        task.store.keep_part(sha256, part, made.data)
        parts.append(part)
    return _of_picture(header, picture.size, likeness(picture), tuple(parts))


def _of_picture(header: Header, shown: tuple[int, int], likeness: int, parts: tuple[Part, ...]) -> Developed:
    """`shown` tells how it stands, where the header did not."""
    width, height = header.upright
    if (width > height) != (shown[0] > shown[1]):
        width, height = height, width
    return Developed(width, height, f"{likeness:064x}", parts, pictures=header.pictures)


def _seen(file: BufferedReader) -> Seen:
    seen = os.fstat(file.fileno())
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns


def _refused(file: PhotographFile, error: Exception) -> Shot:
    message = (
        f"this file cannot be opened ({error.strerror}); check its permissions"
        if isinstance(error, OSError)
        else str(error)
    )
    return Shot(file, Developed(0, 0, "", (), message), is_picture=getattr(error, "is_picture", True))
