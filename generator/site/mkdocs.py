"""MkDocs, called: Markdown → HTML in a folder of its own."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.content.folder import PAGES
from generator.model.problem import Level, Location, Problem
from generator.site.dress import Masthead, written
from generator.site.project import Project, Stopped

# MkDocs dates what it compresses; a fixed date keeps the same input at the same output.
EPOCH = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "1"}
ESSAY = re.compile(rf"Doc file '({PAGES}/[^']+)'")


def build_html(project: Project, masthead: Masthead, folder: Path, site_url: str | None) -> tuple[Problem, ...]:
    """Build the project's Markdown into `folder`; what MkDocs warns of comes back as errors.

    Raise Stopped where MkDocs gives up.
    """
    token = written.set(masthead)
    try:
        with fixed_environment(), listening() as heard:
            _build(project, folder, site_url, heard)
    finally:
        written.reset(token)
    return tuple(problem_of(record, project) for record in heard)


def _build(project: Project, folder: Path, site_url: str | None, heard: list[logging.LogRecord]) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        config = load_config(
            str(project.config), docs_dir=str(project.markdown), site_dir=str(folder), site_url=site_url, strict=False
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        said = "; ".join([*(record.getMessage() for record in heard), str(error)])
        raise Stopped(f"MkDocs gave up: {said}") from error


@contextmanager
def fixed_environment() -> Iterator[None]:
    """The environment in which MkDocs gives the same for the same."""
    before = {name: os.environ.get(name) for name in EPOCH}
    for name, value in EPOCH.items():
        os.environ.setdefault(name, value)
    try:
        yield
    finally:
        for name, old in before.items():
            if old is None:
                os.environ.pop(name, None)


@contextmanager
def listening() -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs logs from warnings on, and keep it from the terminal."""
    heard: list[logging.LogRecord] = []
    handler = _Listener(heard)
    logger = logging.getLogger("mkdocs")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


class _Listener(logging.Handler):
    def __init__(self, heard: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record)


def problem_of(record: logging.LogRecord, project: Project) -> Problem:
    """A warning of MkDocs, at the page written by hand that it is about, else at mkdocs.yml."""
    message = record.getMessage()
    essay = ESSAY.search(message)
    file = essay[1] if essay else Path(os.path.relpath(project.config, project.content)).as_posix()
    return Problem(Location(file), Level.ERROR, "site", f"{message.rstrip('.')}; correct it in the file")
