"""The registry of problem codes against the program: nothing is printed that is not explained, and the other way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.model.problem import Level
from generator.problem_codes import explained, groups, known_codes
from tests.problems.examples import CONTENT, SITE
from tests.problems.printed import of_content, of_site, printed
from tests.problems.sites import HANDED_ON, NAME, messages, modules, printed_codes
from tests.problems.special import SPECIAL

# What puts in what to do: the nearest word that is known, or the reason with its cure.
HELPED = ("_instead(", "{why}")
PRINTED = (Path(__file__).parent / "lines.txt").read_text(encoding="utf-8").splitlines()
LINES = {line.split(": ", 3)[2]: line for line in PRINTED}


def test_every_code_that_can_be_printed_is_explained_and_no_other() -> None:
    """A code in the program without a word in the registry, or the other way about, fails here."""
    assert set(printed_codes()) == set(known_codes())
    assert sum(len(group.codes) for group in groups()) == len(known_codes())


def test_where_codes_come_from_is_all_seen() -> None:
    """What hands on the codes of others makes none of its own: it holds no code as a text."""
    for path in HANDED_ON:
        texts = {node.value for node in ast.walk(modules()[path]) if isinstance(node, ast.Constant)}
        assert texts.isdisjoint(known_codes()), path
    assert NAME == "code"


def test_every_code_has_an_example() -> None:
    """And no example is of a code that is gone."""
    assert sorted([*CONTENT, *SITE, *SPECIAL]) == sorted(known_codes())
    assert list(LINES) == list(known_codes())
    assert len(LINES) == len(PRINTED)


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_message_says_what_is_wrong_and_what_to_do(code: str) -> None:
    """In one line, at the level that the registry tells, beginning small and without a full stop."""
    place, level, said, message = LINES[code].split(": ", 3)
    wrong, _, cure = message.partition("; ")
    assert place.rpartition(":")[2].isdigit()
    assert said == code
    assert Level(level) in known_codes()[code].levels
    assert wrong
    assert cure
    assert not message.endswith(".")


def test_every_message_in_the_code_says_what_to_do() -> None:
    """Of a code with several messages not only the one that is tried; a helper's words end in what to do."""
    silent = [(place, text) for place, text in messages() if "; " not in text and not any(h in text for h in HELPED)]
    assert silent == []
    assert sum(1 for _ in messages()) > len(known_codes())


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_code_is_explained_in_chinese_and_english(code: str) -> None:
    """Cause and cure each in whole sentences."""
    about = known_codes()[code]
    for words in (about.cause, about.cure):
        assert words.en.endswith(".")
        assert words.zh.endswith("。")
        assert any("\u4e00" <= sign <= "\u9fff" for sign in words.zh)
    assert explained(code).count("\n") == 4


@pytest.mark.parametrize("code", CONTENT)
def test_content_makes_a_line(tmp_path: Path, code: str) -> None:
    """To the letter, once."""
    assert of_content(tmp_path, CONTENT[code]).count(LINES[code]) == 1


@pytest.mark.parametrize("code", SITE)
def test_a_site_makes_a_line(tmp_path: Path, code: str) -> None:
    """To the letter, once."""
    assert of_site(tmp_path, SITE[code], code).count(LINES[code]) == 1


@pytest.mark.parametrize("code", SPECIAL)
def test_what_content_alone_cannot_bring_about_makes_a_line(
    tmp_path: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the letter, once."""
    assert printed(SPECIAL[code](tmp_path, monkeypatch), "content").count(LINES[code]) == 1
