"""What is written into the files of a photograph, by the words that its report's page shows: nothing withheld."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.content.rights import rights_of
from generator.labels import Labels
from generator.labels.rights import rights_words
from generator.link.record import record_of
from generator.model.collection import Collection, Exhibit
from generator.model.page import Kind, Part
from generator.model.photograph import Rights
from generator.photographs.hung import own_rights
from generator.photographs.pairing import Pair
from generator.photographs.stamp import Words


@dataclass(frozen=True, slots=True)
class Teller:
    """`shown` gives a part of a report as its page shows it, `hide` a text without withheld names."""

    shown: Callable[[Exhibit, Part], str]
    hide: Callable[[str], str]
    labels: Labels
    rights: str | None

    def words(self, exhibit: Exhibit, pair: Pair) -> Words:
        """The words for a photograph of a report."""
        report = exhibit.report
        captions = report.of_kind(Kind.CAPTION)
        caption = captions[pair.caption - 1] if pair.caption else None
        credit = report.credit_of(caption) if caption else None
        rights = own_rights(exhibit, pair) or (rights_of(self.rights) if self.rights else None)
        alt, text, signed = (pair.entry.alt, pair.entry.text, pair.entry.credit) if pair.entry else (None, None, None)
        return Words(
            caption=self._text(exhibit, caption) or self._hidden(text),
            credit=self._hidden(signed) or self._text(exhibit, credit),
            creators=() if signed else self._creators(exhibit, caption),
            source=self._hidden(record_of(exhibit).publisher),
            rights=self._rights(rights),
            rights_url=rights.url if rights else None,
            alt=self._hidden(alt),
        )

    def _text(self, exhibit: Exhibit, part: Part | None) -> str | None:
        return " ".join(self.shown(exhibit, part).split()) or None if part else None

    def _creators(self, exhibit: Exhibit, caption: Part | None) -> tuple[str, ...]:
        credited = exhibit.report.credited(caption) if caption else ()
        return tuple(dict.fromkeys(self.hide(person.name) for person in credited))

    def _rights(self, rights: Rights | None) -> str | None:
        if rights is None:
            return None
        return self.hide(rights_words(rights, self.labels))

    def _hidden(self, text: str | None) -> str | None:
        return self.hide(text) if text else None


def teller_of(collection: Collection) -> Teller:
    """What tells of this collection's photographs."""
    from generator.render import hang_of

    hang = hang_of(collection, Labels(collection.exhibition.language))
    return Teller(hang.composer.plain, hang.withheld.hide, hang.labels, collection.exhibition.rights)
