"""Reports alone as PDFs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import outloud
import page
import pytest

from generator.catalogue import offprint, press
from generator.catalogue.offprint import file_beside, wanted
from generator.catalogue.press import Shop, book_for, offprints, offprints_for
from generator.catalogue.typeset import typeset
from generator.content import read_content
from generator.render.addresses import report_address
from generator.render.exhibition import Hang
from generator.site.project import OURS
from tests.catalogue.books import TEMPLATES, UNSEEN, Opened, hang, write

NAME = "李大山"
TEXTS = {
    "a": f"河水退了\n本报记者 王小明\n昨日，周红波到江城市视察。{NAME}没有说话。\n▲{NAME}在堤上。 周红波 摄\n",
    "b": "又一篇报道\n本报记者 王小明\n昨日，赵二河说河水又退了。\n",
}


def _set(home: Path) -> Mapping[str, bytes]:
    return offprints(offprints_for(hang(home / "content")), (), Shop(TEMPLATES, home / "cache"))


@pytest.fixture(scope="module")
def exhibition() -> Hang:
    """The exhibition of content/."""
    return hang(OURS / "content")


@pytest.fixture(scope="module")
def real(exhibition: Hang, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Its reports."""
    book = book_for(exhibition, read_content(OURS / "content"))
    return offprints(offprints_for(exhibition), (book,), Shop(TEMPLATES, tmp_path_factory.mktemp("shop")))


def test_each_report_conforms(real: Mapping[str, bytes], tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a, and nothing that a screen reader would stumble over."""
    assert real
    for number, pdf in enumerate(real.values()):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(pdf)
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
            assert [failure.message for failure in page.validate_pdf(file, profile=profile).failures] == []
        heard = outloud.check(str(file))
        assert (heard.error, [f for f in heard.findings if f.severity == "error"]) == (None, [])


def test_each_report_is_whole_and_its_own_title(exhibition: Hang, real: Mapping[str, bytes]) -> None:
    """Every character of it; the outline begins with its headline."""
    for exhibit in exhibition.collection.exhibits:
        opened = Opened(real[report_address(exhibit.report)])
        printed = Counter(c for part in exhibit.report.parts for c in part.text if not c.isspace() and c not in UNSEEN)
        assert printed - Counter(opened.text) == Counter(), exhibit.report.id
        level, title, first = opened.outline[0]
        assert (level, first) == (1, 1)
        assert "".join(title.split()) == "".join(exhibition.title(exhibit).split())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with two reports, in one of which somebody is withheld."""
    people = [{"id": "li", "name": NAME, "status": "confirmed", "display": "withheld"}]
    write(tmp_path / "content", TEXTS, people=people, exhibition={"title": "试展", "contact": NAME})
    return tmp_path


def test_who_is_withheld_stands_in_none(home: Path) -> None:
    """In no string of the files."""
    made = _set(home)
    assert "■■没有说话" in Opened(made["reports/a.md"]).text
    for pdf in made.values():
        everything = Opened(pdf).everything()
        assert NAME not in Opened(pdf).text
        assert all(NAME.encode(coding) not in everything for coding in ("utf-8", "utf-16-be"))


def test_only_the_changed_one_is_set_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless it brings characters that the fonts did not have."""
    anew: list[Path] = []
    really = typeset

    def noted(folder: Path, *, small: bool, main: str) -> bytes:
        anew.append(folder)
        return really(folder, small=small, main=main)

    monkeypatch.setattr(press, "typeset", noted)
    first = _set(home)
    assert len(anew) == len(first) == 2
    assert _set(home) == first
    assert len(anew) == 2
    report = home / "content" / "reports" / "b.txt"
    report.write_text(TEXTS["b"].replace("又退了。", "又退了，退了。"), encoding="utf-8")
    second = _set(home)
    assert len(anew) == 3
    assert [address for address in first if first[address] != second[address]] == ["reports/b.md"]


def test_a_build_from_nothing_gives_the_same_bytes(home: Path, tmp_path: Path) -> None:
    """As one that had something kept."""
    report = home / "content" / "reports" / "b.txt"
    _set(home)
    report.write_text(TEXTS["b"] + "囍\n", encoding="utf-8")
    kept = _set(home)
    assert kept == offprints(offprints_for(hang(home / "content")), (), Shop(TEMPLATES, tmp_path / "other"))


@pytest.mark.parametrize(("said", "few", "many"), [("", True, False), ("true", True, True), ("false", False, False)])
def test_they_are_made_where_they_are_few_or_as_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, *, few: bool, many: bool
) -> None:
    """`report_pdfs` in exhibition.yml."""
    monkeypatch.setattr(offprint, "FEW", 2)
    for number, is_made in ((2, few), (3, many)):
        content = tmp_path / str(number)
        (content / "reports").mkdir(parents=True)
        for n in range(number):
            (content / "reports" / f"r{n}.txt").write_text(f"第{n}篇\n本报记者 王小明\n河水退了。\n", encoding="utf-8")
        line = f"report_pdfs: {said}\n" if said else ""
        (content / "exhibition.yml").write_text(f"title: 试展\n{line}", encoding="utf-8")
        made = hang(content)
        assert len(made.collection.exhibits) == number
        assert wanted(made) == is_made
        assert bool(offprints_for(made)) == is_made


def test_a_pdf_lies_beside_its_page() -> None:
    """So that it moves with it."""
    assert file_beside("reports/2020-a.md") == "reports/2020-a/2020-a.pdf"
