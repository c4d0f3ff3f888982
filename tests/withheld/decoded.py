"""Everything that a built site says, decoded: what a reader, a search engine or a program could find in its files."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pikepdf
from fontTools.ttLib import TTFont
from iptcinfo3 import IPTCInfo
from PIL import Image

from tests.catalogue.books import Opened

TEXTS = {".html", ".js", ".css", ".svg", ".xml", ".txt", ".md", ".json", ".webmanifest", ""}
PICTURES = {".png", ".jpg", ".webp", ".avif"}
FONTS = {".woff2", ".woff", ".ttf", ".otf"}
TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def files_of(folder: Path) -> list[Path]:
    """All files of a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def decoded(file: Path) -> Iterator[str]:
    """What stands in a file, in all its readings."""
    return (unicodedata.normalize("NFC", text) for text in _readings(file))


def bytes_of(file: Path) -> bytes:
    """The bytes of a file, unpacked: those of pictures and fonts mean characters only by chance."""
    data = file.read_bytes()
    if file.suffix == ".pdf":
        with pikepdf.open(io.BytesIO(data)) as document:
            return data + b"".join(_unpacked(each) for each in document.objects if isinstance(each, pikepdf.Stream))
    return gzip.decompress(data) if file.suffix == ".gz" else data


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        # A photograph, whose bytes are those of a JPEG.
        return stream.read_raw_bytes()


def _readings(file: Path) -> Iterator[str]:
    data = file.read_bytes() if file.suffix == ".pdf" else bytes_of(file)
    if file.suffix in TEXTS or file.suffix == ".gz":
        yield from _of_text(data.decode("utf-8"))
    elif file.suffix == ".pdf":
        yield from _of_pdf(data)
    elif file.suffix in PICTURES:
        yield from _of_picture(file, data)
    elif file.suffix in FONTS:
        yield "".join(map(chr, TTFont(io.BytesIO(data)).getBestCmap()))
    else:
        raise AssertionError(f"nobody has said how {file} is read")


def _of_text(text: str) -> Iterator[str]:
    """Entities, percent signs and escapes decoded; without tags and blanks."""
    yield text
    plain = ESCAPE.sub(lambda code: chr(int(code[1], 16)), unquote(html.unescape(text)))
    yield plain
    bare = html.unescape(unquote(TAG.sub("", text)))
    yield "".join(sign for sign in bare if not sign.isspace() and unicodedata.category(sign) != "Cf")


def _of_pdf(data: bytes) -> Iterator[str]:
    opened = Opened(data)
    yield opened.text
    yield json.dumps(opened.outline, ensure_ascii=False)
    with pikepdf.open(io.BytesIO(data)) as document:
        yield " ".join(f"{key} {value}" for key, value in document.docinfo.items())
        yield from _strings(document)
        with document.open_metadata() as told:
            yield " ".join(str(value) for value in told.values())


def _strings(document: pikepdf.Pdf) -> Iterator[str]:
    """Every text and name of a PDF: titles, alternatives, destinations, languages, contents of annotations."""
    waiting = list(document.objects)
    while waiting:
        found = waiting.pop()
        if isinstance(found, (pikepdf.String, pikepdf.Name)):
            yield unquote(str(found))
        elif isinstance(found, pikepdf.Array):
            waiting += [each for each in found if not _is_indirect(each)]
        elif isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
            for key, value in found.items():
                yield str(key)
                waiting += [] if _is_indirect(value) else [value]


def _is_indirect(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def _of_picture(file: Path, data: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        yield " ".join(f"{key} {value}" for key, value in (*image.info.items(), *image.getexif().items()))
        xmp = image.info.get("xmp", b"")
        yield xmp.decode("utf-8", "replace") if isinstance(xmp, bytes) else str(xmp)
    if file.suffix == ".jpg":
        told = IPTCInfo(str(file))
        fields = ("caption/abstract", "by-line", "copyright notice", "object name", "headline", "credit", "keywords")
        for field in fields:
            value = told[field]
            yield value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
