"""What people write in content/: the exhibition, the facts beside a text, the authority files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.address import Claim
from generator.model.names import NameKind, Role, Status
from generator.model.page import Kind, Part
from generator.model.problem import Location
from generator.model.source import PageText


class Naming(StrEnum):
    """Which names are linked: only those that the curator confirmed, or all that were found."""

    CONFIRMED = "confirmed"
    ALL = "all"


class Basemap(StrEnum):
    """What maps show beneath the places: degrees only, or coasts, lakes and rivers; boundaries never."""

    NONE = "none"
    COAST = "coast"


class Punctuation(StrEnum):
    """How half-width marks within the Chinese of the sources are set: as they are, or full-width."""

    AS_PRINTED = "as_printed"
    FULL_WIDTH = "full_width"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the exhibition (展区); the first of its reports leads it."""

    id: str
    title: str
    reports: tuple[str, ...] = ()
    period: str | None = None
    intro: str | None = None


@dataclass(frozen=True, slots=True)
class Exhibition:
    """content/exhibition.yml. `report_pdfs` says whether each report has a PDF of its own; None: where they are few."""

    title: str
    subtitle: str | None = None
    language: str = "zh-Hans"
    foreword: str | None = None
    sections: tuple[Section, ...] = ()
    names: Naming = Naming.CONFIRMED
    rights: str | None = None
    credits: tuple[str, ...] = ()
    contact: str | None = None
    made_by: str | None = None
    indexing: bool = True
    domain: str | None = None
    basemap: Basemap = Basemap.NONE
    report_pdfs: bool | None = None
    punctuation: Punctuation = Punctuation.AS_PRINTED


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the curator knows of a page text: newspaper, date (EDTF) and the words that speak for it, edition and so on.

    `date_note` says how the date follows from them, and what else was known.
    """

    newspaper: str | None = None
    date: str | None = None
    date_evidence: tuple[str, ...] = ()
    date_note: str | None = None
    edition: str | None = None
    page_name: str | None = None
    url: str | None = None
    original_file: str | None = None
    sha256: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What adds to or differs from what was read of one report; `formerly` are addresses that it had."""

    id: str
    location: Location
    title: str | None = None
    kicker: str | None = None
    deck: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    date_evidence: tuple[str, ...] = ()
    date_note: str | None = None
    column: str | None = None
    genre: str | None = None
    subjects: tuple[str, ...] = ()
    slug: Claim | None = None
    formerly: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Settlement:
    """A doubt of reading settled, by lines (from 1) of the text."""

    location: Location
    lines: tuple[int, ...]
    kind: Kind | None = None
    join: bool | None = None
    starts_report: bool | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A character that print or scan lost or mistook: what stands there, what should.

    Without `corr` it is a doubt: something is wrong with what stands there, and `why` says what.
    """

    location: Location
    line: int
    sic: str
    corr: str | None
    why: str | None = None

    def stands_in(self, part: Part, source: PageText) -> int | None:
        """Where in the text of this part `sic` begins; None where it stands in another part of the page, or nowhere."""
        if not self.sic or not 1 <= self.line <= len(source.line_starts):
            return None
        line = source.line_span(self.line)
        found = source.text.find(self.sic, line.start, line.end)
        start = part.passage.offset_of(found) if found >= 0 else None
        return start if start is not None and part.text.startswith(self.sic, start) else None


@dataclass(frozen=True, slots=True)
class Dating:
    """What day the words for a date in a line (from 1) mean, as EDTF; None: none, they are not shown as one.

    `words` are those words, where a line has several, or where they were not taken for a date.
    """

    location: Location
    line: int
    date: str | None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Photograph:
    """What is said of a photograph of a report: the caption (from 1) that belongs to it, and more.

    `caption` is None where its file's name says which, or where it belongs to none: `unpaired`. `text` and
    `credit` are the curator's own words: what is to be seen, and whose it is.
    """

    location: Location
    report: str
    caption: int | None
    file: str
    alt: str | None = None
    rights: str | None = None
    unpaired: bool = False
    text: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class TextFacts:
    """The YAML beside a page text."""

    source: SourceFacts = SourceFacts()
    reports: tuple[ReportFacts, ...] = ()
    reading: tuple[Settlement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    photographs: tuple[Photograph, ...] = ()
    dates: tuple[Dating, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """Another written form of a name; with `report`, only in that report, or in all of the page of that name."""

    text: str
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """One entry of people.yml, places.yml or organisations.yml."""

    id: str
    kind: NameKind
    name: str
    location: Location
    aliases: tuple[Alias, ...] = ()
    not_: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    withheld: bool = False
    same_as: tuple[str, ...] = ()
    note: str | None = None
    roles: tuple[Role, ...] = ()
    # Whether the curator wrote `roles: []`: then those that were found are none.
    no_roles: bool = False
    place_kind: str | None = None
    within: str | None = None
    coordinates: tuple[float, float] | None = None
    coordinates_source: str | None = None
    formerly: tuple[Claim, ...] = ()

    @property
    def forms(self) -> tuple[Alias, ...]:
        """The name and the other written forms."""
        return (Alias(self.name), *self.aliases)
