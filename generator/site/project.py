"""Where an exhibition's files lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONFIG = "mkdocs.yml"
OURS = Path(__file__).parent.parent.parent
# Theme and configuration lie beside the package, and in an installed one within it.
HOOK, INSTALLED = "generator/mkdocs_hook.py", "generator/home"
FURNITURE = OURS if (OURS / CONFIG).is_file() and (OURS / HOOK).is_file() else OURS / INSTALLED
MANIFEST = ".exhibit-files"


class Stopped(Exception):  # noqa: N818 - it is no error of the program: the command cannot be carried out as given
    """The run cannot go on; the message says why and what to do, in words for the curator."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one exhibition.

    `content` is written by people; `work` holds generated Markdown and caches; `out` is the site; `config` is the
    mkdocs.yml that builds it.
    """

    content: Path
    out: Path
    work: Path
    config: Path

    @property
    def markdown(self) -> Path:
        """Where the generated Markdown lies."""
        return self.work / "markdown"

    @property
    def cache(self) -> Path:
        """Where lies what need not be done again."""
        return self.work / "cache"

    @property
    def photographs(self) -> Path:
        """Where lies what was made of photographs."""
        return self.cache / "photographs"

    @property
    def prints(self) -> Path:
        """Where photographs lie that only the catalogue shows."""
        return self.work / "print"

    @property
    def templates(self) -> Path:
        """The templates of the catalogue: of the theme beside the configuration, else ours."""
        beside = self.config.parent / "theme" / "catalogue"
        return beside if beside.is_dir() else FURNITURE / "theme" / "catalogue"

    @property
    def cards(self) -> Path:
        """Where the cards lie that were drawn."""
        return self.cache / "cards"


def find_project(content: Path, out: Path) -> Project:
    """The project of a content folder and the folder to build into; Stopped where they cannot serve as such."""
    content, out = content.resolve(), out.resolve()
    if not content.is_dir():
        raise Stopped(f"there is no folder {content}; name the folder of the texts with --content")
    if not os.access(content, os.R_OK | os.X_OK):
        raise Stopped(f"the folder {content} may not be read; change its permissions")
    home = content.parent if (content.parent / CONFIG).is_file() else FURNITURE
    config = home / CONFIG
    if not config.is_file():
        raise Stopped(f"there is no {CONFIG} beside {content} and none comes with the program; put one there")
    project = Project(content, out, _work(content, out), config)
    _check_out(project)
    return project


def _work(content: Path, out: Path) -> Path:
    """build/ beside the content; a folder of its own in it where the content has a name of its own."""
    base = content.parent if os.access(content.parent, os.W_OK) else out.parent
    is_usual = content.name == "content" and base == content.parent
    return base / "build" if is_usual else base / "build" / content.name


def _check_out(project: Project) -> None:
    """Refuse to build over what people wrote, and into folders that hold something else."""
    out = project.out
    for kept in (project.content, project.work, project.config.parent / "theme", OURS / "generator"):
        if out == kept or out in kept.parents or kept in out.parents:
            raise Stopped(f"--out {out} would overwrite {kept}; choose another folder")
    if out.exists() and not out.is_dir():
        raise Stopped(f"--out {out} is a file; choose a folder")
    if out.is_dir() and not _is_a_site(out):
        raise Stopped(f"--out {out} holds files of something else; choose an empty folder")


def _is_a_site(folder: Path) -> bool:
    """Whether a folder is empty or a site that this program, or MkDocs, built."""
    names = {entry.name for entry in folder.iterdir()}
    return not names or MANIFEST in names or {"index.html", "404.html"} <= names
