"""Pinyin above a name, a syllable over each character: for eyes alone, since a voice reads the characters."""

from __future__ import annotations

import re
from itertools import islice

from generator.link.pinyin import HAN, syllables_of
from generator.model.names import Entity
from generator.render.escape import NOTHING, Markdown, joined, markdown

RUN = re.compile(f"{HAN.pattern}|[^㐀-鿿]+")
DOTS = frozenset("·•‧")
# What stands around a syllable where a browser sets it behind its character.
OPEN, CLOSE = '<rp aria-hidden="true">（</rp>', '<rp aria-hidden="true">）</rp>'


def ruby(entity: Entity) -> Markdown:
    """The name with its reading as ruby; empty where it cannot be spelled."""
    syllables = iter(syllables_of(entity))
    runs = RUN.findall(entity.name)
    read = [tuple(zip(run, islice(syllables, len(run)), strict=False)) if HAN.fullmatch(run) else () for run in runs]
    if not any(read):
        return NOTHING
    return joined(_set(pairs) if pairs else _between(run) for run, pairs in zip(runs, read, strict=True))


def _between(run: str) -> Markdown:
    """What has no reading. A dot of a name stays at the word before it, as everywhere (`site/half_width.py`)."""
    return (
        joined([Markdown(f'<span class="mark">{run[0]}</span>'), markdown(run[1:])])
        if run[0] in DOTS
        else markdown(run)
    )


def _set(pairs: tuple[tuple[str, str], ...]) -> Markdown:
    """Characters and syllables, which are letters and need no escape."""
    inner = "".join(f'{character}{OPEN}<rt aria-hidden="true">{syllable}</rt>{CLOSE}' for character, syllable in pairs)
    return Markdown(f"<ruby>{inner}</ruby>")
