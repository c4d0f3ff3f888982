"""One page text after the other: compared with what is there, read, named, and put into the folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.adding.alike import near_to, same_as
from generator.adding.beside import SCHEMA, Beside, yaml_of
from generator.adding.doubts import doubts_of
from generator.adding.free import is_free, tells_a_withheld_name
from generator.adding.going_on import jumps, other_halves
from generator.adding.incoming import Incoming, shown
from generator.adding.known import known_of
from generator.adding.naming import names, numbered
from generator.adding.placing import place
from generator.adding.shelf import Kept, Shelf
from generator.adding.told import Node, Telling, Understood, hidden
from generator.content.folder import REPORTS, TEXT, YAML, TextFile
from generator.content.ids import IDS_ARE, is_id
from generator.layout.doubts import answer_of
from generator.model.exhibition import TextFacts
from generator.model.page import Page
from generator.model.problem import Level, Location, Problem
from generator.reading import Reading, gazetteer, laid_out_safely, read_safely
from generator.render.withheld import Withheld

# Decided anew while another program writes into the folder, but not for ever.
MOST_TRIES = 20
MOST_ALIKE = 3
LAST_RESORT = "page"


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one file: where its text and YAML lie (None: it was not added), what was understood, what is wrong.

    `wanted` is the name that it would have had, were it free; `doubts` counts what waits to be settled in the YAML.
    """

    given: str
    problems: tuple[Problem, ...]
    kept: Kept | None = None
    tree: Node | None = None
    wanted: str | None = None
    doubts: int = 0


def add(text: Incoming, shelf: Shelf, name: str | None = None, *, dry_run: bool = False) -> Added:
    """Add one text to an exhibition, or only say what would come of it.

    `name` is the name that the curator wants, else one is found. OSError never leaves here: what cannot be written is
    a problem, and nothing of it is there then.
    """
    if there := same_as(text.data, shelf):
        message = f"this text is in the exhibition as {there} already; to add it anew, delete that file first"
        return Added(text.given, (Problem(Location(text.given), Level.WARNING, "duplicate-text", message),))
    page = laid_out_safely(f"{REPORTS}/{text.stem}{TEXT}", text.data)
    if isinstance(page, Problem):
        return Added(text.given, (replace(page, location=Location(text.given, page.location.line)),))
    wanted = name or _name_for(text, page, shelf)
    if problem := _why_not(wanted, text, shelf):
        return Added(text.given, (problem,))
    return _added(text, page, wanted, shelf, dry_run=dry_run)


def expected(text: Incoming, shelf: Shelf) -> Kept | None:
    """A text that will be added, as the other half of one before it; None where it is no half, or will not be."""
    if not jumps(text.data) or same_as(text.data, shelf):
        return None
    page = laid_out_safely(f"{REPORTS}/{text.stem}{TEXT}", text.data)
    if isinstance(page, Problem):
        return None
    name = numbered(_name_for(text, page, shelf), lambda n: is_free(n, len(page.reports), text.data, shelf))
    return Kept(f"{REPORTS}/{name}{TEXT}", name, text.data)


def _name_for(text: Incoming, page: Page, shelf: Shelf) -> str:
    told = names(text.stem, page, known_of(page))
    return next((name for name in told if not tells_a_withheld_name(name, shelf.authorities)), LAST_RESORT)


def _why_not(name: str, text: Incoming, shelf: Shelf) -> Problem | None:
    if not is_id(name):
        message = f"{name} cannot be the name of a text; {IDS_ARE}"
    elif tells_a_withheld_name(name, shelf.authorities):
        message = f"{name} would become an address and holds a withheld name; give another with --name"
    else:
        return None
    return Problem(Location(text.given), Level.ERROR, "file-name", message)


def _added(text: Incoming, page: Page, wanted: str, shelf: Shelf, *, dry_run: bool) -> Added:
    taken: set[str] = set()
    while len(taken) < MOST_TRIES:
        name = numbered(wanted, lambda n: n not in taken and is_free(n, len(page.reports), text.data, shelf))
        added = _read(text, name, wanted, shelf)
        if dry_run or added.kept is None:
            return added
        try:
            place(shelf.reports, name, _files(added.kept, shelf))
        except FileExistsError:
            # Another program was quicker.
            taken.add(name)
        except OSError as error:
            return _not_added(text, f"{shown(shelf.reports / name)}{TEXT} cannot be written ({error.strerror})")
        else:
            return added
    return _not_added(text, f"another program writes into {shown(shelf.reports)}")


def _files(kept: Kept, shelf: Shelf) -> dict[str, bytes]:
    """What is to be written: the YAML first, for a second run makes a text of it but not of a text alone."""
    beside = {} if kept.name in shelf.lone else {YAML: kept.beside or b""}
    return {**beside, TEXT: kept.data}


def _read(text: Incoming, name: str, wanted: str, shelf: Shelf) -> Added:
    """The text under its name, read with its names, and the YAML that belongs beside it."""
    path = f"{REPORTS}/{name}{TEXT}"
    reading = read_safely(TextFile(path, name, text.data, TextFacts()))
    page = reading.page
    if page is None:
        return Added(text.given, tuple(replace(p, location=Location(text.given)) for p in reading.problems))
    understood = _understood(page, reading, shelf)
    original = text.file if text.file != f"{name}{TEXT}" else None
    schema = (shelf.content.absolute().parent / SCHEMA.removeprefix("../../")).is_file()
    beside = Beside(page.reports, understood.known, understood.doubts, page.source.sha256, original, schema)
    hide = Withheld(tuple(understood.entities.values())).hide
    yaml = shelf.lone.get(name) or yaml_of(beside, shelf.labels, hide)
    return Added(
        text.given,
        tuple(_alike(text, shelf)),
        Kept(path, name, text.data, yaml),
        hidden(Telling(shelf.labels).tree(understood, f"{name}{TEXT}"), hide),
        None if name == wanted else wanted,
        len(understood.doubts) + understood.known.unsettled,
    )


def _understood(page: Page, reading: Reading, shelf: Shelf) -> Understood:
    from generator.resolve import resolve

    path = page.source.path
    named = tuple(zip(page.reports, reading.mentions, strict=True))
    settled = resolve(named, shelf.authorities, gazetteer(), {report.id: path for report in page.reports})
    others = [p for p in (*page.problems, *settled.problems) if p.location.file == path and not answer_of(p)]
    return Understood(
        page=page,
        known=known_of(page),
        references=settled.references,
        entities={entity.id: entity for entity in settled.entities},
        doubts=tuple(doubts_of(page, shelf.labels)),
        problems=tuple(others),
        halves=other_halves(page, shelf),
    )


def _alike(text: Incoming, shelf: Shelf) -> Iterator[Problem]:
    for near in near_to(text.data, shelf)[:MOST_ALIKE]:
        share = f"{int(near.share * 100)} %"
        message = (
            f"{share} of the smaller of this text and {near.path} stand in the other as well; "
            "if it is the same page in another extraction, delete one of them"
        )
        yield Problem(Location(text.given), Level.WARNING, "similar-text", message)


def _not_added(text: Incoming, why: str) -> Added:
    message = f"{why}; nothing was added, check the folder’s permissions and run the command again"
    return Added(text.given, (Problem(Location(text.given), Level.ERROR, "not-added", message),))
