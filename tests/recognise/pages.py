"""Reports made by hand, for tests."""

from __future__ import annotations

from generator.model.page import Contributor, Kind, Part, Report
from generator.model.source import PageText, Passage, Span


def report(
    *texts: str, name: str = "page", kind: Kind = Kind.PARAGRAPH, people: tuple[Contributor, ...] = ()
) -> Report:
    """A report whose parts are these texts, with the anchors p1, p2 and so on."""
    text = "\n".join(texts)
    starts = [0]
    for one in texts:
        starts.append(starts[-1] + len(one) + 1)
    source = PageText(f"{name}.txt", name, text, "utf-8", "", tuple(starts[:-1]))
    parts = tuple(
        Part(kind, Passage.of(source, Span(start, start + len(one))), f"p{number}")
        for number, (start, one) in enumerate(zip(starts, texts, strict=False), 1)
    )
    return Report(name, (1, len(texts)), parts, people, page=name.partition("-")[0])
