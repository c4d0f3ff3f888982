"""The content folder → everything that people wrote, read and checked. Nothing is written here.

Files are named to the curator as they lie in the content folder (`reports/a.txt`, `people.yml`), so that what is
made from them is the same wherever the folder lies; the command line puts the folder's name in front.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content import authorities, exhibition
from generator.content.beside import read_facts
from generator.content.ids import RESERVED, folded
from generator.content.photographs import FOLDER as PHOTOGRAPHS, NO_PHOTOGRAPHS, Photographs, list_photographs
from generator.content.tours import FOLDER as TOURS, read_tours
from generator.content.withholding import (
    NOT_PUBLISHED,
    in_addresses,
    shown_within,
    speaks_of_withholding,
    spelt_in_addresses,
)
from generator.model.exhibition import Authority, Exhibition, TextFacts
from generator.model.problem import Level, Location, Problem
from generator.model.tour import Tour

TEXT, YAML, MARKDOWN = ".txt", ".yml", ".md"
REPORTS, PAGES = "reports", "pages"
ADDRESS_SIGNS = frozenset("#?%")
LEFT_BEHIND = frozenset({"Thumbs.db", "desktop.ini", "__pycache__"})
# What editors write beside a file while it is open or saved: Vim (4913 tries whether a folder can be written to),
# Emacs (#a.txt#, .#a.txt), and those that keep the file of before (a.txt~).
OF_EDITORS = re.compile(r"^(?:[.~]|4913$|#.*#$)|(?:~|\.sw[a-z])$")
KNOWN = frozenset({exhibition.FILE, *authorities.FILES, REPORTS, PAGES, PHOTOGRAPHS, TOURS})


@dataclass(frozen=True, slots=True)
class TextFile:
    """A page text as it lies in the folder, undecoded, with the facts beside it."""

    path: str
    name: str
    data: bytes
    facts: TextFacts


@dataclass(frozen=True, slots=True)
class Essay:
    """A page written by hand, in Markdown; `path` is `pages/NAME.md`."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Content:
    """What people wrote, in `folder`.

    `withholding_unsure`: an authority file breaks off and a name to be withheld may stand in the part that cannot
    be read; what is made from this content must not be published.
    """

    exhibition: Exhibition
    texts: tuple[TextFile, ...]
    authorities: tuple[Authority, ...]
    essays: tuple[Essay, ...]
    problems: tuple[Problem, ...]
    photographs: Photographs = NO_PHOTOGRAPHS
    withholding_unsure: bool = False
    folder: Path = Path()
    tours: tuple[Tour, ...] = ()


def read_content(folder: Path) -> Content:
    """Everything in the content folder; OSError where the folder itself cannot be read."""
    stray = _strays(folder)
    shown, faults = exhibition.read_exhibition(_bytes_if_any(folder / exhibition.FILE))
    essays, essay_faults = _essays(folder)
    if shown.foreword and shown.foreword not in {essay.path for essay in essays}:
        essay_faults += (_no_foreword(shown.foreword),)
        shown = replace(shown, foreword=None)
    names = [
        authorities.read_authorities(file, data)
        for file in authorities.FILES
        if (data := _bytes_if_any(folder / file)) is not None
    ]
    texts, text_faults = _texts(folder / REPORTS)
    walks = read_tours(_files(folder / TOURS))
    entries = tuple(entry for file in names for entry in file.entries)
    photographs = list_photographs(folder)
    # Those of photographs are no addresses: what is published of them has names of ours.
    told = _addresses(texts, essays, shown, walks.tours)
    claimed = _claimed(texts, entries, walks.tours)
    ids = {entry.id: entry.location for entry in entries if not entry.withheld}
    name_faults = (
        *(problem for file in names for problem in file.problems),
        *_shared_ids(names),
        *in_addresses(entries, told | claimed),
        *spelt_in_addresses(entries, told | claimed | ids),
        *shown_within(entries),
    )
    return Content(
        exhibition=shown,
        texts=texts,
        authorities=entries,
        essays=essays,
        problems=(*faults, *essay_faults, *name_faults, *text_faults, *walks.problems, *photographs.problems, *stray),
        photographs=photographs,
        withholding_unsure=any(problem.code == NOT_PUBLISHED for problem in (*name_faults, *stray)),
        folder=folder,
        tours=walks.tours,
    )


def _addresses(
    texts: Sequence[TextFile], essays: Sequence[Essay], shown: Exhibition, tours: Sequence[Tour]
) -> dict[str, Location]:
    """The names of files and the ids that become addresses, and where each is written."""
    told = {path: Location(path) for path in (*(text.path for text in texts), *(essay.path for essay in essays))}
    told |= {section.id: Location(exhibition.FILE) for section in shown.sections}
    return told | {tour.id: tour.location for tour in tours}


def _claimed(texts: Sequence[TextFile], entries: Sequence[Authority], tours: Sequence[Tour]) -> dict[str, Location]:
    """What people write of addresses, and where; of a withheld name nothing is published."""
    reports = [report for text in texts for report in text.facts.reports]
    claims = [claim for report in reports for claim in ((report.slug,) if report.slug else ()) + report.formerly]
    claims += [claim for entry in entries if not entry.withheld for claim in entry.formerly]
    claims += [claim for tour in tours for claim in ((tour.wanted,) if tour.wanted else ()) + tour.formerly]
    return {claim.word: claim.location for claim in claims}


def _shared_ids(files: Sequence[authorities.AuthorityFile]) -> Iterator[Problem]:
    """Ids that two authority files use: a person and a place would be taken for one."""
    first: dict[str, Location] = {}
    for file in files:
        for entry in file.entries:
            other = first.setdefault(folded(entry.id), entry.location)
            if other.file != entry.location.file:
                message = f"{entry.id} is the id of line {other.line} of {other.file} already; give this entry another"
                yield Problem(entry.location, Level.ERROR, "duplicate-id", message)


def facts_beside(text: Path, name: str) -> tuple[TextFacts, tuple[Problem, ...]]:
    """The facts in the YAML beside a text, wherever it lies; `name` is what problems call that YAML."""
    data = _bytes_if_any(text.with_suffix(YAML))
    return (TextFacts(), ()) if data is None else read_facts(name, data)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of that name is what systems and editors leave, and nobody's writing."""
    return name in LEFT_BEHIND or OF_EDITORS.search(name) is not None


def _bytes_if_any(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _essays(folder: Path) -> tuple[tuple[Essay, ...], tuple[Problem, ...]]:
    essays: list[Essay] = []
    problems: list[Problem] = []
    for file in _files(folder / PAGES):
        path = f"{PAGES}/{file.name}"
        if file.suffix != MARKDOWN:
            message = f"this file is not read; pages written by hand are {MARKDOWN} files"
            problems.append(Problem(Location(path), Level.WARNING, "not-read", message))
            continue
        try:
            essays.append(Essay(path, file.read_bytes().decode("utf-8-sig")))
        except UnicodeDecodeError:
            message = "this file is not in UTF-8; open it in an editor and save it as UTF-8"
            problems.append(Problem(Location(path), Level.ERROR, "encoding", message))
    return tuple(essays), tuple(problems)


def _no_foreword(path: str) -> Problem:
    message = f"the foreword {path} cannot be read; write it as {PAGES}/NAME{MARKDOWN} or take the line out"
    return Problem(Location(exhibition.FILE), Level.ERROR, "no-foreword", message)


def _texts(folder: Path) -> tuple[tuple[TextFile, ...], tuple[Problem, ...]]:
    files = {file.name: file for file in _files(folder)}
    texts: dict[str, TextFile] = {}
    problems: list[Problem] = []
    for file in files.values():
        if file.suffix.lower() != TEXT:
            problems += _not_a_text(file, files)
            continue
        text, faults = _text(file, texts)
        problems += faults
        if text:
            texts[folded(text.name)] = text
    if not texts:
        message = f"there is no page text; put each as a {TEXT} file into {REPORTS}/"
        problems.append(Problem(Location(REPORTS), Level.WARNING, "no-texts", message))
    return tuple(texts.values()), tuple(problems)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder by name; what systems leave behind is no content."""
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.is_file() and not is_left_behind(file.name):
                yield file


def _text(file: Path, texts: dict[str, TextFile]) -> tuple[TextFile | None, tuple[Problem, ...]]:
    """The text in a file beside those in `texts`; None where it cannot be had."""
    if problem := _why_not(file.name, file.stem, texts):
        return None, (problem,)
    name = unicodedata.normalize("NFC", file.stem)
    path = f"{REPORTS}/{name}{file.suffix}"
    try:
        facts, problems = facts_beside(file, f"{REPORTS}/{name}{YAML}")
        return TextFile(path, name, file.read_bytes(), facts), problems
    except OSError as error:
        message = f"this file or the {YAML} beside it cannot be opened ({error.strerror}); check its permissions"
        return None, (Problem(Location(path), Level.ERROR, "unreadable", message),)


def _why_not(name: str, stem: str, texts: dict[str, TextFile]) -> Problem | None:
    """Why a text cannot have a page at its name, None where it can."""
    path = f"{REPORTS}/{name}".encode("utf-8", "backslashreplace").decode()
    if path != f"{REPORTS}/{name}" or not name.isprintable():
        message = "the file's name holds characters that no address can; rename it"
    elif not ADDRESS_SIGNS.isdisjoint(stem):
        message = "the file's name holds #, % or ?, which mean something else in addresses; rename it"
    elif stem.casefold() in RESERVED:
        message = f"a report cannot be called {stem}, which is the address of the list of reports; rename the file"
    elif folded(stem) in texts:
        message = f"{texts[folded(stem)].path} has the same name but for capital letters; rename one of the two"
    else:
        return None
    return Problem(Location(path), Level.ERROR, "file-name", message)


def _not_a_text(file: Path, files: dict[str, Path]) -> Iterator[Problem]:
    location = Location(f"{REPORTS}/{file.name}")
    if file.suffix == YAML:
        if not any(other.stem == file.stem and other.suffix.lower() == TEXT for other in files.values()):
            message = f"there is no text {file.stem}{TEXT} beside this file; put it there, or rename this file"
            yield Problem(location, Level.WARNING, "no-page-text", message)
    elif file.suffix.lower() in {".yaml", YAML}:
        yield Problem(location, Level.WARNING, "not-read", f"this file is not read; call it {file.stem}{YAML}")
    else:
        message = f"this file is not read; save the page's text as {file.stem}{TEXT}"
        yield Problem(location, Level.WARNING, "not-read", message)


def _strays(folder: Path) -> tuple[Problem, ...]:
    """Files in the content folder that nobody reads: a slip in the name would otherwise pass in silence."""
    unknown = [entry for entry in sorted(folder.iterdir()) if entry.name not in KNOWN]
    strays = [e for e in unknown if e.suffix in {YAML, ".yaml", TEXT} and not is_left_behind(e.name)]
    message = f"this file is not read; texts belong into {REPORTS}/, and read are {', '.join(sorted(KNOWN))}"
    problems = [Problem(Location(entry.name), Level.WARNING, "not-read", message) for entry in strays]
    for entry in unknown:
        name = f"{entry.stem}{YAML}".casefold()
        if entry.suffix.casefold() in {YAML, ".yaml"} and name in authorities.FILES and _withholds(entry):
            message = f"this file withholds a name and is not read; call it {name}, nothing is published until then"
            problems.append(Problem(Location(entry.name), Level.ERROR, NOT_PUBLISHED, message))
    return tuple(problems)


def _withholds(file: Path) -> bool:
    return file.is_file() and speaks_of_withholding(file.read_bytes())
