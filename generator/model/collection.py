"""All reports together: what the pages, indexes, map, timeline and catalogue are made from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.address import Redirect
from generator.model.exhibition import Authority, Exhibition, Section, TextFacts
from generator.model.names import Entity, Reference
from generator.model.page import Page, Report
from generator.model.photograph import Picture
from generator.model.problem import Problem
from generator.model.tour import Tour


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A report as it hangs in the exhibition: as read, with the curator's facts, its names and its section."""

    report: Report
    page: Page
    facts: TextFacts
    references: tuple[Reference, ...]
    section: Section


@dataclass(frozen=True, slots=True)
class Collection:
    """The whole exhibition, settled. `exhibits` are in the order of the sections; `tours` stop only at them.

    `pictures` are the photographs that can be shown, by report, caption (those without one last) and file;
    `redirects` addresses that pages once had; `authorities` the entries of the curator's files, of which `entities`
    have those that a report names.
    """

    exhibition: Exhibition
    sections: tuple[Section, ...]
    exhibits: tuple[Exhibit, ...]
    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...]
    tours: tuple[Tour, ...] = ()
    pictures: tuple[Picture, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    authorities: tuple[Authority, ...] = ()
