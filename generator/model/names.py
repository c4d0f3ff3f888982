"""Names in the text, and who or what they name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.address import Claim


class NameKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    NEWSPAPER = "newspaper"


# What sorts of places there are labels for.
PLACE_KINDS = (
    "country", "province", "city", "prefecture", "district", "county", "zone", "region", "town", "township",
    "subdistrict", "street", "village", "community", "estate", "road", "tunnel", "bridge", "station", "airport", "port",
    "building", "site", "hospital", "school", "park", "square", "market", "water", "mountain", "island",
)  # fmt: skip


class Status(StrEnum):
    """How far an entity is settled: by the curator, proposed, struck out, or only found by the program."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a part of a report.

    `part.text[start:end] == form` always holds for the part with this `anchor`. `reasons` says what spoke for it.
    """

    kind: NameKind
    form: str
    anchor: str
    start: int
    end: int
    confidence: float
    reasons: tuple[str, ...] = ()
    role: str | None = None

    @property
    def name(self) -> str:
        """The form without the white space that print puts inside names."""
        return "".join(self.form.split())


@dataclass(frozen=True, slots=True)
class Role:
    """An office or relation as printed, and the report that prints it."""

    text: str
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or newspaper.

    `within` are the names of the larger places, from the largest down; coordinates are WGS 84 degrees, `precision` is
    the kind of the place that they are of, and `located_by` its name where it is a larger one. `bound` are those of the
    `forms` that are this name only in some reports. Of a withheld entity all forms are there that the curator wrote,
    whether or not a report prints them. `slug` is the end of
    its address where that is not the id; `formerly` others that it had.
    """

    id: str
    kind: NameKind
    name: str
    forms: tuple[str, ...] = ()
    status: Status = Status.PROVISIONAL
    withheld: bool = False
    roles: tuple[Role, ...] = ()
    place_kind: str | None = None
    within: tuple[str, ...] = ()
    within_id: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None
    coordinates_source: str | None = None
    located_by: str | None = None
    same_as: tuple[str, ...] = ()
    note: str | None = None
    nickname: bool = False
    bound: frozenset[str] = frozenset()
    slug: str = ""
    formerly: tuple[Claim, ...] = ()


class Ground(StrEnum):
    """What decides who or what a name means; the words of a `Reason` say the rest."""

    AUTHORITY = "authority file"
    AFTER = "written after"
    NEAR = "near"
    ONLY = "the only one of that name"
    LARGEST = "the largest of that name"
    PAGE = "on the same page"
    HOUSE = "both sign for"
    ROLE = "the same role:"
    CITY = "both in"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mention names what it names: `near 沈阳市`. The text of one is English, for programs and problems."""

    ground: Ground
    words: str = ""

    def __str__(self) -> str:
        return f"{self.ground} {self.words}".rstrip()


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention settled: in this report, this mention names that entity, for these reasons."""

    report: str
    mention: Mention
    entity: str
    reasons: tuple[Reason, ...] = ()
