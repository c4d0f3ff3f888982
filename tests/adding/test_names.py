"""Under which names texts are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.adding.free import is_free
from generator.adding.known import Known
from generator.adding.naming import LONGEST, names, numbered
from generator.adding.shelf import Kept, read_shelf
from generator.content.ids import is_id
from generator.model.page import Page
from generator.reading import laid_out
from tests.adding.exhibitions import add, empty_exhibition, lying_in
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition

PRINTED = Known(newspaper="新快报", date="2021-06-30", edition="A05")
ROUGH = Known(newspaper="羊城晚报", date="2021-06~")
TWO = f"{FLOOD}\n\n\n{HARVEST}"


def page_of(text: str) -> Page:
    """A text as it is laid out."""
    page = laid_out("reports/page.txt", text.encode(), ())
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize(
    ("stem", "known", "name"),
    [
        ("2021-liwan", PRINTED, "2021-liwan"),
        ("Flood of July (1)", PRINTED, "flood-of-july-1"),
        ("Café Zürich", Known(), "cafe-zurich"),
        ("-rf flood", PRINTED, "rf-flood"),
        ("../../etc/flood", PRINTED, "etc-flood"),
        ("IMG_2034", PRINTED, "2021-06-30-xinkuaibao-a05"),
        ("scan0001", ROUGH, "2021-06-yangchengwanbao"),
        ("A05", PRINTED, "2021-06-30-xinkuaibao-a05"),
        ("新快报", PRINTED, "2021-06-30-xinkuaibao-a05"),
        ("CON", PRINTED, "2021-06-30-xinkuaibao-a05"),
        ("", PRINTED, "2021-06-30-xinkuaibao-a05"),
        ("   ", Known(), "he-shui-tui-le"),
        ("🎉🎉", Known(), "he-shui-tui-le"),
        ("新建文本文档 (2)", Known(), "he-shui-tui-le"),
        ("新建文本文档", Known(date="2021-06-30"), "2021-06-30-he-shui-tui-le"),
        ("CON", Known(), "he-shui-tui-le"),
        ("清河抗洪", Known(), "qing-he-kang-hong"),
        ("清河抗洪", Known(date="2021", newspaper=None), "qing-he-kang-hong"),
        ("清河抗洪", Known(date="202X", newspaper="新快报"), "qing-he-kang-hong"),
        ("index", Known(), "he-shui-tui-le"),
    ],
)
def test_the_best_name(stem: str, known: Known, name: str) -> None:
    """The file's own where it says something, else what the page prints of itself, else how words are read."""
    assert next(names(stem, page_of(FLOOD), known)) == name


def test_a_name_of_three_hundred_characters_is_cut_between_words() -> None:
    """Addresses and file systems have an end."""
    name = next(names("flood-" * 50, page_of(FLOOD), PRINTED))
    assert name == ("flood-" * 10)[: LONGEST - 1]
    assert len(next(names("洪" * 300, page_of(FLOOD), Known()))) <= LONGEST


@given(st.text(max_size=300))
def test_any_name_gives_one_that_serves(stem: str) -> None:
    """Whatever a file is called: plain letters, no separator, no reserved word, of a length that all systems take."""
    for name in names(stem, page_of(FLOOD), Known(newspaper=stem[:9], edition=stem[:3])):
        assert name.isascii()
        assert is_id(name)
        assert not set(name) & set("/\\:. ")
        assert len(name) <= LONGEST


@pytest.mark.parametrize("name", ["CON", "a/b", "..", "-x", "a b", "index", "", "x" * 101, "a?b"])
def test_a_name_that_cannot_be_is_refused(name: str, tmp_path: Path) -> None:
    """The curator's own name is not mended in silence; an empty one counts as none."""
    content = empty_exhibition(tmp_path / "content")
    (tmp_path / "flood.txt").write_text(FLOOD, encoding="utf-8")
    result = add(content, f"--name={name}", tmp_path / "flood.txt")
    if name:
        assert result.exit_code == 1
        assert f": error: file-name: {name} cannot be the name of a text; use letters" in result.stdout
        assert lying_in(content) == {}
    else:
        assert set(lying_in(content)) == {"flood.txt", "flood.yml"}


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    """Also where only the case of letters differs; nothing that lies there is touched."""
    content = tiny_exhibition(tmp_path / "content", Flood=HARVEST)
    (content / "reports" / "flood_2.yml").write_text("# mine\n", encoding="utf-8")
    before = lying_in(content)
    (tmp_path / "flood.txt").write_text(FLOOD, encoding="utf-8")
    result = add(content, tmp_path / "flood.txt")
    assert "已有叫flood的文本，所以加了编号。" in result.stdout
    after = lying_in(content)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"flood_3.txt", "flood_3.yml"}


def test_no_report_gets_the_address_of_another(tmp_path: Path) -> None:
    """A page of two reports has NAME-1 and NAME-2: a text of that name would be one of them."""
    content = tiny_exhibition(tmp_path / "content", two=TWO)
    shelf = read_shelf(content)
    assert len(page_of(TWO).reports) == 2
    assert not is_free("two-2", 1, b"", shelf)
    assert is_free("two-3", 1, b"", shelf)
    assert is_free("two-2", 2, b"", shelf)
    alone = shelf.holding(Kept("reports/one-1.txt", "one-1", FLOOD.encode()))
    assert is_free("one", 1, b"", alone)
    assert not is_free("one", 2, b"", alone)
    assert numbered("one", lambda name: is_free(name, 2, b"", alone)) == "one_2"
