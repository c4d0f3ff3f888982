"""In which language commands print: on a terminal the exhibition's, in a pipe English."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.commands.printing import in_words, print_problems, spoken, tally
from generator.model.problem import Level, Location, Problem

MESSAGE = "no report names 白云; correct the name, add an alias, or take the entry out"
PROBLEM = Problem(Location("people.yml", 2), Level.INFO, "not-named", MESSAGE)
HEAD = "people.yml:2: info: not-named: "


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hans", "没有报道提到“白云”；改正名字、补上别名，或者删去条目"),
        ("zh-Hant", "沒有報導提到「白云」；改正名字、補上別名，或者刪去條目"),
        ("en", PROBLEM.message),
    ],
)
def test_a_terminal_has_the_language_of_the_exhibition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    """As exhibition.yml says, or whoever has read it already; a pipe has the line that programs know."""
    (tmp_path / "exhibition.yml").write_text(f"title: 展\nlanguage: {language}\n", encoding="utf-8")
    for terminal, expected in ((True, said), (False, PROBLEM.message)):
        monkeypatch.setattr(sys.stdout, "isatty", lambda terminal=terminal: terminal)
        print_problems([PROBLEM], tmp_path)
        print_problems([PROBLEM], None, language)
        assert capsys.readouterr().out == f"{tmp_path}/{HEAD}{expected}\n{HEAD}{expected}\n"
        assert spoken(tmp_path) == (language if terminal else "en")


def test_a_folder_without_an_exhibition_speaks_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an exhibition does that says nothing of its language."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert spoken(tmp_path / "nowhere") == "zh-Hans"


def test_problems_are_counted_in_each_language() -> None:
    """The worst first, and none that there are none of."""
    errors = [Problem(Location("a"), Level.ERROR, "url", "…")] * 2
    assert tally([PROBLEM, *errors]) == "2 errors, 1 info"
    assert tally([PROBLEM, *errors], "zh-Hans") == "2 个错误、1 个提示"
    assert tally([PROBLEM], "zh-Hant") == "1 個提示"
    assert tally([], "zh-Hans") == ""
    assert in_words("reports", "报道", "zh-Hant") == "報導"
