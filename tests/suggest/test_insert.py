"""New entries in authority files: what stood there stays, what is new is read as meant."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings, strategies as st

from generator.content.authorities import read_authorities
from generator.model.exhibition import Alias
from generator.model.names import NameKind, Role, Status
from generator.model.problem import Level
from generator.suggest.insert import with_entries
from generator.suggest.proposal import Proposal

HEADING = "由程序自动识别"
PLAIN = Proposal(NameKind.PERSON, "zhou-hongbo", "周红波", roles=(Role("三亚市委书记", "sanya"),))
OTHER = Proposal(NameKind.PERSON, "li-jie", "李婕", aliases=(Alias("小婕"), Alias("婕", "a-1")))

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).map(str.strip).filter(bool)


def added(old: bytes, *proposals: Proposal, lines: tuple[str, ...] = ("依据：署名",)) -> bytes:
    """The file with the proposals; the test fails where it is refused."""
    new = with_entries("people.yml", old, proposals, HEADING, lambda _: lines)
    assert isinstance(new, bytes), new
    return new


@pytest.mark.parametrize(
    "old",
    [
        b"",
        b"\n\n",
        b"# nobody yet\n",
        "# 还没有人".encode(),
        b"\xef\xbb\xbf",
        "\ufeff- {id: a, name: 甲}\n".encode(),
        b"- {id: a, name: a}",
        b"- {id: a,\n   name:    'a'}   # who\n\n\n# end\n",
        b"---\n- id: a\n  name: a\n",
        b"  - id: a\n    name: a\n",
        b'-   id:   a\n    name: "a"\n    roles:\n    - {text: x}\n    # below\n',
        b"- id: a\r\n  name: a\r\n",
        b"- id: a\n  name: a\n  note: |+\n    kept\n\n",
        b"- id: a\n  name: a\n  note: >-\n    folded\n    text",
        "\ufeff- {id: a, name: 甲}\r\n".encode("utf-16-le"),
        "\ufeff# 甲\n- {id: a, name: 甲}".encode("utf-16-be"),
    ],
)
def test_the_old_bytes_come_first(old: bytes) -> None:
    """Comments, order, quoting, blanks, line ends and encoding are untouched; what was read is read, then the new."""
    new = added(old, PLAIN, OTHER)
    assert new.startswith(old)
    read, before = read_authorities("people.yml", new), read_authorities("people.yml", old)
    assert read.problems == ()
    assert read.entries[: len(before.entries)] == before.entries
    assert [e.id for e in read.entries[len(before.entries) :]] == ["zhou-hongbo", "li-jie"]


def test_line_ends_and_encoding_are_those_of_the_file() -> None:
    """A file from Windows stays one."""
    assert b"\n" not in added(b"- id: a\r\n  name: a\r\n", PLAIN).replace(b"\r\n", b"")
    assert "周红波" in added("\ufeff# x\r\n".encode("utf-16-le"), PLAIN).decode("utf-16")


@pytest.mark.parametrize(
    ("old", "bracket"),
    [
        (b"[]", 1),
        (b"[{id: a, name: a}]\n", 17),
        (b"[{id: a, name: a},]\n", 18),
        (b"# h\n[{id: a, name: ']'}, # ]\n {id: b, name: b} # last ]\n] # end\n", 56),
    ],
)
def test_a_list_in_brackets_grows_before_its_end(old: bytes, bracket: int) -> None:
    """What stands before the closing bracket and from it on is as it was."""
    assert old[bracket : bracket + 1] == b"]"
    new = added(old, PLAIN, OTHER)
    assert new.startswith(old[:bracket])
    assert new.endswith(old[bracket:])
    assert read_authorities("people.yml", new).problems == ()
    assert [e.id for e in read_authorities("people.yml", new).entries][-2:] == ["zhou-hongbo", "li-jie"]


@pytest.mark.parametrize(
    ("old", "line", "code"),
    [
        (b"- {id: a, name: a}\n- {id: b, name: [}\n", 2, "yaml"),
        (b"- id: a\n\tname: a\n", 2, "yaml"),
        (b"- {id: a, name: a, nmae: b}\n", 1, "unknown-key"),
        (b"people:\n- {id: a, name: a}\n", 1, "wrong-type"),
        (b"- {id: a, name: \xff}\n", 1, "yaml-encoding"),
        (b"- {id: a, name: a}\n---\n- {id: b, name: b}\n", 1, "yaml-documents"),
        (b"- {id: a, name: a}\n...\n", 2, "not-added"),
        (b"null\n", 1, "not-added"),
    ],
)
def test_a_broken_file_is_refused(old: bytes, line: int, code: str) -> None:
    """With its line and what to do."""
    problems = with_entries("people.yml", old, [PLAIN], HEADING, lambda _: ())
    assert isinstance(problems, tuple)
    assert problems[0].level is Level.ERROR
    assert (problems[0].location.file, problems[0].location.line, problems[0].code) == ("people.yml", line, code)


def test_the_evidence_stands_above_the_entry() -> None:
    """And one word settles it."""
    text = added(b"", PLAIN, lines=("依据：署名", "reports/a.txt:3 周红波说")).decode()
    assert text == (
        "# 由程序自动识别\n\n# 依据：署名\n# reports/a.txt:3 周红波说\n- id: zhou-hongbo\n  name: 周红波\n"
        "  status: suggested\n  roles:\n    - {text: 三亚市委书记, report: sanya}\n"
    )
    settled = read_authorities("people.yml", text.replace("suggested", "confirmed").encode())
    assert [entry.status for entry in settled.entries] == [Status.CONFIRMED]


def test_the_heading_stands_once() -> None:
    """A second run adds its entries below the first heading."""
    assert added(added(b"", PLAIN), OTHER).decode().count(HEADING) == 1


@given(
    name=WORDS,
    alias=WORDS,
    role=WORDS,
    lines=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=3),
    flow=st.booleans(),
)
@example(
    name="- 甲: #乙", alias="'\"", role="{x: [y]}", lines=["\n- {id: z, name: z}", "\u2028x", "\x85y\x00"], flow=False
)
@example(name="null", alias="~", role="!x &y *z", lines=["display: withheld"], flow=True)
@example(name="\x07\x1b[31m甲", alias="\ufeff", role="a\n\n b", lines=[], flow=False)
@settings(deadline=None, max_examples=200)
def test_whatever_a_name_holds_is_read_again(name: str, alias: str, role: str, lines: list[str], *, flow: bool) -> None:
    """Quotes, colons, dashes, #, control characters: the entry read is the one proposed, and no comment ends early."""
    assume(not name.isspace())
    old = b"[{id: a, name: a}]" if flow else b"- {id: a, name: a}\n"
    proposal = Proposal(NameKind.PERSON, "x", name, aliases=(Alias(alias, "r"),), roles=(Role(role, "r"),))
    new = with_entries("people.yml", old, [proposal], HEADING, lambda _: lines)
    assert isinstance(new, bytes)
    first, entry = read_authorities("people.yml", new).entries
    assert (first.id, entry.name, entry.aliases, entry.roles) == ("a", name, proposal.aliases, proposal.roles)
    assert new.startswith(old.removesuffix(b"]"))


ENTRIES = st.lists(
    st.tuples(
        WORDS, st.sampled_from(["- {{id: p{n}, name: {q}}}", "- id: p{n}\n  name: {q}", "# {c}\n- {{name: {q}}}  # x"])
    ),
    max_size=5,
)


@given(
    entries=ENTRIES,
    end=st.sampled_from(["", "\n", "\n\n", "\n# 完", "\n  \n"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
@settings(deadline=None)
def test_any_file_that_is_in_order_is_the_beginning_of_the_new_one(
    entries: list[tuple[str, str]], end: str, line_end: str
) -> None:
    """Byte for byte, however the curator writes."""
    blocks = []
    for number, (words, shape) in enumerate(entries):
        quoted = "'" + "".join(sign for sign in words if sign.isprintable()).replace("'", "''") + f"{number}'"
        comment = "".join(sign for sign in words if sign.isprintable())
        blocks.append(shape.format(n=number, q=quoted, c=comment))
    old = ("\n".join(blocks) + end).replace("\n", line_end).encode()
    assume(not read_authorities("people.yml", old).problems)
    new = added(old, PLAIN)
    assert new.startswith(old)
    assert read_authorities("people.yml", new).entries[:-1] == read_authorities("people.yml", old).entries
