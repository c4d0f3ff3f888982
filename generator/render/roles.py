"""Roles over time: what the reports call somebody, in the order of their dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels.dates import date_words
from generator.model.names import Entity, Role
from generator.render.addresses import name_address
from generator.render.escape import Markdown, joined, markdown
from generator.render.exhibition import Hang


@dataclass(frozen=True, slots=True)
class Office:
    """A role as printed, and the first report that prints it with its date; empty where it is in no report."""

    words: Markdown
    source: Markdown


def offices(hang: Hang, entity: Entity) -> Iterator[Office]:
    """The roles of somebody, each once, by the date of the first report that prints it; the undated last.

    What the curator says of no report stands first. Where one report names somebody, the source goes without saying.
    """
    first: dict[str, Role] = {}
    for role in sorted(entity.roles, key=lambda role: _order(hang, role)):
        first.setdefault(role.text, role)
    alone = hang.index.reports_of(entity) < 2
    for role in first.values():
        yield Office(markdown(hang.withheld.hide(role.text)), Markdown("") if alone else _source(hang, entity, role))


def _order(hang: Hang, role: Role) -> tuple[object, ...]:
    return (role.report is not None, hang.date_order(role.report))


def _source(hang: Hang, entity: Entity, role: Role) -> Markdown:
    exhibit = hang.exhibits.get(role.report or "")
    if exhibit is None:
        return Markdown("")
    date = date_words(hang.index.records[exhibit.report.id].date, hang.labels)
    way = hang.report_link(exhibit, name_address(entity))
    return joined([markdown(date), way] if date else [way], Markdown(" "))
