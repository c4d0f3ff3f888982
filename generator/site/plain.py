"""What plain `mkdocs build` and `mkdocs serve` need of us, called by the hook."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache.records import RecordStore
from generator.content import read_content
from generator.labels import Labels
from generator.model.problem import Level, Problem
from generator.photographs.album import Album
from generator.pipeline import gather, in_order, write_markdown
from generator.render import hang_of
from generator.site.dress import Masthead, configure, dress, masthead_of, written
from generator.site.hosting import furnish_for_hosts
from generator.site.mkdocs import EPOCH
from generator.site.policy import let_reload
from generator.site.project import Stopped
from generator.stopwatch import stopwatch

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

CONTENT = "content"
UNUSED = re.compile(
    r"^assets/(?:javascripts/|stylesheets/palette\.|images/favicon)|^assets/.*\.map$|^catalogue/.*\.typ$"
)
UNSEARCHED = re.compile(rf"{UNUSED.pattern}|^assets/js/search/")
# Under MkDocs's own logger: its --strict counts what is logged there.
log = logging.getLogger("mkdocs.exhibit")
_masthead: list[Masthead] = []


def prepare(config: MkDocsConfig) -> MkDocsConfig:
    """Write the Markdown into MkDocs's docs_dir, unless this program has; give MkDocs the site's name."""
    for name, value in EPOCH.items():
        os.environ.setdefault(name, value)
    masthead = written.get() or _write(Path(config.config_file_path).parent / CONTENT, Path(config.docs_dir))
    _masthead[:] = [masthead]
    configure(config, masthead)
    return config


def furnish(environment: Environment) -> Environment:
    """Give the templates our labels and the exhibition."""
    dress(environment, _masthead[0])
    return environment


def language() -> str:
    """The language of the exhibition's interface."""
    return _masthead[0].language


def in_use(files: Files) -> Files:
    """The files without what no page loads: two megabytes of Material's, templates of the catalogue, unused scripts."""
    unused = UNUSED if _masthead[0].search else UNSEARCHED
    for file in [file for file in files if unused.search(file.src_uri)]:
        files.remove(file)
    return files


def finish(config: MkDocsConfig) -> None:
    """Give the finished site what hosts look for, its pages their style sheet, and then the fonts that it asks for."""
    from generator.fonts.furnish import furnish as furnish_fonts
    from generator.styles.bundle import bundle
    from generator.styles.prune import UnreadableError

    masthead = _masthead[0]
    furnish_for_hosts(Path(config.site_dir), config.site_url, masthead.domain, indexing=masthead.indexing)
    with stopwatch.stage("styles"):
        try:
            bundle(Path(config.site_dir), config.site_name)
        except UnreadableError as fault:
            raise Stopped(f"a style sheet cannot be read: {fault}") from fault
    with stopwatch.stage("fonts"):
        furnish_fonts(Path(config.site_dir), Path(config.docs_dir).parent / "cache" / "fonts")


def watch(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """Watch content/ and the theme, and not docs_dir: each build writes there and would call for the next."""
    let_reload(server)
    server.unwatch(config.docs_dir)
    home = Path(config.config_file_path).parent
    server.watch(str(home / CONTENT))
    if config.theme.custom_dir:
        server.watch(config.theme.custom_dir)
    return server


def _write(content_folder: Path, markdown: Path) -> Masthead:
    from mkdocs.exceptions import Abort

    content = read_content(content_folder)
    if content.withholding_unsure:
        raise Abort("\n".join(map(str, in_order(content.problems))))
    cache = markdown.parent / "cache"
    album = Album(cache / "photographs")
    collection = gather(content, RecordStore(cache / "pages"), album=album)
    hang = hang_of(collection, Labels(collection.exhibition.language))
    shares = write_markdown(hang, content, markdown, cache / "cards", album)
    for problem in collection.problems:
        _say(problem)
    return masthead_of(collection, shares)


def _say(problem: Problem) -> None:
    """Errors count in `--strict`; doubts about a name should not stop a site."""
    log.log(logging.WARNING if problem.level is Level.ERROR else logging.INFO, "%s/%s", CONTENT, problem)
