"""Words in the files, read back by programs that are not ours."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from iptcinfo3 import IPTCInfo
from PIL import Image

from generator.photographs.making.make import renditions
from generator.photographs.stamp import Words, growth, stamped
from tests.photographs.made import corners

WORDS = Words(
    caption="8月1日，<村民> & 孩子回家。",
    credit='张木 "本报" 摄',
    creators=("张木", "李火"),
    source="清河日报",
    rights="知识共享 署名 4.0 国际",
    rights_url="https://creativecommons.org/licenses/by/4.0/",
    alt="一群人\x00走过桥\ud800",
)
DC, RDF = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PHOTOSHOP, RIGHTS = "{http://ns.adobe.com/photoshop/1.0/}", "{http://ns.adobe.com/xap/1.0/rights/}"
CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"


def encoded(shape: str) -> bytes:
    """A small rendition in that format, without words."""
    return next(made.data for made in renditions(corners()) if made.format.name == shape)


def xmp_of(data: bytes) -> ET.Element:
    """The description in a file's XMP, as Pillow finds it."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        packet = image.info["xmp"]
    found = ET.fromstring(packet).find(f"{RDF}RDF/{RDF}Description")  # noqa: S314 - our own
    assert found is not None
    return found


def said(description: ET.Element, name: str) -> list[str | None]:
    """The texts of an element."""
    return [item.text for item in description.findall(f"{name}//{RDF}li")]


@pytest.mark.parametrize("shape", ["avif", "webp", "jpeg"])
def test_xmp(shape: str) -> None:
    """All words stand in the XMP of every format, and the picture is the same as before."""
    data = encoded(shape)
    described = xmp_of(stamped(shape, data, WORDS))
    assert said(described, f"{DC}description") == [WORDS.caption]
    assert said(described, f"{DC}creator") == ["张木", "李火"]
    assert said(described, f"{DC}rights") == [WORDS.rights]
    assert said(described, f"{CORE}AltTextAccessibility") == ["一群人\ufffd走过桥\ufffd"]
    assert described.get(f"{PHOTOSHOP}Credit") == WORDS.credit
    assert described.get(f"{PHOTOSHOP}Source") == WORDS.source
    assert described.get(f"{RIGHTS}WebStatement") == WORDS.rights_url
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(stamped(shape, data, WORDS))) as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


@pytest.mark.parametrize("shape", ["avif", "webp", "jpeg"])
@pytest.mark.parametrize(
    "words", [WORDS, Words(), Words(caption="一"), Words(caption="长" * 5000, creators=("名" * 40,) * 60)]
)
def test_growth(shape: str, words: Words) -> None:
    """How much longer a file becomes is known without making it."""
    data = encoded(shape)
    assert len(stamped(shape, data, words)) == len(data) + growth(shape, words)


def iptc_of(data: bytes, folder: Path) -> Any:  # noqa: ANN401 - the reader has no types
    """What iptcinfo3 reads of a JPEG."""
    file = folder / "a.jpg"
    file.write_bytes(data)
    return IPTCInfo(str(file))


def test_iptc(tmp_path: Path) -> None:
    """Caption, credit, rights, source and who took it stand in a JPEG's IPTC-IIM, in UTF-8."""
    read = iptc_of(stamped("jpeg", encoded("jpeg"), WORDS), tmp_path)
    assert read["caption/abstract"].decode() == WORDS.caption
    assert read["credit line"].decode() == WORDS.credit
    assert read["copyright notice"].decode() == WORDS.rights
    assert read["source"].decode() == WORDS.source
    assert read["by-line"].decode() == "李火"


def test_long_words_are_cut_between_characters(tmp_path: Path) -> None:
    """IIM allows so many bytes; what is left is whole characters."""
    read = iptc_of(
        stamped("jpeg", encoded("jpeg"), Words(caption="长" * 3000, credit="名" * 40, source="a\x00\ud800")), tmp_path
    )
    assert read["caption/abstract"].decode() == "长" * 666
    assert read["credit line"].decode() == "名" * 10
    assert read["source"].decode() == "a\ufffd\ufffd"


def test_what_was_not_made_to_be_stamped_is_told() -> None:
    """An AVIF without a place for words would otherwise lose a part of its picture."""
    file = io.BytesIO()
    corners().save(file, "AVIF")
    with pytest.raises(ValueError, match="not made to be stamped"):
        stamped("avif", file.getvalue(), WORDS)
