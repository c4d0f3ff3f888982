"""`exhibit add` as a curator uses it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.model.exhibition import Settlement
from generator.model.page import Page
from generator.model.problem import Problem
from generator.site.project import OURS
from tests.adding.exhibitions import PAGES, add, check, empty_exhibition, lying_in, settled, uncommented
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition

CONTENT = OURS / "content" / "reports"
FOLIO = "2021年6月30日 星期三 A05 要闻\n\n" + HARVEST.replace("本报记者", "新快报记者")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content folder of an exhibition without texts."""
    return empty_exhibition(tmp_path / "content")


def _file(folder: Path, name: str, text: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_a_text_lies_there_byte_for_byte_with_what_is_known_beside_it(content: Path, tmp_path: Path) -> None:
    """Day, newspaper and page give the name where the file has none to speak of; the YAML is read without a problem."""
    data = FOLIO.replace("\n", "\r\n").encode()
    result = add(content, _file(tmp_path, "IMG_2034.md", data))
    assert (result.exit_code, result.stderr) == (0, "")
    there = lying_in(content)
    assert sorted(there) == ["2021-06-30-xinkuaibao-a05.txt", "2021-06-30-xinkuaibao-a05.yml"]
    assert there["2021-06-30-xinkuaibao-a05.txt"] == data
    keys = there["2021-06-30-xinkuaibao-a05.yml"].decode().split("\n")
    for key in (
        "  newspaper: 新快报",
        "  date: 2021-06-30",
        "  edition: A05",
        "  original_file: IMG_2034.md",
        f"  sha256: {hashlib.sha256(data).hexdigest()}",
    ):
        assert key in keys
    assert ": error:" not in check(content).stdout
    assert ": warning:" not in check(content).stdout


def test_what_was_understood_is_a_tree_in_the_words_of_the_exhibition(content: Path, tmp_path: Path) -> None:
    """Head, parts, names with their counts, doubts with their lines; in a pipe each level two blanks further in."""
    lines = add(content, _file(tmp_path, "flood.txt", FLOOD)).stdout.split("\n")
    assert lines[0] == f"flood.txt（{len(FLOOD)}字，UTF-8）"
    assert "  报道 flood（第1—7行）" in lines
    assert "    标题：河水退了 学校开学了" in lines
    assert "    署名：本报记者 欧阳明" in lines
    assert "    内容：正文2段" in lines
    assert any(line.startswith("    3人：") and "王建国×2" in line for line in lines)
    assert "在展览里看：exhibit serve" in lines
    assert "\x1b" not in "\n".join(lines)


def test_joins_are_shown_with_the_words_around_the_seam(tmp_path: Path) -> None:
    """An English exhibition says it in English."""
    content = empty_exhibition(tmp_path / "content", "language: en")
    result = add(content, "--dry-run", CONTENT / "2020-quanguo.txt")
    assert "line 23 …发动医疗卫生系统党员、干|部职工取消春节休假,全部…" in result.stdout
    assert "line 115: “海南12例新冠肺炎患者治愈出院” was taken for the start of a report" in result.stdout
    assert "1 text would be added; nothing was written" in result.stdout
    assert lying_in(content) == {}


def test_on_a_terminal_the_tree_is_drawn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the lines that show what belongs to what."""
    from generator.adding.told import Node
    from generator.commands import addition

    monkeypatch.setattr(addition, "_is_terminal", lambda: True)
    addition.print_tree(Node("一页", (Node("报道", (Node("标题：[bold]秋\x1b粮[/bold]"),)),)))
    assert capsys.readouterr().out.split("\n") == ["一页", "└── 报道", "    └── 标题：[bold]秋 粮[/bold]", ""]


@pytest.mark.parametrize(
    "page",
    [*sorted(CONTENT.glob("*.txt")), *sorted(PAGES.glob("*.txt"))[::56]],
    ids=lambda page: page.stem,
)
def test_each_doubt_is_settled_by_taking_its_sign_away(page: Path, content: Path) -> None:
    """Each line by itself and all together: no error comes of it, and with all the doubts of reading are gone.

    All together say of a join that it is one and that it is none; of that no more is said than it is.
    """
    add(content, page)
    file = next(content.glob("reports/*.yml"))
    yaml = file.read_text(encoding="utf-8")
    for only in (*range(settled(yaml)), None):
        file.write_text(uncommented(yaml, only), encoding="utf-8")
        said = [line for line in check(content).stdout.split("\n") if ": info:" not in line or "doubtful-" in line]
        wrong = [line for line in said if ": error:" in line or ": warning:" in line]
        assert [line for line in wrong if only is not None or ": reading-no-effect:" not in line] == []
        if only is None:
            assert not any("doubtful-" in line for line in said)


def test_a_text_that_is_there_is_not_added_again(content: Path, tmp_path: Path) -> None:
    """The same bytes, other white space, another encoding, and the original of a text that was mended since."""
    add(content, _file(tmp_path, "flood.txt", FLOOD))
    before = lying_in(content)
    others: dict[str, str | bytes] = {
        "again.txt": FLOOD,
        "wide.txt": FLOOD.replace("\n", "\r\n\r\n").replace("。", "。 "),
        "old.txt": FLOOD.encode("gb18030"),
        "mark.txt": FLOOD.encode("utf-16"),
    }
    for name, text in others.items():
        result = add(content, _file(tmp_path, name, text))
        assert result.exit_code == 0
        assert (
            f"{name}:1: warning: duplicate-text: this text is in the exhibition as reports/flood.txt already;"
            in result.stdout
        )
    assert lying_in(content) == before
    (content / "reports" / "flood.txt").write_text(FLOOD.replace("昨日", "前日"), encoding="utf-8")
    assert "duplicate-text" in add(content, tmp_path / "flood.txt").stdout


def test_the_same_page_in_another_extraction_is_told(content: Path, tmp_path: Path) -> None:
    """It is added, and said to be much like another, and how much."""
    page = (CONTENT / "2022-sanya.txt").read_text(encoding="utf-8")
    add(content, _file(tmp_path, "sanya.txt", page))
    result = add(content, _file(tmp_path, "ocr.txt", page.replace("的", "旳").replace("，", ",")), "--name", "second")
    assert ": warning: similar-text: " in result.stdout
    assert " % of the smaller of this text and reports/sanya.txt stand in the other as well" in result.stdout
    assert "second.txt" in lying_in(content)
    other = add(content, CONTENT / "2021-liwan.txt")
    assert "similar-text" not in other.stdout


def test_one_that_cannot_be_read_does_not_keep_the_others(content: Path, tmp_path: Path) -> None:
    """A line for each that is wrong, an error at the end, and the rest lies there; of a folder its texts are taken."""
    folder = tmp_path / "in"
    folder.mkdir()
    _file(folder, "flood.txt", FLOOD)
    _file(folder, "empty.txt", "")
    _file(folder, "binary.txt", b"\x89PNG\0\0\0\0")
    _file(folder, "README.md", "About these texts.")
    (folder / "below.txt").mkdir()
    pdf = _file(tmp_path, "page.pdf", b"%PDF")
    result = add(content, folder, pdf, tmp_path / "gone.txt", _file(tmp_path, "harvest.txt", HARVEST))
    assert result.exit_code == 1
    lines = result.stdout.split("\n")
    assert f"{folder}/binary.txt:1: error: not-a-text: this is no text file" in result.stdout
    assert f"{folder}/empty.txt:1: error: empty-text: " in result.stdout
    assert (
        f"{pdf}:1: error: file-format: .pdf files are not taken, only .txt and .md; save the page's text as UTF-8 .txt"
        in lines
    )
    assert f"{tmp_path}/gone.txt:1: error: unreadable: there is no such file; check its name and its folder" in lines
    assert {name for name in lying_in(content) if name.endswith(".txt")} == {"flood.txt", "harvest.txt"}
    assert "收入文本2份; 4 errors" in result.stdout


def test_a_folder_without_texts_and_a_wrong_command(content: Path, tmp_path: Path) -> None:
    """Each is said in a line: 1 for what cannot be added, 2 for what cannot be meant."""
    empty = tmp_path / "empty"
    empty.mkdir()
    result = add(content, empty)
    assert result.exit_code == 1
    assert f"{empty}:1: error: file-format: there is no page text in this folder" in result.stdout
    two = (_file(tmp_path, "a1.txt", FLOOD), _file(tmp_path, "a2.txt", HARVEST))
    assert (add(content, "--name", "one", *two).exit_code, lying_in(content)) == (2, {})
    nowhere = add(tmp_path / "nowhere", *two)
    assert nowhere.exit_code == 2
    assert "exhibit new" in nowhere.stderr


def test_an_exhibition_without_its_file_can_be_added_to(tmp_path: Path) -> None:
    """What it is called can be said later."""
    (tmp_path / "content").mkdir()
    assert add(tmp_path / "content", _file(tmp_path, "flood.txt", FLOOD)).exit_code == 0
    assert "flood.txt" in lying_in(tmp_path / "content")


def test_an_encoding_other_than_utf_8_is_said_and_kept(content: Path, tmp_path: Path) -> None:
    """The bytes are the source; nobody converts them."""
    result = add(content, _file(tmp_path, "old-flood.txt", FLOOD.encode("gb18030")))
    assert result.stdout.startswith(f"old-flood.txt（{len(FLOOD)}字，GB18030）")
    assert lying_in(content)["old-flood.txt"] == FLOOD.encode("gb18030")


def test_a_page_that_goes_on_another_says_so(content: Path, tmp_path: Path) -> None:
    """上接 and 下转, if the other page is there and each names the other; if it is not, that."""
    first = f"2021年6月30日 星期三 第1版 要闻\n\n{FLOOD}（下转第三版）\n"
    second = f"2021年6月30日 星期三 第3版 要闻\n\n（上接第一版）\n{HARVEST}"
    alone = add(content, _file(tmp_path, "front.txt", first))
    assert "那一版还没有收入" in alone.stdout
    both = add(content, _file(tmp_path, "third.txt", second))
    assert "“上接第一版”：上接 front" in both.stdout.replace("（", "").replace("）", "")


def test_both_halves_in_one_command_lead_to_each_other(content: Path, tmp_path: Path) -> None:
    """The first knows of the second, which is added after it, by the name that it will have."""
    first = _file(tmp_path, "front.txt", f"2021年6月30日 星期三 第1版 要闻\n\n{FLOOD}（下转第三版）\n")
    second = _file(tmp_path, "第三版.txt", f"2021年6月30日 星期三 第3版 要闻\n\n（上接第一版）\n{HARVEST}")
    said = add(content, first, second).stdout
    (name,) = {Path(file).stem for file in lying_in(content)} - {"front"}
    assert "那一版还没有收入" not in said
    assert f"“下转第三版”：下转 {name}" in said.replace("（", "").replace("）", "")
    assert "“上接第一版”：上接 front" in said.replace("（", "").replace("）", "")


def test_withheld_names_are_told_nowhere_but_in_the_text(content: Path, tmp_path: Path) -> None:
    """Not in the tree, not in the YAML, and no name of a file spells them, in characters or in letters."""
    (content / "people.yml").write_text("- {name: 王建国, display: withheld}\n", encoding="utf-8")
    head = FLOOD.replace("河水退了 学校开学了", "王建国和孩子们")
    result = add(content, _file(tmp_path, "1.txt", head))
    names = lying_in(content)
    assert result.exit_code == 0
    assert "王建国" not in result.stdout + "".join(d.decode() for n, d in names.items() if n.endswith(".yml"))
    assert "■■" in result.stdout
    assert not any("wangjianguo" in name.replace("-", "") for name in names)
    told = add(content, _file(tmp_path, "2.txt", HARVEST), "--name", "wang-jianguo")
    assert ": error: file-name: wang-jianguo would become an address and holds a withheld name" in told.stdout


def test_schemas_are_named_where_the_exhibition_has_them(content: Path, tmp_path: Path) -> None:
    """Editors complete and check the YAML by its first line."""
    (tmp_path / ".schemas").mkdir()
    (tmp_path / ".schemas" / "report.schema.json").write_text("{}", encoding="utf-8")
    add(content, _file(tmp_path, "flood.txt", FLOOD))
    first = lying_in(content)["flood.yml"].decode().split("\n")[0]
    assert first == "# yaml-language-server: $schema=../../.schemas/report.schema.json"


def test_the_command_works_where_the_system_speaks_no_chinese(tmp_path: Path) -> None:
    """Locale C, a Chinese name with a leading dash, and a folder of another place."""
    content = tiny_exhibition(tmp_path / "content", flood=FLOOD)
    file = _file(tmp_path, "-秋粮.txt", HARVEST)
    run = subprocess.run(
        [sys.executable, "-m", "generator", "add", "--content", content, "--", file.name],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(OURS), "LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "标题：秋粮入库" in run.stdout
    assert (content / "reports" / "qiu-liang.txt").read_bytes() == HARVEST.encode()


def test_a_fault_of_this_program_costs_one_text(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told with the file, and the next text is added."""
    from generator import reading

    laid_out = reading.laid_out

    def failing(path: str, data: bytes, settlements: Sequence[Settlement]) -> Page | Problem:
        if data == FLOOD.encode():
            raise ZeroDivisionError
        return laid_out(path, data, settlements)

    monkeypatch.setattr(reading, "laid_out", failing)
    result = add(content, _file(tmp_path, "flood.txt", FLOOD), _file(tmp_path, "harvest.txt", HARVEST))
    assert result.exit_code == 1
    assert f"{tmp_path}/flood.txt:1: error: program-fault: " in result.stdout
    assert set(lying_in(content)) == {"harvest.txt", "harvest.yml"}


def test_what_is_only_shown_counts_for_the_next_text(content: Path, tmp_path: Path) -> None:
    """A dry run says of several texts what adding them would."""
    files = [_file(tmp_path, name, text) for name, text in (("1.txt", FLOOD), ("2.txt", FLOOD), ("3.txt", HARVEST))]
    told = add(content, "--dry-run", *files).stdout
    assert "2.txt:1: warning: duplicate-text: this text is in the exhibition as reports/he-shui-tui-le.txt" in told
    assert lying_in(content) == {}
    assert [line for line in add(content, *files).stdout.split("\n") if "→" in line] == [
        line for line in told.split("\n") if "→" in line
    ]
