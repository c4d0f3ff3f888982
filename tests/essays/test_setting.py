"""Pages written by hand as they are published, and what the curator hears of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.cache.records import RecordStore
from generator.catalogue.essay import paragraphs_of
from generator.content import read_content
from generator.content.folder import Content, Essay
from generator.essays.setting import EssaySetter
from generator.labels import Labels
from generator.model.collection import Collection
from generator.model.problem import Level
from generator.pipeline import gather
from generator.render import hang_of
from generator.render.render import pages_of
from generator.search.documents import documents_of
from tests.pipeline.tiny import tiny_exhibition

PEOPLE = """- {id: wang, name: 王建国, aliases: [王校长], note: 一九六二年生。, roles: [{text: 校长, report: flood}]}
- {id: li, name: 李秀英}
- {id: li-2, name: 李秀英, roles: [{text: 局长}]}
- {id: zhang, name: 张德顺, display: withheld}
- {id: zhao, name: 赵无名, status: rejected}
"""
PLACES = "- {id: shiqiao, name: 石桥镇, coordinates: [30.2, 112.1], coordinates_source: 虚构}\n"
UNKNOWN = "error: no-such-reference"
WRITE = "write a name as its page has it, or the id of a report"
ELSEWHERE = "into a report that is not there"
NEAR = "do you mean [[石桥镇]]?"
PAGELESS = (
    "is not linked, since no report names it or its status is not confirmed; correct its entry, or leave out the [[ ]]"
)
WITHHELD = "info: withheld-reference: a name is withheld here, and shown"
OTHER_WORDS = "without a link; leave it so, or write [[…|other words]]"


class Shown:
    """A tiny exhibition with one page written by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = tiny_exhibition(folder)
        (folder / "people.yml").write_text(PEOPLE, encoding="utf-8")
        (folder / "places.yml").write_text(PLACES, encoding="utf-8")
        (folder / "pages").mkdir()
        self.store = RecordStore(folder.parent / "cache")
        self.collection, _ = self.gathered("")
        self.setter = EssaySetter(hang_of(self.collection, Labels("zh-Hans")))

    def gathered(self, text: str) -> tuple[Collection, Content]:
        """The exhibition with that page."""
        (self.folder / "pages" / "a.md").write_text(text, encoding="utf-8", newline="")
        content = read_content(self.folder)
        return gather(content, self.store), content

    def problems(self, text: str) -> list[tuple[int, str, str]]:
        """The problems of that page: line, level and code, message."""
        collection, _ = self.gathered(text)
        told = (problem for problem in collection.problems if problem.location.file == "pages/a.md")
        return [(one.location.line, f"{one.level}: {one.code}", one.message) for one in told]

    def page(self, text: str) -> str:
        """That page as it is published, without front matter."""
        return self.setter.page(Essay("pages/a.md", text)).split("---\n\n", 1)[-1]

    def plain(self, text: str) -> str:
        """That page in plain words."""
        return self.setter.plain(Essay("pages/a.md", text))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The exhibition, read once."""
    return Shown(tmp_path_factory.mktemp("essays") / "content")


@pytest.mark.parametrize(
    ("written", "page", "plain"),
    [
        ("[[王建国]]", "[王建国](../people/wang.md)", "王建国"),
        ("[[王校长]]", "[王校长](../people/wang.md)", "王校长"),
        ("[[wang]]", "[王建国](../people/wang.md)", "王建国"),
        ("[[people:王建国]]", "[王建国](../people/wang.md)", "王建国"),
        ("[[人物：王建国]]", "[王建国](../people/wang.md)", "王建国"),
        ("[[王建国|*这位*校长]]", "[*这位*校长](../people/wang.md)", "*这位*校长"),
        ("[[石桥镇]]", "[石桥镇](../places/shiqiao.md)", "石桥镇"),
        ("[[flood]]", "[河水退了\u3000学校开学了](../reports/flood.md)", "河水退了\u3000学校开学了"),
        ("[[reports:flood|水]]", "[水](../reports/flood.md)", "水"),
        ("[[flood#p1|开头]]", "[开头](../reports/flood.md#p1)", "开头"),
        ("[[harvest#p1]]", "[秋粮入库 第1段](../reports/harvest.md#p1)", "秋粮入库 第1段"),
        ("[[map]]", "[地图](../map.md)", "地图"),
        ("[[张德顺]]", "■■", "■■"),
        ("[[zhang]]", "■■", "■■"),
        ("[[zhang|那位局长]]", "那位局长", "那位局长"),
        ("[[赵无名]]", "赵无名", "赵无名"),
        ("[[李秀英]]", "[李秀英](../people/li-xiuying.md){ .auto }", "李秀英"),
        ("[[石乔镇]]", "石乔镇", "石乔镇"),
        ("[[people:石乔镇]]", "石乔镇", "石乔镇"),
        ("看![[map]]", "看\\![地图](../map.md)", "看地图"),
        ("`[[王建国]]`", "`[[王建国]]`", "`[[王建国]]`"),
        ("[王建国](../people/wang.md)", "[王建国](../people/wang.md)", "[王建国](../people/wang.md)"),
    ],
)
def test_a_reference_becomes_a_link_or_words(shown: Shown, written: str, page: str, plain: str) -> None:
    """On the site a link where there is a page; on paper and in the search the same words."""
    assert shown.page(f"在{written}。") == f"在{page}。"
    assert shown.plain(f"在{written}。") == f"在{plain}。"


def test_no_link_in_headings_and_links(shown: Shown) -> None:
    """Names are not linked where they are shouted; raw HTML gets a link in HTML."""
    assert shown.page("# [[王建国]]") == "# 王建国"
    assert shown.page("[在[[王建国]]那里](x.md)") == "[在王建国那里](x.md)"
    html = '<div><a class="x" href="a.md">[[王建国]]</a> [[石桥镇]]</div>'
    linked = '<div><a class="x" href="a.md">王建国</a> <a href="../places/shiqiao.md">石桥镇</a></div>'
    assert shown.page(html) == linked


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[[石桥镇]] [[flood#p1]] [[map]] [[王校长|他]] ![[map]]", []),
        (
            "[[石乔镇]]",
            [f"{UNKNOWN}: [[石乔镇]] is no name or report of this exhibition; do you mean [[石桥镇]]?"],
        ),
        ("[[qqqqqq]]", [f"{UNKNOWN}: [[qqqqqq]] is no name or report of this exhibition; {WRITE}"]),
        ("[[flood#p99]]", [f"{UNKNOWN}: flood has no part p99; its last is [[flood#p2]], write one up to that"]),
        ("[[flood#pp1]]", [f"{UNKNOWN}: flood has no part pp1; do you mean [[flood#p1]]?"]),
        ("[[flood#x]]", [f"{UNKNOWN}: flood has no part x; write one that it has: headline, byline1, p1 to p2"]),
        ("[[flod#p1]]", [f"{UNKNOWN}: [[flod#p1]] leads {ELSEWHERE}; do you mean [[flood#p1]]?"]),
        ("[[qqqqqq#p1]]", [f"{UNKNOWN}: [[qqqqqq#p1]] leads {ELSEWHERE}; before # write the id of a report"]),
        ("[[张德顺]]", [f"{WITHHELD} as ■■ {OTHER_WORDS}"]),
        ("[[zhang]]", [f"{WITHHELD} as ■■ {OTHER_WORDS}"]),
        ("[[zhang|那位局长]]", [f"{WITHHELD} in your words {OTHER_WORDS}"]),
        ("[[赵无名]]", [f"info: unlinked-reference: [[赵无名]] {PAGELESS}"]),
    ],
)
def test_the_curator_hears_what_is_wrong(shown: Shown, written: str, said: list[str]) -> None:
    """At its line, with what was perhaps meant."""
    for separator in ("\n", "\r\n"):
        told = shown.problems(f"# 题{separator}{separator}{written}".replace("![[map]]", ""))
        assert [f"{kind}: {message}" for _, kind, message in told] == said
        assert {line for line, _, _ in told} <= {3}


def test_nobody_withheld_is_named(shown: Shown) -> None:
    """Not even as what was perhaps meant."""
    for name in ("张德", "张德顺顺", "张德川"):
        assert all("张德顺" not in message for _, _, message in shown.problems(f"[[{name}]]"))


def test_of_several_each_can_be_written(tmp_path: Path) -> None:
    """Two people of one name, and a report that is called as a place."""
    texts = {
        "flood": "开学了\n\n清河县石桥镇中心小学昨日开学。石桥镇镇长李秀英说，路也通了，孩子们都来了。\n",
        "石桥镇": "秋粮入库\n\n清河县粮食局局长李秀英介绍，今年秋粮收购已经过半，石桥镇粮站排起了队。\n",
    }
    folder = tiny_exhibition(tmp_path / "content", **texts)
    people = (
        "- {id: li, name: 李秀英, roles: [{text: 镇长, report: flood}]}\n"
        "- {id: li-2, name: 李秀英, roles: [{text: 粮食局局长, report: 石桥镇}]}\n"
    )
    (folder / "people.yml").write_text(people, encoding="utf-8")
    (folder / "places.yml").write_text("- {id: shiqiao, name: 石桥镇}\n", encoding="utf-8")
    (folder / "pages").mkdir()
    (folder / "pages" / "a.md").write_text("[[李秀英]]\n\n[[石桥镇]]\n\n[[people:li-2]] [[li]]", encoding="utf-8")
    problems = gather(read_content(folder), RecordStore(tmp_path / "cache")).problems
    told = [problem for problem in problems if problem.location.file == "pages/a.md"]
    assert [(problem.location.line, problem.level, problem.code) for problem in told] == [
        (1, Level.ERROR, "ambiguous-reference"),
        (3, Level.ERROR, "ambiguous-reference"),
    ]
    assert [problem.message for problem in told] == [
        "[[李秀英]] may be several; write [[people:li]] (镇长) or [[people:li-2]] (粮食局局长)",
        "[[石桥镇]] may be several; write [[reports:石桥镇]] (the report) or [[places:shiqiao]]",
    ]


def test_short_words_refer_too(tmp_path: Path) -> None:
    """An introduction, a tour's, words at a stop: links on pages, words elsewhere, problems at their lines."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "people.yml").write_text(PEOPLE, encoding="utf-8")
    with (folder / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("sections:\n  - id: a\n    intro: 在[[石桥镇|镇上]]，\\[[不是]]，[[石乔镇]]\n    reports: [flood]\n")
    (folder / "tours").mkdir()
    words = "'[[王建国]]和[[张德顺]]、张[[wang|德顺]]'"
    tour = f"title: 走\nintro: 从[[flood]]起\nstops:\n  - {{report: flood, text: {words}}}\n"
    (folder / "tours" / "t.yml").write_text(tour, encoding="utf-8")
    content = read_content(folder)
    collection = gather(content, RecordStore(tmp_path / "cache"))
    told = [str(one) for one in collection.problems if one.code == "no-such-reference"]
    assert told == [f"exhibition.yml:5: {UNKNOWN}: [[石乔镇]] is no name or report of this exhibition; {NEAR}"]
    hang = hang_of(collection, Labels("zh-Hans"))
    pages = {str(page.path): page.text for page in pages_of(hang)}
    assert "在[镇上](places/" in pages["index.md"]
    assert "，\\[\\[不是\\]\\]，石乔镇" in pages["index.md"]
    assert "在[镇上](../places/" in pages["reports/index.md"]
    assert "从[河水退了\u3000学校开学了](../reports/flood.md)起" in pages["tours/t.md"]
    assert "王建国和■■、■■" in pages["tours/t.md"]
    assert all("张德顺" not in text for text in pages.values())
    found = [passage.text for text in documents_of(hang, content).texts for passage in text.passages]
    assert found == ["在镇上，[[不是]]，石乔镇", "走", "从河水退了\u3000学校开学了起", "王建国和■■、■■"]


def test_an_embedding_within_a_line_is_told(shown: Shown) -> None:
    """It is a link there."""
    (told,) = shown.problems("看![[map]]")
    assert told[:2] == (1, "warning: embed-in-line")


def test_what_is_embedded(shown: Shown) -> None:
    """A map, the timeline, a card, a passage; in words where they cannot be shown."""
    page = shown.page("文\n![[map]]\n\n![[王建国]]\n\n![[flood#p1]]\n\n![[石乔镇]]")
    assert '<figure class="map essay-map">' in page
    assert '<aside class="name-card"' in page
    assert "一九六二年生。\n{ .card-note }" in page
    assert '<blockquote class="passage" markdown>' in page
    assert page.rstrip().endswith("石乔镇")
    words = paragraphs_of(shown.plain("文\n\n![[map]]\n\n![[王建国]]\n\n![[flood#p1]]"))
    assert words[:3] == ["文", "（地图见图录末尾。）", "王建国，校长"]
    assert "清河县石桥镇中心小学昨日开学" in words[3]


def test_front_matter_stays(shown: Shown) -> None:
    """What the curator wrote there is kept, whatever ends its lines."""
    setter = shown.setter
    for text in ("---\ntitle: 题\n---\n文", "---\r\ntitle: 题\r\n---\r\n文"):
        assert setter.page(Essay("pages/a.md", text)) == text
    assert setter.page(Essay("pages/a.md", "文")) == "---\ntemplate: text.html\n---\n\n文"


PIECES = [
    "[[王建国]]",
    "[[",
    "]]",
    "![[map]]",
    "[[张德顺|",
    "[[flood#p1]]",
    "|",
    "!",
    "#",
    "`",
    "\\",
    "\n",
    "    ",
    "> ",
    "- ",
]


@given(st.lists(st.sampled_from([*PIECES, "甲", "乙", "<div>", "</div>", "*", "_"]), max_size=25).map("".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_lost(shown: Shown, text: str) -> None:
    """Whatever stands around references, it is on the page, in its order."""
    page, plain = shown.page(text), shown.plain(text)
    for sign in "甲乙":
        assert page.count(sign) >= text.count(sign)
        assert plain.count(sign) >= text.count(sign)
    assert "张德顺" not in page
    assert "张德顺" not in plain
