"""exhibition.yml → Exhibition."""

from __future__ import annotations

from pathlib import Path

from generator.content.domain import read_domain
from generator.content.fields import Fields
from generator.content.ids import IDS_ARE, is_id
from generator.content.rights import read_rights
from generator.content.shapes.exhibition import EXHIBITION
from generator.content.tree import Mapping, Node, Scalar, read_tree
from generator.model.exhibition import Basemap, Exhibition, Naming, Punctuation, Section
from generator.model.problem import Level, Location, Problem

FILE = "exhibition.yml"
DEFAULT = Exhibition(title="未命名的展览")


def read_exhibition(data: bytes | None) -> tuple[Exhibition, tuple[Problem, ...]]:
    """The exhibition of exhibition.yml; `data` is None where the file is missing. What is missing gets a default."""
    if data is None or not data.strip():
        missing = "is missing" if data is None else "is empty"
        message = f"the file {missing}; write `title: …` into it, the name of the exhibition"
        return DEFAULT, (Problem(Location(FILE), Level.ERROR, "no-title", message),)
    tree = read_tree(FILE, data)
    problems = list(tree.problems)
    exhibition = _exhibition(tree.root, problems)
    return exhibition, tuple(problems)


def language_of(folder: Path) -> str:
    """The language of the exhibition in a content folder; the usual one where it cannot be read."""
    try:
        data = (folder / FILE).read_bytes()
    except OSError:
        data = None
    return read_exhibition(data)[0].language


def _exhibition(root: Node, problems: list[Problem]) -> Exhibition:
    if not isinstance(root, Mapping):
        if not problems:
            message = f"there are no keys; write `title: …`, one key a line{_wide_colon(root)}"
            problems.append(Problem(Location(FILE, root.line), Level.ERROR, "no-title", message))
        return DEFAULT
    fields = Fields(root, FILE, problems, EXHIBITION)
    title = fields.text("title")
    if title is None:
        fields.fault(1, "no-title", "the exhibition has no title; write `title: …`")
    exhibition = Exhibition(
        title=title or DEFAULT.title,
        subtitle=fields.text("subtitle"),
        language=fields.word("language") or DEFAULT.language,
        foreword=fields.text("foreword"),
        sections=_sections(fields.each("sections")),
        names=fields.choice("names", Naming) or DEFAULT.names,
        rights=read_rights(fields),
        credits=fields.texts("credits") or (),
        contact=fields.text("contact"),
        made_by=fields.text("made_by"),
        indexing=fields.flag("indexing", default=True),
        domain=read_domain(fields),
        basemap=fields.choice("basemap", Basemap) or DEFAULT.basemap,
        punctuation=fields.choice("punctuation", Punctuation) or DEFAULT.punctuation,
        report_pdfs=fields.flag("report_pdfs", default=None),
    )
    fields.close()
    return exhibition


def _wide_colon(root: Node) -> str:
    wide = isinstance(root, Scalar) and "：" in root.text
    return "; the colon must be the narrow one with a blank after it (`: `), not ：" if wide else ""


def _sections(listed: tuple[Fields, ...]) -> tuple[Section, ...]:
    sections: dict[str, Section] = {}
    for fields in listed:
        section = _section(fields, len(sections) + 1)
        line = fields.line("id")
        if not is_id(section.id):
            fields.fault(line, "bad-id", f"{section.id} cannot be an id; {IDS_ARE}")
        elif section.id in sections:
            fields.fault(line, "duplicate-id", f"the section {section.id} is there already; give this one another id")
        else:
            sections[section.id] = section
    return tuple(sections.values())


def _section(fields: Fields, number: int) -> Section:
    identifier, title = fields.text("id"), fields.text("title")
    section = Section(
        id=identifier or f"section-{number}",
        title=title or identifier or str(number),
        period=fields.date("period"),
        intro=fields.text("intro"),
        reports=fields.texts("reports") or (),
    )
    fields.close()
    return section
