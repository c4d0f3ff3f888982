"""MkDocs, asked for one page at a time: the same steps as its own build, which makes all of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.compiled import Compiled
from generator.content.folder import PAGES
from generator.model.problem import Problem
from generator.site.dress import Masthead, written
from generator.site.mkdocs import listening, problem_of
from generator.site.project import Project, Stopped

if TYPE_CHECKING:
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

# MkDocs, its log and our hook have one state each in a process.
ONE_AT_A_TIME = threading.RLock()
# Named to MkDocs, which wants a folder for the site; it is never made.
NOWHERE = "preview"
COMPILED = Compiled()


class Press:
    """Makes the pages of one state of the exhibition."""

    def __init__(
        self, project: Project, masthead: Masthead, texts: Mapping[str, Callable[[], str]], files: Iterable[str] = ()
    ) -> None:
        """Set pages from `texts`, by their paths within the Markdown; `files` lie beside them there.

        Raise Stopped where mkdocs.yml is wrong, TemplateSyntaxError where a template is.
        """
        self._project, self._texts = project, texts
        self._made: dict[str, tuple[str, tuple[Problem, ...]]] = {}
        with ONE_AT_A_TIME:
            token = written.set(masthead)
            try:
                self._set_up([*texts, *files])
            finally:
                written.reset(token)

    def _set_up(self, paths: Iterable[str]) -> None:
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException
        from mkdocs.structure.files import File, Files, set_exclusions
        from mkdocs.structure.nav import get_navigation
        from mkdocs.structure.pages import Page

        self._project.markdown.mkdir(parents=True, exist_ok=True)
        with listening() as heard:
            try:
                config = load_config(
                    str(self._project.config),
                    docs_dir=str(self._project.markdown),
                    site_dir=str(self._project.work / NOWHERE),
                    site_url=None,
                    strict=False,
                )
                config.plugins.on_startup(command="serve", dirty=False)
                config = config.plugins.on_config(config)
            except (MkDocsException, SystemExit) as error:
                raise Stopped("; ".join([*(record.getMessage() for record in heard), str(error)])) from error
            files = Files([File.generated(config, path, content="") for path in paths])
            self._env = config.theme.get_env()
            self._env.bytecode_cache = COMPILED
            files.add_files_from_theme(self._env, config)
            files = config.plugins.on_files(files, config=config)
            set_exclusions(files, config)
            nav = get_navigation(files, config)
            self._nav = config.plugins.on_nav(nav, config=config, files=files)
            self._env = config.plugins.on_env(self._env, config=config, files=files)
        self._config, self._files = config, files
        for file in files.documentation_pages():
            file.page = file.page or Page(None, file, config)
        self._by_address = {file.dest_uri: file for file in files}
        self._read_templates()

    def _read_templates(self) -> None:
        """All of the theme, so that what is shown stays whole while one is being edited."""
        home = Path(self._config.theme.custom_dir or self._project.config.parent / "theme")
        for template in sorted(home.rglob("*.html")):
            self._env.get_template(template.relative_to(home).as_posix())

    def page_at(self, address: str) -> str | None:
        """The path within the Markdown of the page whose file in the site would be `address`; None where none is."""
        file = self._by_address.get(address)
        return file.src_uri if file and file.src_uri in self._texts else None

    def addresses(self) -> tuple[str, ...]:
        """What the files of all pages would be called in the site."""
        return tuple(address for address in self._by_address if self.page_at(address))

    def file_at(self, address: str) -> Path | None:
        """A file of the theme as it lies on the disk now; None where there is none, and for pages."""
        file = self._by_address.get(address)
        return Path(file.abs_src_path) if file and file.abs_src_path else None

    def way_to(self, path: str) -> str:
        """The address of a page from the root of the site: `reports/x/`."""
        file = self._files.get_file_from_path(path)
        return "" if file is None or file.url in {".", "./"} else file.url

    def page(self, path: str) -> tuple[str, tuple[Problem, ...]]:
        """The HTML of a page, and what MkDocs warns of in it; what a template raises goes through."""
        with ONE_AT_A_TIME:
            if path not in self._made:
                with listening() as heard:
                    html = self._html(self._file(path))
                    self._try_anchors(path)
                self._made[path] = html, tuple(dict.fromkeys(problem_of(each, self._project) for each in heard))
            return self._made[path]

    def single(self, path: str, text: str) -> str:
        """The HTML of a page that the exhibition does not have, set as its own are."""
        from mkdocs.structure.files import File
        from mkdocs.structure.pages import Page

        with ONE_AT_A_TIME, listening():
            file = File.generated(self._config, path, content=text)
            file.page = Page(None, file, self._config)
            self._read(file, text)
            return self._html(file)

    def template(self, name: str) -> str:
        """A page that is a template alone, 404.html, as it stands at the root."""
        from mkdocs.commands.build import get_context

        with ONE_AT_A_TIME:
            context = get_context(self._nav, self._files, self._config, base_url="/")
            return str(self._env.get_template(name).render(context))

    def _file(self, path: str) -> File:
        file = self._files.get_file_from_path(path)
        if file is None:
            raise KeyError(path)
        return file

    def _html(self, file: File) -> str:
        from mkdocs.commands.build import get_context

        for each in self._nav.pages:
            self._read(each.file)
        page, events = self._page(file), self._config.plugins
        page.active = True
        try:
            context = get_context(self._nav, self._files, self._config, page)
            context = events.on_page_context(context, page=page, config=self._config, nav=self._nav)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            return str(events.on_post_page(template.render(context), page=page, config=self._config))
        finally:
            page.active = False

    def _page(self, file: File) -> Page:
        """The page of a file, its Markdown turned into HTML."""
        page = self._read(file)
        if page.content is None:
            self._render(page)
        return page

    def _try_anchors(self, path: str) -> None:
        """Warn of what a page written by hand names within other pages and is not there, as a whole build does."""
        page = self._file(path).page if path.startswith(f"{PAGES}/") else None
        if page:
            for named in page.links_to_anchors or ():
                self._page(named)
            page.validate_anchor_links(files=self._files, log_level=self._config.validation.links.anchors)

    def _read(self, file: File, text: str | None = None) -> Page:
        """The page of a file, its front matter read: the masthead names pages by it."""
        from mkdocs.utils.meta import get_data

        page = file.page
        assert page is not None  # noqa: S101 - each got one
        if page.markdown is None:
            page.markdown, page.meta = get_data(self._texts[file.src_uri]() if text is None else text)
            if "title" not in page.meta:
                # Then it is the first heading's.
                self._render(page)
        return page

    def _render(self, page: Page) -> None:
        page.render(self._config, self._files)
        page.content = self._config.plugins.on_page_content(
            str(page.content), page=page, config=self._config, files=self._files
        )
