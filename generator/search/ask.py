"""Puts questions to the search of a built site, in a browser, as a visitor would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.problem import Level, Location, Problem
from generator.search.trial import Question, Trial
from generator.served import serve
from generator.site.project import Stopped

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCRIPTS = ("fold", "load", "names", "scan", "engine")
AT_ONCE = 100
# Pages that a problem names.
SHOWN = 3
# All results, not the first ten.
ALL = """
async ([root, words]) => {
  await baozhan.search.open(root);
  const answers = [];
  for (const one of words) {
    const answer = await baozhan.search.find(one, {}, { from: 0, size: 1e6, names: 1e6 });
    const hits = [answer.reports, answer.captions, answer.texts].flatMap((group) => group.hits);
    answers.push([Array.from(new Set(hits.map((hit) => hit.url))), answer.names.map((name) => name.url)]);
  }
  return answers;
}
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a search did: of the pages that should have been found and of those found, how many are right."""

    questions: int
    expected: int
    found: int
    right: int
    names: int
    names_right: int
    faults: tuple[Problem, ...]

    @property
    def recall(self) -> float:
        """The share of the pages that hold the words which were found; names' own pages count, too."""
        wanted = self.expected + self.names
        return (self.right + self.names_right) / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the pages found that hold the words."""
        return self.right / self.found if self.found else 1.0

    @property
    def in_one_line(self) -> str:
        """The figures as the command prints them."""
        return (
            f"search: {self.questions} questions, {self.expected} pages and {self.names} names to find: "
            f"recall {self.recall:.4f}, precision {self.precision:.4f}"
        )


def need_search(site: Path) -> None:
    """Stopped where a site has no search."""
    if not (site / "search" / "index.js").is_file():
        raise Stopped(f"{site} has no search; build it first, without --no-search")


def tried(trial: Trial, site: Path, browser: Browser) -> Verdict:
    """Put all questions to the search of a site."""
    answers = list(asked([question.words for question in trial.questions], site, browser))
    return verdict(trial.questions, answers)


def asked(words: Sequence[str], site: Path, browser: Browser) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """For each of these words the pages that the search finds, and the names."""
    with serve(site) as root, browser.new_page() as page:
        page.goto(root)
        for script in SCRIPTS:
            page.add_script_tag(url=f"{root}assets/js/search/{script}.js")
        for start in range(0, len(words), AT_ONCE):
            for pages, names in page.evaluate(ALL, [root, words[start : start + AT_ONCE]]):
                yield frozenset(pages), frozenset(names)


def verdict(questions: Sequence[Question], answers: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Verdict:
    """The figures of a trial, and a problem for each question that was not answered rightly."""
    both = tuple(zip(questions, answers, strict=True))
    return Verdict(
        questions=len(questions),
        expected=sum(len(question.pages) for question in questions),
        found=sum(len(pages) for pages, _ in answers),
        right=sum(len(question.pages & pages) for question, (pages, _) in both),
        names=sum(len(question.names) for question in questions),
        names_right=sum(len(question.names & names) for question, (_, names) in both),
        faults=tuple(problem for question, (pages, names) in both for problem in _faults(question, pages, names)),
    )


def _faults(question: Question, pages: frozenset[str], names: frozenset[str]) -> Iterator[Problem]:
    missed = sorted((question.pages - pages) | (question.names - names))
    wrong = sorted(pages - question.pages)
    for what, urls in (("does not find", missed), ("finds, though it is not there,", wrong)):
        if urls:
            shown = [url or "the front page" for url in urls[:SHOWN]]
            more = [f"and {len(urls) - SHOWN} more"] if len(urls) > SHOWN else []
            said = f"“{question.words}” {what} {', '.join((*shown, *more))}; build the site anew, else report this"
            yield Problem(Location("exhibition.yml"), Level.ERROR, "search", said)
