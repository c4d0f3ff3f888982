"""What was understood of a page text, as a tree of words in the exhibition's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.adding.doubts import Doubt
from generator.adding.going_on import Half
from generator.adding.known import Known
from generator.labels import Labels
from generator.labels.dates import date_words
from generator.model.names import Entity, NameKind, Reference
from generator.model.page import Join, Kind, Page, Report
from generator.model.problem import Problem
from generator.render.words import publication

MOST_NAMES = 12
AROUND = 12


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree, and the lines below it."""

    words: str
    below: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """A page as it was read, its names settled, and what is to be said of it."""

    page: Page
    known: Known
    references: tuple[Reference, ...]
    entities: Mapping[str, Entity]
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]
    halves: Mapping[str, tuple[Half, ...]]


@dataclass(frozen=True, slots=True)
class Telling:
    """Says what was understood in one language."""

    labels: Labels

    def tree(self, understood: Understood, head: str) -> Node:
        """The whole page, below what it is called."""
        page, labels = understood.page, self.labels
        size = labels.ngettext("%(num)s character", "%(num)s characters", len(page.source.text))
        about = labels.gettext("%(size)s, %(encoding)s", size=size, encoding=page.source.encoding.upper())
        reports = tuple(self._report(report, understood) for report in page.reports)
        doubts = tuple(self._doubts(understood))
        below = (*self._source(understood.known), *reports)
        if doubts:
            title = labels.ngettext("%(num)s doubt", "%(num)s doubts", len(doubts))
            below = (*below, Node(title, doubts))
        return Node(labels.gettext("%(name)s (%(about)s)", name=head, about=about), below)

    def _source(self, known: Known) -> Iterator[Node]:
        labels, unsure = self.labels, self.labels.gettext(" (to be settled)")
        paper = publication(known.newspaper)
        said = [
            (labels.gettext("newspaper"), paper, known.sure_paper),
            (labels.gettext("date"), date_words(known.date, labels), known.sure_date),
            (labels.gettext("page number"), known.edition, True),
        ]
        for name, words, sure in said:
            if words:
                yield self._line(name, words + ("" if sure else unsure))

    def _report(self, report: Report, understood: Understood) -> Node:
        labels = self.labels
        first, last = report.lines
        where = labels.gettext("lines %(first)s–%(last)s", first=first, last=last)
        below = (
            *self._head(report),
            *self._parts(report),
            *self._joins(understood.page, report),
            *self._names(report, understood),
            *self._halves(understood.halves.get(report.id, ())),
        )
        title = labels.gettext("report %(id)s (%(lines)s)", id=report.id, lines=where)
        return Node(title, below)

    def _head(self, report: Report) -> Iterator[Node]:
        labels = self.labels
        names = {
            Kind.KICKER: labels.gettext("kicker"),
            Kind.HEADLINE: labels.gettext("headline"),
            Kind.DECK: labels.gettext("deck"),
            Kind.BYLINE: labels.gettext("byline"),
        }
        if report.title is None:
            yield self._line(names[Kind.HEADLINE], labels.gettext("none found"))
        yield from (self._line(names[part.kind], part.text) for part in report.of_kind(*names))

    def _parts(self, report: Report) -> Iterator[Node]:
        """How many there are of each of the other kinds."""
        counts, labels = Counter(part.kind for part in report.parts), self.labels
        said = {
            Kind.PARAGRAPH: labels.ngettext("%(num)s paragraph", "%(num)s paragraphs", counts[Kind.PARAGRAPH]),
            Kind.HEADING: labels.ngettext("%(num)s heading", "%(num)s headings", counts[Kind.HEADING]),
            Kind.CAPTION: labels.ngettext("%(num)s caption", "%(num)s captions", counts[Kind.CAPTION]),
            Kind.CREDIT: labels.ngettext("%(num)s credit", "%(num)s credits", counts[Kind.CREDIT]),
            Kind.PULL_QUOTE: labels.ngettext("%(num)s pull quote", "%(num)s pull quotes", counts[Kind.PULL_QUOTE]),
            Kind.EDITORS_NOTE: labels.ngettext("%(num)s note", "%(num)s notes", counts[Kind.EDITORS_NOTE]),
            Kind.LIST: labels.ngettext("%(num)s list", "%(num)s lists", counts[Kind.LIST]),
            Kind.TABLE: labels.ngettext("%(num)s table", "%(num)s tables", counts[Kind.TABLE]),
            Kind.VERSE: labels.ngettext("%(num)s verse", "%(num)s verses", counts[Kind.VERSE]),
        }
        words = [words for kind, words in said.items() if counts[kind]]
        if words:
            yield self._line(labels.gettext("parts"), self._listed(words))

    def _joins(self, page: Page, report: Report) -> Iterator[Node]:
        first, last = report.lines
        joins = [join for join in page.joins if first <= join.line <= last]
        if joins:
            title = self.labels.ngettext(
                "%(num)s broken sentence joined", "%(num)s broken sentences joined", len(joins)
            )
            yield Node(title, tuple(self._join(page, join) for join in joins))

    def _join(self, page: Page, join: Join) -> Node:
        text = page.source.text
        before = "".join(text[join.before.start : join.before.end].split())[-AROUND:]
        after = "".join(text[join.after.start : join.after.end].split())[:AROUND]
        return Node(self.labels.gettext("line %(line)s", line=join.line) + f" …{before}|{after}…")

    def _names(self, report: Report, understood: Understood) -> Iterator[Node]:
        for kind in (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION):
            named = [r.entity for r in understood.references if r.report == report.id]
            found = Counter(key for key in named if understood.entities[key].kind is kind)
            if found:
                often = [(understood.entities[key].name, n) for key, n in found.most_common(MOST_NAMES)]
                words = [name if n == 1 else f"{name}×{n}" for name, n in often]
                if len(found) > MOST_NAMES:
                    words.append(self.labels.gettext("and %(number)s more", number=len(found) - MOST_NAMES))
                yield self._line(self._counted(kind, len(found)), self._listed(words))

    def _counted(self, kind: NameKind, number: int) -> str:
        labels = self.labels
        if kind is NameKind.PERSON:
            return labels.ngettext("%(num)s person", "%(num)s people", number)
        if kind is NameKind.PLACE:
            return labels.ngettext("%(num)s place", "%(num)s places", number)
        return labels.ngettext("%(num)s organisation", "%(num)s organisations", number)

    def _halves(self, halves: Sequence[Half]) -> Iterator[Node]:
        labels = self.labels
        for half in halves:
            if half.other is None:
                yield Node(labels.gettext("“%(words)s”: that page is not here yet", words=half.words))
            elif half.back:
                yield Node(labels.gettext("“%(words)s”: goes on from %(report)s", words=half.words, report=half.other))
            else:
                yield Node(labels.gettext("“%(words)s”: goes on in %(report)s", words=half.words, report=half.other))

    def _doubts(self, understood: Understood) -> Iterator[Node]:
        said = [(doubt.line, doubt.words) for doubt in understood.doubts]
        said += [(problem.location.line, problem.in_one_line) for problem in understood.problems]
        for line, words in sorted(said):
            yield self._line(self.labels.gettext("line %(line)s", line=line), words)

    def _listed(self, words: Sequence[str]) -> str:
        return self.labels.pgettext("list", ", ").join(words)

    def _line(self, name: str, words: str) -> Node:
        return Node(self.labels.gettext("%(name)s: %(words)s", name=name, words=" ".join(words.split())))


def hidden(node: Node, hide: Callable[[str], str]) -> Node:
    """The tree with ■■ for the names that are withheld: a terminal's words are copied into letters and logs."""
    return Node(hide(node.words), tuple(hidden(below, hide) for below in node.below))


def plain(node: Node, depth: int = 0) -> Iterator[str]:
    """The tree as lines, each level two blanks further in."""
    yield "  " * depth + "".join(sign if sign.isprintable() else " " for sign in node.words)
    for below in node.below:
        yield from plain(below, depth + 1)
