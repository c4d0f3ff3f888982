"""Photographs in a report, on the wall and with who took them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from mkdocs.utils.meta import get_data

from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, Naming, Section, SourceFacts, TextFacts
from generator.model.names import Entity, NameKind, Status
from generator.model.page import Contributor, Kind
from generator.model.photograph import Picture, Rendition, Rights
from generator.render.render import render
from tests.render import sample
from tests.render.built import Built, to_html

LIN = Entity("lin-shui", NameKind.PERSON, "林水", ("林水",), Status.CONFIRMED)
WORDS = [
    (Kind.HEADLINE, "退潮"),
    (Kind.PARAGRAPH, "浙江省东桥镇的水退了。"),
    (Kind.CAPTION, "东桥镇的街道。"),
    (Kind.CREDIT, "林水 摄"),
    (Kind.PARAGRAPH, "村民上街。" * 60),
    (Kind.CAPTION, "张海洋在清淤。"),
    (Kind.CREDIT, "林水 摄"),
]
SIGNED = tuple(Contributor("林水", None, f"fig{number}-credit", 0, 2, photographer=True) for number in (1, 2))
FREE = Rights("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


def picture(caption: int | None, size: tuple[int, int] = (3000, 2000), **said: object) -> Picture:
    """A photograph in three widths, or fewer where it has not so many pixels."""
    width, height = size
    renditions = tuple(
        Rendition(f"photographs/tide/{caption}-{w}.{suffix}", format_, w, round(w * height / width), w * 50)
        for format_, suffix in (("avif", "avif"), ("jpeg", "jpg"), ("webp", "webp"))
        for w in sorted({min(width, each) for each in (640, 1280, 2560)})
    )
    made = Picture("tide", caption, f"{caption}.jpg", None, None, width, height, renditions, None)
    return replace(made, **said)  # type: ignore[arg-type] # by name


def collection(*pictures: Picture, lin: Entity = LIN) -> Collection:
    """A report of two captions, both signed, with these photographs."""
    page = sample.page("tide", WORDS, contributors=SIGNED)
    known = (sample.ZHANG, sample.PROVINCE, sample.TOWN, lin)
    mentions = sample.mentions(page, [(entity, entity.name) for entity in known])
    made = link(Exhibition("展", names=Naming.CONFIRMED), [(page, TextFacts())], known, mentions)
    return replace(made, pictures=pictures)


def pages(*pictures: Picture, lin: Entity = LIN) -> dict[str, str]:
    """Its pages."""
    return {str(file.path): file.text for file in render(collection(*pictures, lin=lin), Labels("zh-Hans"))}


def figure(text: str, anchor: str) -> str:
    """The figure with that id."""
    found = re.search(rf'<figure id="{anchor}".*?</figure>', text, re.DOTALL)
    assert found
    return found[0]


def images(html: str) -> list[dict[str, str | None]]:
    """The attributes of the pictures in a page."""
    return [attributes for tag, attributes in Built(html).tags if tag == "img"]


def test_a_photograph_stands_above_its_caption() -> None:
    """In three formats, with its size, as a link to the widest JPEG; the typographic line is gone."""
    shown = figure(pages(picture(1))["reports/tide.md"], "fig1")
    assert shown.index("<picture>") < shown.index("figure-number") < shown.index("<figcaption")
    assert 'href="../photographs/tide/1-2560.jpg" data-width="2560" data-height="1707"' in shown
    assert re.findall(r'type="(image/\w+)"', shown) == ["image/avif", "image/webp"]
    assert "1-640.avif 640w, ../photographs/tide/1-1280.avif 1280w" in shown
    assert images(to_html(shown))[0] | {"srcset": "", "sizes": ""} == {
        "src": "../photographs/tide/1-1280.jpg",
        "srcset": "",
        "sizes": "",
        "width": "646",
        "height": "431",
        "alt": "",
        "fetchpriority": "high",
    }
    assert "照片未随文本提供" not in shown


def test_without_photograph_the_caption_stands_alone() -> None:
    """It says that the photograph did not come."""
    shown = figure(pages(picture(1))["reports/tide.md"], "fig2")
    assert "<picture>" not in shown
    assert '<p class="no-photograph">照片未随文本提供</p>' in shown


def test_only_what_stands_at_the_top_is_fetched_at_once() -> None:
    """What comes after a long text waits until it comes near; so does all but the first."""
    first, second = images(to_html(pages(picture(1), picture(2))["reports/tide.md"].split("---\n", 2)[2]))
    assert (first.get("loading"), first.get("fetchpriority")) == (None, "high")
    assert (second.get("loading"), second.get("decoding"), second.get("fetchpriority")) == ("lazy", "async", None)
    late = images(to_html(pages(picture(2))["reports/tide.md"].split("---\n", 2)[2]))
    assert late[0].get("loading") == "lazy"


@pytest.mark.parametrize(
    ("size", "shown", "caption"),
    [((60, 40), (60, 40), "beside"), ((2000, 3000), (353, 530), "beside"), ((4000, 900), (646, 145), "below")],
    ids=["tiny", "upright", "wide"],
)
def test_a_photograph_is_never_enlarged_nor_taller_than_a_window(
    size: tuple[int, int], shown: tuple[int, int], caption: str
) -> None:
    """Where it leaves room, its caption stands beside it."""
    text = figure(pages(picture(1, size))["reports/tide.md"], "fig1")
    assert f'width="{shown[0]}" height="{shown[1]}"' in text
    assert ("words-beside" in text) is (caption == "beside")


def test_who_cannot_see_it_is_told_once() -> None:
    """The curator's words for it are its alternative; without them it has none: the caption says what is shown."""
    told = figure(pages(picture(1, alt='积水 "退去" 的街道'))["reports/tide.md"], "fig1")
    assert images(to_html(told))[0]["alt"] == '积水 "退去" 的街道'
    assert '<span class="visually-hidden">图1：放大</span>' in told
    untold = figure(pages(picture(1))["reports/tide.md"], "fig1")
    assert images(to_html(untold))[0]["alt"] == ""
    assert untold.count("东桥镇") == 1


def test_several_photographs_of_one_caption() -> None:
    """They stand above it together, and each is called by its number."""
    shown = figure(pages(picture(1), picture(1, (800, 600)))["reports/tide.md"], "fig1")
    assert 'class="photographs several"' in shown
    assert re.findall(r'id="(fig1-photo\d)"', shown) == ["fig1-photo1", "fig1-photo2"]
    assert "图1，第2张：放大" in shown
    assert shown.count("<figcaption") == 1


def test_a_photograph_without_caption_is_not_lost() -> None:
    """It stands after the report's text, in our words; so does one whose caption the report has not (any more)."""
    text = pages(picture(None), picture(7))["reports/tide.md"]
    assert text.index('id="photo1"') > text.index('id="fig2"')
    assert "文本中没有这张照片的说明" in figure(text, "photo1")
    assert "7-2560.jpg" in figure(text, "photo2")


def test_rights_lead_to_their_statement() -> None:
    """Free words of the curator lead nowhere; one statement for several photographs is said once."""
    text = pages(picture(1, rights=FREE), picture(1, rights=FREE), picture(2, rights=Rights(None, "馆藏 <b>", None)))
    first, second = figure(text["reports/tide.md"], "fig1"), figure(text["reports/tide.md"], "fig2")
    assert first.count("知识共享") == 1
    links = [attributes["href"] for tag, attributes in Built(to_html(first)).tags if tag == "a"]
    assert FREE.url in links
    assert "馆藏 &lt;b>" in second
    assert "<a" not in second.split("photo-rights")[1]


def test_a_credit_leads_to_what_its_photographer_took() -> None:
    """Their page shows it, with the caption and the way to it."""
    found = pages(picture(1))
    assert "[林水](../people/lin-shui.md#photographs) 摄" in figure(found["reports/tide.md"], "fig1")
    taken = found["people/lin-shui.md"].split("{ #photographs }")[1].split("</section>")[0]
    assert taken.count("<li") == 2
    assert "[图1](../reports/tide.md#fig1)" in taken
    assert "../photographs/tide/1-640.avif" in taken
    assert "lin-shui" not in taken
    assert "{ #photographs }" not in found["people/zhang-haiyang.md"]


def test_the_wall_holds_everything_once() -> None:
    """With and without photograph, by report, and says by what a filter finds each."""
    wall = pages(picture(1), picture(None))["captions.md"]
    assert re.findall(r'<li class="[^"]*" id="([^"]*)"', wall) == ["tide-fig1", "tide-fig2", "tide-photo1"]
    first = wall.split('id="tide-fig1"')[1].split(" markdown>")[0]
    assert 'data-places="dongqiao-zhen zhejiang"' in first
    assert 'data-photographers="lin-shui"' in first
    second = wall.split('id="tide-fig2"')[1].split(" markdown>")[0]
    assert 'data-people="zhang-haiyang"' in second
    assert "2张照片，2条图片说明" in wall
    assert "[图2](reports/tide.md#fig2){ .figure-way } 张海洋在清淤。" in wall


def test_without_any_photograph_the_wall_says_it_once() -> None:
    """Not under each caption."""
    wall = pages()["captions.md"]
    assert wall.count("照片未随文本提供") == 1
    assert "photographs: false" in wall


def test_a_withheld_photographer_is_nowhere() -> None:
    """Neither as a page, nor in a filter, a credit or the words for who does not see."""
    withheld = replace(LIN, withheld=True)
    for path, text in pages(picture(1, alt="林水拍的街道"), lin=withheld).items():
        assert "lin-shui" not in path + text
        assert "林水" not in text
    text = pages(picture(1, alt="林水拍的街道"), lin=withheld)["reports/tide.md"]
    assert images(to_html(figure(text, "fig1")))[0]["alt"] == "■■拍的街道"


def test_who_nobody_confirmed_is_not_gathered() -> None:
    """The print's words stand; no page, link or filter claims that two of that name are one."""
    found = pages(picture(1), lin=replace(LIN, status=Status.PROVISIONAL))
    assert "林水 摄" in figure(found["reports/tide.md"], "fig1")
    assert "people/lin-shui.md" not in found
    assert "lin-shui" not in found["captions.md"] + found["reports/tide.md"].split("---\n", 2)[2]


def test_addresses_are_whole_whatever_a_file_is_called() -> None:
    """What would end a path or part a list of files is written in percents."""
    odd = Rendition("photographs/tide/街 道,#1(b)-640.jpg", "jpeg", 640, 480, 9)
    shown = figure(pages(replace(picture(1), renditions=(odd,)))["reports/tide.md"], "fig1")
    assert images(to_html(shown))[0]["src"] == "../photographs/tide/街%20道%2C%231%28b%29-640.jpg"


HE = Entity("he-ye", NameKind.PERSON, "何野", ("何野",), Status.CONFIRMED)


def by_byline(byline: str, makers: tuple[Entity, ...], *pictures: Picture, captions: bool = True) -> dict[str, str]:
    """The pages of a report whose pictures its byline alone signs, all but the last, where they have captions."""
    figures = [(Kind.CAPTION, "东桥镇的街道。"), (Kind.PARAGRAPH, "村民上街。"), *WORDS[5:]] if captions else []
    words = [(Kind.HEADLINE, "退潮"), (Kind.BYLINE, byline), (Kind.PARAGRAPH, "浙江省东桥镇的水退了。"), *figures]
    signs = [
        Contributor(maker.name, None, "byline1", at, at + len(maker.name), photographer=True)
        for maker in makers
        if (at := byline.find(maker.name)) >= 0
    ]
    credit = [replace(SIGNED[1], anchor="fig2-credit")] if captions else []
    page = sample.page("tide", words, contributors=(*signs, *credit))
    known = (sample.ZHANG, sample.PROVINCE, sample.TOWN, *{each.id: each for each in (LIN, *makers)}.values())
    mentions = sample.mentions(page, [(entity, entity.name) for entity in known])
    made = link(Exhibition("展", names=Naming.CONFIRMED), [(page, TextFacts())], known, mentions)
    shown = render(replace(made, pictures=pictures), Labels("zh-Hans"))
    return {str(file.path): file.text for file in shown}


def test_what_a_byline_signs_is_its_photographers() -> None:
    """On their page, in the filter, and from the byline; not what somebody else signs below it."""
    found = by_byline("文/图 何野", (HE,), picture(1))
    works = found["people/he-ye.md"].split("#photographs }")[1]
    assert 'id="tide-fig1"' in works
    assert 'id="tide-fig2"' not in works
    assert '<span class="by-byline">摄影：何野（据报道署名）</span>' in works
    wall = found["captions.md"]
    assert 'data-photographers="he-ye"' in wall.split('id="tide-fig1"')[1].split(" markdown>")[0]
    assert 'data-photographers="lin-shui"' in wall.split('id="tide-fig2"')[1].split(" markdown>")[0]
    assert '<span class="by-byline">摄影：[何野](people/he-ye.md#photographs)（据报道署名）</span>' in wall
    assert wall.count("by-byline") == 1
    assert "文/图 [何野](../people/he-ye.md#photographs)" in found["reports/tide.md"]


def test_of_several_in_a_byline_it_was_one() -> None:
    """Each has it, and the doubt is said; who has no page is named without a link, who is withheld not at all."""
    found = by_byline("图片：何野 林水", (HE, LIN))
    for page in ("people/he-ye.md", "people/lin-shui.md"):
        assert "之一（据报道署名）" in found[page]
    assert "林水](people/lin-shui.md#photographs) 之一（据报道署名）" in found["captions.md"]
    alone = by_byline("图片：何野 林水", (HE, replace(LIN, status=Status.PROVISIONAL)))["captions.md"]
    assert "摄影：[何野](people/he-ye.md#photographs)、林水 之一（据报道署名）" in alone
    withheld = by_byline("图片：何野 林水", (HE, replace(LIN, withheld=True)))
    assert "、■■ 之一（据报道署名）" in withheld["captions.md"]
    assert all("林水" not in text and "lin-shui" not in text for text in withheld.values())
    assert "by-byline" not in by_byline("图片：林水", (replace(LIN, withheld=True),))["captions.md"]


def test_a_photograph_of_a_report_without_captions() -> None:
    """It is its byline's, too, and counted where it is looked for."""
    found = by_byline("文/图 何野", (HE,), picture(None), captions=False)
    works = found["people/he-ye.md"].split("#photographs }")[1]
    assert 'id="tide-photo1"' in works
    assert "<picture>" in works
    assert 'data-photographers="he-ye"' in found["captions.md"].split('id="tide-photo1"')[1].split(" markdown>")[0]


def long_wall(*years: str | None, sections: tuple[Section, ...] = ()) -> str:
    """The wall of reports of 25 captions each, one of these years each."""
    words = [(Kind.HEADLINE, "退潮"), (Kind.PARAGRAPH, "水退了。"), *((Kind.CAPTION, f"街道{n}。") for n in range(25))]
    shown = []
    for number, year in enumerate(years):
        facts = TextFacts(source=SourceFacts(date=f"{year}-08-12")) if year else TextFacts()
        shown.append((sample.page(f"r{number}", words), facts))
    made = link(Exhibition("展", sections=sections), shown, (), ())
    return next(f.text for f in render(made, Labels("zh-Hans")) if str(f.path) == "captions.md")


def parts(wall: str) -> list[tuple[bool, str, list[str]]]:
    """Of each part whether it is open, its title with its count, and the reports in it."""
    pattern = r'<details class="wall-part"( open)? markdown>\n<summary>(.*?)</summary>(.*?)</details>'
    reports = re.compile(r"^## .*#(r\d) }", re.MULTILINE)
    found = re.findall(pattern, wall, re.DOTALL)
    return [(bool(opened), re.sub("<.*?>", "", title), reports.findall(body)) for opened, title, body in found]


def test_a_long_wall_unfolds_by_year() -> None:
    """In their order, the undated last; a short one, or one of a single year, hangs in one."""
    assert parts(long_wall("2021", None, "2019", "2021")) == [
        (True, "2019年 25条图片说明", ["r2"]),
        (False, "2021年 50条图片说明", ["r0", "r3"]),
        (False, "日期不明 25条图片说明", ["r1"]),
    ]
    assert parts(long_wall("2021", "2019")) == []
    assert parts(long_wall("2021", "2021", "2021")) == []


def test_a_long_wall_unfolds_by_section() -> None:
    """Where the curator made some."""
    sections = (Section("a", "河", ("r2",)), Section("b", "城", ("r0", "r1")))
    assert [(o, title, its) for o, title, its in parts(long_wall("2021", "2020", "2019", sections=sections))] == [
        (True, "河 25条图片说明", ["r2"]),
        (False, "城 50条图片说明", ["r0", "r1"]),
    ]


def test_the_card_of_the_wall_counts_what_hangs_there() -> None:
    """Photographs and captions, one word for each; nothing where there is nothing."""
    assert get_data(pages(picture(1), picture(2), picture(None))["captions.md"])[1]["counted"] == "3张照片，2条图片说明"
    assert get_data(pages()["captions.md"])[1]["counted"] == "2条图片说明"
    only = by_byline("文/图 何野", (HE,), picture(None), captions=False)["captions.md"]
    assert get_data(only)[1]["counted"] == "1张照片"
    nothing = by_byline("文/图 何野", (HE,), captions=False)["captions.md"]
    assert not get_data(nothing)[1]["counted"]


def test_the_curators_words_stand_under_a_photograph_without_caption() -> None:
    """In place of the line that says there is none, then whose it is."""
    shown = pages(picture(None, text="退潮后的码头。", credit="市档案馆藏"))
    for path in ("reports/tide.md", "captions.md"):
        said = shown[path].split("without-caption")[1]
        assert '<span class="curators-caption">退潮后的码头。</span>' in said
        assert '<span class="curators-credit">市档案馆藏</span>' in said
        assert "没有" not in said.split("</figure>")[0]


def test_whose_the_curator_says_a_photograph_is_the_byline_does_not_sign() -> None:
    """Neither beside it nor on the page of whom the byline names."""
    found = by_byline("文/图 何野", (HE,), picture(1, credit="市档案馆藏"))
    wall = found["captions.md"].split('id="tide-fig1"')[1].split("</figure>")[0]
    assert "市档案馆藏" in wall
    assert "by-byline" not in wall
