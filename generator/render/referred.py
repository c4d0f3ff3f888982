"""What a reference names: a person, a place, a report or a part of it, a map, a timeline; or why it names nothing."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.content.fields import nearest
from generator.link.index import Index
from generator.model.collection import Exhibit
from generator.model.exhibition import Authority, Section
from generator.model.names import Entity, NameKind
from generator.model.page import Part
from generator.render.addresses import FOLDERS
from generator.render.withheld import HIDDEN, Withheld

# What may stand before the colon: the folder of the pages, or what readers call them.
KINDS = {
    **{folder: kind for kind, folder in FOLDERS.items()},
    **dict.fromkeys(("人物",), NameKind.PERSON),
    **dict.fromkeys(("地点", "地點"), NameKind.PLACE),
    **dict.fromkeys(("机构", "機構"), NameKind.ORGANISATION),
    **dict.fromkeys(("报纸", "報紙"), NameKind.NEWSPAPER),
}
REPORTS = frozenset({"reports", "报道", "報道"})
MAP = frozenset({"map", "地图", "地圖"})
TIMELINE = frozenset({"timeline", "时间线", "時間線"})
KNOWN_KINDS = frozenset({*KINDS, *REPORTS, *MAP, *TIMELINE})
COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that has a page; `written` is whether the reference calls it by one of its names."""

    entity: Entity
    written: bool


@dataclass(frozen=True, slots=True)
class InReport:
    """A report, or a part of it."""

    exhibit: Exhibit
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The map or the timeline: of all, of a section, or about a place."""

    is_map: bool
    within: Section | Entity | None = None


@dataclass(frozen=True, slots=True)
class Pageless:
    """Somebody or something without a page, by its name."""

    name: str
    written: bool


@dataclass(frozen=True, slots=True)
class Hidden:
    """Somebody whose name is withheld."""


@dataclass(frozen=True, slots=True)
class Several:
    """More than one thing is called so; these references name each."""

    exactly: tuple[str, ...]
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing is called so; `near` is what was perhaps meant, `report` is set where only its part is missing."""

    near: str | None = None
    report: Exhibit | None = None


Found = Named | InReport | Drawing | Pageless | Hidden | Several | Nothing


@dataclass(frozen=True)
class Names:
    """All that can be referred to: what the reports name, and what else the curator's files do."""

    index: Index
    withheld: Withheld
    _reports: dict[str, Exhibit] = field(init=False, repr=False, default_factory=dict)
    _by_id: dict[str, list[Entity]] = field(init=False, repr=False, default_factory=lambda: defaultdict(list))
    _by_name: dict[str, list[Entity]] = field(init=False, repr=False, default_factory=lambda: defaultdict(list))
    _by_entry: dict[str, list[Authority]] = field(init=False, repr=False, default_factory=lambda: defaultdict(list))
    _by_form: dict[str, list[Entity]] = field(init=False, repr=False, default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Turn the collection round, once."""
        self._reports.update((exhibit.report.id, exhibit) for exhibit in self.index.collection.exhibits)
        for entity in self.index.collection.entities:
            self._by_id[folded(entity.id)].append(entity)
            self._by_name[folded(entity.name)].append(entity)
            for form in dict.fromkeys(map(folded, entity.forms)):
                if form != folded(entity.name):
                    self._by_form[form].append(entity)
        for entry in self.index.collection.authorities:
            self._enter(entry)

    def _enter(self, entry: Authority) -> None:
        """Note an entry: the written forms of it that no report prints, or all of it where none names it."""
        entity = self.index.entities.get(entry.id)
        forms = {folded(form.text) for form in entry.forms}
        if entity is None:
            for form in sorted({folded(entry.id), *forms}):
                self._by_entry[form].append(entry)
            return
        for form in sorted(forms):
            if entity not in self._by_name[form] and entity not in self._by_form[form]:
                self._by_form[form].append(entity)

    def find(self, target: str) -> Found:
        """What a reference names."""
        if HIDDEN in target:
            return Hidden()
        found = self._exactly(target)
        if isinstance(found, Nothing) and self.withheld.hide(target) != target:
            return Hidden()
        return found

    def _exactly(self, target: str) -> Found:
        name, _, anchor = target.partition("#")
        name, anchor = name.strip(), anchor.strip()
        if "#" in target:
            return self._in_report(_without_kind(name), anchor)
        if name in self._reports:
            return self._report_or_name(name)
        kind, rest = parted(name)
        if kind in REPORTS and rest:
            return InReport(self._reports[rest]) if rest in self._reports else self._unknown(rest)
        if kind in MAP | TIMELINE:
            return self._drawing(rest, is_map=kind in MAP)
        if kind in KINDS and rest:
            return self._name(rest, KINDS[kind])
        return self._name(name, None)

    def _report_or_name(self, name: str) -> Found:
        """A report, unless a name is written in the same way."""
        other = self._name(name, None)
        report = InReport(self._reports[name])
        if isinstance(other, Named):
            return Several((f"reports:{name}", exactly(other.entity)), (other.entity,))
        return Several((f"reports:{name}", *other.exactly), other.entities) if isinstance(other, Several) else report

    def _in_report(self, name: str, anchor: str) -> Found:
        exhibit = self._reports.get(name)
        if exhibit is None:
            near = nearest(name, self._reports)
            return Nothing(f"{near}#{anchor}" if near else None)
        parts = {part.anchor: part for part in exhibit.report.parts}
        if anchor in parts:
            return InReport(exhibit, parts[anchor])
        near = nearest(anchor, parts)
        return Nothing(f"{name}#{near}" if near else None, exhibit)

    def _drawing(self, within: str, *, is_map: bool) -> Found:
        if not within:
            return Drawing(is_map)
        for section in self.index.collection.sections:
            if within in {section.id, section.title}:
                return Drawing(is_map, section)
        found = self._name(within, NameKind.PLACE) if is_map else Nothing()
        return Drawing(is_map, found.entity) if isinstance(found, Named) else found

    def _name(self, name: str, kind: NameKind | None) -> Found:
        """An entity by its name or id; only where none is, by another written form."""
        wanted = folded(name)
        first = (*self._by_name.get(wanted, ()), *self._by_id.get(wanted, ()))
        for found in (first, self._by_form.get(wanted, ())):
            fitting = [e for e in dict.fromkeys(found) if kind is None or e.kind is kind]
            if fitting:
                return self._one_of(fitting, wanted)
        entries = [entry for entry in self._by_entry.get(wanted, ()) if kind is None or entry.kind is kind]
        if any(entry.withheld for entry in entries):
            return Hidden()
        return Pageless(entries[0].name, wanted != folded(entries[0].id)) if entries else self._unknown(name)

    def _one_of(self, fitting: list[Entity], wanted: str) -> Found:
        shown = [entity for entity in fitting if self.index.has_page(entity)]
        if len(shown) > 1:
            return Several(tuple(map(exactly, shown)), tuple(shown))
        if shown:
            return Named(shown[0], wanted != folded(shown[0].id))
        if any(entity.withheld for entity in fitting):
            return Hidden()
        return Pageless(fitting[0].name, wanted != folded(fitting[0].id))

    def _unknown(self, name: str) -> Nothing:
        return Nothing(nearest(name, self._known()))

    def _known(self) -> Iterable[str]:
        """What a slip of the pen may have meant: all that leads somewhere, and nothing that is withheld."""
        shown = (entity for entity in self.index.collection.entities if self.index.has_page(entity))
        names = (word for entity in shown for word in (entity.name, entity.id, *entity.forms))
        return dict.fromkeys((*self._reports, *(name for name in names if self.withheld.hide(name) == name)))


def exactly(entity: Entity) -> str:
    """The reference that names this one and no other."""
    return f"{FOLDERS[entity.kind]}:{entity.id}"


def folded(name: str) -> str:
    """A name without blanks and without differences between capitals and small letters."""
    return "".join(unicodedata.normalize("NFC", name).split()).casefold()


def parted(name: str) -> tuple[str, str]:
    """What stands before the first colon, and after it."""
    places = [at for colon in COLONS if (at := name.find(colon)) >= 0]
    at = min(places, default=len(name))
    return name[:at].strip(), name[at + 1 :].strip()


def _without_kind(name: str) -> str:
    kind, rest = parted(name)
    return rest if kind in REPORTS else name
