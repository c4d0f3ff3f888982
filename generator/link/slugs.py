"""The ends of addresses: ids that everybody can type, others spelt in Latin letters, or what the curator says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.content.ids import folded
from generator.model.address import Claim
from generator.model.names import NameKind
from generator.model.page import Page
from generator.model.problem import Level, Location, Problem
from generator.model.tour import Tour


@dataclass(frozen=True, slots=True)
class Addressed:
    """A page that needs an address: its id, what the curator wants, where to say what is wrong."""

    id: str
    wanted: Claim | None
    location: Location


def slug_from(identity: str) -> str:
    """An id as the end of an address: as it is, or read by pinyin where it is not of Latin letters."""
    from generator.resolve.pinyin import slug_of

    if identity.isascii():
        return identity
    return slug_of(identity, NameKind.ORGANISATION) or "n-" + hashlib.sha256(identity.encode()).hexdigest()[:8]


def slugs_of(pages: Iterable[Addressed]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The end of each page's address by its id; each once, whatever the case of letters.

    Ids of Latin letters go before what the curator wants, and both before what is spelt: they never give way to it.
    """
    taken: dict[str, str] = {}
    slugs: dict[str, str] = {}
    problems: list[Problem] = []
    for page in sorted(pages, key=lambda page: 1 if page.wanted else 0 if page.id.isascii() else 2):
        wanted = page.wanted.word if page.wanted else slug_from(page.id)
        ends = _free(page, wanted, taken)
        if ends != wanted:
            problems.append(_clash(page, wanted, taken[folded(wanted)], ends))
        taken[folded(ends)] = page.id
        slugs[page.id] = ends
    return slugs, tuple(problems)


def _free(page: Addressed, wanted: str, taken: dict[str, str]) -> str:
    spelt = slug_from(page.id)
    numbered = (f"{spelt}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, spelt, *numbered) if folded(slug) not in taken)


def _clash(page: Addressed, wanted: str, other: str, instead: str) -> Problem:
    if page.wanted:
        message = f"slug: {wanted} is the address of {other} already; write another (the page is at {instead} now)"
        return Problem(page.wanted.location, Level.ERROR, "duplicate-id", message)
    message = f"{page.id} would have the address {wanted} of {other} and has {instead} now; write `slug: …` for it"
    return Problem(page.location, Level.WARNING, "shared-address", message)


def pages_with_slugs(
    pages: Sequence[Page], wanted: Iterable[tuple[str, Claim | None]]
) -> tuple[list[Page], tuple[Problem, ...]]:
    """The pages, each report with the end of its address; `wanted` are the slugs that the curator wrote, by ids."""
    claims = dict(wanted)
    slugs, problems = slugs_of(
        Addressed(report.id, claims.get(report.id), Location(page.source.path))
        for page in pages
        for report in page.reports
    )

    def placed(page: Page) -> Page:
        reports = tuple(replace(r, slug=slugs[r.id]) if slugs[r.id] != r.id else r for r in page.reports)
        return replace(page, reports=reports)

    return [placed(page) for page in pages], problems


def tours_with_slugs(tours: Sequence[Tour]) -> tuple[tuple[Tour, ...], tuple[Problem, ...]]:
    """The tours, each with the end of its address."""
    slugs, problems = slugs_of(Addressed(tour.id, tour.wanted, tour.location) for tour in tours)
    return tuple(replace(tour, slug=slugs[tour.id]) for tour in tours), problems
