"""The YAML beside a page text → TextFacts."""

from __future__ import annotations

from unicodedata import normalize

from generator.content.addressing import read_formerly, read_slug
from generator.content.fields import Fields
from generator.content.rights import read_rights
from generator.content.shapes.beside import FACTS, NO_CAPTION
from generator.content.tree import Mapping, Scalar, read_tree
from generator.model.exhibition import Correction, Dating, Photograph, ReportFacts, Settlement, SourceFacts, TextFacts
from generator.model.page import Kind
from generator.model.problem import Level, Location, Problem

RANGE = 2


def read_facts(file: str, data: bytes) -> tuple[TextFacts, tuple[Problem, ...]]:
    """What the YAML named `file` says of the text beside it."""
    tree = read_tree(file, data)
    problems = list(tree.problems)
    if not isinstance(tree.root, Mapping):
        if not problems and not (isinstance(tree.root, Scalar) and tree.root.is_nothing):
            message = (
                "there are no keys; write source, reports, reading, corrections or photographs, with a colon behind"
            )
            problems.append(Problem(Location(file, tree.root.line), Level.ERROR, "wrong-type", message))
        return TextFacts(), tuple(problems)
    facts = _facts(Fields(tree.root, file, problems, FACTS))
    return facts, tuple(problems)


def _facts(fields: Fields) -> TextFacts:
    source = fields.fields("source")
    facts = TextFacts(
        source=_source(source) if source else SourceFacts(),
        reports=tuple(r for each in fields.each("reports") if (r := _report(each))),
        reading=tuple(s for each in fields.each("reading") if (s := _settlement(each))),
        corrections=tuple(c for each in fields.each("corrections") if (c := _correction(each))),
        dates=tuple(d for each in fields.each("dates") if (d := _dating(each))),
        photographs=tuple(p for each in fields.each("photographs") if (p := _photograph(each))),
    )
    fields.close()
    return facts


def _source(fields: Fields) -> SourceFacts:
    source = SourceFacts(
        newspaper=fields.text("newspaper"),
        date=fields.date("date"),
        date_evidence=fields.texts("date_evidence") or (),
        date_note=fields.text("date_note"),
        edition=fields.text("edition"),
        page_name=fields.text("page_name"),
        url=_address(fields),
        original_file=fields.text("original_file"),
        sha256=fields.text("sha256"),
        rights=read_rights(fields),
    )
    fields.close()
    return source


def _address(fields: Fields) -> str | None:
    """A web address: anything else (`javascript:…`) would act when a reader follows it."""
    address = fields.text("url")
    if address is None or address.lower().startswith(("https://", "http://")):
        return address
    fields.fault(fields.line("url"), "url", f"url: {address} is no web address; begin it with https:// or http://")
    return None


def _report(fields: Fields) -> ReportFacts | None:
    identifier = fields.text("id")
    report = ReportFacts(
        id=identifier or "",
        location=fields.location,
        title=fields.text("title"),
        kicker=fields.text("kicker"),
        deck=fields.text("deck"),
        authors=fields.texts("authors"),
        date=fields.date("date"),
        date_evidence=fields.texts("date_evidence") or (),
        date_note=fields.text("date_note"),
        column=fields.text("column"),
        genre=fields.text("genre"),
        subjects=fields.texts("subjects") or (),
        slug=read_slug(fields),
        formerly=read_formerly(fields),
    )
    fields.close()
    if identifier is None:
        fields.fault(
            fields.location.line,
            "no-id",
            "this does not say which report; write its id, as `exhibit inspect` prints it",
        )
    return report if identifier else None


def _settlement(fields: Fields) -> Settlement | None:
    line, lines, kind = fields.whole("line"), fields.wholes("lines"), fields.choice("kind", Kind)
    join = fields.flag("join", default=False) if fields.written("join") else None
    starts = fields.word("starts")
    fields.close()
    where = (line,) if line else lines or ()
    if not where:
        fields.fault(fields.location.line, "no-line", "this does not say where; write `line: 12` or `lines: [40, 42]`")
    elif kind is None and join is None and starts is None:
        message = "this settles nothing; write `kind: caption`, `join: true` or `starts: report`"
        fields.fault(fields.location.line, "no-settlement", message)
    elif join is not None and len(where) != RANGE:
        message = "a join has two lines; write `lines: [40, 42]`, where the text breaks off and where it goes on"
        fields.fault(fields.location.line, "join-lines", message)
    else:
        return Settlement(fields.location, where, kind, join, True if starts else None)
    return None


def _correction(fields: Fields) -> Correction | None:
    line, sic, corr = fields.whole("line"), fields.text("sic"), fields.text("corr")
    why = fields.text("why")
    fields.close()
    if line and sic and corr == sic:
        fields.fault(fields.location.line, "correction", "corr is what stands there already; write what should")
        return None
    if line and sic and (corr or why):
        return Correction(fields.location, line, sic, corr, why)
    message = (
        "this says too little; write line, sic (what stands there) and corr (what should), or why (what is wrong there)"
    )
    fields.fault(fields.location.line, "correction", message)
    return None


def _dating(fields: Fields) -> Dating | None:
    line, words, date = fields.whole("line"), fields.text("words"), fields.date("date")
    none = fields.flag("none", default=False)
    fields.close()
    if line and none is not (date is not None):
        return Dating(fields.location, line, date, words)
    message = "this does not settle a date; write line, and date (which day is meant) or `none: true` (it is no date)"
    fields.fault(fields.location.line, "dating", message)
    return None


def _photograph(fields: Fields) -> Photograph | None:
    report, file = fields.text("report"), fields.text("file")
    unpaired = _belongs_to_none(fields)
    caption = None if unpaired else fields.whole("caption")
    alt, rights = fields.text("alt"), read_rights(fields)
    words, credit = fields.text("text"), fields.text("credit")
    fields.close()
    if report and file and _stays_in_its_folder(file):
        name = normalize("NFC", file)
        return Photograph(fields.location, report, caption, name, alt, rights, unpaired, words, credit)
    message = (
        "this names no photograph; write report (its id) and file (a name in photographs/<report id>/), perhaps caption"
    )
    fields.fault(fields.location.line, "photograph", message)
    return None


def _belongs_to_none(fields: Fields) -> bool:
    """`caption: none` says that a photograph belongs to no caption."""
    return fields.is_word("caption", NO_CAPTION)


def _stays_in_its_folder(file: str) -> bool:
    return not any(sign in file for sign in "/\\:\0") and not file.startswith(".")
