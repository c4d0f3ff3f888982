"""The front page: which report leads, how loud each section is, and what stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, product

import pytest
from mkdocs.utils.meta import get_data

from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import Exhibition, Naming, Section, SourceFacts, TextFacts
from generator.model.page import Kind, Page
from generator.render.fronts import LONG, LONGEST, ROOM, SMALL, Width, rows_of
from generator.render.render import render
from generator.site.dress import masthead_of
from tests.render import sample
from tests.render.built import Built, flat, to_html

TEXT = "河水昨天退了，沿河三个乡镇的居民回到家中清扫淤泥，学校下周一复课，粮站的存粮没有受潮。" * 12


def _home(pages: Sequence[Page], *sections: Section) -> str:
    exhibition = Exhibition("展", sections=sections, names=Naming.ALL)
    collection = link(exhibition, [(page, TextFacts()) for page in pages], (), ())
    return next(file.text for file in render(collection, Labels("zh-Hans")) if str(file.path) == "index.md")


def _reports(number: int) -> list[Page]:
    return [sample.page(f"r{n:03}", [(Kind.HEADLINE, f"第{n}号洪水"), (Kind.PARAGRAPH, TEXT)]) for n in range(number)]


def _sections(*sizes: int) -> list[Section]:
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    return [
        Section(f"s{n}", f"展区{n}", tuple(f"r{r:03}" for r in range(start, start + size)))
        for n, (start, size) in enumerate(zip(starts, sizes, strict=True))
    ]


def _widths(home: str) -> list[str]:
    return [piece.split('"')[0] for piece in home.split('<section class="front ')[1:]]


def test_the_first_report_that_the_curator_names_leads() -> None:
    """Also when it is the last by name, and has no headline."""
    bare = sample.page("z", [(Kind.PARAGRAPH, "河水退了。")])
    home = _home([*_reports(3), bare], Section("s", "水情", ("z", "r002", "r001", "r000")))
    assert home.split('class="lead"')[1].split("](")[1].startswith("reports/z.md")
    others = [piece.split(")")[0] for piece in home.split('class="others"')[1].split("](reports/")[1:4]]
    assert others == ["r002.md", "r001.md", "r000.md"]


def test_where_nobody_ordered_a_report_with_a_headline_leads() -> None:
    """Of reports in no section; if none has one, the first."""
    bare = [sample.page(name, [(Kind.PARAGRAPH, TEXT)]) for name in ("a", "b")]
    short = sample.page("c", [(Kind.HEADLINE, "短"), (Kind.PARAGRAPH, "退了。")])
    assert _home([*bare, short, *_reports(2)]).split('class="lead"')[1].split("](")[1].startswith("reports/r000.md")
    assert _home(bare).split('class="lead"')[1].split("](")[1].startswith("reports/a.md")


def test_no_report_is_said_in_one_sentence() -> None:
    """And no empty columns of names stand under it."""
    home = _home([])
    assert "还没有报道。" in home
    assert 'class="front' not in home
    assert 'class="names' not in home
    assert "{ #how }" in home


def test_one_report_has_the_page() -> None:
    """It opens at greater length than a lead with others beside it."""
    alone, beside = _home(_reports(1), *_sections(1)), _home(_reports(2), *_sections(2))
    assert 'class="others"' not in alone
    assert len(alone.split('class="opening"')[1]) > len(beside.split('class="opening"')[1].split("</div>")[0])


@pytest.mark.parametrize("sizes", [(5,) * 10, (50,), (30, *(1,) * 20), (1, 3, 1, 4, 1), (2, 2, 2, 2)])
def test_a_large_exhibition_stays_a_front_page(sizes: tuple[int, ...]) -> None:
    """One loud section, all in their order, no more headlines than one can look over, a way to the rest."""
    home = _home(_reports(sum(sizes)), *_sections(*sizes))
    widths = _widths(home)
    assert widths.count("loud") == 1
    assert widths[0] == "loud"
    assert [piece.split('"')[0] for piece in home.split('" id="s')[1:]] == [str(n) for n in range(len(sizes))]
    assert home.count("{ .title }") <= 12 + sum(min(size, 5) for size in sizes[1:])
    for number, size in enumerate(sizes):
        section = home.split(f'" id="s{number}"')[1].split("</section>")[0]
        shown = section.count("](reports/r")
        assert shown == size or f"[全部{size}篇](reports/index.md#s{number})" in section


def test_rows_fill_the_page() -> None:
    """Whatever follows whatever: the widths of a row make six columns, and thirds are small sections."""
    columns = {Width.FULL: 6, Width.WIDE: 4, Width.HALF: 3, Width.THIRD: 2}
    for length in range(8):
        for small in product([False, True], repeat=length):
            rows = rows_of(small)
            assert [sum(columns[width] for width in row) for row in rows] == [6] * len(rows)
            flat_widths = list(chain.from_iterable(rows))
            assert len(flat_widths) == length
            assert all(is_small for is_small, width in zip(small, flat_widths, strict=True) if width is Width.THIRD)
            assert not any(is_small for is_small, width in zip(small, flat_widths, strict=True) if width is Width.WIDE)


def test_small_sections_stand_side_by_side() -> None:
    """No row of one small section where there is another to stand beside."""
    assert rows_of([False, True, False, True]) == ((Width.WIDE, Width.THIRD), (Width.WIDE, Width.THIRD))
    assert rows_of([True, True, True]) == ((Width.THIRD,) * 3,)
    assert rows_of([True] * 5) == ((Width.THIRD,) * 3, (Width.HALF,) * 2)
    assert (Width.FULL,) not in rows_of([True, False, True, True])


def test_many_sections_take_no_time() -> None:
    """Rows are looked for once from each section on."""
    assert sum(map(len, rows_of([n % 3 == 0 for n in range(4000)]))) == 4000


@pytest.mark.parametrize(("length", "look"), [(LONG - 1, ""), (LONG, " .long"), (LONGEST, " .longest")])
def test_a_long_headline_is_set_smaller(length: int, look: str) -> None:
    """By its characters, whatever they are."""
    page = sample.page("x", [(Kind.HEADLINE, "水" * length), (Kind.PARAGRAPH, TEXT)])
    assert f"{{ .title{look} }}" in _home([page], Section("s", "水情", ("x",)))


def test_what_has_no_headline_is_not_said_twice() -> None:
    """Beside a lead it is called by how it begins, and its opening does not follow."""
    bare = sample.page("z", [(Kind.PARAGRAPH, TEXT)])
    home = _home([*_reports(1), bare], Section("s", "水情", ("r000", "z")))
    beside = home.split('class="others"')[1].split("</section>")[0]
    assert "{ .title .untitled }" in beside
    assert 'class="opening"' not in beside


def test_what_is_cut_says_so_in_blue() -> None:
    """After a sentence nothing is said; within one the dots are ours."""
    page = sample.page("x", [(Kind.HEADLINE, "水"), (Kind.PARAGRAPH, "水，" * 400)])
    built = Built(to_html(get_data(_home([page], Section("s", "水情", ("x",))))[0]))
    assert ("span", {"class": "cut"}) in built.tags
    whole = sample.page("x", [(Kind.HEADLINE, "水"), (Kind.PARAGRAPH, "水退了。")])
    home = _home([whole], Section("s", "水情", ("x",)))
    assert "水退了。" in flat(home)
    assert "cut" not in home


def test_small_is_what_fits_a_third() -> None:
    """A third names as many beside its lead as a small section has."""
    assert ROOM[Width.THIRD].others == SMALL - 1


def test_the_years_are_said_once() -> None:
    """In the ear, unless the subtitle there says both."""
    pages = [sample.page(f"r{year}", [(Kind.PARAGRAPH, TEXT)]) for year in (2020, 2022)]
    facts = [TextFacts(SourceFacts(date=date)) for date in ("2020-02-17", "2022-09")]
    texts = list(zip(pages, facts, strict=True))
    years = {
        subtitle: masthead_of(link(Exhibition("展", subtitle=subtitle), texts, (), ()), {}).years
        for subtitle in (None, "2020年以来", "2020—2022年的报纸")
    }
    assert years == {None: ("2020", "2022"), "2020年以来": ("2020", "2022"), "2020—2022年的报纸": ()}
