"""PyYAML's complaints in words that a curator can act on."""

from __future__ import annotations

import re

import yaml

MISTAKES = (
    ("mapping values are not allowed", "a colon within a text; put the whole text in '…' quotes"),
    ("cannot start any token", "a text cannot begin with this character; put the whole text in '…' quotes"),
    ("found unexpected end of stream", "a quotation mark opened here is never closed; close it"),
    ("unexpected end of stream", "a quotation mark or bracket opened here is never closed; close it"),
    ("expected <block end>", "this line does not fit; indent it like the lines above it, and put texts in '…' quotes"),
    (
        "could not find expected ':'",
        "this line lacks its `key: `, or the line above it is indented otherwise; mend the one or the other",
    ),
    ("did not find expected key", "this line does not fit; indent it like the lines above it"),
    ("did not find expected '-' indicator", "this line does not fit the list above; begin it with `- ` or indent it"),
    ("did not find expected ',' or ", "a comma or a closing bracket is missing here or above; put it there"),
    ("expected ',' or ", "a comma or a closing bracket is missing here or above; put it there"),
    ("undefined alias", "a text that begins with * must stand in quotes; write '*…'"),
    ("alphabetic or numeric character", "a text that begins with * or & must stand in quotes; write '…' around it"),
    ("block sequence entries are not allowed", "a list begins on a line of its own; set `- ` under the key"),
    ("unknown escape character", "in \"…\" a backslash means something else; use '…' quotes"),
)
# The complement of YAML 1.1's "printable characters" (5.1).
NOT_IN_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TAB = "a tab stands here; indent with spaces"
KEY = r"^\s*(?:-\s+)?([A-Za-z_]+)"
# A key with the Chinese colon, or with none of the blank behind that YAML wants, makes one text of key and value.
WIDE_COLON = re.compile(rf"{KEY}\s*：")
NO_BLANK = re.compile(rf"{KEY}:[^\s/\\]")
# What opens a list, keys or a quotation where a value begins, and has words behind its end: [[香港]]的一位….
VALUE = r"^\s*(?:-\s+)*(?:[\w.-]+:\s+)?"
GOES_ON = (
    ("[[", "'[[…]]…'", re.compile(rf"{VALUE}\[\[.*?\]\]\s*[^\s,\]#]")),
    ("[", "'[…]…'", re.compile(rf"{VALUE}\[[^\[\]]*\]\s*[^\s,\]#]")),
    ("{", "'{…}…'", re.compile(rf"{VALUE}\{{[^{{}}]*\}}\s*[^\s,}}\]#]")),
)
QUOTED = re.compile(rf"""{VALUE}(?:"[^"]*"|'[^']*')\s*[^\s,:#'"]""")
# So many lines above the fault may be what caused it.
ABOVE = 2


def in_plain_words(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line (from 1) of a fault in YAML, and what to do about it."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _of_marked(error, text.splitlines())
    found = NOT_IN_YAML.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return line, "an invisible control character stands here; delete it"


def _of_marked(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str]:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    problem = f"{error.problem or ''} {error.context or ''}"
    if "end of stream" in problem and error.context_mark:
        line = error.context_mark.line + 1
    line = max(1, min(line, len(lines)))
    if lines and _indented_by_tab(lines[line - 1]):
        return line, TAB
    if lines and (better := _better(lines, line)):
        return better
    plain = (words for sign, words in MISTAKES if sign in problem)
    return line, next(plain, f"this is not YAML ({(error.problem or 'unreadable').strip()}); put texts in '…' quotes")


def _better(lines: list[str], line: int) -> tuple[int, str] | None:
    """The line and the words of a slip that YAML calls something else, at the line of the fault or just above it."""
    if fault := _goes_on(lines[line - 1]):
        return line, fault
    for number in range(line, max(0, line - 1 - ABOVE), -1):
        if found := WIDE_COLON.match(lines[number - 1]):
            key = found[1]
            return number, f"the colon behind {key} is full-width (：); write a half-width one and a blank, `{key}: …`"
        if found := NO_BLANK.match(lines[number - 1]):
            return number, f"a blank is missing behind the colon of {found[1]}; write `{found[1]}: …`"
    return None


def _goes_on(line: str) -> str | None:
    """What is to be said of a value that ends, to YAML, before its words do."""
    for sign, whole, pattern in GOES_ON:
        if pattern.match(line):
            return f"a text that begins with {sign} must stand in quotes; write {whole}"
    if QUOTED.match(line):
        return "a text that begins with a quotation mark goes on behind the closing one; put the whole in '…' quotes"
    return None


def _indented_by_tab(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]
