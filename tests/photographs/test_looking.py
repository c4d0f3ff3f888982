"""What a file is by its header: what cannot be shown gets one plain reason."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image

from generator.photographs.looking import Header, Refused
from tests.photographs.made import corners, encoded, header_of


def bomb(width: int, height: int) -> bytes:
    """A PNG of that size, all black, that takes no memory to make."""
    packed = zlib.compressobj(9)
    rows = b"".join(packed.compress(bytes(width * 3 + 1)) for _ in range(height)) + packed.flush()
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def lying(width: int, height: int) -> bytes:
    """A JPEG that claims another size than it has."""
    data = bytearray(encoded(corners(), "JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.JPG"), ("JPEG", "a.jpeg"), ("PNG", "a.Png"), ("TIFF", "a.tif"), ("WEBP", "a.webp")]
)
def test_what_can_be_shown(kind: str, name: str) -> None:
    """By content and name."""
    assert header_of(encoded(corners(), kind), name) == Header(kind, 240, 180, by_rows=kind == "JPEG")


def test_a_progressive_jpeg_is_in_memory_as_a_whole() -> None:
    """Which matters where it is large."""
    assert not header_of(encoded(corners(), "JPEG", progressive=True), "a.jpg").by_rows


def test_a_picture_on_its_side() -> None:
    """Its width is its height."""
    exif = Image.Exif()
    exif[0x0112] = 6
    assert header_of(encoded(corners(), "JPEG", exif=exif), "a.jpg").upright == (180, 240)


def test_several_pictures() -> None:
    """Pages of a TIFF and frames of an animation are counted; the second picture of a phone's JPEG is none."""
    more = {"save_all": True, "append_images": [corners((20, 20)), corners((30, 30))]}
    assert header_of(encoded(corners(), "TIFF", **more), "a.tiff").pictures == 3
    assert header_of(encoded(corners(), "MPO", **more), "a.jpg") == Header("JPEG", 240, 180, by_rows=True)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.jpg", "is empty"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "a.svg", "an SVG drawing"),
        (b'\xef\xbb\xbf <svg onload="alert(1)">', "a.jpg", "an SVG drawing"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "a.heic", "HEIC"),
        (b"\0\0\0\x18ftypavif" + bytes(40), "a.avif", "AVIF"),
        (b"GIF89a" + bytes(40), "a.gif", "a GIF"),
        (b"%PDF-1.7", "a.pdf", "a PDF"),
        (encoded(corners(), "PNG"), "a.jpg", "a PNG file in spite of its name; call it a.png"),
        (encoded(corners(), "JPEG"), "a", "call it a.jpg"),
        (b"hello", "a.jpg", "no picture that can be opened"),
        (encoded(corners(), "JPEG")[:100], "a.jpg", "no picture|damaged"),
        (lying(65000, 65000), "a.jpg", "more than 160 million pixels"),
        (lying(5000, 5000), "a.jpg", "damaged or breaks off"),
    ],
)
def test_what_cannot(data: bytes, name: str, words: str) -> None:
    """The reason says what it is and what to do."""
    with pytest.raises(Refused, match=words):
        header_of(data, name)


def test_bombs() -> None:
    """Twenty-five megapixels in a few kilobytes are no photograph; nothing of them is unpacked."""
    with pytest.raises(Refused, match="as no photograph does"):
        header_of(bomb(5200, 5200), "a.png")


def test_a_large_scan_in_black_and_white_is_none() -> None:
    """A bilevel page shrinks to a fraction and is still a scan."""
    page = (
        Image.effect_noise((700, 560), 60)
        .point(lambda grey: 255 if grey > 120 else 0)
        .convert("1")
        .resize((7000, 5600))
    )
    assert header_of(encoded(page, "TIFF", compression="group4"), "a.tif").width == 7000


def test_what_nobody_meant_as_a_picture() -> None:
    """A note in the folder is no lost photograph."""
    with pytest.raises(Refused) as note:
        header_of(b"notes", "notes.txt")
    with pytest.raises(Refused) as broken:
        header_of(b"notes", "notes.jpg")
    assert not note.value.is_picture
    assert broken.value.is_picture


def answered(data: bytes, name: str) -> Header | str:
    """The header, or why there is none."""
    try:
        return header_of(data, name)
    except Refused as refused:
        return str(refused)


def test_damaged_headers_cost_nothing_else() -> None:
    """Whatever bytes are broken, the answer is a header or a refusal."""
    for kind, name in (("JPEG", "a.jpg"), ("PNG", "a.png"), ("TIFF", "a.tif"), ("WEBP", "a.webp")):
        whole = encoded(corners(), kind)
        for at in range(0, min(len(whole), 400), 3):
            data = bytearray(whole)
            data[at] ^= 0xFF
            assert answered(bytes(data), name)
