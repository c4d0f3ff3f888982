"""A name that is taken back is in nothing that is published, however it is read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cache.records import RecordStore
from generator.content import read_content
from generator.labels import Labels
from generator.pipeline import gather
from generator.proof.proof import proof_read
from generator.render import hang_of
from generator.search.data import search_files
from generator.site.build import Built, Options, build
from generator.site.project import find_project
from tests.withheld.decoded import bytes_of, decoded, files_of
from tests.withheld.planted import PERSON, PLACE, SIGNS, SPELT, plant

SITE = "https://example.org/a/"
# What else would lead to them: the person's number in another register, the place's coordinates.
OTHER_TRACES = ("q123456789", "23.4567", "老阚")
# Words that stand beside the names, one for each position in which they are planted.
POSITIONS = {
    "reports/fair/index.html": (
        f"再见{PERSON}",  # kicker, as the curator writes it
        f"的{PERSON}回来了",  # headline
        f"{PLACE}，{PERSON}的桥",  # deck
        f"通讯员王建国{PLACE}报道",  # byline
        f"编者按：{PERSON}",
        f"昨天上午，{PERSON}走进了",
        f"校长李秀英说，{PERSON}每年",  # broken by the layout
        f"我是{PERSON}，从",  # spaced
        f"{PLACE}的守桥人",
        f"{PERSON}工作室",
        f"{PLACE}卫生院",
        f"{PERSON}在{PLACE}桥头。",  # caption
        f"{PERSON}摄",
        f"{PERSON}站在{PLACE}桥头",  # alternative of the photograph
        f"归{PERSON}所有",
        f"{PERSON}更正",
        f"走进了{PLACE}",
        f"据{PERSON}的来信",
        f"{PERSON}访谈",
        f"{PLACE}的桥",
        f"{PERSON}专栏",
        f"跟着{PERSON}走",
    ),
    "reports/old/index.html": ("聽闞鷺驪講", "獬驂鎮"),
    "about/index.html": (f"归{PERSON}", f"{PERSON}提供图片", f"{PERSON}<kan@"),
    "index.html": (f"{PERSON}的桥", f"{PLACE}二〇二〇", f"{PERSON}与桥", f"{PLACE}的{PERSON}。", f"{PERSON}进校"),
    "pages/foreword/index.html": (f"写在前面：{PERSON}",),
    "pages/essay/index.html": (f"{PERSON}小传",),
    "tours/bridge/index.html": (f"从{PLACE}出发", f"{PERSON}说的。", f"{PLACE}桥头", f"{PERSON}没有来"),
    "corrections/index.html": (f"{PERSON}更正", f"{PERSON}说不止一年"),
    "captions/index.html": (f"{PERSON}在{PLACE}桥头",),
    "people/wang-jianguo/index.html": (f"{PERSON}的同学",),
    "people/li-xiuying/index.html": (f"{PLACE}人",),
    "people/kan-luli/index.html": (f"{PERSON}是{PLACE}人",),
    "places/qiaotou-cun/index.html": (f"{PLACE}镇志",),
    "places/shiqiao-zhen/index.html": (f"在{PLACE}对岸",),
    "organisations/xuexiao/index.html": (f"{PERSON}的母校",),
    "map/index.html": (PLACE,),
    "together/index.html": (PERSON, PLACE),
    "search/index.js": ("kanluli", "xiecanzhen", f"{PERSON}说的。"),
    "sitemap.xml": ("people/kan-luli/",),
    "catalogue.pdf": (f"{PERSON}的桥", f"{PERSON}在{PLACE}桥头", f"{PLACE}卫生院"),
    "reports/fair/fair.pdf": (f"{PERSON}走进了",),
}


@dataclass(frozen=True, slots=True)
class Site:
    """A built site, and all that its files say, by their paths."""

    home: Path
    built: Built
    words: dict[str, tuple[str, ...]]


def _site(home: Path, *, withheld: bool) -> Site:
    plant(home / "content", withheld=withheld)
    built = build(find_project(home / "content", home / "site"), Options(SITE, jobs=1))
    folders = (home / "site", home / "build" / "markdown", home / "build" / "print")
    words = {
        str(file.relative_to(folder if folder.name == "site" else home)): tuple(decoded(file))
        for folder in folders
        for file in files_of(folder)
    }
    return Site(home, built, words)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """The same exhibition with the names shown, and then, in the same folders, taken back."""
    home = tmp_path_factory.mktemp("planted")
    return _site(home, withheld=False), _site(home, withheld=True)


def test_the_names_are_found_where_they_are_shown(sites: tuple[Site, Site]) -> None:
    """Else it would prove nothing that they are not found when they are taken back."""
    shown = sites[0]
    for file, positions in POSITIONS.items():
        texts = ["".join(text.split()) for text in shown.words[file]]
        missing = [words for words in positions if not any("".join(words.split()) in text for text in texts)]
        assert missing == [], file
    kinds = {Path(file).suffix for file, texts in shown.words.items() if any(not SIGNS.isdisjoint(t) for t in texts)}
    assert kinds >= {".html", ".js", ".css", ".md", ".pdf", ".woff2", ".jpg", ".webp", ".avif"}
    assert all(any(trace in text.lower() for texts in shown.words.values() for text in texts) for trace in OTHER_TRACES)


def test_taken_back_they_are_nowhere(sites: tuple[Site, Site]) -> None:
    """No character of theirs, in either script, nor their spelling, in any file or in its name."""
    taken = sites[1]
    assert taken.built.published
    assert len(taken.words) > 100
    leaks = [
        (file, trace, text[max(0, text.find(trace) - 20) :][:50])
        for file, texts in taken.words.items()
        for text in (file, *texts)
        for trace in (*SIGNS, *SPELT, *OTHER_TRACES)
        if trace in text.lower()
    ]
    assert leaks == []


def test_nor_are_they_in_the_bytes(sites: tuple[Site, Site]) -> None:
    """Of pictures, fonts and what PDFs pack, in the codes that programs write."""
    home = sites[1].home
    names = [
        name.encode(code)
        for name in (PERSON, PLACE, "闞鷺驪", "獬驂鎮")
        for code in ("utf-8", "utf-16-be", "utf-16-le", "gb18030")
    ]
    for folder in (home / "site", home / "build" / "markdown", home / "build" / "print"):
        for file in files_of(folder):
            data = bytes_of(file)
            assert [name for name in names if name in data] == [], file


def test_nor_in_the_files_of_a_large_search(tmp_path: Path) -> None:
    """An index of pairs of characters, which small exhibitions have not."""
    plant(tmp_path / "content", withheld=True)
    content = read_content(tmp_path / "content")
    collection = gather(content, RecordStore(tmp_path / "cache"), 1)
    files = search_files(hang_of(collection, Labels("zh-Hans")), content, whole=0)
    assert len(files) > 5
    for name, text in files.items():
        assert SIGNS.isdisjoint(name + text), name
        assert [word for word in SPELT if word in text or word in name] == [], name


def test_their_pages_are_gone_and_the_rest_is_whole(sites: tuple[Site, Site]) -> None:
    """No link leads to nowhere, the report says what was done, and nobody is told of the old addresses."""
    shown, taken = sites
    for page in ("people/kan-luli/index.html", "places/xiecan-zhen/index.html"):
        assert page in shown.words
        assert page not in taken.words
    assert proof_read(taken.home / "site").problems == ()
    assert [str(problem) for problem in taken.built.problems if problem.code == "address-gone"] == []
    report = taken.words["reports/fair/index.html"][0]
    assert "■■" in report
    assert "文本有部分隐去" in report
    digest = hashlib.sha256((taken.home / "content" / "reports" / "fair.txt").read_bytes()).hexdigest()
    assert [file for file, texts in taken.words.items() if any(digest[:12] in text for text in texts)] == []
    assert any(digest[:12] in text for text in shown.words["about/index.html"])
    assert {"people/wang-jianguo/index.html", "places/qiaotou-cun/index.html"} <= taken.words.keys()


def test_what_bears_the_name_is_hidden_with_it_until_the_curator_enters_it(tmp_path: Path) -> None:
    """A clinic of that town tells its name; one that the curator has entered may be shown."""
    plant(tmp_path / "content", withheld=True)
    file = tmp_path / "content" / "organisations.yml"
    file.write_text(file.read_text(encoding="utf-8") + f"- id: clinic\n  name: {PLACE}卫生院\n", encoding="utf-8")
    collection = gather(read_content(tmp_path / "content"), RecordStore(tmp_path / "cache"), 1)
    shown = [entity.name for entity in collection.entities if not entity.withheld and PLACE in entity.name]
    assert shown == [f"{PLACE}卫生院"]
