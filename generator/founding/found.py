"""Lays out the folder of a new exhibition: whole or not at all, and never over anything that is there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from generator import __version__
from generator.content.authorities import FILES
from generator.content.folder import REPORTS, TEXT
from generator.content.shapes.schema import FOLDER as SCHEMAS, reference_line, schema_files
from generator.founding.wheel import FILE as WHEEL, LOCK, lock, write_wheel
from generator.in_script import in_script
from generator.site.project import Stopped

CONTENT, TOOLS = "content", "tools"
UNTITLED = {"zh-Hans": "未命名的展览", "zh-Hant": "未命名的展覽", "en": "Untitled exhibition"}
# Where a template goes, by its name; those of a language lie in a folder of that name.
IN_A_LANGUAGE = {
    "README.md": "README.md",
    "exhibition.yml": f"{CONTENT}/exhibition.yml",
    "foreword.md": f"{CONTENT}/pages/foreword.md",
    **{name: f"{CONTENT}/{name}" for name in FILES},
}
IN_ANY = {"pages.yml": ".github/workflows/pages.yml", "gitignore": ".gitignore"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a curator wants of a new exhibition; `texts` is a folder of page texts, or one of them."""

    title: str
    language: str
    texts: Path | None = None


def found(folder: Path, wanted: Wanted) -> tuple[Path, ...]:
    """Make the folder and all that belongs into it; the page texts that were copied, as they lie there.

    Raise Stopped where the folder holds something, or there is no such text.
    """
    target = folder.resolve()
    _need_room(target, folder)
    texts = tuple(_texts(wanted.texts)) if wanted.texts else ()
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside it, so that it takes its place in one step.
    part = Path(tempfile.mkdtemp(prefix=f".{target.name}-", suffix=".part", dir=target.parent))
    try:
        _lay_out(part, wanted, texts)
        part.chmod(0o755)
        if target.is_dir():
            target.rmdir()
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return tuple(folder / CONTENT / REPORTS / text.name for text in texts)


def _need_room(target: Path, named: Path) -> None:
    if target.exists() and not target.is_dir():
        raise Stopped(f"{named} is a file; name a folder that is not there yet")
    if target.is_dir() and any(target.iterdir()):
        raise Stopped(f"{named} is not empty, and nothing in it is to be lost; name a folder that is not there yet")
    if target == Path.cwd() or target in Path.cwd().parents:
        raise Stopped(f"{named} is the folder in which this runs; name a new folder in it, or run this from outside")


def _texts(given: Path) -> Iterator[Path]:
    """The page texts in a folder, or the one that was named."""
    if not given.exists():
        raise Stopped(f"there is no {given}; name the folder in which the page texts lie")
    listed = sorted(given.iterdir()) if given.is_dir() else [given]
    texts = [file for file in listed if file.is_file() and file.suffix.lower() == TEXT and file.name[0] not in ".~"]
    if not texts:
        raise Stopped(f"{given} holds no page text; save each page as a {TEXT} file, or leave --texts out")
    yield from texts


def _lay_out(folder: Path, wanted: Wanted, texts: tuple[Path, ...]) -> None:
    for name, text in _written(wanted).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    reports = folder / CONTENT / REPORTS
    reports.mkdir()
    # An empty folder is none to git.
    (reports / ".gitkeep").touch()
    for page in texts:
        shutil.copyfile(page, reports / page.name)
    (folder / TOOLS).mkdir()
    write_wheel(folder / TOOLS)
    (folder / TOOLS / LOCK).write_bytes(lock())


def _written(wanted: Wanted) -> Mapping[str, str]:
    """The files of a new exhibition by their paths."""
    language = "en" if wanted.language == "en" else "zh"
    title = " ".join("".join(sign if sign.isprintable() else " " for sign in wanted.title).split())
    said = {"version": __version__, "wheel": WHEEL, "language": wanted.language}
    said |= {"tour": reference_line("tour", 2), "report": reference_line("report", 2)}
    written = {path: _template(name) for name, path in IN_ANY.items()}
    for name, path in IN_A_LANGUAGE.items():
        text = in_script(_template(f"{language}/{name}"), wanted.language)
        is_yaml = name.endswith(".yml")
        first = f"{reference_line(name.removesuffix('.yml'))}\n" if is_yaml else ""
        written[path] = first + _filled(text, {**said, "title": _quoted(title) if is_yaml else title})
    return written | {f"{SCHEMAS}/{name}": text for name, text in schema_files().items()}


def _template(name: str) -> str:
    return files("generator.founding").joinpath("templates", *name.split("/")).read_text(encoding="utf-8")


def _filled(text: str, said: Mapping[str, str]) -> str:
    # The title last: whatever stands in it is not filled in.
    for name in sorted(said, key="title".__eq__):
        text = text.replace(f"{{{{{name}}}}}", said[name])
    return text


def _quoted(title: str) -> str:
    """A text as YAML takes it, whatever stands in it."""
    return "'" + title.replace("'", "''") + "'"
