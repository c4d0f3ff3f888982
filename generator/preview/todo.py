"""待办: what is still to be done, as a list in a page of its own and as notes beside what each is about."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote

from generator.labels import Labels
from generator.model.problem import Level, Problem
from generator.preview.places import Place
from generator.problem_codes import message_in, parted_in

ADDRESS = "todo"
LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done: its number in the list, and where it shows."""

    number: int
    problem: Problem
    places: tuple[Place, ...]

    @property
    def anchor(self) -> str:
        """Of its note on the first page that it concerns."""
        return f"{ADDRESS}-{self.number}"


def in_urgency(problems: Iterable[Problem]) -> list[Problem]:
    """The worst first, of the same level by file and line."""
    return sorted(dict.fromkeys(problems), key=lambda p: (LEVELS.index(p.level), p.location, p.code, p.message))


class Teller:
    """Tells of tasks in the language of the exhibition. `folder` is what its content folder is called."""

    def __init__(self, labels: Labels, folder: str) -> None:
        self._labels, self._folder = labels, folder

    def page(self, tasks: Sequence[Task], ways: Mapping[str, str], total: int) -> str:
        """The Markdown of the list of all; `ways` leads to pages from the root of the site."""
        _, ngettext, pgettext = self._labels.gettext, self._labels.ngettext, self._labels.pgettext
        title = pgettext("preview", "To do")
        counted = ngettext("%(num)s thing to do", "%(num)s things to do", total) if total else _("Nothing to do.")
        parts = [f'<p class="preview-count">{escape(counted)}</p>']
        for level, group in groupby(tasks, key=lambda task: task.problem.level):
            its = tuple(group)
            parts.append(f'<h2 id="{level.value}s">{escape(self._level(level))} {len(its)}</h2>')
            for file, beside in groupby(its, key=lambda task: task.problem.location.file):
                rows = "".join(self._row(task, ways) for task in beside)
                parts.append(f'<h3><code>{escape(self.file(file))}</code></h3><ol class="preview-list">{rows}</ol>')
        body = "".join(parts)
        return f"---\ntitle: {title}\ntemplate: text.html\n---\n\n# {title}\n\n<div>{body}</div>\n"

    def note(self, task: Task, *, first: bool) -> str:
        """A task beside what it is about, to be unfolded. Only on the first of several pages has it the address."""
        problem = task.problem
        wrong, cure = parted_in(problem, self._labels.language)
        opened = " open" if problem.level is Level.ERROR else ""
        address = f' id="{task.anchor}"' if first else ""
        done = f"<p>{escape(cure)}</p>" if cure else ""
        where = f"<p><code>{escape(self.where(problem))}</code> {escape(problem.code)}</p>"
        return (
            f'<details class="preview-note"{opened}><summary>{escape(self._level(problem.level, one=True))} '
            f"<span>{escape(wrong)}</span></summary>"
            f"<div{address}>{done}{where}</div></details>"
        )

    def bar(self, faults: Sequence[Problem], *, stale: bool) -> str:
        """What stands over every page while a file is broken; `stale` where pages show what was before."""
        said = self._labels.gettext("The pages show what was there before, until this is mended.") if stale else ""
        lines = "".join(
            f"<p><code>{escape(self.where(fault))}</code> {escape(message_in(fault, self._labels.language))}</p>"
            for fault in faults
        )
        return f'<div class="preview-broken" role="alert">{lines}<p>{escape(said)}</p></div>'

    def line(self, total: int) -> str:
        """The line of the masthead that leads to the list."""
        words = self._labels.pgettext("preview", "To do")
        return f'<a class="preview-todo" href="/{ADDRESS}/">{escape(words)} {total}</a>'

    def where(self, problem: Problem) -> str:
        """File and line, as `exhibit check` prints them."""
        return f"{self.file(problem.location.file)}:{max(1, problem.location.line)}"

    def file(self, file: str) -> str:
        """A file of the content with the folder's name."""
        return os.path.normpath(os.path.join(self._folder, file))  # noqa: PTH118 - Path keeps the `..` of ../mkdocs.yml

    def _row(self, task: Task, ways: Mapping[str, str]) -> str:
        problem = task.problem
        wrong, cure = parted_in(problem, self._labels.language)
        line = f'<span class="line">{max(1, problem.location.line)}</span> '
        place = task.places[0] if task.places else None
        words = escape(wrong)
        if place and place.page in ways:
            words = f'<a href="/{escape(quote(ways[place.page], safe="/%"))}#{task.anchor}">{words}</a>'
        return f"<li>{line}{words}{f'<br>{escape(cure)}' if cure else ''} <code>{escape(problem.code)}</code></li>"

    def _level(self, level: Level, *, one: bool = False) -> str:
        pgettext = self._labels.pgettext
        if level is Level.ERROR:
            return pgettext("preview", "Error") if one else pgettext("preview", "Errors")
        if level is Level.WARNING:
            return pgettext("preview", "Warning") if one else pgettext("preview", "Warnings")
        return pgettext("preview", "Doubt") if one else pgettext("preview", "Doubts")
