"""What keeps something from being shown, as problems at the file and line where the curator mends it."""

from __future__ import annotations

import os
import traceback
from functools import lru_cache
from pathlib import Path

from generator.model.problem import Level, Location, Problem
from generator.preview.shown import Broken
from generator.site.project import Project, Stopped

CSS = "assets/css"


def faults_of(error: Exception, project: Project) -> tuple[Problem, ...]:
    """What stopped a state of the exhibition, or a page of it, from being made."""
    if isinstance(error, Broken):
        return error.problems
    return (_of_template(error, project) or _of_system(error, project) or _of_program(error, project),)


def _of_template(error: Exception, project: Project) -> Problem | None:
    """A template that is no template, or that fails while a page is set."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError) and error.filename:
        where = _location(Path(error.filename), error.lineno, project)
        why = f"{error.message}".removesuffix(".")
        return _error(where, "template", f"the template cannot be read: {why}; put that right")
    theme = str(project.config.parent / "theme")
    frames = reversed(traceback.extract_tb(error.__traceback__))
    frame = next((frame for frame in frames if frame.filename.startswith(theme)), None)
    if frame is None:
        return None
    message = f"the template fails ({type(error).__name__}: {error}); put that right"
    return _error(_location(Path(frame.filename), frame.lineno, project), "template", message)


def _of_system(error: Exception, project: Project) -> Problem | None:
    if isinstance(error, Stopped):
        return _error(_location(project.config, 0, project), "site", f"{error}; put that right")
    if isinstance(error, OSError):
        file = Path(os.fsdecode(error.filename)) if error.filename else project.content
        message = f"this cannot be read ({error.strerror or error}); check that it is there, and its permissions"
        return _error(_location(file, 0, project), "unreadable", message)
    return None


def _of_program(error: Exception, project: Project) -> Problem:
    where = "".join(traceback.format_exception(error)[-2:]).strip().replace("\n", " ")
    message = f"this program failed; please report it with what you changed: {where}"
    return _error(_location(project.content, 0, project), "program-fault", message)


def style_faults(project: Project) -> tuple[Problem, ...]:
    """What is no CSS in the theme's sheets. Browsers pass it over, but a build stops there."""
    from generator.styles.prune import UnreadableError

    folder = project.config.parent / "theme" / CSS
    faults = []
    for sheet in sorted(folder.glob("*.css")):
        try:
            _try_style(sheet.name, sheet.read_text(encoding="utf-8"))
        except UnreadableError as fault:
            number, _, message = str(fault).removeprefix(f"{sheet.name}:").partition(": ")
            place = _location(sheet, int(number) if number.isdecimal() else 0, project)
            faults.append(_error(place, "style", message))
        except (OSError, UnicodeDecodeError) as error:
            faults.append(_error(_location(sheet, 0, project), "style", f"this sheet cannot be read: {error}; save it"))
    return tuple(faults)


@lru_cache(maxsize=64)
def _try_style(name: str, text: str) -> None:
    from generator.styles.prune import pruned

    pruned({name: text}, frozenset())


def _location(file: Path, line: int | None, project: Project) -> Location:
    """As problems name files: from the content folder."""
    return Location(Path(os.path.relpath(file, project.content)).as_posix(), line or 0)


def _error(where: Location, code: str, message: str) -> Problem:
    return Problem(where, Level.ERROR, code, message)
