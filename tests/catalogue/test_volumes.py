"""A catalogue by volumes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import outloud
import page
import pikepdf
import pytest
from hypothesis import given, strategies as st

from generator.catalogue import press, volumes
from generator.catalogue.book import Book
from generator.catalogue.press import Shop, books_for, catalogue, catalogues
from generator.catalogue.typeset import Volume
from generator.catalogue.volumes import EACH, Chapter, divided, file_of
from generator.content import read_content
from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from tests.catalogue.books import TEMPLATES, Opened, hang, write

TEXTS = {
    "a": "河水涨了\n本报记者 王小明\n昨日，周红波到江城市视察。\n▲周红波在堤上。 李河 摄\n",
    "b": "又一篇报道\n本报记者 王小明\n昨日，周红波说河水又退了。\n",
    "c": "第三篇报道\n本报记者 王小明\n昨日，赵二河到江城市。周红波没有来。\n",
}
EXHIBITION = {
    "title": "试展",
    "sections": [
        {"id": "s", "title": "甲区", "reports": ["a", "b"]},
        {"id": "t", "title": "乙区", "reports": ["c"]},
    ],
}
NAMES = ("第一册", "第二册", "第三册", "第四册")
# Less than two of the reports have.
MOST = 160
# Points from the top of a page to its foot.
PAPER = 842


def _chapters(lengths: list[list[int]]) -> list[Chapter]:
    """Sections of reports of so many characters; of an exhibit nothing but its parts is asked."""

    def exhibit(length: int) -> Exhibit:
        report = SimpleNamespace(parts=[SimpleNamespace(text="字" * length)])
        return cast("Exhibit", SimpleNamespace(report=report))

    return [Chapter(Section(str(n), str(n)), tuple(map(exhibit, row))) for n, row in enumerate(lengths)]


@given(st.lists(st.lists(st.integers(0, 3000), min_size=1, max_size=12), max_size=12), st.integers(200, 9000))
def test_a_division_loses_nothing_and_tears_no_section_that_fits(lengths: list[list[int]], most: int) -> None:
    """All reports in their order; no volume is too long unless one report is; a section that fits is whole."""
    chapters = _chapters(lengths)
    made = divided(chapters, most)
    reports = [exhibit for volume in made for chapter in volume for exhibit in chapter.exhibits]
    assert list(map(id, reports)) == [id(exhibit) for chapter in chapters for exhibit in chapter.exhibits]
    for volume in made:
        weight = sum(chapter.weight for chapter in volume)
        assert weight <= most or [len(chapter.exhibits) for chapter in volume] == [1]
    parts = Counter(chapter.section.id for volume in made for chapter in volume)
    assert all(parts[chapter.section.id] == 1 for chapter in chapters if chapter.weight <= most)
    assert len(made) == 1 or sum(chapter.weight for chapter in chapters) > most


def test_volumes_are_about_as_large_as_each_other() -> None:
    """Not full ones and a rest."""
    assert [len(volume) for volume in divided(_chapters([[900]] * 11), 10 * (900 + EACH))] == [6, 5]


@pytest.mark.parametrize(
    ("file", "number", "name"),
    [("a.pdf", 1, "a.pdf"), ("a.pdf", 2, "a-2.pdf"), ("a.b.pdf", 3, "a.b-3.pdf"), ("book", 2, "book-2")],
)
def test_names_of_files(file: str, number: int, name: str) -> None:
    """The first has the name that a whole book would have."""
    assert file_of(file, number) == name


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small exhibition."""
    home = tmp_path_factory.mktemp("volumes")
    people = [{"id": name, "name": name, "status": "confirmed"} for name in ("周红波", "赵二河")]
    write(home / "content", TEXTS, people=people, exhibition=EXHIBITION)
    return home


def _set(home: Path) -> tuple[bytes, ...]:
    content = home / "content"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(volumes, "MOST", MOST)
        books = books_for(hang(content), read_content(content))
    return catalogues(books, Shop(TEMPLATES, home / "cache"))


@pytest.fixture(scope="module")
def pdfs(home: Path) -> tuple[bytes, ...]:
    """It in four volumes: a section torn in two, another section, and what they share."""
    return _set(home)


@pytest.fixture(scope="module")
def opened(pdfs: tuple[bytes, ...]) -> list[Opened]:
    """The same, opened."""
    return list(map(Opened, pdfs))


def test_each_volume_says_which_it_is_and_which_there_are(pdfs: tuple[bytes, ...], opened: list[Opened]) -> None:
    """On its cover, its title page, in its metadata."""
    assert len(opened) == len(NAMES)
    for name, pdf, one in zip(NAMES, pdfs, opened, strict=True):
        assert name in one.pages[0]
        assert all(other in one.pages[1] for other in NAMES)
        with pikepdf.open(BytesIO(pdf)) as file:
            assert str(file.docinfo["/Title"]) == f"试展（{name}）"


def test_each_report_stands_in_one_volume(opened: list[Opened]) -> None:
    """With its section, which says where it goes on."""
    texts = [one.text for one in opened]
    assert ["周红波到江城市视察" in text for text in texts] == [True, False, False, False]
    assert ["周红波说河水又退了" in text for text in texts] == [False, True, False, False]
    assert ["赵二河到江城市" in text for text in texts] == [False, False, True, False]
    assert [title for level, title, _ in opened[1].outline if level == 1][1] == "甲区（续）"


def test_the_first_tells_where_the_sections_of_all_begin(opened: list[Opened]) -> None:
    """By volume and page, which are those of the outlines."""
    contents = next(text for text in opened[0].pages if text.startswith("第一册·全书分册"))
    for number, title in ((1, "甲区"), (2, "甲区（续）"), (3, "乙区")):
        page_ = next(page for level, found, page in opened[number - 1].outline if (level, found) == (1, title))
        assert f"{title}{number}:{page_}" in contents


def test_one_index_tells_the_true_pages_of_all_volumes(opened: list[Opened]) -> None:
    """And no other has an index."""
    with_index = [any(title == "索引" for _, title, _ in one.outline) for one in opened]
    assert with_index == [False, False, False, True]
    named: list[str] = []
    for name in ("周红波", "赵二河"):
        named = [
            f"{number}:{page_}"
            for number, one in enumerate(opened[:3], 1)
            for page_, text in enumerate(one.pages, 1)
            if name in text
        ]
        entry = re.search(rf"{name}([\d:,;–]+)", opened[3].text)
        assert entry is not None
        assert entry[1] == ";".join(named)
    assert len(named) == 1


def test_an_entry_longer_than_a_column_goes_on_in_the_next(home: Path, tmp_path: Path) -> None:
    """A name that stands on more than a thousand pages, none beside another, loses none of them."""
    told = {"person": {"周红波": [(1, page_) for page_ in range(2, 3000, 2)]}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(volumes, "MOST", MOST)
        last = books_for(hang(home / "content"), read_content(home / "content"))[-1]
    book = replace(last, data=last.data | {"known": {}, "seen": told})
    one = Opened(catalogue(book, Shop(TEMPLATES, tmp_path)))
    assert max(line.bottom for line in one.lines()) < PAPER
    assert "2996,2998" in one.text


def test_links_lead_into_the_other_volumes(pdfs: tuple[bytes, ...]) -> None:
    """From the index to the page of the file beside it."""
    with pikepdf.open(BytesIO(pdfs[-1])) as file:
        links: list[Any] = [link.get("/A", {}) for page_ in file.pages for link in page_.get("/Annots", [])]
        ways = {str(link["/URI"]) for link in links if "/URI" in link}
    assert {way.partition("#")[0] for way in ways} == {"catalogue.pdf", "catalogue-2.pdf", "catalogue-3.pdf"}
    assert any(re.fullmatch(r"catalogue-3\.pdf#page=\d+", way) for way in ways)


def test_each_volume_conforms(pdfs: tuple[bytes, ...], tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a, and nothing that a screen reader would stumble over."""
    for number, pdf in enumerate(pdfs, 1):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(pdf)
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
            assert [failure.message for failure in page.validate_pdf(file, profile=profile).failures] == []
        assert [found for found in outloud.check(str(file)).findings if found.severity == "error"] == []


def test_a_changed_word_sets_its_volume_and_the_last_anew(
    home: Path, pdfs: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What tells of pages that stayed where they were is not set again; unchanged, nothing is."""
    anew: list[object] = []
    really = press._volume  # noqa: SLF001 - the one place where a volume is set

    def noted(book: Book, shop: Shop) -> Volume:
        anew.append(book.data["volume"])
        return really(book, shop)

    monkeypatch.setattr(press, "_volume", noted)
    assert _set(home) == pdfs
    assert anew == []
    report = home / "content" / "reports" / "c.txt"
    report.write_text(TEXTS["c"].replace("没有来", "也来了"), encoding="utf-8")
    changed = _set(home)
    assert anew == [3]
    assert [old == new for old, new in zip(pdfs, changed, strict=True)] == [True, True, False, True]
