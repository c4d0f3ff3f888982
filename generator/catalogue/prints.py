"""The photographs of a report as the catalogue prints them: files beside its data, their words, their rights."""

from __future__ import annotations

import hashlib

from generator.catalogue.runs import Json
from generator.labels.rights import rights_words
from generator.model.collection import Exhibit
from generator.model.photograph import Picture
from generator.render.exhibition import Hang
from generator.render.photographs import Photographs

DIGEST = 16


class Prints:
    """Finds the photographs of captions, for paper."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._photographs = Photographs(hang)

    def of(self, exhibit: Exhibit, number: int, called: str) -> list[Json]:
        """Those of the caption with that number, which readers know as `called`."""
        return [self._print(picture, called) for picture in self._photographs.of(exhibit, number) if picture.printed]

    def without_caption(self, exhibit: Exhibit) -> list[Json]:
        """Those of no caption, each a figure of its own."""
        blocks: list[Json] = []
        for picture in self._photographs.without_caption(exhibit):
            called = self._hang.labels.gettext("Photograph %(number)s", number=len(blocks) + 1)
            if picture.printed:
                blocks.append({"kind": "picture", "number": called, "images": [self._print(picture, called)]})
        return blocks

    def _print(self, picture: Picture, called: str) -> Json:
        """A photograph with words for who cannot see it, since PDF/UA asks for some; a caption says the rest."""
        assert picture.printed is not None  # noqa: S101 - only those come here
        hide, rights = self._hang.withheld.hide, picture.rights
        words = rights_words(rights, self._hang.labels) if rights else None
        said = [each for each in (picture.text, picture.credit, words) if each]
        return {
            "file": file_of(picture),
            "alt": hide(picture.alt) if picture.alt else called,
            "width": picture.printed.width,
            "height": picture.printed.height,
            "rights": "　".join(map(hide, said)) or None,
        }


def file_of(picture: Picture) -> str:
    """The name of a photograph beside the data. Other content has another name, since its address holds a digest."""
    address = picture.printed.address if picture.printed else ""
    return f"{hashlib.sha256(address.encode()).hexdigest()[:DIGEST]}.jpg"
