"""Photographs in the catalogue: each with its caption, its words and its rights, nothing of what a camera wrote."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import exifread
import outloud
import page
import pikepdf
import pytest

from generator.cache.records import RecordStore
from generator.catalogue.press import Shop, book_for, catalogue
from generator.content import read_content
from generator.labels import Labels
from generator.model.collection import Collection
from generator.photographs.album import Album
from generator.pipeline import gather
from generator.render import hang_of, write
from tests.catalogue.books import TEMPLATES, Opened
from tests.photographs.demonstration import WITHHELD, demonstrate
from tests.photographs.secrets import SECRET


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Collection, Path]:
    """The demonstration and its book."""
    home = tmp_path_factory.mktemp("prints")
    demonstrate(home / "content", (240, 180))
    content = read_content(home / "content")
    album = Album(home / "cache" / "photographs", 1)
    collection = gather(content, RecordStore(home / "cache" / "pages"), 1, album=album)
    write(album.printed(), home / "print")
    hang = hang_of(collection, Labels(collection.exhibition.language))
    file = home / "catalogue.pdf"
    file.write_bytes(catalogue(book_for(hang, content), Shop(TEMPLATES, home / "cache", home / "print")))
    return collection, file


def test_every_photograph_is_printed(made: tuple[Collection, Path]) -> None:
    """Those that belong to no caption, too."""
    collection, file = made
    with pikepdf.open(file) as pdf:
        images = {image.objgen for sheet in pdf.pages for image in _images(sheet.Resources)}
    assert len(images) == sum(picture.printed is not None for picture in collection.pictures)
    assert len(images) > 15


def test_the_book_of_photographs_conforms(made: tuple[Collection, Path]) -> None:
    """For those who hear it, and for those who keep it."""
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        failures = page.validate_pdf(made[1], profile=profile).failures
        assert [(failure.rule_id, failure.message) for failure in failures] == []
    assert [finding for finding in outloud.check(str(made[1])).findings if finding.severity == "error"] == []


def test_nothing_of_a_camera_and_nobody_withheld_is_printed(made: tuple[Collection, Path]) -> None:
    """No place, no owner, no name; alternative texts are held to it as well."""
    file = made[1]
    assert SECRET.encode() not in file.read_bytes()
    assert all(WITHHELD not in text for text in Opened(file.read_bytes()).pages)
    with pikepdf.open(file) as pdf:
        for sheet in pdf.pages:
            for image in _images(sheet.Resources):
                assert exifread.process_file(io.BytesIO(image.read_raw_bytes())) == {}
        assert WITHHELD not in "".join(_alternatives(pdf))


def _images(resources: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's objects
    for drawn in resources.get("/XObject", {}).values():
        if drawn.get("/Subtype") == "/Image":
            yield drawn
        elif "/Resources" in drawn:
            yield from _images(drawn.Resources)


def _alternatives(pdf: pikepdf.Pdf) -> Iterator[str]:
    return (str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each)
