"""Words into a file of any of the formats that are made: other words do not need another encoding."""

from __future__ import annotations

from generator.photographs.stamp import avif, jpeg, webp
from generator.photographs.stamp.words import Words

__all__ = ["Words", "growth", "stamped"]


def stamped(shape: str, data: bytes, words: Words) -> bytes:
    """A file of that format with the words in it; it had none before."""
    if not words:
        return data
    return {"avif": avif.stamped, "webp": webp.stamped}.get(shape, jpeg.stamped)(data, words)


def growth(shape: str, words: Words) -> int:
    """By how many bytes the words make a file of that format longer."""
    if not words:
        return 0
    return {"avif": avif.growth, "webp": webp.growth}.get(shape, _of_jpeg)(words)


def _of_jpeg(words: Words) -> int:
    return len(jpeg.segments(words))
