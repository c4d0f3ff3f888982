"""In which entry, or which other proposal, a proposed place lies.

Larger places that the gazetteer knows and no report names are proposed as well where a place would hang in the air
without them: the curator sees the whole way from a village up to its province.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.gazetteer import Gazetteer
from generator.model.exhibition import Authority
from generator.model.names import Entity, NameKind, Status
from generator.render.withheld import Withheld
from generator.resolve.identity import Addresses
from generator.suggest.proposal import Proposal

Path = tuple[str, ...]


class Larger:
    """Finds the larger places of an exhibition's places."""

    def __init__(
        self,
        places: Sequence[Entity],
        entries: Iterable[Authority],
        gazetteer: Gazetteer,
        addresses: Addresses,
        withheld: Withheld,
    ) -> None:
        """`places` are those that are proposed; `addresses` knows all ids of the exhibition."""
        self._gazetteer, self._addresses, self._withheld = gazetteer, addresses, withheld
        self._found: dict[Path, str | None] = {}
        self._entries: dict[str, list[Authority]] = defaultdict(list)
        self._taken = {form for place in places for form in (place.name, *place.forms)}
        for entry in entries:
            self._taken |= {alias.text for alias in entry.forms}
            if entry.kind is NameKind.PLACE and entry.status is not Status.REJECTED and not entry.withheld:
                everywhere = (alias.text for alias in entry.forms if alias.report is None)
                for form in {full for text in everywhere for full in self._full(text)}:
                    self._entries[form].append(entry)
        self._proposed = {path: place.id for place in places for path in self._paths(place)}
        self._ids = {e.id for found in self._entries.values() for e in found} | set(self._proposed.values())
        self.unnamed: dict[str, Proposal] = {}

    def of(self, place: Entity) -> str | None:
        """The id of the next larger place that has an entry or is proposed."""
        if place.within and place.within_id in self._ids and place.within_id != place.id:
            return place.within_id
        return self._nearest(place.within, place.id)

    def full_name(self, place: Entity) -> str:
        """What an entry calls a place: 广东省 where reports only print 广东, since places that lie in it are said to.

        As printed where the short form may mean another place as well, or the full name does.
        """
        found = self._gazetteer.named(place.name)
        if len(found) != 1 or found[0].former or found[0].within != place.within or found[0].name in self._taken:
            return place.name
        return found[0].name

    def proposes(self, identity: str | None) -> bool:
        """Whether the place of that id is proposed, so that it has no entry yet."""
        return identity in self.unnamed or identity in self._proposed.values()

    def _nearest(self, path: Path, below: str = "") -> str | None:
        """The entry or proposal of the smallest place of a path that has one."""
        for end in range(len(path), 0, -1):
            found = self._find(path[:end])
            if found is not None and found != below:
                return found
        return None

    def _find(self, path: Path) -> str | None:
        if path not in self._found:
            self._found[path] = None  # a path that led back to itself would find nothing
            self._found[path] = self._proposed.get(path) or self._entry(path) or self._unnamed(path)
        return self._found[path]

    def _entry(self, path: Path) -> str | None:
        """The entry of that place: the only place of its name, or one that lies where the path says."""
        entries = self._entries.get(path[-1], ())
        if len(entries) == 1 and len(self._gazetteer.named(path[-1])) == 1:
            return entries[0].id
        around = self._find(path[:-1]) if path[:-1] else None
        return next((entry.id for entry in entries if around is not None and entry.within == around), None)

    def _unnamed(self, path: Path) -> str | None:
        """A new proposal for a division that no report names; none where its name means something else already."""
        division = next((d for d in self._gazetteer.named(path[-1]) if d.path == path), None)
        if division is None or division.name in self._taken or self._withheld.hide(division.name) != division.name:
            return None
        within = self._nearest(path[:-1])
        found = self._addresses.of(division.name, NameKind.PLACE, path[-2::-1] if len(path) > 1 else ())
        self.unnamed[found] = Proposal(
            NameKind.PLACE,
            found,
            division.name,
            place_kind=division.kind,
            within=within,
            path=path[:-1],
            reasons=(("gazetteer", 0),),
            with_it=(within,) if within and self.proposes(within) else (),
        )
        return found

    def _paths(self, place: Entity) -> set[Path]:
        """Full paths of a place under each name that it has there: 广东省 is also what a page calls 广东."""
        known = {d.path for d in self._gazetteer.named(place.name) if d.within == place.within}
        return known | {(*place.within, form) for form in (place.name, *place.forms)}

    def _full(self, form: str) -> set[str]:
        """A form and the full names of what the gazetteer knows by it."""
        return {form, *(division.name for division in self._gazetteer.named(form))}
