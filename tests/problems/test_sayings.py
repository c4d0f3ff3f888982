"""Messages in Chinese: every one that the program can have, and never at the cost of a value."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.model.problem import Level, Location, Problem
from generator.problem_codes import known_codes
from generator.problem_codes.sayings import HOLE, ORDINAL, Saying, message_in, parted_in, sayings
from tests.problems.samples import Sample, samples

LINES = [line.split(": ", 3) for line in (Path(__file__).parent / "lines.txt").read_text(encoding="utf-8").splitlines()]
OF_CODES, OF_PARTS = sayings()
ALL = {**OF_CODES, **OF_PARTS}
LATIN = re.compile("[A-Za-z][A-Za-z0-9]+")
VALUE = re.compile("值[0-9]+号")
# Of what others say of a fault (PyYAML, MkDocs, a parser of HTML) only what is common is in Chinese.
FROM_MKDOCS = tuple(
    Sample(
        "site",
        f"Doc file '值1号' contains {said}; correct it in the file",
        tuple(VALUE.findall(f"值1号{said}")),
        "MkDocs",
    )
    for said in (
        "a link '值2号', but the target '值3号' is not found among documentation files",
        "a link '值2号', but the target is not found among documentation files",
        "a link '值2号', but the doc '值3号' does not contain an anchor '值4号'",
        "a link '值2号', but there is no such anchor on this page",
        "an absolute link '值2号', it was left as is",
        "an unrecognized relative link '值2号', it was left as is",
    )
)
# What stays as it is in a Chinese sentence: names of formats and programs, and what a file has to hold.
YAML = re.compile(r"`[^`]*`|\[\[.*?\]\]|“- .*?”|[「“]- .*?[」”]|\{[^{}]*\}|\[[^\[\]]*\]|'[*&!]?…'")
FILES = re.compile(
    r"<报道的 id>|[\w./*-]*\.(?:yml|md|txt|css|html|jpg|org)\b|[a-z-]+/(?:zhang-san)?|\.\./"
    r"|--[a-z-]+|\b[a-z]+:(?=//|Q?…|、| |$)"
)
KEPT = frozenset(
    """
    UTF GB18030 Big5 YAML EDTF PDF HTML XML JSON GIF BMP HEIC AVIF SVG JPEG PNG TIFF WebP Photoshop MB GitHub Pages
    MkDocs typst id slug index readme true false null none InC source
    domain formerly within same as date evidence kind reading reports corrections photographs caption line sic corr why
    report file stops title rights name sha256
    """.split()
)


def _problem(code: str, message: str) -> Problem:
    return Problem(Location("a.yml", 1), Level.INFO, code, message)


SAMPLES = (*samples(), *FROM_MKDOCS)


def _left_over(text: str) -> list[str]:
    """The English words of a sentence that are neither YAML nor names."""
    return [word for word in LATIN.findall(FILES.sub(" ", YAML.sub(" ", text))) if word not in KEPT]


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_every_message_in_the_code_is_told_in_chinese(sample: Sample) -> None:
    """A new message without Chinese fails here, with the code and place that make it: write it in messages.yml."""
    problem = _problem(sample.code, sample.message)
    told = message_in(problem, "zh-Hans")
    assert told != sample.message
    assert _left_over(told) == []
    assert Counter(VALUE.findall(told)) == Counter(sample.values)
    assert all(parted_in(problem, "zh-Hans"))


def test_the_code_was_read() -> None:
    """Every code has messages in it, and most of them more than one."""
    assert {sample.code for sample in SAMPLES} == set(known_codes())
    assert len(SAMPLES) > 2 * len(known_codes())


def test_nothing_is_translated_that_is_never_said() -> None:
    """Each sentence of the catalogue is the first that fits one of the program's messages."""
    used = {
        id(next(saying for saying in OF_CODES[sample.code] if saying.values_in(sample.message) is not None))
        for sample in SAMPLES
    }
    assert [saying for listed in OF_CODES.values() for saying in listed if id(saying) not in used] == []
    assert list(OF_CODES) == list(known_codes())


@pytest.mark.parametrize("line", LINES, ids=[line[2] for line in LINES])
def test_the_lines_as_they_are_printed_are_told_in_chinese(line: list[str]) -> None:
    """With what contents brought into them; a parser's own words stay English."""
    _, _, code, message = line
    told = message_in(_problem(code, message), "zh-Hans")
    saying = next(each for each in OF_CODES[code] if each.values_in(message) is not None)
    values = saying.values_in(message) or {}
    assert told != message
    assert set(_left_over(told)) <= {word for value in values.values() for word in LATIN.findall(value)}


@pytest.mark.parametrize("name", [*OF_CODES, *OF_PARTS])
def test_a_sentence_holds_the_same_values_in_both_languages(name: str) -> None:
    """Each once, so that none is lost or told twice, and with words between them."""
    for saying in ALL[name]:
        assert Counter(HOLE.findall(saying.chinese)) == Counter(saying.holes), saying
        assert len(set(saying.holes)) == len(saying.holes), saying
        assert all(saying.words[1:-1]), saying


def test_a_part_is_put_into_chinese_somewhere() -> None:
    """A list of the catalogue that no hole is called by would be dead."""
    holes = {ORDINAL.sub("", hole) for listed in ALL.values() for each in listed for hole in each.holes}
    assert set(OF_PARTS) <= holes


EVERY = [(code, saying) for code, listed in OF_CODES.items() for saying in listed]
WORDS = st.text(st.sampled_from("水a; ；(){}[]“”`、,%-:值 or"), max_size=12)


@given(st.sampled_from(EVERY), st.data())
def test_no_value_is_ever_lost(each: tuple[str, Saying], data: st.DataObject) -> None:
    """Whatever stands in the holes, even words of the sentence itself: all of the message is words or values."""
    code, saying = each
    values = [data.draw(WORDS | st.sampled_from(saying.words)) for _ in saying.holes]
    message = saying.words[0] + "".join(v + w for v, w in zip(values, saying.words[1:], strict=True))
    found = next(other for other in OF_CODES[code] if other.values_in(message) is not None)
    parsed = found.values_in(message)
    assert parsed is not None
    assert message == found.words[0] + "".join(
        parsed[hole] + words for hole, words in zip(found.holes, found.words[1:], strict=True)
    )
    told = message_in(_problem(code, message), "zh-Hans")
    for hole, value in parsed.items():
        assert ORDINAL.sub("", hole) in OF_PARTS or value in told
    assert (
        "".join(parted_in(_problem(code, message), "zh-Hans")).replace("；", "") == told.replace("；", "")
        or "；" in message
    )


@given(st.sampled_from(sorted(known_codes())), WORDS)
def test_what_nobody_knows_stays_as_it_was_written(code: str, words: str) -> None:
    """Rather English than a guess."""
    message = f"Nobody ever wrote this {words}!"
    assert message_in(_problem(code, message), "zh-Hans") == message


def test_a_message_is_told_in_the_script_of_the_exhibition() -> None:
    """The sentence in zh-Hant, with its quotation marks; what it quotes stays as it was printed. English stays."""
    problem = _problem("not-named", "no report names 白云镇; correct the name, add an alias, or take the entry out")
    assert message_in(problem, "zh-Hans").startswith("没有报道提到“白云镇”；改正名字")
    assert message_in(problem, "zh-Hant").startswith("沒有報導提到「白云镇」；改正名字")
    assert message_in(problem, "en") == problem.message
    assert parted_in(problem, "en") == (
        "no report names 白云镇",
        "correct the name, add an alias, or take the entry out",
    )


def test_what_a_curator_wrote_parts_no_message() -> None:
    """A value may hold the sign that stands between what is wrong and what to do."""
    problem = _problem("overlap", "甲；乙 overlaps with a correction before it, so that it is not shown; make them one")
    assert parted_in(problem, "zh-Hans") == ("“甲；乙”与前面一条更正重叠，所以没有显示", "合并成一条")


def test_words_of_the_program_within_a_message_are_told_in_chinese_too() -> None:
    """Kinds, reasons, what the system says, lists; and a blank stands between Chinese and what is not."""
    put = "if that is wrong, put “- {line: 9, kind: …}” under reading: in the YAML beside the text"
    for code, message, chinese in (
        (
            "doubtful-kind",
            f"taken for byline (names alone); {put}",
            "读作署名（只有人名）；若不对，在文本旁的 YAML 里，reading: 下面写“- {line: 9, kind: …}”",
        ),
        (
            "no-such-part",
            "a has no part p9; write one that it has: headline, p1 to p3",
            "a 没有 p9 这一段；写它有的：headline、p1 至 p3",
        ),
        (
            "unreadable",
            "this file cannot be opened (Permission denied); check its permissions",
            "文件打不开（没有权限）；检查文件权限",
        ),
    ):
        assert message_in(_problem(code, message), "zh-Hans") == chinese


def test_a_hostile_message_is_read_at_once() -> None:
    """What somebody wrote may repeat the words of a sentence as often as it likes."""
    names = " (x) also stands in " * 20_000
    message = f"{names} also stands in {names}, and nothing ties the two"
    assert message_in(_problem("same-name", message), "zh-Hans") == message
