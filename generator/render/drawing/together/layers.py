"""Three columns joined by lines: a layered drawing without a simulation, the same every time.

The reports keep the order of the exhibition; each name stands as near as may be to the middle of its reports, by which
few lines cross (the barycentre method: Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical
System Structures", 1981). Across, everything is placed in parts of the width, down in pixels, as in the timeline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.labels import Labels
from generator.render.drawing.measure import shortened
from generator.render.drawing.spread import spread
from generator.render.drawing.svg import element, number, percent, words
from generator.render.drawing.together.choice import Joined, Node
from generator.render.escape import Markdown

LINE, HEAD = 24.0, 30.0
# Parts of the width (%): where people end, reports begin and end, places begin.
PEOPLE, REPORTS, REPORTS_END, PLACES = 16.0, 36.0, 62.0, 82.0
# Wide characters of 13 pixels that fit into the columns where the page is narrowest.
NAME_LENGTH, TITLE_LENGTH = 11.0, 16.0
THICK = (1, 3, 8)
MIDDLE = 50


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and its height (pixels)."""

    node: Node
    y: float


def layered(joined: Joined, labels: Labels, name: str) -> Markdown:
    """The drawing; `name` is the id of what names it. Nothing where nothing is joined."""
    if not joined.reports:
        return Markdown("")
    height = HEAD + LINE * max(len(joined.reports), len(joined.people), len(joined.places))
    rows = report_rows(joined, height)
    people, places = (placed(joined, names, rows, height) for names in (joined.people, joined.places))
    drawn = [
        *_heads(labels, people=bool(people), places=bool(places)),
        *(_report(joined, report, rows, people, places) for report in joined.reports),
        *(_name(joined, person, rows, left=True) for person in people),
        *(_name(joined, place, rows, left=False) for place in places),
    ]
    return element(
        "svg", *drawn, class_="together-wide", width="100%", height=height, role="group", aria_labelledby=name
    )


def report_rows(joined: Joined, height: float) -> dict[str, float]:
    """The reports evenly down the drawing, in their order."""
    step = (height - HEAD) / len(joined.reports)
    return {report: HEAD + step * (n + 0.5) for n, report in enumerate(joined.reports)}


def placed(joined: Joined, names: Sequence[Node], rows: Mapping[str, float], height: float) -> list[Placed]:
    """Names by the middle of their reports, weighed by how often each tells of them; of equals, the order given."""
    ideal = sorted(((_middle(joined, name, rows), n) for n, name in enumerate(names)))
    heights = spread([wanted for wanted, _ in ideal], LINE, HEAD + LINE / 2, height - LINE / 2)
    return [Placed(names[n], y) for (_, n), y in zip(ideal, heights, strict=True)]


def _middle(joined: Joined, name: Node, rows: Mapping[str, float]) -> float:
    weights = {report: joined.weight(name, report) for report in rows}
    return sum(rows[report] * weight for report, weight in weights.items()) / sum(weights.values())


def _heads(labels: Labels, *, people: bool, places: bool) -> Iterator[Markdown]:
    if people:
        yield _text(labels.gettext("People"), PEOPLE, HEAD / 2, "end", "head")
    yield _text(labels.gettext("Reports"), REPORTS, HEAD / 2, None, "head")
    if places:
        yield _text(labels.gettext("Places"), PLACES, HEAD / 2, None, "head")


def _report(
    joined: Joined, report: str, rows: Mapping[str, float], people: Sequence[Placed], places: Sequence[Placed]
) -> Markdown:
    """A report, and its lines once more, seen when it is pointed at."""
    node, y = joined.reports[report], rows[report]
    left = "".join(_curve(person.y, y) for person in people if joined.weight(person.node, report))
    right = "".join(_curve(y, place.y) for place in places if joined.weight(place.node, report))
    lines = [
        _gap(element("path", d=d, class_="own"), left=at_left) for d, at_left in ((left, True), (right, False)) if d
    ]
    # The title stands on a rule, and the lines join the ends of that.
    rule = element("line", x1=percent(REPORTS), y1=y, x2=percent(REPORTS_END), y2=y)
    title = _text(shortened(node.words, TITLE_LENGTH), REPORTS, y - 10, None, None)
    return element("g", *lines, rule, _link(node, title), class_="report")


def _name(joined: Joined, name: Placed, rows: Mapping[str, float], *, left: bool) -> Markdown:
    curves = (
        element(
            "path",
            d=_curve(name.y, y) if left else _curve(y, name.y),
            class_=f"w{_weight(joined.weight(name.node, report))}",
        )
        for report, y in rows.items()
        if joined.weight(name.node, report)
    )
    said = _text(
        shortened(name.node.words, NAME_LENGTH), PEOPLE if left else PLACES, name.y, "end" if left else None, None
    )
    return element("g", _gap(*curves, left=left), _link(name.node, said), class_="name")


def _gap(*lines: Markdown, left: bool) -> Markdown:
    """The space between two columns: lines in it stretch with the page, their weight does not."""
    start, end = (PEOPLE + 1, REPORTS) if left else (REPORTS_END, PLACES - 1)
    return element(
        "svg",
        *lines,
        x=percent(start),
        width=percent(end - start),
        height=100,
        viewBox="0 0 100 100",
        preserveAspectRatio="none",
        overflow="visible",
    )


def _curve(start: float, end: float) -> str:
    return f"M0 {number(start)}C{MIDDLE} {number(start)} {MIDDLE} {number(end)} 100 {number(end)}"


def _weight(mentions: int) -> int:
    return 1 + sum(mentions > least for least in THICK)


def _text(said: str, at: float, y: float, anchor: str | None, kind: str | None) -> Markdown:
    return element("text", words(said), x=percent(at), y=y + 5, text_anchor=anchor, class_=kind)


def _link(node: Node, text: Markdown) -> Markdown:
    title = element("title", words(node.said)) if node.said else Markdown("")
    return element("a", title, text, href=node.way, class_="auto" if node.auto else None)
