"""The order of the stages: read → split → parse → recognise → resolve → link → render.

Reading to recognising needs one page text each (`generator.reading`); from resolving on everything is needed at once.
Heavy libraries are imported by the stage that needs them, when it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.cache.records import RecordStore
from generator.content.agreement import disagreements
from generator.content.folder import Content
from generator.content.ids import folded
from generator.content.tours import walkable
from generator.content.withholding import NOT_PUBLISHED
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, Section
from generator.model.names import Mention
from generator.model.page import Page
from generator.model.problem import Level, Location, Problem
from generator.model.tour import Stop, Tour
from generator.reading import Reading, gazetteer, leave_tagger, read_texts
from generator.stopwatch import stopwatch

if TYPE_CHECKING:
    from generator.cards.card import Share
    from generator.photographs.album import Album
    from generator.render import RenderedFile
    from generator.render.exhibition import Hang
    from generator.render.withheld import Withheld

Progress = Callable[[str, int, int], None]
LEVELS = tuple(Level)


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def gather(
    content: Content,
    store: RecordStore,
    jobs: int | None = None,
    progress: Progress = silent,
    album: Album | None = None,
) -> Collection:
    """Content → the collection, settled; its problems are those of all stages, sorted.

    `album` makes the photographs ready, or only looks at them; None passes them over.
    """
    from generator.link.link import link
    from generator.link.newspapers import paper_name
    from generator.link.slugs import pages_with_slugs, tours_with_slugs
    from generator.render.redirects import with_redirects
    from generator.render.withheld import Withheld
    from generator.resolve import resolve

    with stopwatch.stage("reading"):
        readings = read_texts(content.texts, store, jobs, lambda done, total: progress("reading", done, total))
    facts = {text.path: text.facts for text in content.texts}
    hung, clashes = _each_id_once(readings)
    wanted = ((said.id, said.slug) for its in facts.values() for said in its.reports)
    placed, shared = pages_with_slugs([page for page, _ in hung], wanted)
    pages = [(page, facts[page.source.path]) for page in placed]
    named = [pair for page, (_, its) in zip(placed, hung, strict=True) for pair in zip(page.reports, its, strict=True)]
    progress("resolving", 0, 1)
    with stopwatch.stage("resolve"):
        papers = {name for _, its in pages if (name := paper_name(its.source.newspaper))}
        resolution = resolve(named, content.authorities, gazetteer(), _paths(placed), papers)
    said = [problem for page, its in pages for problem in disagreements(page, its)]
    read = [problem for reading in readings for problem in reading.problems]
    walks = walkable(content.tours, {report.id: report for page in placed for report in page.reports})
    walked, alike = tours_with_slugs(walks.tours)
    problems = (*content.problems, *read, *clashes, *shared, *alike, *said, *walks.problems, *resolution.problems)
    progress("linking", 0, 1)
    with stopwatch.stage("link"):
        shown = _without_withheld(content.exhibition, Withheld(resolution.entities))
        collection = link(shown, pages, resolution.entities, resolution.references, problems)
    if album:
        with stopwatch.stage("photographs"):
            watched = partial(progress, "photographs")
            if album.lacks(content.photographs):
                # Making them takes more memory than all that came before.
                leave_tagger()
            collection = album.hang(collection, content.photographs, watched)
    tours = _tours_without_withheld(walked, Withheld(collection.entities))
    collection = with_redirects(replace(collection, tours=tours, authorities=content.authorities))
    faults = (*collection.problems, *_essay_faults(collection, content))
    return replace(collection, problems=in_order(faults))


def write_markdown(  # noqa: PLR0913 - what there is to write
    hang: Hang,
    content: Content,
    folder: Path,
    drawn: Path | None = None,
    album: Album | None = None,
    *,
    search: bool = True,
) -> dict[str, Share]:
    """Render a collection into a folder; what is there already is not written again, what is gone is deleted.

    The cards of the pages are kept in `drawn`; None has none drawn. `album` holds the photographs; `search` has
    the data of the search written beside the pages. Returns what each page that shows a card says of itself where its
    link is shared.
    """
    from generator.cards.pages import Cards
    from generator.render import pages_of, write

    cards = Cards(hang, drawn)
    with stopwatch.stage("write"):
        pages = cards.of(chain(stopwatch.each("render", pages_of(hang)), _essays(content, hang)))
        found = _search(hang, content) if search else ()
        write(chain(pages, album.files() if album else (), cards.files(), found), folder)
    return cards.shares()


def texts_of_pages(hang: Hang, content: Content) -> dict[str, Callable[[], str]]:
    """What `write_markdown` writes of pages, by their paths, each made when it is asked for."""
    from generator.render import texts_of

    essays = ((str(essay.path), partial(str, essay.text)) for essay in _essays(content, hang))
    return {**{str(path): text for path, text in texts_of(hang)}, **dict(essays)}


def _essay_faults(collection: Collection, content: Content) -> tuple[Problem, ...]:
    """What is wrong in the pages written by hand, and with references in other words of the curator."""
    from generator.essays.faults import reference_faults
    from generator.essays.markup import markup_faults

    with stopwatch.stage("essays"):
        return (*reference_faults(collection, content), *markup_faults(content.essays))


def _without_withheld(exhibition: Exhibition, withheld: Withheld) -> Exhibition:
    """The exhibition with ■■ for the names that are withheld, should its own words hold one."""
    hide = withheld.hide_any

    def hidden(section: Section) -> Section:
        return replace(section, title=withheld.hide(section.title), intro=hide(section.intro))

    return replace(
        exhibition,
        title=withheld.hide(exhibition.title),
        subtitle=hide(exhibition.subtitle),
        rights=hide(exhibition.rights),
        made_by=hide(exhibition.made_by),
        sections=tuple(map(hidden, exhibition.sections)),
    )


def _tours_without_withheld(tours: Iterable[Tour], withheld: Withheld) -> tuple[Tour, ...]:
    """The tours with ■■ for the names that are withheld, should the curator's words hold one."""
    hide = withheld.hide_any

    def hidden(stop: Stop) -> Stop:
        return replace(stop, title=hide(stop.title), text=hide(stop.text))

    return tuple(
        replace(t, title=withheld.hide(t.title), intro=hide(t.intro), stops=tuple(map(hidden, t.stops))) for t in tours
    )


def _paths(pages: Iterable[Page]) -> dict[str, str]:
    """The file in which each report stands."""
    return {report.id: page.source.path for page in pages for report in page.reports}


def _search(hang: Hang, content: Content) -> Iterator[RenderedFile]:
    from generator.render import RenderedFile
    from generator.search.data import search_files

    with stopwatch.stage("search"):
        files = search_files(hang, content)
    return (RenderedFile(PurePosixPath(path), text) for path, text in files.items())


def _essays(content: Content, hang: Hang) -> Iterator[RenderedFile]:
    """Pages written by hand: their references set, their HTML as far as it is allowed, withheld names hidden."""
    from generator.essays.setting import EssaySetter
    from generator.render import RenderedFile

    setter = EssaySetter(hang)
    for essay in content.essays:
        yield RenderedFile(PurePosixPath(essay.path), setter.page(essay))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file and line, the worst first, each once."""
    unique = dict.fromkeys(problems)
    # What forbids publishing stands behind the fault that makes it doubtful.
    place = lambda p: (p.location, LEVELS.index(p.level), p.code == NOT_PUBLISHED, p.code, p.message)  # noqa: E731
    return tuple(sorted(unique, key=place))


def _each_id_once(
    readings: Sequence[Reading],
) -> tuple[list[tuple[Page, tuple[tuple[Mention, ...], ...]]], list[Problem]]:
    """The pages whose reports have addresses of their own: `a.txt` with two reports and `a-1.txt` would share one."""
    from generator.render.addresses import file_name

    owner: dict[str, str] = {}
    kept, problems = [], []
    for page, mentions in ((reading.page, reading.mentions) for reading in readings):
        if page is None:
            continue
        addresses = {folded(file_name(report.id)): report.id for report in page.reports}
        taken = next((address for address in addresses if address in owner), None)
        if taken is None:
            owner |= dict.fromkeys(addresses, page.source.path)
            kept.append((page, mentions))
        else:
            message = f"its report {addresses[taken]} would have the address of one in {owner[taken]}; rename a file"
            problems.append(Problem(Location(page.source.path), Level.ERROR, "duplicate-id", message))
    return kept, problems
