"""Bytes of one file → PageText, or the problem that says why it can't be read."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from generator.model.problem import Level, Location, Problem
from generator.model.source import PageText
from generator.read.encoding import decode

LINE_END = re.compile(r"\r\n|\n|\r")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
MOST_CONTROLS = 0.02


def read_page(path: str, data: bytes) -> PageText | Problem:
    """The page text in `data`, named `path` to the curator.

    Nothing is dropped but a byte order mark. A file that is empty, is no text, or is in no known encoding gives
    an error of code `empty-text`, `not-a-text` or `unknown-encoding` instead.
    """
    if not data.strip():
        return _refusal(path, "empty-text", "the file is empty; put the page's text into it or delete it")
    decoded = decode(data)
    if decoded is None:
        return _undecodable(path, data)
    text, encoding = decoded
    if not text.strip():
        return _refusal(path, "empty-text", "the file holds white space only; put the page's text into it or delete it")
    if len(CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        return _not_a_text(path)
    starts = (0, *(match.end() for match in LINE_END.finditer(text)))
    return PageText(path, PurePath(path).stem, text, encoding, hashlib.sha256(data).hexdigest(), starts)


def _refusal(path: str, code: str, message: str) -> Problem:
    return Problem(Location(path), Level.ERROR, code, message)


def _not_a_text(path: str) -> Problem:
    message = "this is no text file (a picture, PDF or program?); save the page's text as UTF-8 .txt"
    return _refusal(path, "not-a-text", message)


def _undecodable(path: str, data: bytes) -> Problem:
    if data.count(0) > MOST_CONTROLS * len(data):
        return _not_a_text(path)
    line = _first_bad_line(data)
    message = f"not UTF-8 (first at line {line}), UTF-16, GB18030 or Big5; open it in an editor and save it as UTF-8"
    return _refusal(path, "unknown-encoding", message)


def _first_bad_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].count(b"\n") + 1
    return 1
