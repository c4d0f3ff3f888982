from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import read_content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with one text."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "exhibition.yml").write_text("title: 战\n", encoding="utf-8")
    (tmp_path / "reports" / "a.txt").write_text("甲", encoding="utf-8")
    return tmp_path


def _said(folder: Path) -> list[tuple[str, str]]:
    return [(problem.location.file, problem.code) for problem in read_content(folder).problems]


def test_texts_come_with_and_without_their_yaml(folder: Path) -> None:
    """The YAML beside a text is optional, and texts are in the order of their names."""
    (folder / "reports" / "B.TXT").write_bytes(b"\xff")
    (folder / "reports" / "a.yml").write_text("source: {edition: A05}\n", encoding="utf-8")
    content = read_content(folder)
    assert [(text.path, text.name, text.facts.source.edition) for text in content.texts] == [
        ("reports/B.TXT", "B", None),
        ("reports/a.txt", "a", "A05"),
    ]
    assert content.problems == ()


def test_a_yaml_without_its_text_is_told(folder: Path) -> None:
    """Its text may have been renamed or forgotten."""
    (folder / "reports" / "b.yml").write_text("source: {edition: A05}\n", encoding="utf-8")
    assert _said(folder) == [("reports/b.yml", "no-page-text")]


def test_files_that_nobody_reads_are_told(folder: Path) -> None:
    """A slip in a name would otherwise pass in silence; what systems leave behind does."""
    for name in ("person.yml", "reports/c.docx", "reports/a.yaml", "reports/.DS_Store", "reports/._a.txt"):
        (folder / name).write_bytes(b"x")
    assert {file for file, code in _said(folder) if code == "not-read"} == {
        "person.yml",
        "reports/a.yaml",
        "reports/c.docx",
    }


@pytest.mark.parametrize("name", ["index", "README", "con", "a#b", "a?b", "a%20b"])
def test_a_name_that_no_page_can_have_is_refused(folder: Path, name: str) -> None:
    """Its page would take the place of the list of reports, or have no place on Windows."""
    (folder / "reports" / f"{name}.txt").write_text("乙", encoding="utf-8")
    assert _said(folder) == [(f"reports/{name}.txt", "file-name")]
    assert [text.name for text in read_content(folder).texts] == ["a"]


def test_names_that_differ_in_capitals_alone_are_refused(folder: Path) -> None:
    """On many systems they are one file."""
    (folder / "reports" / "A.txt").write_text("乙", encoding="utf-8")
    assert [code for _, code in _said(folder)] == ["file-name"]


@pytest.mark.parametrize("name", ["两个 空格", "引号'\"", "a&b"])
def test_odd_names_are_read(folder: Path, name: str) -> None:
    """Blanks, quotes and signs of addresses are no reason to refuse a text."""
    (folder / "reports" / f"{name}.txt").write_text("乙", encoding="utf-8")
    assert name in {text.name for text in read_content(folder).texts}
    assert _said(folder) == []


def test_a_text_that_cannot_be_opened_costs_itself_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its permissions are wrong: a line says so, and the others are read."""
    really = Path.read_bytes

    def guarded(file: Path) -> bytes:
        if file.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(file))
        return really(file)

    (folder / "reports" / "b.txt").write_text("乙", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", guarded)
    assert _said(folder) == [("reports/b.txt", "unreadable")]
    assert [text.name for text in read_content(folder).texts] == ["a"]


def test_a_foreword_that_is_not_there_is_told(folder: Path) -> None:
    """The exhibition is built without it; files outside pages/ are none."""
    (folder.parent / "secret.md").write_text("x", encoding="utf-8")
    for path in ("pages/foreword.md", "../secret.md"):
        (folder / "exhibition.yml").write_text(f"title: 战\nforeword: {path}\n", encoding="utf-8")
        assert _said(folder) == [("exhibition.yml", "no-foreword")]
        assert read_content(folder).exhibition.foreword is None


def test_an_empty_folder_is_an_exhibition(tmp_path: Path) -> None:
    """Nothing is there yet; the problems say what to begin with."""
    content = read_content(tmp_path)
    assert content.texts == ()
    assert [problem.code for problem in content.problems] == ["no-title", "no-texts"]


@pytest.mark.parametrize("name", ["people.yaml", "People.yml", "places.YAML"])
def test_a_file_of_another_name_that_withholds_forbids_publishing(tmp_path: Path, name: str) -> None:
    """It is not read, and the names in it would be shown."""
    (tmp_path / "reports").mkdir()
    (tmp_path / name).write_text("- {name: 甲, display: withheld}\n", encoding="utf-8")
    content = read_content(tmp_path)
    assert content.withholding_unsure
    assert ("not-published", name) in [(problem.code, problem.location.file) for problem in content.problems]
    (tmp_path / name).write_text("- {name: 甲}\n", encoding="utf-8")
    assert not read_content(tmp_path).withholding_unsure


@pytest.mark.parametrize("named", ["reports/李木.txt", "pages/李木.md"])
def test_a_file_called_like_a_withheld_name_forbids_publishing(tmp_path: Path, named: str) -> None:
    """Its name becomes an address."""
    (tmp_path / "people.yml").write_text("- {name: 李木, display: withheld}\n", encoding="utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / named).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / named).write_text("文", encoding="utf-8")
    content = read_content(tmp_path)
    assert content.withholding_unsure
    assert [problem.location.file for problem in content.problems if problem.code == "not-published"] == [named]


def test_a_photograph_may_be_called_like_a_withheld_name(tmp_path: Path) -> None:
    """Its name is no address: what is published of it has a name of ours."""
    (tmp_path / "people.yml").write_text("- {name: 李木, display: withheld}\n", encoding="utf-8")
    (tmp_path / "photographs" / "x").mkdir(parents=True)
    (tmp_path / "photographs" / "x" / "李木.jpg").write_bytes(b"picture")
    assert not read_content(tmp_path).withholding_unsure


def test_a_section_called_like_a_withheld_name_forbids_publishing(tmp_path: Path) -> None:
    """Its id becomes a part of an address."""
    (tmp_path / "people.yml").write_text("- {name: Li Mu, display: withheld}\n", encoding="utf-8")
    sections = "title: 展\nsections: [{id: LIMU, title: 甲}]\n"
    (tmp_path / "exhibition.yml").write_text(sections, encoding="utf-8")
    assert read_content(tmp_path).withholding_unsure
