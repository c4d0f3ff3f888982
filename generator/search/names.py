"""The names that have pages, as visitors may type them: in characters, in pinyin, by initials."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.pinyin import key_of
from generator.model.names import Entity, NameKind
from generator.render.addresses import name_address
from generator.render.exhibition import Hang

# As the lines say them.
LETTERS = {NameKind.PERSON: "p", NameKind.PLACE: "l", NameKind.ORGANISATION: "o", NameKind.NEWSPAPER: "n"}


def names_of(hang: Hang) -> str:
    """A line for each name, its fields parted by tabs: kind, file, reports that name it, pinyin, name, other forms.

    Those that most reports name stand first.
    """
    shown = [entity for kind in LETTERS for entity in hang.index.with_page(kind)]
    shown.sort(key=lambda entity: -hang.index.reports_of(entity))
    return "\n".join("\t".join(_fields(hang, entity)) for entity in shown)


def _fields(hang: Hang, entity: Entity) -> Iterator[str]:
    yield LETTERS[entity.kind]
    yield name_address(entity).name.removesuffix(".md")
    yield str(hang.index.reports_of(entity))
    yield key_of(entity)
    for form in dict.fromkeys((entity.name, *entity.forms)):
        yield " ".join(hang.withheld.hide(form).split())
