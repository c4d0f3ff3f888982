"""Who with whom, drawn: every name in its place, none on another, every line between two that belong together."""

from __future__ import annotations

import gzip
import re
from random import Random
from xml.etree import ElementTree as ET

from hypothesis import given, settings, strategies as st
from mkdocs.utils.meta import get_data

from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, Naming, TextFacts
from generator.model.names import Entity, NameKind, Status
from generator.model.page import DateReading, Kind, Page
from generator.render.drawing.measure import width_of
from generator.render.drawing.together import Node, chosen, layered
from generator.render.drawing.together.choice import MOST_NAMES, MOST_REPORTS
from generator.render.render import render
from tests.render import sample

LABELS = Labels("zh-Hans")
Names = list[tuple[str, dict[str, int]]]
# The narrowest page on which it is shown.
WIDTH, SIZE = 912, 13
names = st.lists(
    st.tuples(
        st.text("张王李赵新疆生产建设兵团AB", min_size=1, max_size=18),
        st.dictionaries(st.integers(0, 50).map(str), st.integers(1, 20), min_size=1, max_size=12),
    ),
    max_size=60,
)


def _nodes(found: Names, kind: str) -> list[Node]:
    return [Node(said, f"{kind}/{n}.md", said, ties) for n, (said, ties) in enumerate(found)]


@given(names, names, st.integers(1, 51))
@settings(deadline=None, max_examples=60)
def test_the_drawing_holds(people: Names, places: Names, reports: int) -> None:
    """Words lie in the frame and apart, reports in their order; the same names give the same bytes."""
    nodes = {str(n): Node(f"第{n}篇报道的标题很长很长很长很长", f"reports/{n}.md", f"第{n}篇") for n in range(reports)}
    joined = chosen(nodes, _nodes(people, "people"), _nodes(places, "places"))
    drawn = layered(joined, LABELS, "n")
    assert drawn == layered(joined, LABELS, "n")
    if not drawn:
        assert not joined.reports
        return
    root = ET.fromstring(drawn)  # noqa: S314 - drawn by ourselves a moment ago
    boxes = [_box(text) for text in root.iter("text")]
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= WIDTH
        assert top >= 0
        assert bottom <= float(root.get("height") or 0)
        for other in boxes[n + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
    ways = [a.get("href") for a in root.iter("a") if (a.get("href") or "").startswith("reports")]
    assert ways == sorted(ways, key=lambda way: int(re.findall(r"\d+", way or "")[0]))


def _box(text: ET.Element) -> tuple[float, float, float, float]:
    at = float((text.get("x") or "").removesuffix("%")) * WIDTH / 100
    long = width_of(text.text or "", SIZE)
    at -= long if text.get("text-anchor") == "end" else 0
    y = float(text.get("y") or 0)
    return at, y - SIZE * 0.85, at + long, y + SIZE * 0.2


@given(names, names)
@settings(deadline=None, max_examples=60)
def test_what_joins_most_is_drawn_first(people: Names, places: Names) -> None:
    """No name that is left out stands in more reports than one that is drawn; the drawing is bounded."""
    nodes = {str(n): Node(f"第{n}篇", f"reports/{n}.md") for n in range(51)}
    given_people = _nodes(people, "people")
    joined = chosen(nodes, given_people, _nodes(places, "places"))
    assert len(joined.people) <= MOST_NAMES
    assert len(joined.places) <= MOST_NAMES
    assert len(joined.reports) <= MOST_REPORTS
    assert all(any(report in joined.reports for report in name.ties or {}) for name in joined.people)
    if len(given_people) > MOST_NAMES:
        least = sorted((len(name.ties or {}) for name in given_people), reverse=True)[MOST_NAMES - 1]
        assert all(len(name.ties or {}) >= least for name in joined.people)


def _page(pages: list[Page], entities: tuple[Entity, ...], path: str = "together.md") -> str:
    references = [r for page in pages for r in sample.mentions(page, [(e, e.name) for e in entities])]
    exhibition = Exhibition("同见", names=Naming.CONFIRMED)
    collection = link(exhibition, [(page, TextFacts()) for page in pages], entities, references)
    return _rendered(collection, path)


def _rendered(collection: Collection, path: str) -> str:
    return next(get_data(f.text)[0] for f in render(collection, LABELS) if str(f.path) == path)


ZHAO = Entity("zhao", NameKind.PERSON, "赵一", ("赵一",), Status.CONFIRMED)
QIAN = Entity("qian", NameKind.PERSON, "钱二", ("钱二",), Status.CONFIRMED)
HIDDEN = Entity("li", NameKind.PERSON, "李四海", ("李四海",), Status.CONFIRMED, withheld=True)


def test_what_is_missing_is_said_in_a_sentence() -> None:
    """No report, no name, one report, no pair."""
    assert "还没有报道" in _page([], ())
    assert "没有提到人物和地点" in _page([sample.page("a", [(Kind.PARAGRAPH, "下雨了。")])], ())
    alone = _page([sample.page("a", [(Kind.PARAGRAPH, "赵一来了。")])], (ZHAO,))
    assert "只有一篇报道" in alone
    assert "没有两个人出现在同一段" in alone
    assert "<table" not in alone


def test_a_report_that_is_not_drawn_is_accounted_for() -> None:
    """How many tell of none of the names in the drawing, how many of fewer than there is room for."""
    told = [sample.page(f"r{n}", [(Kind.PARAGRAPH, "赵一来了。")]) for n in range(MOST_REPORTS + 2)]
    silent = sample.page("silent", [(Kind.PARAGRAPH, "下雨了。")])
    text = _page([*told, silent], (ZHAO,))
    assert "另1篇没有提到图中的名字，所以没有画出。" in text
    assert "另2篇提到的名字较少，图中放不下。" in text
    assert "没有画出" not in _page(told[:2], (ZHAO,))


def test_a_withheld_name_is_in_no_drawing() -> None:
    """Neither among the names, nor in the title of a report, a date or a strip."""
    lines = [(Kind.HEADLINE, "李四海与赵一"), (Kind.PARAGRAPH, "2021年5月1日,李四海、赵一和钱二来了。")]
    pages = [sample.page(n, lines, date=DateReading("2021-06-30")) for n in ("a", "b")]
    for path in ("together.md", "dates.md", "index.md"):
        text = _page(pages, (ZHAO, QIAN, HIDDEN), path)
        assert "李四海" not in text
        assert "<svg" in text
    assert "■■" in _page(pages, (ZHAO, QIAN, HIDDEN), "together.md")


def test_the_matrix_counts_and_leads() -> None:
    """A row for a name that joins reports, in each cell how often, the way to where it stands first."""
    pages = [
        sample.page("a", [(Kind.HEADLINE, "甲"), (Kind.PARAGRAPH, "雨。"), (Kind.PARAGRAPH, "赵一,赵一。")]),
        sample.page("b", [(Kind.HEADLINE, "乙"), (Kind.PARAGRAPH, "赵一和钱二。")]),
    ]
    text = _page(pages, (ZHAO, QIAN))
    assert '<td><a href="reports/a.md#p2">2</a></td><td><a href="reports/b.md#p1">1</a></td>' in text
    assert text.count('<th scope="row">') == 2  # 赵一 in the matrix, and one pair
    assert '<td class="number">1</td>' in text


def test_the_page_does_not_grow_without_end() -> None:
    """With 500 reports, 300 people and 200 places it takes under 40 kB compressed."""
    chance = Random(5)  # noqa: S311 - the same each time
    people = tuple(
        Entity(f"p{n}", NameKind.PERSON, f"王{chr(0x4E00 + 7 * n)}", (), Status.CONFIRMED) for n in range(300)
    )
    places = tuple(
        Entity(f"s{n}", NameKind.PLACE, f"{chr(0x5E00 + 3 * n)}水镇", (), Status.CONFIRMED) for n in range(200)
    )
    pages, references = [], []
    for n in range(500):
        told = [*chance.sample(people, 5), *chance.sample(places, 4)]
        page = sample.page(f"r{n}", [(Kind.HEADLINE, f"第{n}篇"), (Kind.PARAGRAPH, "、".join(e.name for e in told))])
        pages.append((page, TextFacts()))
        references += sample.mentions(page, [(e, e.name) for e in told])
    collection = link(Exhibition("大", names=Naming.CONFIRMED), pages, (*people, *places), references)
    text = _rendered(collection, "together.md")
    assert len(gzip.compress(text.encode(), mtime=0)) < 40_000
    assert "共500篇" in text
    assert "列前80对" in text
