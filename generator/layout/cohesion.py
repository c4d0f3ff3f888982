"""Lexical cohesion: whether two stretches of text speak of the same thing.

After Hearst's TextTiling (Computational Linguistics 23(1), 1997), with pairs of characters for words, since no
segmentation of Chinese is needed for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt

from generator.layout.segments import Segment
from generator.model.page import Kind

IDEOGRAPHS = re.compile(r"[㐀-鿿]+")
READ = (Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION)
LONGEST = 1500


def cohesion(segments: Sequence[Segment], before: int, boundary: int, end: int) -> float:
    """From −1 (nothing in common) to 1, for the stretches on either side of a boundary."""
    left = _pairs(segments[before:boundary])
    right = _pairs(segments[boundary:end])
    if not left or not right:
        return 0.0
    common = sum(left[pair] * right[pair] for pair in left.keys() & right.keys())
    cosine = common / sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return max(-1.0, min(1.0, cosine * 8 - 0.8))


def _pairs(segments: Sequence[Segment]) -> Counter[str]:
    text = " ".join(segment.text for segment in segments if segment.kind in READ)[:LONGEST]
    return Counter(run[i : i + 2] for run in IDEOGRAPHS.findall(text) for i in range(len(run) - 1))
