"""The search beside others, in words for people."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from benchmarks.search.measured import Compared, Figures, crossing
from generator.search.data import WHOLE

WIDTH = 24
HEADS = "made s;MB;files;kB;recall;precision;of plain;words;first kB;ten kB;desk ms;phone ms;disk".split(";")
WIDTHS = (7, 6, 6, 8, 7, 10, 9, 6, 9, 8, 8, 9, 5)


def search_lines(compared: Compared) -> Iterator[str]:
    """One exhibition: a line for each engine."""
    texts = f"texts of {compared.text_bytes / 1000:.1f} kB compressed"
    yield f"{compared.name}: {compared.reports} reports, {compared.characters:,} characters, {texts}"
    yield f"  {'':{WIDTH}}" + "".join(f"{head:>{width}}" for head, width in zip(HEADS, WIDTHS, strict=True))
    for figures in compared.figures:
        said = zip(_cells(figures), WIDTHS, strict=True)
        name = f"{figures.engine}, as built" if figures.built else figures.engine
        yield f"  {name:{WIDTH}}" + "".join(f"{cell:>{width}}" for cell, width in said)
    yield from (f"  not measured: {missing}" for missing in compared.missing)
    fewer = {f"{f.engine} {f.phone.asked}" for f in compared.figures if f.phone.asked < _most_asked(compared)}
    if fewer:
        yield f"  slow, asked fewer questions on the phone: {', '.join(sorted(fewer))}"
    best = compared.best
    yield f"  the measurements speak for: {best.engine if best else 'none, since none finds everything'}"
    yield f"  load {compared.load:.1f} on {os.cpu_count()} cores"
    yield ""


def crossing_lines(compared: Sequence[Compared]) -> Iterator[str]:
    """Where one file and the index cost the same, beside where the program changes from one to the other."""
    for name, of in (
        ("bytes to the first result", lambda figures: figures.phone.first),
        ("time to it on the phone", lambda figures: figures.phone.seconds),
    ):
        place = crossing(compared, of)
        where = f"at {place / 1000:.0f} kB of texts compressed" if place else "nowhere between these sizes"
        yield f"one file and the index cross {where}, by {name}"
    yield f"the program changes from one to the other at {WHOLE / 1000:.0f} kB"
    yield "invented texts compress far better than printed ones: of these the same bytes are sooner scanned"
    yield ""


def legend_lines() -> Iterator[str]:
    """What the columns mean."""
    yield "made: seconds of the processor to make the index; MB: its memory at the peak (ours: above the build's own)"
    yield "kB: all that the search keeps, compressed; recall, precision: of pages, against a scan of the texts"
    yield "plain words: both without marks and blanks within, and without one of ten that is asked in the other script"
    yield "first, ten kB: sent until the first result and ten are there, the search just opened, its dialog not counted"
    yield "phone: 1.6 Mbit/s, 150 ms, the page slowed four times (not workers, in which the others compute)"
    yield "disk: whether it works from the file system; Material has a plugin of its own for that, which is not tried"
    yield "pages are reduced to title and paragraphs, the same for all; Material's own dialog and theme are not counted"
    yield ""


def _most_asked(compared: Compared) -> int:
    return max(figures.phone.asked for figures in compared.figures)


def _cells(figures: Figures) -> tuple[str, ...]:
    return (
        f"{figures.made.seconds:.2f}",
        f"{figures.made.memory:.0f}",
        str(figures.files),
        f"{figures.bytes / 1000:,.1f}",
        *(f"{share:.3f}" for each in (figures.exactness, figures.plain) for share in (each.recall, each.precision)),
        f"{figures.phone.first / 1000:,.1f}",
        f"{figures.phone.ten / 1000:,.1f}",
        f"{figures.desk.seconds * 1000:,.0f}",
        f"{figures.phone.seconds * 1000:,.0f}",
        "yes" if figures.from_disk else "no",
    )
