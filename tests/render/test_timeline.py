"""The timeline: what is drawn of a date is what the date says, nothing stands on anything else, all has a link."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings, strategies as st

from generator.labels import Labels
from generator.render.drawing.measure import shortened, width_of
from generator.render.drawing.spread import spread
from generator.render.drawing.timeline import Mark, Span, span_of
from generator.render.drawing.timeline.axis import broken_axis
from generator.render.drawing.timeline.flags import Wanted, hang
from generator.render.drawing.timeline.rows import rows_of
from generator.render.drawing.timeline.ruler import ruler
from generator.render.drawing.timeline.shapes import WIDTH
from generator.render.drawing.timeline.strip import Stop, strip
from generator.render.drawing.timeline.tall import WIDTH as TALL, tall_timeline
from generator.render.drawing.timeline.wide import wide_timeline

LABELS = Labels("zh-Hans")
SIZE = 13.0
days = st.dates(date(1840, 1, 1), date(2100, 12, 31))
edtf = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day}~"),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day.year}?"),
    st.builds(lambda day, season: f"{day.year}-{season}", days, st.integers(21, 24)),
    st.builds(lambda day, more: f"{day}/{day + timedelta(days=more)}", days, st.integers(1, 400)),
    days.map(lambda day: f"{day.year // 10}X"),
)
# Clusters as exhibitions have them, besides dates from anywhere.
near = st.builds(lambda day: str(date(2021, 6, 1) + timedelta(days=day)), st.integers(0, 40))
titles = st.text("疫情防控一线党旗高高飘扬 AB“”", min_size=1, max_size=14).filter(str.strip)
marks = st.builds(
    lambda when, words: Mark(_span(when), "reports/a.md#p1", words, f"{words} · {when}", "#m"),
    st.one_of(edtf, near),
    titles,
)


def _span(when: str) -> Span:
    span = span_of(when)
    assert span
    return span


@pytest.mark.parametrize(
    ("when", "first", "last", "doubt"),
    [
        ("2021-06-30", date(2021, 6, 30), date(2021, 6, 30), False),
        ("2021-06-30~", date(2021, 6, 30), date(2021, 6, 30), True),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28), False),
        ("2020-24", date(2020, 12, 1), date(2021, 2, 28), False),
        ("2020-21?", date(2020, 3, 1), date(2020, 5, 31), True),
        ("1921", date(1921, 1, 1), date(1921, 12, 31), False),
        ("195X", date(1950, 1, 1), date(1959, 12, 31), False),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), False),
        ("2021-06-19/2021-06-29", date(2021, 6, 19), date(2021, 6, 29), False),
        ("2021-12/2022", date(2021, 12, 1), date(2022, 12, 31), False),
        ("2021-06/..", date(2021, 6, 1), date(2021, 6, 30), True),
        ("2021-XX-XX", date(2021, 1, 1), date(2021, 12, 31), False),
        ("9999", date(9999, 1, 1), date(9999, 12, 30), False),
    ],
)
def test_a_date_means_the_days_it_says(when: str, first: date, last: date, *, doubt: bool) -> None:
    """From its first day to its last, and whether anybody doubts it."""
    span = _span(when)
    assert (date.fromordinal(span.first), date.fromordinal(span.end - 1), span.doubt) == (first, last, doubt)


@pytest.mark.parametrize("when", [None, "", "unknown", "0000", "6月"])
def test_what_is_no_date_is_drawn_nowhere(when: str | None) -> None:
    """Nothing is guessed."""
    assert span_of(when) is None


@given(st.lists(edtf, min_size=1, max_size=40), st.floats(100, 2000))
def test_the_axis_never_runs_backwards(dates: list[str], length: float) -> None:
    """What is later stands later, from its start to its end, over breaks as well; all dates lie on it."""
    spans = [_span(when) for when in dates]
    axis = broken_axis(spans, length, 26)
    pieces = axis.pieces
    assert abs(pieces[0].start_at) < 1e-6
    assert abs(pieces[-1].end_at - length) < 1e-6
    for before, after in pairwise(pieces):
        assert before.end == after.first
        assert abs(before.end_at - after.start_at) < 1e-6
    assert all(piece.end_at > piece.start_at for piece in pieces)
    ordinals = sorted({day for span in spans for day in (span.first, span.end)})
    places = [axis.at(day) for day in ordinals]
    assert all(a < b for a, b in pairwise(places))
    assert all(-1e-6 <= place <= length + 1e-6 for place in places)


def test_a_long_empty_stretch_is_broken() -> None:
    """Between two months a century apart, the months have the room."""
    axis = broken_axis([_span("1921-07"), _span("2021-06"), _span("2021-07")], 900, 26)
    assert [piece.broken for piece in axis.pieces] == [False, True, False]
    start, end = axis.stretch(_span("1921-07"))
    assert end - start > 150


def test_a_year_does_not_keep_open_what_is_empty() -> None:
    """A report of some day in 2020 leaves its room to the month in which the others lie."""
    axis = broken_axis([_span("2020~"), _span("2020-02-16"), _span("2020-02-17")], 900, 26)
    assert axis.pieces[-1].broken
    assert axis.at(_span("2020-03").first) > 800


@given(st.lists(marks, min_size=1, max_size=120), st.integers(0, 60))
@settings(deadline=None)
def test_every_mark_is_in_one_row(found: list[Mark], events: int) -> None:
    """None is lost, none drawn twice."""
    rows = rows_of(found[events:], found[:events])
    assert sorted(map(id, (m for row in rows for m in row.reports))) == sorted(map(id, found[events:]))
    assert sorted(map(id, (m for row in rows for m in row.events))) == sorted(map(id, found[:events]))


widths = st.lists(st.floats(10, 170), min_size=1, max_size=5).map(tuple)


@given(st.lists(st.tuples(st.floats(0, 740), widths), max_size=40))
def test_flags_never_touch_nor_cross(poles: list[tuple[float, tuple[float, ...]]]) -> None:
    """Words touch no words and no pole; they end within the page."""
    poles.sort()
    hung = hang([Wanted(at, (flags, flags[:1])) for at, flags in poles], 912, 6)
    assert [pole.at for pole in hung] == [at for at, _ in poles]
    boxes = [(box, level, pole) for pole in hung for level in range(pole.top + 1) if (box := pole.box(level))]
    for n, (box, level, pole) in enumerate(boxes):
        assert box[1] <= 912
        assert level < 6
        for other, at_level, _ in boxes[n + 1 :]:
            assert level != at_level or box[1] <= other[0] or other[1] <= box[0]
        for other_pole in hung:
            crosses = other_pole.top >= level and box[0] < other_pole.at < box[1]
            assert not crosses or other_pole is pole


@given(st.lists(st.floats(-50, 900), max_size=30))
def test_words_are_spread_in_their_order(ideal: list[float]) -> None:
    """At least a line apart, within the frame, and where they belong if there is room."""
    ideal.sort()
    places = spread(ideal, 26, 10, 1000)
    assert all(b - a >= 26 - 1e-6 for a, b in pairwise(places))
    assert all(10 - 1e-6 <= place <= 1000 + 1e-6 for place in places)
    if len(ideal) == 1:
        assert places == [max(10, ideal[0])]


@given(st.lists(marks, min_size=1, max_size=50), st.lists(marks, max_size=40))
@settings(deadline=None, max_examples=60)
def test_the_wide_drawing_holds(reports: list[Mark], events: list[Mark]) -> None:
    """Every word lies inside the frame and on no other; the same dates give the same bytes; every link leads."""
    drawn = wide_timeline(reports, events, LABELS, "n")
    assert drawn == wide_timeline(reports, events, LABELS, "n")
    _assert_apart(_words(_parsed(drawn), WIDTH), WIDTH)
    assert {a.get("href") for a in _parsed(drawn).iter("a")} <= {"reports/a.md#p1", "#m"}


@given(st.lists(marks, min_size=1, max_size=60), st.lists(marks, max_size=30))
@settings(deadline=None, max_examples=60)
def test_the_tall_drawing_holds(reports: list[Mark], events: list[Mark]) -> None:
    """The same on a phone of 320 pixels, and every report is there in its order, alone or among “more”."""
    drawn = _parsed(tall_timeline(reports, events, LABELS, "n"))
    said = _words(drawn, TALL)
    _assert_apart(said, TALL)
    assert max(bottom for _, _, _, bottom, _ in said) <= float(drawn.get("height") or 0) + 4


def _parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn)  # noqa: S314 - drawn by ourselves a moment ago


def _words(drawn: ET.Element, width: float) -> list[tuple[float, float, float, float, str]]:
    """The box of every text in the drawing (pixels), and the text."""
    boxes = []
    for text in drawn.iter("text"):
        x = text.get("x") or ""
        at = float(x[:-1]) * width / 100 if x.endswith("%") else float(x)
        at += float(text.get("dx") or 0)
        said = text.text or ""
        size = 12 if text.get("class") in {"year", "unit", "count", "when"} else SIZE
        long = width_of(said, size)
        at -= {"end": long, "middle": long / 2}.get(text.get("text-anchor") or "", 0)
        y = float(text.get("y") or 0)
        boxes.append((at, y - size * 0.8, at + long, y + size * 0.2, said))
    return boxes


def _assert_apart(boxes: list[tuple[float, float, float, float, str]], width: float) -> None:
    for n, (left, top, right, bottom, said) in enumerate(boxes):
        assert left >= -1, said
        assert right <= width + 1, said
        for other in boxes[n + 1 :]:
            clear = (
                right <= other[0] + 0.5 or other[2] <= left + 0.5 or bottom <= other[1] + 0.5 or other[3] <= top + 0.5
            )
            assert clear, (said, other[4])


@given(edtf)
@settings(deadline=None)
def test_a_mark_lies_within_its_dates(when: str) -> None:
    """A day is a tick; what may be any day of a stretch is as long as that; what is in doubt is hollow."""
    span, first, last = _span(when), _span("1830-01-01"), _span("2110-01-01")
    around = [_mark(first), _mark(last)]
    report = Mark(span, "x.md", "题", "题", "#m")
    drawn = _parsed(wide_timeline([report], around, LABELS, "n"))
    axis = broken_axis([span, first, last], WIDTH, 26)
    rects = [rect for a in drawn.iter("a") if a.get("href") == "x.md" for rect in a.iter("rect")]
    (rect,) = [rect for rect in rects if rect.get("class") != "target"]
    kinds = (rect.get("class") or "").split()
    assert ("span" in kinds) is (span.days > 1)
    assert ("doubt" in kinds) is span.doubt
    at = _percent(rect.get("x"))
    scale = _length(drawn)
    start, end = (place / WIDTH * scale for place in axis.stretch(span))
    if span.days == 1:
        assert start - 1 <= at <= end + 1
    else:
        assert abs(at - start) < 1.5
        assert abs(at + _percent(rect.get("width")) - max(end, start + 5)) < 2.5


def _length(drawn: ET.Element) -> float:
    """How long the axis of a drawing of one row is."""
    return max(_percent(line.get("x2")) for line in drawn.iter("line") if line.get("class") == "rule")


def _percent(value: str | None) -> float:
    assert value
    return float(value.removesuffix("%")) * WIDTH / 100


def _mark(span: Span) -> Mark:
    return Mark(span, "e.md#p1", "", "e", "#m")


@given(st.lists(edtf, min_size=1, max_size=20))
@settings(deadline=None)
def test_the_words_of_a_ruler_are_apart(dates: list[str]) -> None:
    """Years, months and days never stand on each other."""
    for line in ("words", "above"):
        end = -1.0
        for tick in ruler(broken_axis([_span(when) for when in dates], 900, 26), LABELS, 12):
            if said := getattr(tick, line):
                assert tick.at >= end
                end = tick.at + width_of(said, 12)


@given(st.lists(edtf, min_size=1, max_size=20), st.booleans())
@settings(deadline=None)
def test_a_ruler_is_read_as_what_it_is(dates: list[str], down: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """A number is a day of the month named before it, a month is one of the year named before it."""
    axis = broken_axis([_span(when) for when in dates], 900, 30)
    year = month = 0
    for tick in ruler(axis, LABELS, 12, down=down):
        if found := re.fullmatch(r"(?:(\d+)年)?(?:(\d+)月)?", tick.above):
            year, month = int(found[1] or year), int(found[2] or month)
        if found := re.fullmatch(r"(\d+)月", tick.words):
            assert tick.at == axis.at(date(year, int(found[1]), 1).toordinal())
        elif tick.words:
            assert tick.at == axis.at(date(year, month, int(tick.words)).toordinal())
            assert int(tick.words) > 1


@given(st.lists(marks, min_size=1, max_size=40))
@settings(deadline=None, max_examples=60)
def test_a_finger_finds_one_mark(events: list[Mark]) -> None:
    """On a phone every link of what is dated is 24 pixels high and wide, and none lies on another."""
    drawn = _parsed(tall_timeline([], events, LABELS, "n"))
    targets = [r for a in drawn.iter("a") for r in a.iter("rect") if r.get("class") == "target"]
    assert len(targets) == len(list(drawn.iter("a")))
    tops = [float(target.get("y") or 0) for target in targets]
    assert all(float(target.get(side) or 0) == 24 for target in targets for side in ("width", "height"))
    assert all(b - a >= 24 - 0.11 for a, b in pairwise(tops))


@given(st.lists(marks, min_size=1, max_size=60), st.sampled_from([288.0, 720.0]))
@settings(deadline=None, max_examples=60)
def test_the_strip_holds(found: list[Mark], width: float) -> None:
    """Words in the frame and apart, a link for every tick."""
    stops = [Stop(mark.span, mark.way, mark.words, "2021年6月", mark.said, "#m") for mark in found]
    drawn = _parsed(strip(stops, width, "strip", "n"))
    _assert_apart(_words(drawn, width), width)
    assert all(a.get("href") in {"reports/a.md#p1", "#m"} for a in drawn.iter("a"))


@pytest.mark.parametrize("draw", [wide_timeline, tall_timeline])
def test_the_drawing_does_not_grow_without_end(draw: Callable[..., str]) -> None:
    """500 reports and 2,000 dates in one year take under 40 kB compressed; four times as many less than twice that."""
    sizes = [len(gzip.compress(draw(*_many(reports), LABELS, "n").encode(), mtime=0)) for reports in (500, 2000)]
    assert sizes[0] < 40_000
    assert sizes[1] < 2 * sizes[0]


def _many(reports: int) -> tuple[list[Mark], list[Mark]]:
    chance = Random(7)  # noqa: S311 - the same each time
    found = []
    for n in range(reports * 5):
        when = date(2021, 1, 1) + timedelta(days=chance.randrange(365))
        way = f"reports/page-{n % reports:04}.md#p{chance.randint(1, 30)}"
        found.append(
            Mark(_span(str(when)), way, f"第{n}篇报道的标题", f"{when} · 第{n % reports}篇", f"dates/{when:%Y-%m}.md")
        )
    return found[:reports], found[reports:]


def test_what_is_too_long_is_cut_to_its_measure() -> None:
    """With … for the rest."""
    assert shortened("一二三四五六", 4) == "一二三…"
    assert shortened("一二三四", 4) == "一二三四"
