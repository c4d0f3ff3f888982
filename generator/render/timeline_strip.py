"""The timeline as a strip for the front page: when the reports of each section appeared."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from generator.labels.dates import date_words
from generator.model.collection import Exhibit
from generator.model.edtf import first_moment
from generator.model.exhibition import Section
from generator.render.addresses import Address, between, report_address
from generator.render.dated import DateIndex
from generator.render.drawing.measure import shortened
from generator.render.drawing.svg import element, words
from generator.render.drawing.timeline.span import span_of
from generator.render.drawing.timeline.strip import Stop, strip
from generator.render.escape import NOTHING, Markdown, address
from generator.render.exhibition import WIDE_BLANK, Hang

NAME = "strip-name"
# The narrowest pages on which each is shown, without their margins.
WIDE, NARROW = 720.0, 288.0
LONGEST = 8


def timeline_strip(  # noqa: PLR0913 - where it stands, of what, how wide, what belongs to it
    hang: Hang,
    here: Address,
    section: Section | None = None,
    *,
    wide: float = WIDE,
    name: str = NAME,
    below: Markdown = NOTHING,
) -> Markdown:
    """A figure to stand on the page `here`: a rule, a red tick for each date of reports (of a section), each a link.

    Above it the section, where there are several, else how the report is called; below it the date. Empty where no
    report has a date. A tick leads to its report, where several share one to their place in the timeline's list.
    `wide` is how much room the page has, where it is no phone's; `name` the id of its name; `below` stands under it.
    """
    index = DateIndex(hang)
    stops = _stops(hang, index, here, section)
    if not stops:
        return Markdown("")
    named = hang.labels.gettext("The reports in time")
    return Markdown(
        '<figure class="time-strip">\n'
        f"{element('p', words(named), class_='visually-hidden', id=name)}\n"
        f"{strip(stops, wide, 'strip-wide', name)}\n{strip(stops, NARROW, 'strip-narrow', name)}\n{below}</figure>"
    )


def _stops(hang: Hang, index: DateIndex, here: Address, section: Section | None) -> list[Stop]:
    """One for each section and date, or for each date of one section, in the order of time."""
    sections = {report: section for section in hang.collection.sections for report in section.reports}
    dates = {report: record.date for report, record in hang.index.records.items()}
    dated = [e for e in hang.collection.exhibits if span_of(hang.index.records[e.report.id].date)]
    dated.sort(key=lambda e: hang.date_order(e.report.id))
    if section:
        dated = [e for e in dated if sections[e.report.id].id == section.id]
    several = section is None and len(hang.collection.sections) > 1
    told: set[str] = set()
    stops = []
    for _, found in groupby(dated, key=lambda e: (sections[e.report.id].id, dates[e.report.id])):
        exhibits = tuple(found)
        first = exhibits[0]
        above = hang.section_title(sections[first.report.id]) if several else _title(hang, first)
        words_above = "" if above in told else shortened(above, LONGEST)
        moment = first_moment(dates[first.report.id])
        listed = address(index.way_to(moment, here)) if moment else ""
        if stop := _stop(hang, exhibits, listed, words_above):
            one = address(between(here, report_address(first.report)))
            stops.append(replace(stop, way=one) if len(exhibits) == 1 else stop)
            told.add(above)
    return stops


def _title(hang: Hang, exhibit: Exhibit) -> str:
    return hang.titles_in_line[exhibit.report.id].split(WIDE_BLANK)[0]


def _stop(hang: Hang, exhibits: tuple[Exhibit, ...], way: str, above: str) -> Stop | None:
    """The tick of reports of one date; `way` leads to where the timeline lists them."""
    first = exhibits[0].report.id
    edtf = hang.index.records[first].date
    span = span_of(edtf)
    if span is None:
        return None
    when = date_words(edtf, hang.labels) or ""
    number = hang.labels.ngettext("%(num)s report", "%(num)s reports", len(exhibits))
    said = f"{when} · {hang.titles_in_line[first] if len(exhibits) == 1 else number}"
    return Stop(span, way, above, when, said, way)
