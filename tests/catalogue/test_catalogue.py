"""Small books, set and read again by another program."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue import press
from generator.catalogue.book import Selection
from generator.catalogue.press import Shop, catalogue
from generator.catalogue.setting import Printed, Setting
from generator.catalogue.typeset import NotSet
from generator.content import read_content
from generator.model.problem import Level
from tests.catalogue.books import TEMPLATES, Opened, book, handed_over, hang, pdf, write

HOSTILE = (
    r'#panic("x") $a_b$ *粗* _斜_ @ref <标签> [方] \ `码` ~ // = - + "引" #import "@preview/a:1.0.0" #read("data.json")'
)
NAME = "李大山"
# Points: the width of the paper, and what stays free of everything.
PAPER, MARGIN = 595, 30
TEXT = f"""河水退了
本报记者 王小明
昨日，周红波到江城市青石镇视察。青石镇的{NAME}没有说话。
▲{NAME}在堤上。 周红波 摄
"""


def long(name: str) -> str:
    """A report of several pages in which somebody is named at the beginning and at the end."""
    middle = "河水在夜里涨了又退，值班的人每隔半小时记一次数，图书馆的旧址现在是一间修理铺。\n" * 90
    return f"河水涨了\n本报记者 王小明\n{name}说河水涨了。\n{middle}{name}说河水退了。\n"


def shop(folder: Path) -> Shop:
    """A shop that keeps its things in a folder."""
    return Shop(TEMPLATES, folder)


def test_marks_of_the_typesetter_show_and_never_act(tmp_path: Path) -> None:
    """Text goes over as strings: what is markup to typst, wherever it stands, is printed to the letter."""
    content = write(
        tmp_path / "content",
        {"a": f"标题 {HOSTILE}\n本报记者 王小明\n昨日，河水退了。{HOSTILE}。\n"},
        exhibition={"title": HOSTILE, "subtitle": HOSTILE, "rights": HOSTILE, "foreword": "pages/f.md", "sections": [
            {"id": "s", "title": HOSTILE, "intro": HOSTILE, "reports": ["a"]}
        ]},
    )  # fmt: skip
    (content / "pages").mkdir()
    escaped = re.sub(r"([\\`*_{}\[\]()#+.!<>~@$=\-])", r"\\\1", HOSTILE)
    (content / "pages" / "f.md").write_text(f"# {escaped}\n\n{escaped}\n", encoding="utf-8")
    opened = Opened(pdf(content, tmp_path / "cache"))
    printed = "".join(HOSTILE.split())
    assert opened.text.count(printed) >= 6


def test_who_is_withheld_stands_nowhere(tmp_path: Path) -> None:
    """Not in what typst is given, not in the text, the outline, the metadata or any other string of the file."""
    people = [
        {"id": "li-dashan", "name": NAME, "status": "confirmed", "display": "withheld"},
        {"id": "zhou", "name": "周红波", "status": "confirmed"},
    ]
    shown = {
        "title": f"{NAME}的展", "subtitle": NAME, "rights": NAME, "made_by": NAME, "contact": NAME,
        "foreword": "pages/f.md", "sections": [{"id": "s", "title": NAME, "intro": NAME, "reports": ["a"]}],
    }  # fmt: skip
    content = write(tmp_path / "content", {"a": f"{NAME}\n{TEXT}"}, people=people, exhibition=shown)
    (content / "pages").mkdir()
    (content / "pages" / "f.md").write_text(f"# {NAME}\n\n李**大**山\n", encoding="utf-8")
    given = handed_over(book(content))
    assert (NAME in given, "li-dashan" in given) == (False, False)
    opened = Opened(pdf(content, tmp_path / "cache"))
    assert "■■没有说话" in opened.text
    assert NAME not in opened.text
    for written in (NAME.encode(), NAME.encode("utf-16-be"), NAME.encode("utf-16-be").hex().encode()):
        assert written not in opened.everything()


def test_an_index_tells_the_true_pages(tmp_path: Path) -> None:
    """Each page on which a name is printed stands in the index, ranges included, and no other."""
    people = [{"id": "zhou", "name": "周红波", "status": "confirmed"}]
    content = write(tmp_path / "content", {"a": long("周红波")}, people=people)
    opened = Opened(pdf(content, tmp_path / "cache"))
    start = next(page for level, title, page in opened.outline if level == 1 and title == "索引")
    named = [number for number, text in enumerate(opened.pages, 1) if "周红波" in text and number < start]
    assert len(named) == 2
    entry = re.search(r"周红波([\d,–]+)", "".join(opened.pages[start - 1 :]))
    assert entry is not None
    assert re.findall(r"\d+", entry[1]) == list(map(str, named))


def test_the_outline_leads_to_sections_and_reports(tmp_path: Path) -> None:
    """Sections with their reports beneath them, on the pages where they are."""
    shown = {"title": "试展", "sections": [{"id": "s", "title": "甲区", "reports": ["a", "b"]}]}
    texts = {"a": TEXT, "b": "又一篇报道\n本报记者 王小明\n昨日，河水又退了。\n"}
    opened = Opened(pdf(write(tmp_path / "content", texts, exhibition=shown), tmp_path / "cache"))
    entries = {title: (level, page) for level, title, page in opened.outline}
    assert entries["甲区"][0] == 1
    assert entries["又一篇报道"][0] == 2
    assert "又一篇报道" in opened.pages[entries["又一篇报道"][1] - 1]


def test_a_part_of_the_exhibition(tmp_path: Path) -> None:
    """A report or a section alone: nothing of the others, not in the indexes either."""
    people = [{"id": n, "name": n, "status": "confirmed"} for n in ("周红波", "赵二河")]
    texts = {"a": TEXT, "b": "又一篇报道\n本报记者 王小明\n昨日，赵二河说河水又退了。\n"}
    content = write(tmp_path / "content", texts, people=people)
    text = Opened(pdf(content, tmp_path / "cache", Selection(reports=("b",)))).text
    assert ("又一篇报道" in text, "河水退了" in text, "周红波" in text) == (True, False, False)


@pytest.mark.parametrize(("language", "contents"), [("zh-Hans", "目录"), ("zh-Hant", "目錄"), ("en", "Contents")])
def test_a_book_in_every_language(tmp_path: Path, language: str, contents: str) -> None:
    """Our words are in the language of the exhibition, and its fonts hold them."""
    shown = {"title": "Flood 水患", "language": language}
    opened = Opened(pdf(write(tmp_path / "content", {"a": TEXT}, exhibition=shown), tmp_path / "cache"))
    assert contents in opened.text
    sans = "NotoSansTC" if language == "zh-Hant" else "NotoSansSC"
    assert any(sans in name for name, _ in opened.fonts)
    assert {kind for _, kind in opened.fonts} == {"Type0"}


def test_what_no_font_has_is_named_by_its_number(tmp_path: Path) -> None:
    """Nothing is lost silently, and nothing unseen reaches the page."""
    text = "河水退了\n本报记者 王小明\n昨日，\U0001f30a和\ue000和\u202e都退了。\n"
    opened = Opened(pdf(write(tmp_path / "content", {"a": text}), tmp_path / "cache"))
    assert "〔U+1F30A〕和〔U+E000〕和〔U+202E〕都退了" in opened.text


def test_no_word_is_longer_than_its_line(tmp_path: Path) -> None:
    """What has no place to break, breaks anywhere: nothing leaves the measure."""
    text = f"河水{'a' * 90}\n本报记者 王小明\n昨日，{'1234567890' * 12}退了。\n"
    opened = Opened(pdf(write(tmp_path / "content", {"a": text}), tmp_path / "cache"))
    assert "1234567890" * 12 in opened.text
    assert max(line.right for line in opened.lines()) < PAPER - MARGIN


def test_an_exhibition_without_reports(tmp_path: Path) -> None:
    """A cover and a contents page are a book, too."""
    assert len(Opened(pdf(write(tmp_path / "content", {}), tmp_path / "cache")).pages) >= 2


def test_the_same_exhibition_gives_the_same_bytes(tmp_path: Path) -> None:
    """Without anything kept from before."""
    content = write(tmp_path / "content", {"a": TEXT})
    assert pdf(content, tmp_path / "one") == pdf(content, tmp_path / "two")


def test_what_was_set_is_not_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same book costs nothing; one with a changed word is set anew."""
    content = write(tmp_path / "content", {"a": TEXT})
    made = book(content)
    first = catalogue(made, shop(tmp_path / "cache"))

    def never(*_: object, **__: object) -> bytes:
        raise AssertionError("it was set again")

    monkeypatch.setattr(press, "typeset", never)
    assert catalogue(made, shop(tmp_path / "cache")) == first
    with pytest.raises(AssertionError, match="set again"):
        catalogue(replace(made, data=made.data | {"subtitle": "另一个"}), shop(tmp_path / "cache"))


def test_a_book_that_cannot_be_set_is_said_in_one_line(tmp_path: Path) -> None:
    """The site goes on without it; the curator learns why."""
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "catalogue.typ").write_text("#panic(\n", encoding="utf-8")
    content = write(tmp_path / "content", {"a": TEXT})
    with Setting(hang(content), read_content(content), Shop(templates, tmp_path / "cache")) as setting:
        printed = setting.finished()
    assert printed.volumes == ()
    assert [(p.level, p.code, "\n" in p.message) for p in printed.problems] == [(Level.WARNING, "catalogue", False)]
    with pytest.raises(NotSet):
        catalogue(book(content), Shop(templates, tmp_path / "cache"))


def test_none_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    """Not even its data."""
    content = write(tmp_path / "content", {"a": TEXT})
    with Setting(hang(content), read_content(content), shop(tmp_path / "cache"), wanted=False) as setting:
        assert setting.finished() == Printed()
    assert not (tmp_path / "cache").exists()
