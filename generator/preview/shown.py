"""One state of the exhibition, from what stands in the content folder: its pages, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from generator.cache.records import RecordStore
from generator.content.folder import Content, read_content
from generator.fonts.faces import faces_of
from generator.labels import Labels
from generator.model.problem import Level, Problem
from generator.photographs.album import Album
from generator.pipeline import Progress, gather, in_order, texts_of_pages
from generator.preview.press import Press
from generator.site.build import Options
from generator.site.dress import masthead_of
from generator.site.project import Project

FONTS = "assets/fonts/fonts.css"
WHOLE = "assets/fonts/whole-"
# Where one of these is, pages would show less than was written a moment ago: the file is being edited.
BROKEN = frozenset({"yaml", "yaml-encoding", "yaml-documents", "not-published", "unreadable", "encoding"})


class Broken(Exception):  # noqa: N818 - it is the curator's file that is broken, and will be mended
    """The content cannot be shown as it stands; `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Shown:
    """The exhibition as it stood when this was made."""

    def __init__(self, project: Project, options: Options, progress: Progress) -> None:
        """Read and understand the content. Raise Broken, Stopped, OSError or what a template raises."""
        from generator.render import hang_of

        content = _unbroken(read_content(project.content))
        album = Album(project.photographs, options.jobs)
        self.content = content
        self.collection = gather(content, RecordStore(project.cache / "pages"), options.jobs, progress, album)
        self.labels = Labels(self.collection.exhibition.language)
        self.hang = hang_of(self.collection, self.labels)
        self._photographs = {str(file.path): file for file in album.files()}
        masthead = masthead_of(self.collection, {}, search=options.search)
        self.press = Press(project, masthead, texts_of_pages(self.hang, content), self._photographs)
        self._has_search = options.search

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What `exhibit check` prints."""
        return self.collection.problems

    def file(self, address: str) -> bytes | None:
        """A file that is no page: of the theme, a font, a photograph, data of the search."""
        if address == FONTS:
            return self._fonts_sheet.encode()
        if address in self._fonts:
            return self._fonts[address].read_bytes()
        if address in self._photographs:
            return self._photographs[address].content()
        if address in self._search:
            return self._search[address].encode()
        file = self.press.file_at(address)
        return file.read_bytes() if file and file.is_file() else None

    @cached_property
    def _fonts(self) -> Mapping[str, Path]:
        faces = faces_of(self.labels.language)
        return {f"{WHOLE}{face.whole().name}": face.whole() for face in faces}

    @cached_property
    def _fonts_sheet(self) -> str:
        """The sheet of the site's fonts. They are whole: cutting them takes longer than all the rest."""
        return "".join(
            f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:swap;'
            f'src:url("{Path(WHOLE).name}{face.whole().name}")}}\n'
            for face in faces_of(self.labels.language)
        )

    @cached_property
    def _search(self) -> Mapping[str, str]:
        from generator.search.data import search_files

        return search_files(self.hang, self.content) if self._has_search else {}


def _unbroken(content: Content) -> Content:
    broken = tuple(_broken(content.problems))
    if broken or content.withholding_unsure:
        raise Broken(in_order(broken))
    return content


def _broken(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.level is Level.ERROR and problem.code in BROKEN)
