"""`exhibit check --search` says plainly what it lacks; what it finds is a test in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.cli import main

REPORT = "河水涨了\n本报记者 王小明\n昨日，江城市的河水涨了三尺，堤上有人守着。\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An exhibition of one report."""
    folder = tmp_path / "content"
    (folder / "reports").mkdir(parents=True)
    (folder / "reports" / "a.txt").write_text(REPORT, encoding="utf-8")
    return folder


def check(content: Path, site: Path) -> tuple[int, str]:
    """How the command ends, and its last line."""
    result = CliRunner().invoke(main, ["check", "--search", "--content", str(content), "--out", str(site)])
    return result.exit_code, result.output.strip().splitlines()[-1]


def test_a_site_without_search(content: Path, tmp_path: Path) -> None:
    """Build it first."""
    code, said = check(content, tmp_path / "site")
    assert code == 2
    assert said.endswith("site has no search; build it first, without --no-search")


def test_no_browser(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install."""
    site = tmp_path / "site"
    (site / "search").mkdir(parents=True)
    (site / "search" / "index.js").write_text("", encoding="utf-8")
    for page in ("index.html", "404.html"):
        (site / page).write_text("", encoding="utf-8")
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    code, said = check(content, site)
    assert code == 2
    assert "sudo apt install chromium" in said
