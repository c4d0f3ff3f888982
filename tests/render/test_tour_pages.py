"""Guided paths: their pages, the way from report to report, the invitation on the front page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from mkdocs.utils.meta import get_data

from generator.labels import Labels
from generator.model.collection import Collection
from generator.model.photograph import Picture, Rendition, Rights
from generator.model.problem import Location
from generator.model.tour import Stop, Tour
from generator.render.render import render
from generator.site.dress import masthead_of
from tests.render import sample
from tests.render.built import Built, flat, to_html

HERE = Location("tours/walk.yml", 1)
STOPS = (
    Stop(HERE, "2019-linhai", "p2", "街上", "据《海潮日报》报道。"),
    Stop(HERE, "2019-photo"),
    Stop(HERE, "2019-linhai", "fig1", "学校"),
)


def _collection(*tours: Tour) -> Collection:
    return replace(sample.collection(), tours=tours or (_tour(),))


def _tour(identity: str = "walk", stops: Sequence[Stop] = STOPS) -> Tour:
    return Tour(identity, "退水以后", HERE, "三站。", tuple(stops))


def _pages(*tours: Tour, language: str = "zh-Hans") -> dict[str, str]:
    return {str(file.path): file.text for file in render(_collection(*tours), Labels(language))}


def test_a_stop_shows_what_was_printed_and_leads_to_the_very_paragraph() -> None:
    """The curator's words, the passage with its names linked, newspaper and date, the link to its anchor."""
    text = _pages()["tours/walk.md"]
    stop = Built(to_html(get_data(text)[0])).texts["stop-1"]
    assert "第一站 街上" in flat(stop)
    assert "据《海潮日报》报道。" in stop
    assert "《海潮日报》 · " in stop
    assert "中午,三百名村民上街。" in stop
    assert "[浙江省](../places/zhejiang.md)" in text
    assert "[第2段，在报道中读](../reports/2019-linhai.md#p2)" in text


def test_a_stop_at_a_caption_shows_its_photograph() -> None:
    """Where one came: with its own address, what is printed below it, its rights, and what opens it."""
    jpeg = Rendition("photographs/2019-linhai/fig1-900.jpg", "jpeg", 900, 600, 9)
    rights = Rights("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
    picture = Picture("2019-linhai", 1, "1.jpg", "学校的门", rights, 900, 600, (jpeg,), None)
    shown = render(replace(_collection(), pictures=(picture,)), Labels("zh-Hans"))
    text = next(file.text for file in shown if str(file.path) == "tours/walk.md")
    assert get_data(text)[1]["photographs"] is True
    figure = re.search(r'<figure class="passage hung".*?</figure>', text, re.DOTALL)
    assert figure
    assert 'id="stop-3-photo1" href="../photographs/2019-linhai/fig1-900.jpg"' in figure[0]
    assert 'alt="学校的门"' in figure[0]
    assert 'by/4.0/">知识共享 署名 4.0 国际</a>' in figure[0]
    caption = sample.collection().exhibits[0].report.part("fig1")
    assert caption.text[:4] in figure[0].split("<figcaption")[1]
    without = _pages()["tours/walk.md"]
    assert get_data(without)[1]["photographs"] is False
    assert "<figure" not in without


def test_a_stop_at_a_whole_report_shows_how_it_begins() -> None:
    """Its title leads to it; without a title of the curator's the number stands alone."""
    text = _pages()["tours/walk.md"]
    stop = Built(to_html(get_data(text)[0])).texts["stop-2"]
    assert flat(stop).startswith("第二站 图片新闻 ")
    assert "### [图片新闻](../reports/2019-photo.md) { .title }" in text
    assert "8月20日,东桥小学开学。" in stop
    assert "读这篇报道" in stop


def test_stops_lead_to_one_another() -> None:
    """On the tour's page by their anchors, the first not back, the last not onward."""
    text = _pages()["tours/walk.md"]
    first, second, third = text.split('<section class="halt"')[1:]
    assert "](#stop-2)" in first
    assert "上一站" not in first
    assert "[上一站：街上](#stop-1)" in second
    assert "[下一站：学校](#stop-3)" in second
    assert "下一站" not in third


def test_reports_lead_from_one_to_the_next() -> None:
    """Each says on which tour and where it stands, and leads straight to the passages before and after."""
    pages = _pages()
    photo = pages["reports/2019-photo.md"]
    assert "[回到导览《退水以后》第二站](../tours/walk.md#stop-2)" in photo
    assert 'aria-label="导览《退水以后》第二站"' in photo
    assert "[上一站：街上](2019-linhai.md#p2)" in photo
    assert "[下一站：学校](2019-linhai.md#fig1)" in photo
    storm = pages["reports/2019-linhai.md"]
    assert "第一站](../tours/walk.md#stop-1)" in storm
    assert "第三站](../tours/walk.md#stop-3)" in storm
    assert storm.rindex("第三站") < storm.index('<details class="source"')


def test_a_passage_leads_back_to_its_stop() -> None:
    """Right after it, so that nobody need go to the report's end; not where a whole report is the stop."""
    pages = _pages()
    storm = pages["reports/2019-linhai.md"]
    between = storm.partition("{ #p2 }")[2].partition("{ .stop-back }")[0]
    assert "[回到导览《退水以后》第一站](../tours/walk.md#stop-1)" in between
    assert "{ #p3 }" not in between
    assert ".stop-back" not in pages["reports/2019-photo.md"]


@pytest.mark.parametrize("anchor", [part.anchor for part in sample.STORM.reports[0].parts])
def test_every_kind_of_part_can_be_a_stop(anchor: str) -> None:
    """Headings, captions, tables, verse: its words are shown, line by line where the print has lines."""
    part = next(part for part in sample.STORM.reports[0].parts if part.anchor == anchor)
    page = get_data(_pages(_tour(stops=[Stop(HERE, "2019-linhai", anchor)]))["tours/walk.md"])[0]
    shown = Built(to_html(page)).texts["stop-1"]
    assert "".join(part.text.split()) in "".join(shown.split())
    assert f"](../reports/2019-linhai.md#{anchor})" in page


def test_joins_lead_nowhere_from_a_tour() -> None:
    """The source text that they lead to is on the report's page."""
    text = _pages(_tour(stops=[Stop(HERE, "2019-linhai", "p1")]))["tours/walk.md"]
    assert "先清学校" in text
    assert 'class="join"' not in text


def test_the_front_page_invites() -> None:
    """With the tour's title, what it is about and its stops, each a link to its place."""
    home = _pages()["index.md"]
    assert "## [退水以后](tours/walk.md)" in home
    assert "三站。" in home
    assert "[街上](tours/walk.md#stop-1)" in home
    assert "共3站" in home
    assert "全部1条导览" not in home


def test_the_front_page_names_six_stops() -> None:
    """And how many there are, with the way to them; the page of all tours names each."""
    stops = [Stop(HERE, "2019-photo", title=f"第{number}处") for number in range(16)]
    pages = _pages(_tour(stops=stops), _tour("other"))
    home = pages["index.md"]
    assert home.count("](tours/walk.md#stop-") == 6
    assert "[共16站](tours/walk.md)" in home
    assert pages["tours/index.md"].count("](walk.md#stop-") == 16


def test_titles_of_stops_break_between_words() -> None:
    """A list of long ones says so to the style; blanks are where a line ends first."""
    stops = [Stop(HERE, "2019-photo", title="党建引领战疫情 党旗在防控一线高高飘扬")]
    page = _pages(_tour(stops=stops))["tours/walk.md"]
    assert '<ol class="route wide-stops long-stops" markdown>' in page
    assert '<span class="line">党建引领战疫情</span> <span class="line">党旗在防控<wbr>一线<wbr>高高飘扬</span>' in page
    assert '<ol class="route" markdown>' in _pages()["tours/walk.md"]


def test_without_tours_nothing_speaks_of_them() -> None:
    """Neither a page nor a word, and no entry in the masthead."""
    collection = sample.collection()
    pages = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    assert [path for path in pages if path.startswith("tours")] == []
    assert [path for path, text in pages.items() if "导览" in text] == []
    assert masthead_of(collection, {}).tours is None


def test_several_tours_have_a_page_of_them_all() -> None:
    """Which the front page, the masthead and each tour lead to; with one there is none."""
    pages = _pages(_tour(), _tour("other"))
    assert "[全部2条导览](tours/index.md)" in pages["index.md"]
    assert pages["tours/index.md"].count('<section class="invitation"') == 2
    assert "(other.md#stop-2)" in pages["tours/index.md"]
    assert "(index.md)" in pages["tours/walk.md"]
    assert masthead_of(_collection(_tour(), _tour("other")), {}).tours == "tours/index.md"
    assert "tours/index.md" not in _pages()
    assert masthead_of(_collection(), {}).tours == "tours/walk.md"
