"""Small pictures as bytes, for tests."""

from __future__ import annotations

import io

from PIL import Image

from generator.photographs.looking import Header, look


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file of that format."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def corners(size: tuple[int, int] = (240, 180)) -> Image.Image:
    """Red, green, blue and white quarters: one sees which way up they stand."""
    width, height = size
    image = Image.new("RGB", size, "white")
    image.paste("#d00000", (0, 0, width // 2, height // 2))
    image.paste("#00a000", (width // 2, 0, width, height // 2))
    image.paste("#0000d0", (0, height // 2, width // 2, height))
    return image


def header_of(data: bytes, name: str) -> Header:
    """What the header of these bytes says; raises as `look` does."""
    return look(io.BytesIO(data), name, len(data))
