"""What is shown at the moment, and what stands beside it: the pages as the server gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from generator.content.exhibition import language_of
from generator.labels import Labels
from generator.model.problem import Problem
from generator.preview.dressing import dressed, plain
from generator.preview.faults import faults_of
from generator.preview.places import Places
from generator.preview.shown import Shown
from generator.preview.todo import ADDRESS, Task, Teller, in_urgency
from generator.site.project import Project

NOT_FOUND = "404.html"
INDEX = "index.html"


class Standing:
    """A state of the exhibition with an epoch, by which browsers know whether they show it."""

    def __init__(
        self,
        project: Project,
        epoch: int,
        shown: Shown | None,
        faults: Sequence[Problem] = (),
        before: Standing | None = None,
    ) -> None:
        """Show `shown`, or, while `faults` keep what is newer from being shown, that of `before`, if there was one.

        Pages of before are also shown where one cannot be made now.
        """
        self.project, self.epoch, self.shown, self.faults = project, epoch, shown, tuple(faults)
        self.good: dict[str, str] = before.good if before else {}
        self._is_stale = shown is not None and before is not None and before.shown is shown
        self._teller = Teller(shown.labels if shown else Labels(language_of(project.content)), project.content.name)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is to be done, the worst first."""
        return tuple(in_urgency((*self.faults, *(self.shown.problems if self.shown else ()))))

    def page(self, address: str) -> str | None:
        """The page whose file in the site is `address`, with what belongs beside it; None where there is none."""
        if self.shown is None:
            return self._nothing()
        if address == f"{ADDRESS}/{INDEX}":
            return self._dressed(self._list, None)
        path = self.shown.press.page_at(address)
        if path is None:
            return None
        try:
            html, warned = self.shown.press.page(path)
        except Exception as error:  # noqa: BLE001 - whatever a template raises: the curator mends it, and sees it here
            return self._failed(path, error)
        self.good[path] = html
        return self._dressed(html, path, warned)

    def not_found(self) -> str:
        """The page for addresses that lead nowhere; live all the same, for the page may come."""
        try:
            return self._dressed(self.shown.press.template(NOT_FOUND), None) if self.shown else self._nothing()
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(NOT_FOUND, error)

    def _nothing(self) -> str:
        """What stands while nothing can be shown yet: what is wrong."""
        return dressed(plain(self.project.content.name), self.epoch, self._teller.bar(self.faults, stale=False))

    def _failed(self, path: str, error: Exception) -> str:
        """The last that was good of a page, under a bar that says what is wrong with it now."""
        faults = faults_of(error, self.project)
        good = self.good.get(path)
        bar = self._teller.bar(faults, stale=good is not None)
        return dressed(good or plain(path), self.epoch, bar)

    def _dressed(self, html: str, path: str | None, warned: Sequence[Problem] = ()) -> str:
        notes: defaultdict[str | None, list[str]] = defaultdict(list)
        for task in self._tasks:
            for number, place in enumerate(task.places):
                if place.page == path:
                    notes[place.anchor].append(self._teller.note(task, first=number == 0))
        count = len(self._tasks)
        for number, problem in enumerate(warned, count + 1):
            notes[None].append(self._teller.note(Task(number, problem, ()), first=True))
        bar = self._teller.bar(self.faults, stale=self._is_stale) if self.faults else ""
        return dressed(html, self.epoch, bar, self._teller.line(count), notes)

    @cached_property
    def _tasks(self) -> tuple[Task, ...]:
        places = Places(self.shown.hang, self.project.content) if self.shown else None
        return tuple(
            Task(number, problem, places.of(problem) if places else ())
            for number, problem in enumerate(self.problems, 1)
        )

    @cached_property
    def _list(self) -> str:
        """The page of the list of all."""
        assert self.shown is not None  # noqa: S101 - asked for only then
        press = self.shown.press
        pages = {place.page for task in self._tasks for place in task.places}
        text = self._teller.page(self._tasks, {page: press.way_to(page) for page in pages}, len(self._tasks))
        return press.single(f"{ADDRESS}.md", text)
