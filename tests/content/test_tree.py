from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies

from generator.content.tree import Listing, Mapping, Scalar, read_tree


def _scalars(text: str) -> dict[str, str]:
    root = read_tree("a.yml", text.encode()).root
    assert isinstance(root, Mapping)
    return {key.text: value.text for key, value in root.entries if isinstance(value, Scalar)}


def _said(text: str | bytes) -> list[tuple[int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [(problem.location.line, problem.code) for problem in read_tree("a.yml", data).problems]


def test_scalars_are_what_was_written() -> None:
    """YAML 1.1 would make a date, a truth value, an octal, a sexagesimal and a number of these."""
    text = "date: 2020-02-17\nanswer: no\nedition: 012\ntime: 1:30\nnumber: 1_000\nnothing: ~\n"
    values = {"date": "2020-02-17", "answer": "no", "edition": "012", "time": "1:30", "number": "1_000", "nothing": "~"}
    assert _scalars(text) == values


def test_every_node_knows_its_line() -> None:
    """Lines count from 1 and are those of the file."""
    root = read_tree("a.yml", b"a: 1\nb:\n  - x\n  - {c: d}\n").root
    assert isinstance(root, Mapping)
    listing = root.entries[1][1]
    assert isinstance(listing, Listing)
    assert [item.line for item in listing.items] == [3, 4]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("title: 战\nintro: 甲: 乙\n", 2, "yaml"),
        ("title: 战\n\tintro: 甲\n", 2, "yaml"),
        ("title: 战\nintro: @甲\n", 2, "yaml"),
        ("title: 战\nsections: [a, b\n", 2, "yaml"),
        ('title: 战\nintro: "甲\nrights: 乙\n', 2, "yaml"),
        ("title: 战\nsections:\n  - a\n b: c\n", 4, "yaml"),
        ("title: 战\n\nintro: \x07\n", 3, "yaml"),
        ("title: 战\ntitle: 疫\n", 2, "duplicate-key"),
        ("title: 战\nintro: *a\n", 2, "yaml-alias"),
        ("title: 战\nintro: &a 乙\n", 2, "yaml-alias"),
        ("title: 战\nintro: !!python/object/apply:os.system [ls]\n", 2, "yaml-tag"),
        ("title: 战\n---\ntitle: 疫\n", 1, "yaml-documents"),
    ],
)
def test_a_fault_is_named_by_its_line(text: str, line: int, code: str) -> None:
    """Each kind of broken YAML is one problem at the line where the curator finds it."""
    assert _said(text) == [(line, code)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("stops:\n  - report: a\n    text: [[香港]]的一位老裁缝\n  - report: b\n", 3, "write '[[…]]…'"),
        ("- [[香港]]的一位\n- b\n", 1, "write '[[…]]…'"),
        ("title: [图]老街\nx: y\n", 1, "write '[…]…'"),
        ("title: {a}老街\nx: y\n", 1, "write '{…}…'"),
        ('a: b\ntitle: "汽笛"响了\nx: y\n', 2, "goes on behind the closing one"),
        ("title：汽笛\nsubtitle: x\n", 1, "write a half-width one and a blank, `title: …`"),
        ("title: 汽笛\nsubtitle：x\nlanguage: zh-Hans\n", 2, "`subtitle: …`"),
        ("- id: a\n  name：甲\n  status: suggested\n", 2, "`name: …`"),
        ("title:汽笛\nsubtitle: x\n", 1, "a blank is missing behind the colon of title"),
    ],
)
def test_the_slip_itself_is_named(text: str, line: int, words: str) -> None:
    """Not what YAML makes of it, nor the line after it."""
    (problem,) = read_tree("a.yml", text.encode()).problems
    assert problem.location.line == line
    assert words in problem.message


@pytest.mark.parametrize(
    "text", ["a: [[b]]\n", "a: [b, c]  # d\n", "a: {b: c}\n", "a: 'b'\n", 'a: "b: c"\n', "a: b：c\n"]
)
def test_what_is_no_slip_is_read(text: str) -> None:
    """Lists, keys, quotations and the Chinese colon within a text."""
    assert read_tree("a.yml", text.encode()).problems == ()


def test_what_stands_before_a_fault_is_kept() -> None:
    """A file that breaks off has lost its rest, not its beginning."""
    tree = read_tree("a.yml", "title: 战\nsubtitle: 疫\nintro: 甲: 乙\n".encode())
    assert isinstance(tree.root, Mapping)
    assert [key.text for key, _ in tree.root.entries][:2] == ["title", "subtitle"]
    assert not tree.whole


def test_another_encoding_is_said_plainly() -> None:
    """A file saved by an old editor names the line and what to do."""
    (problem,) = read_tree("a.yml", "title: a\nintro: 战疫\n".encode("gb18030")).problems
    assert (problem.location.line, problem.code) == (2, "yaml-encoding")
    assert "UTF-8" in problem.message


def test_bombs_do_not_go_off() -> None:
    """Neither aliases of aliases nor brackets without end take time or memory."""
    start = time.monotonic()
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert "yaml-alias" in {code for _, code in _said(bomb)}
    assert _said("[" * 20_000)
    assert _said("{a: " * 20_000)
    assert time.monotonic() - start < 5


@given(strategies.text() | strategies.text(alphabet="[]{}:,-#&*!|>'\"%@` \n\ta1战"))
def test_no_text_makes_it_fail(text: str) -> None:
    """Whatever the file holds, the answer is a tree and problems."""
    read_tree("a.yml", text.encode("utf-8", "surrogatepass"))


@given(strategies.binary())
def test_no_bytes_make_it_fail(data: bytes) -> None:
    """Nor do bytes that are no text."""
    read_tree("a.yml", data)
