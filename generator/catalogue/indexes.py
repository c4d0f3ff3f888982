"""The indexes at the back of the catalogue: who, where and what, by pinyin. typst adds the pages."""

from __future__ import annotations

from itertools import groupby

from generator.catalogue.runs import Json
from generator.link.pinyin import reading_of
from generator.model.names import Entity, NameKind
from generator.render.drawing.measure import shortened
from generator.render.exhibition import Hang
from generator.render.words import agency, kind_words, office_words

# Characters of an office: the page that it is printed on has all of it.
OFFICE = 30


def indexes_of(hang: Hang) -> list[Json]:
    """One index for each kind of name that has any."""
    labels = hang.labels
    papers = hang.index.with_page(NameKind.NEWSPAPER)
    titles = {
        NameKind.PERSON: labels.gettext("People"),
        NameKind.PLACE: labels.gettext("Places"),
        NameKind.ORGANISATION: labels.gettext("Organisations"),
        NameKind.NEWSPAPER: labels.gettext("Newspapers and agencies")
        if any(agency(paper.name) for paper in papers)
        else labels.gettext("Newspapers"),
    }
    found = ((kind, title, _letters(hang, kind)) for kind, title in titles.items())
    return [{"kind": kind.value, "title": title, "letters": letters} for kind, title, letters in found if letters]


def _letters(hang: Hang, kind: NameKind) -> list[Json]:
    entities = sorted(hang.index.with_page(kind), key=lambda e: (_letter(e) == "#", _order(e)))
    return [
        {"letter": letter, "entries": [_entry(hang, entity) for entity in group]}
        for letter, group in groupby(entities, key=_letter)
    ]


def _entry(hang: Hang, entity: Entity) -> Json:
    return {"id": entity.id, "name": entity.name, "words": shortened(hang.withheld.hide(_words(hang, entity)), OFFICE)}


def _words(hang: Hang, entity: Entity) -> str:
    """What tells a name from others: an office, or the sort of a place and in what it lies."""
    if entity.kind is NameKind.PERSON:
        return office_words(entity, hang.index)
    if entity.kind is NameKind.PLACE:
        kind = kind_words(entity.name, entity.place_kind, hang.labels)
        return " ".join(filter(None, (kind, entity.within[-1] if entity.within else None)))
    return ""


def _letter(entity: Entity) -> str:
    return reading_of(entity.name, entity.kind).letter


def _order(entity: Entity) -> tuple[tuple[str, ...], str, str]:
    return reading_of(entity.name, entity.kind).order, entity.name, entity.id
