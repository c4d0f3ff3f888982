"""`exhibit check --search`: the search of the built site, put to the test."""

from __future__ import annotations

from generator.browser import opened_browser
from generator.cache.records import RecordStore
from generator.content import read_content
from generator.labels import Labels
from generator.pipeline import Progress, gather
from generator.render import hang_of
from generator.search.ask import Verdict, need_search, tried
from generator.search.trial import trial_of
from generator.site.project import Project


def searched(project: Project, progress: Progress) -> Verdict:
    """What the search of the site in the project's `out` finds, compared with the texts of its content.

    Raise Stopped where there is no such site, or no browser to ask it with.
    """
    need_search(project.out)
    content = read_content(project.content)
    collection = gather(content, RecordStore(project.cache / "pages", read_only=True), progress=progress)
    trial = trial_of(hang_of(collection, Labels(collection.exhibition.language)), content)
    progress("searching", 0, 1)
    with opened_browser() as browser:
        return tried(trial, project.out, browser)
