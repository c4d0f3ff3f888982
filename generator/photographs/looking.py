"""What a file is, by its first bytes and its header: a photograph that can be opened, or why it is none.

Nothing of the picture itself is decoded here, so that neither many files nor a bomb cost anything.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from PIL import Image

# A newspaper page of 60 × 45 cm scanned at 600 dpi has 150 million pixels.
MOST_PIXELS = 160_000_000
# From so many on, a file that unpacks to so many times its size is no photograph, but made to exhaust the memory: a
# scan in black and white shrinks to a fortieth, a photograph hardly ever to a hundredth.
SUSPECT_PIXELS, SUSPECT_RATIO = 25_000_000, 300
# A JPEG cannot hold more pixels in a byte, were they all the same: its header lies, or most of it is missing.
MOST_IN_A_BYTE = 400
BITS = {"1": 1, "L": 8, "P": 8, "LA": 16, "PA": 16, "I;16": 16, "I;16B": 16, "RGB": 24, "LAB": 24, "HSV": 24}
MOST_BITS = 32
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
    "WEBP": (".webp",),
}
# Phones put a second picture behind the first: MPO is a JPEG in all that concerns us.
READ_AS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "TIFF": "TIFF", "WEBP": "WEBP"}
OPENED = tuple(SUFFIXES)
ANY_PICTURE = (*(s for each in SUFFIXES.values() for s in each), *".svg .heic .heif .avif .gif .bmp .jp2 .psd".split())
SAVE_AS = "save it as JPEG, PNG, TIFF or WebP"
SAVE_AGAIN = "open it in a program for pictures and save it again"
DAMAGED = f"this picture is damaged or breaks off; copy it once more from where it came, or {SAVE_AGAIN}"
TOO_LARGE = f"this picture has more than {MOST_PIXELS // 10**6} million pixels; make it smaller"
HEAD = 4096
OTHERS = {
    b"GIF8": "a GIF",
    b"BM": "a bitmap",
    b"8BPS": "a Photoshop file",
    b"%PDF": "a PDF",
    b"\0\0\0\x0cjP": "a JPEG 2000",
}
ORIENTATION = 0x0112
TURNED = frozenset({5, 6, 7, 8})


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a photograph says: format, pixels of width and height as it lies in the file, and more.

    `turned`: it stands upright with width and height exchanged. `pictures` is how many are in the file. `by_rows`: it
    can be made smaller while it is read, and is never in memory as a whole.
    """

    format: str
    width: int
    height: int
    turned: bool = False
    pictures: int = 1
    by_rows: bool = False

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height as it is shown."""
        return (self.height, self.width) if self.turned else (self.width, self.height)


class Refused(Exception):  # noqa: N818 - it is no error of the program: the file is not what it should be
    """A file cannot be shown; the message says why and what to do. `is_picture`: somebody meant it to be seen."""

    def __init__(self, message: str, *, is_picture: bool = True) -> None:
        super().__init__(message)
        self.is_picture = is_picture


def look(file: BinaryIO, name: str, size: int) -> Header:
    """The header of a file of that name and size in bytes; raise Refused where it cannot be shown."""
    suffix = PurePath(name).suffix.lower()
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise Refused("this file is empty; put the photograph there once more", is_picture=suffix in ANY_PICTURE)
    if kind := _not_read(head):
        raise Refused(f"this is {kind}, which is not shown; {SAVE_AS}")
    header = _header(file, suffix, size)
    if suffix not in SUFFIXES[header.format]:
        called = PurePath(name).stem + SUFFIXES[header.format][0]
        raise Refused(f"this is a {header.format} file in spite of its name; call it {called}")
    return header


def _not_read(head: bytes) -> str:
    """What kind of picture it is that is not taken in; empty where it is none that is known."""
    start = head.lstrip(b"\xef\xbb\xbf\0 \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")) and b"<svg" in head.lower():
        return "an SVG drawing"
    if head[4:8] == b"ftyp":
        return "an AVIF file" if head[8:12] in (b"avif", b"avis") else "a HEIC file or a film"
    return next((kind for sign, kind in OTHERS.items() if head.startswith(sign)), "")


def _header(file: BinaryIO, suffix: str, size: int) -> Header:
    from PIL import Image as Pictures, UnidentifiedImageError

    learn_formats()
    with warnings.catch_warnings():
        # Pillow's own bound, and what it says of odd metadata; our bound comes below.
        warnings.simplefilter("ignore")
        try:
            with Pictures.open(file, formats=OPENED) as image:
                kind = READ_AS[image.format or ""]
                _need_bounded(*image.size, BITS.get(image.mode, MOST_BITS), size)
                _need_content(kind, *image.size, size)
                turned = _orientation(image) in TURNED
                pictures = 1 if kind == "JPEG" else getattr(image, "n_frames", 1)
                # A progressive one comes in several passes over all of it.
                by_rows = kind == "JPEG" and not image.info.get("progressive")
                return Header(kind, *image.size, turned, pictures, by_rows)
        except UnidentifiedImageError as error:
            is_picture = suffix in ANY_PICTURE
            raise Refused(f"this is no picture that can be opened; {SAVE_AS}", is_picture=is_picture) from error
        except Pictures.DecompressionBombError as error:
            raise Refused(TOO_LARGE) from error
        except Refused:
            raise
        except Exception as error:  # a damaged header makes Pillow raise nearly anything
            raise Refused(DAMAGED) from error


@cache
def learn_formats() -> None:
    """Have Pillow know the formats that are read, and no other: each is code that meets what strangers made."""
    for name in READ_AS:
        import_module(f"PIL.{name.capitalize() if name != 'WEBP' else 'WebP'}ImagePlugin")


def _need_bounded(width: int, height: int, bits: int, size: int) -> None:
    pixels = width * height
    if pixels > MOST_PIXELS:
        raise Refused(f"{TOO_LARGE} ({width} × {height} pixels)")
    if pixels > SUSPECT_PIXELS and pixels * bits / 8 > SUSPECT_RATIO * size:
        raise Refused(
            f"this file of {size} bytes claims {width} × {height} pixels, as no photograph does; {SAVE_AGAIN}"
        )


def _need_content(kind: str, width: int, height: int, size: int) -> None:
    if kind == "JPEG" and width * height > MOST_IN_A_BYTE * size:
        raise Refused(DAMAGED)


def _orientation(image: Image.Image) -> int:
    """How the picture lies, by its EXIF, where the header has it: a PNG may have it behind all pixels."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1
    return orientation(image)


def orientation(image: Image.Image) -> int:
    """How a picture lies, 1 to 8 as EXIF counts; 1, upright, where nothing or nonsense is said."""
    try:
        said = image.getexif().get(ORIENTATION)
    except Exception:  # noqa: BLE001 - damaged EXIF makes Pillow raise nearly anything, and loses nothing but this
        return 1
    return said if isinstance(said, int) and 1 <= said <= 8 else 1
