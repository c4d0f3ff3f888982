"""The search in a browser finds what a scan of the texts finds: in one file or by the index, served or from a disk."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.cache.records import RecordStore
from generator.content import read_content
from generator.content.folder import Content
from generator.folding import fold, variants
from generator.labels import Labels
from generator.pipeline import gather
from generator.render import hang_of
from generator.render.exhibition import Hang
from generator.search.ask import SCRIPTS, asked, tried, verdict
from generator.search.data import search_files, url_of
from generator.search.documents import Document, documents_of
from generator.search.trial import trial_of
from generator.served import serve
from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser

# As `find` gives it.
Answer = dict[str, Any]

ASK = """
async ([root, words, filters, page]) => {
  await baozhan.search.open(root);
  return await baozhan.search.find(words, filters, page);
}
"""


@pytest.fixture(scope="module")
def hung(exhibition: Site, tmp_path_factory: pytest.TempPathFactory) -> tuple[Hang, Content]:
    """The exhibition once more, as it is before it is built."""
    content = read_content(exhibition.content)
    collection = gather(content, RecordStore(tmp_path_factory.mktemp("pages")))
    return hang_of(collection, Labels(collection.exhibition.language)), content


@pytest.fixture(scope="module")
def indexed(exhibition: Site, hung: tuple[Hang, Content], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the index of a large exhibition instead of one file."""
    folder = tmp_path_factory.mktemp("indexed") / "site"
    shutil.copytree(exhibition.folder, folder, ignore=shutil.ignore_patterns("photographs", "*.woff2"))
    for path, text in search_files(*hung, whole=0).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(params=["one file", "index"])
def home(request: pytest.FixtureRequest, exhibition: Site, indexed: Path) -> Iterator[str]:
    """The address of the site, searched in either way."""
    with serve(exhibition.folder if request.param == "one file" else indexed) as address:
        yield address


def ready(page: Page, root: str) -> None:
    """A page with the engine on it, without the dialog."""
    page.goto(f"{root}about/")
    for script in SCRIPTS:
        page.add_script_tag(url=f"{root}assets/js/search/{script}.js")


class Asker:
    """A page that asks the search of a site."""

    def __init__(self, page: Page, root: str) -> None:
        ready(page, root)
        self.page, self._root = page, root

    def __call__(self, words: str, filters: dict[str, str] | None = None, first: int = 0, size: int = 10) -> Answer:
        """What the search answers."""
        answer: Answer = self.page.evaluate(ASK, [self._root, words, filters or {}, {"from": first, "size": size}])
        return answer


@pytest.fixture
def ask(page: Page, home: str) -> Asker:
    """The search of the site, in either way."""
    return Asker(page, home)


def test_folds_as_the_program_does(page: Page, exhibition: Site) -> None:
    """Every character that Python knows, and some in rows, are alike for both."""
    known = [chr(code) for code in range(0x20000) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    folded = [fold(character) for character in known]
    with serve(exhibition.folder) as root:
        ready(page, root)
        page.evaluate("pairs => baozhan.search.learn(pairs)", variants("".join(folded)))
        theirs = page.evaluate("known => known.map((one) => baozhan.search.fold(one).text)", known)
    different = [(one, ours, other) for one, ours, other in zip(known, folded, theirs, strict=True) if ours != other]
    assert not different


def test_tells_where_what_it_folded_stands(page: Page, exhibition: Site) -> None:
    """For each folded character the stretch of the text that it comes from."""
    with serve(exhibition.folder) as root:
        ready(page, root)
        found = page.evaluate("text => baozhan.search.fold(text)", "疫 ㎞𠮷Ａ…b")
    assert found == {
        "text": "疫km𠮷a...b",
        "starts": [0, 2, 2, 3, 3, 5, 6, 6, 6, 7],
        "ends": [1, 3, 3, 5, 5, 6, 7, 7, 7, 8],
    }


def test_one_file_finds_everything(browser: Browser, exhibition: Site, hung: tuple[Hang, Content]) -> None:
    """All names and forms, all headlines, and a thousand stretches: the pages that a scan finds, and no other."""
    result = tried(trial_of(*hung), exhibition.folder, browser)
    assert result.questions > 1000
    assert not result.faults
    assert (result.recall, result.precision) == (1.0, 1.0)


def test_the_index_finds_everything(browser: Browser, indexed: Path, hung: tuple[Hang, Content]) -> None:
    """So does the index of pairs."""
    result = tried(trial_of(*hung, samples=300), indexed, browser)
    assert not result.faults
    assert (result.recall, result.precision) == (1.0, 1.0)


def test_a_fault_is_told(browser: Browser, exhibition: Site, hung: tuple[Hang, Content], tmp_path: Path) -> None:
    """The trial notices a search that lacks a report."""
    site = tmp_path / "site"
    shutil.copytree(exhibition.folder, site, ignore=shutil.ignore_patterns("photographs", "*.woff2"))
    index = site / "search" / "index.js"
    text = index.read_text(encoding="utf-8")
    assert "周红波" in text
    index.write_text(text.replace("周红波", "周红彼"), encoding="utf-8")
    trial = trial_of(*hung, samples=0)
    questions = [question for question in trial.questions if question.words == "周红波"]
    result = verdict(questions, list(asked(["周红波"], site, browser)))
    assert result.recall < 1
    assert any("周红波" in problem.message for problem in result.faults)


def test_results(ask: Asker) -> None:
    """Where words are found: counted, in their sentences, at their places, with how they are printed."""
    answer = ask("疫 情防控")
    assert answer["query"] == "疫情防控"
    reports = answer["reports"]
    assert reports["total"] == len(reports["hits"]) > 2
    for hit in reports["hits"]:
        assert hit["url"].startswith("reports/")
        assert hit["count"] >= sum(sentence["count"] for sentence in hit["sentences"]) >= 1
        quoted = [(one["anchor"], one["before"] + one["match"] + one["after"]) for one in hit["sentences"]]
        assert len(set(quoted)) == len(quoted)
        assert "疫情防控" in hit["words"]
        for sentence in hit["sentences"]:
            assert "".join(sentence["match"].split()) in hit["words"]
    assert all(name["name"] for name in answer["names"])


def test_pages_of_results(ask: Asker) -> None:
    """What comes next follows what came first; nothing twice, nothing missing."""
    whole = ask("党员", size=100)["reports"]
    parts = [ask("党员", first=first, size=2)["reports"]["hits"] for first in range(0, whole["total"], 2)]
    assert [hit["url"] for part in parts for hit in part] == [hit["url"] for hit in whole["hits"]]
    assert whole["exact"]
    assert whole["total"] == len(whole["hits"])


def test_filters(ask: Asker, hung: tuple[Hang, Content]) -> None:
    """Each choice leaves the reports that have it, and two leave those of both."""
    reports = documents_of(*hung).reports
    found = {hit["url"] for hit in ask("一", size=100)["reports"]["hits"]}
    assert len(found) > 5
    having: dict[str, Callable[[Document, str], bool]] = {
        "year": lambda report, value: report.year == value,
        "section": lambda report, value: report.section == value,
        "newspaper": lambda report, value: report.newspaper == value,
        "place": lambda report, value: value in report.places,
    }
    filters = ask.page.evaluate("root => baozhan.search.open(root)", "")["filters"]
    assert set(filters) == set(having)
    for name, choices in filters.items():
        for choice in choices[:8]:
            its = {url_of(report.address) for report in reports if having[name](report, choice["id"])}
            assert len(its) == choice["count"]
            left = ask("一", {name: choice["id"]}, size=100)["reports"]
            assert {hit["url"] for hit in left["hits"]} == found & its, (name, choice)
    assert ask("一", {"year": "2021", "section": "hubei"})["reports"]["total"] == 0
    assert ask("一", {"year": "1900"})["reports"]["total"] == 0


@pytest.mark.parametrize(
    ("typed", "name", "why"),
    [
        ("周红波", "周红波", "name"),
        ("zhouhongbo", "周红波", "pinyin"),
        ("Zhou Hongbo", "周红波", "pinyin"),
        ("hongbo", "周红波", "pinyin"),
        ("zhb", "周红波", "initials"),
        ("荔灣區", "荔湾区", "name"),
    ],
)
def test_names(ask: Asker, typed: str, name: str, why: str) -> None:
    """A name by its characters in either script, in letters from any syllable on, by its initials."""
    found = [(one["name"], one["why"]) for one in ask(typed)["names"]]
    assert found[0] == (name, why)


@pytest.mark.parametrize("typed", ["周虹波", "周红", "zhouhongpo", "zhohongbo", "zhouhnogbo"])
def test_one_character_wrong(ask: Asker, typed: str) -> None:
    """Where nothing is found, names one character away are offered; and only there."""
    answer = ask(typed)
    if answer["names"]:
        assert not answer["near"]
        assert answer["names"][0]["name"] == "周红波"
    else:
        assert "周红波" in [one["name"] for one in answer["near"]]


@pytest.mark.parametrize("typed", ["", " ", "\u3000", "\u200b"])
def test_nothing_asked(ask: Asker, typed: str) -> None:
    """Nothing to look for finds nothing."""
    answer = ask(typed)
    assert [answer[group]["total"] for group in ("reports", "captions", "texts")] == [0, 0, 0]
    assert not answer["names"] + answer["near"]


@pytest.mark.parametrize(
    "typed", ['"', "\\", "\\n", "<b>", "'", "()", "*", "😀", "\ud83d", "a" * 5000, "constructor", "__proto__"]
)
def test_odd_words(ask: Asker, typed: str) -> None:
    """Whatever is typed has an answer."""
    assert ask(typed)["reports"]["exact"] in {True, False}


def test_from_a_disk(page: Page, exhibition: Site, indexed: Path) -> None:
    """Without a server, in either way."""
    for folder in (exhibition.folder, indexed):
        root = f"{folder.as_uri()}/"
        page.goto(f"{root}about/index.html")
        for script in SCRIPTS:
            page.add_script_tag(url=f"{root}assets/js/search/{script}.js")
        assert Asker(page, root)("疫情防控")["reports"]["total"] > 2


def test_what_does_not_come_is_asked_for_again(page: Page, indexed: Path) -> None:
    """A file that is missing fails the question, not the next one."""
    with serve(indexed) as root:
        ready(page, root)
        page.route("**/search/**/2-*.js", lambda route: route.abort())
        asking = f"[{root!r}, '疫情防控', {{}}, {{from: 0, size: 10}}]"
        failed = page.evaluate(f"({ASK})({asking}).then(() => 'answered', () => 'failed')")
        assert failed == "failed"
        page.unroute("**/search/**/2-*.js")
        assert Asker(page, root)("疫情防控")["reports"]["total"] > 2
