"""`exhibit check`: everything at once, the most important first, for people, programs and GitHub."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.checking import Form, print_checked
from generator.commands.cli import main
from generator.model.problem import Level, Location, Problem
from generator.problem_codes import group_of, groups, known_codes
from tests.pipeline.tiny import tiny_exhibition
from tests.proof.test_proof import laid, page


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a tiny exhibition that has faults of every level, in which the command runs."""
    content = tiny_exhibition(tmp_path / "content")
    (content / "people.yml").write_text("- {nmae: x, name: a}\n- {name: 李秀英, same_as: [Q5]}\n", encoding="utf-8")
    (content / "reports" / "x.doc").write_text("a", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_the_worst_comes_first_and_the_count_last(home: Path) -> None:  # noqa: ARG001 - it is where the command runs
    """By level, then by group, then by file and line; a pipe gets nothing but these lines."""
    run = _check()
    lines = run.stdout.splitlines()
    codes = [line.split(": ")[2] for line in lines]
    assert codes == ["unknown-key", "same-as", "not-read", "not-named", "place-undecided", "place-undecided"]
    assert run.stderr == "2 errors, 1 warning, 3 info\n"
    assert run.exit_code == 1


def test_for_programs(home: Path) -> None:  # noqa: ARG001 - it is where the command runs
    """A list of all, in the same order, with the group of each, and nothing else on stdout."""
    found = json.loads(_check("--format", "json").stdout)
    assert [each["group"] for each in found] == ["yaml", "names", "files", "names", "names", "names"]
    assert found[0] == {
        "file": "content/people.yml",
        "line": 1,
        "level": "error",
        "code": "unknown-key",
        "message": "a person has no key nmae; do you mean name?",
        "message_zh": "人物条目没有 nmae 这个键；是不是 name？",
        "group": "yaml",
    }


@pytest.mark.parametrize("absolute", [False, True])
def test_for_github_files_are_named_from_the_root_of_the_repository(home: Path, *, absolute: bool) -> None:
    """However --content was given: so GitHub finds the line in a pull request."""
    run = _check("--format", "github", "--content", str(home / "content") if absolute else "content")
    lines = run.stdout.splitlines()
    message = "a person has no key nmae; do you mean name?"
    assert lines[0] == f"::error file=content/people.yml,line=1,title=unknown-key::{message}"
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::warning", *["::notice"] * 3]
    assert run.exit_code == 1


def test_for_github_nothing_that_is_quoted_ends_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    """Names of files and words of the curator are data, whatever signs they hold."""
    problem = Problem(Location("reports/a,b:100%.txt", 3), Level.WARNING, "not-read", "50% of “a::b”\n::error::x; go")
    print_checked([(problem, Path("content"))], Form.GITHUB, Path("content"))
    place = "file=content/reports/a%2Cb%3A100%25.txt,line=3,title=not-read"
    assert capsys.readouterr().out == f"::warning {place}::50%25 of “a::b” ::error::x; go\n"


def test_the_site_is_checked_in_the_same_forms(home: Path) -> None:
    """What is wrong in the site is told below its folder; the size stays in the last line."""
    laid(home / "site", {"index.html": page('<a href="map/">图</a>')})
    lines = _check("--site", "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::error file=site/index.html,line=5,title=lost-file::map/ leads to no file")
    assert lines[1].startswith("::warning file=content/exhibition.yml,line=1,title=no-rights::")
    assert "MB of 1,000 MB" in lines[-1]
    run = _check("--site", "--format", "json")
    assert [each["code"] for each in json.loads(run.stdout)] == ["lost-file", "no-rights"]
    assert "MB of 1,000 MB" in run.stderr


@pytest.mark.parametrize(
    "said",
    [
        ("zh-Hans", "错误：YAML 写法 (1)", "source 没有 editon 这个键；是不是 edition？", "1 个错误", "没有发现问题。"),
        ("zh-Hant", "錯誤：YAML 寫法 (1)", "source 沒有 editon 這個鍵；是不是 edition？", "1 個錯誤", "沒有發現問題。"),
        ("en", "Errors: YAML (1)", "source has no key editon; do you mean edition?", "1 error", "Nothing is wrong."),
    ],
)
def test_a_terminal_shows_groups_in_the_exhibition_s_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: tuple[str, ...]
) -> None:
    """With a heading for each level and group, and where more is said. What programs look for stays as it is."""
    language, heading, message, count, nothing = said
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    (tmp_path / "exhibition.yml").write_text(f"title: 展\nlanguage: {language}\n", encoding="utf-8")
    problem = Problem(
        Location("people.yml", 2), Level.ERROR, "unknown-key", "source has no key editon; do you mean edition?"
    )
    print_checked([(problem, tmp_path)], Form.TEXT, tmp_path)
    first, line, _, more, last = capsys.readouterr().out.splitlines()
    assert heading in first
    assert line == f"{tmp_path}/people.yml:2: error: unknown-key: {message}"
    assert more.endswith("exhibit check --explain unknown-key")
    assert last == count
    print_checked([], Form.TEXT, tmp_path)
    assert capsys.readouterr().out == f"{nothing}\n"


def test_a_code_is_explained_in_both_languages() -> None:
    """Cause and cure, without any content being there."""
    run = _check("--explain", "yaml-tag")
    assert run.exit_code == 0
    assert "起因: 文字以 ! 开头" in run.output
    assert "Cure: Put the text in '…' quotes." in run.output


def test_a_code_that_is_none_is_a_wrong_command() -> None:
    """The one that is perhaps meant is named."""
    run = _check("--explain", "yaml-tags")
    assert (run.exit_code, "do you mean yaml-tag?" in run.output) == (2, True)


def test_every_problem_has_a_group() -> None:
    """By which it is sorted; the groups come in the order of the registry."""
    listed = [code.code for group in groups() for code in group.codes]
    assert listed == list(known_codes())
    problem = Problem(Location("a"), Level.INFO, "no-alt", "x; y")
    assert group_of(problem) == "photographs"
