"""Addresses that pages once had lead to where those pages are now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.content.ids import folded
from generator.link.index import Index, index_of
from generator.model.address import Claim, Redirect
from generator.model.collection import Collection
from generator.model.names import NameKind
from generator.model.problem import Level, Problem
from generator.render.addresses import Address, file_name, name_address, report_address, tour_address
from generator.render.withheld import Withheld


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that has an address, what it is called, and those that it had."""

    address: Address
    title: str
    formerly: tuple[Claim, ...]


def with_redirects(collection: Collection) -> Collection:
    """The collection with the addresses that its pages once had; what cannot be is a problem at its line."""
    if not any(_claimed(collection)):
        return collection
    pages = tuple(_pages(collection, index_of(collection)))
    living = {folded(page.address): page.address for page in pages}
    led: dict[str, Redirect] = {}
    problems: list[Problem] = []
    for page in pages:
        for claim in page.formerly:
            old = _address(claim, page.address)
            fault = _fault(old, page, living, led)
            if fault:
                problems.append(Problem(claim.location, Level.ERROR, "address-taken", fault))
            else:
                led.setdefault(folded(old), Redirect(old, page.address, page.title))
    return replace(collection, redirects=tuple(led.values()), problems=(*collection.problems, *problems))


def _claimed(collection: Collection) -> Iterator[Claim]:
    for entity in collection.entities:
        yield from entity.formerly
    for exhibit in collection.exhibits:
        for facts in exhibit.facts.reports:
            yield from facts.formerly
    for tour in collection.tours:
        yield from tour.formerly


def _pages(collection: Collection, index: Index) -> Iterator[_Page]:
    """All pages whose addresses come from ids. Who is withheld has none, and is led to from nowhere."""
    withheld = Withheld(collection.entities)
    for exhibit in collection.exhibits:
        report, title = exhibit.report, index.records[exhibit.report.id].title
        formerly = (claim for facts in exhibit.facts.reports if facts.id == report.id for claim in facts.formerly)
        yield _Page(report_address(report), withheld.hide(title or report.id), tuple(formerly))
    for kind in NameKind:
        for entity in index.with_page(kind):
            yield _Page(name_address(entity), entity.name, entity.formerly)
    yield from (_Page(tour_address(tour), tour.title, tour.formerly) for tour in collection.tours)


def _address(claim: Claim, now: Address) -> Address:
    folder, _, identity = claim.word.rpartition("/")
    return Address(f"{folder or now.folder.rstrip('/')}/{file_name(identity)}")


def _fault(old: Address, page: _Page, living: dict[str, Address], led: dict[str, Redirect]) -> str | None:
    shown = old.removesuffix(".md") + "/"
    if (there := living.get(folded(old))) is not None:
        whose = "this page itself" if there == page.address else "a page that is there"
        return f"formerly: {shown} is the address of {whose}; take it out, or give that page another address"
    if (before := led.get(folded(old))) is not None and before.new != page.address:
        now = before.new.removesuffix(".md") + "/"
        return f"formerly: {shown} leads to {now} already; take it out of one of the two"
    return None
