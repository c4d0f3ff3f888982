"""Messages of problems in Chinese: found in messages.yml by their English words, with the values that they hold.

Messages are written in English where problems are made, and stay so for programs. Here the sentence that a code can
have is looked for again in what was said, so that a value is whatever stands between the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.in_script import in_script
from generator.model.problem import Problem

ENGLISH = "en"
HOLE = re.compile(r"\{([a-z]+(?:_[0-9]+)?)\}")
ORDINAL = re.compile(r"_[0-9]+$")
# What parts the two halves of a message: what is wrong, and what to do.
BREAK, BREAK_ZH = "; ", "；"
# Between these a blank stands in all that curators read.
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[!-~]")
# Quotation marks in zh-Hant.
TAIWAN = str.maketrans("“”", "「」")
# Lists within lists (“a, b, c”) are read so far; what is behind stays as it is.
DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with holes, in English and in Chinese. `words` are those around the holes of the English one."""

    words: tuple[str, ...]
    holes: tuple[str, ...]
    chinese: str

    def values_in(self, text: str) -> Mapping[str, str] | None:
        """What stands in the holes where `text` is this sentence, each as short as can be; else None.

        The first place of each of the words will do: if any fits, it does. So a text is read once, however it repeats
        itself.
        """
        first, *others = self.words
        if not others:
            return {} if text == first else None
        *middle, last = others
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last) or end < len(first):
            return None
        start, values = len(first), []
        for words in middle:
            place = text.find(words, start, end)
            if place < 0:
                return None
            values.append(text[start:place])
            start = place + len(words)
        return dict(zip(self.holes, (*values, text[start:end]), strict=True))


def message_in(problem: Problem, language: str) -> str:
    """The message in a language, in one line. What the catalogue does not know stays as it was written, in English."""
    said = _said(problem, language)
    return problem.in_one_line if said is None else _filled(*said, language)


def parted_in(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong, and what to do about it; the second is empty where the message does not say."""
    said = _said(problem, language)
    if said is None:
        wrong, _, cure = problem.in_one_line.partition(BREAK)
        return wrong, cure
    sentence, values = said
    if BREAK_ZH in sentence:
        # Before it is filled: a value may hold that sign.
        wrong, _, cure = sentence.partition(BREAK_ZH)
        return _filled(wrong, values, language), _filled(cure, values, language)
    wrong, _, cure = _filled(sentence, values, language).partition(BREAK_ZH)
    return wrong, cure


@cache
def sayings() -> tuple[Mapping[str, Sequence[Saying]], Mapping[str, Sequence[Saying]]]:
    """The sentences of each code, and those of each part; the first that fits counts."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    written = yaml.load(files(__package__).joinpath("messages.yml").read_bytes(), loader)  # noqa: S506 - a safe one
    return _read(written["codes"]), _read(written["parts"])


def _read(written: Mapping[str, Iterable[Mapping[str, str]]]) -> Mapping[str, Sequence[Saying]]:
    return {name: tuple(_saying(**each) for each in listed) for name, listed in written.items()}


def _saying(en: str, zh: str) -> Saying:
    pieces = HOLE.split(en)
    return Saying(tuple(pieces[::2]), tuple(pieces[1::2]), zh)


def _said(problem: Problem, language: str) -> tuple[str, Mapping[str, str]] | None:
    """The Chinese sentence of a message and its values, in English; None where it stays as it is."""
    if language == ENGLISH:
        return None
    return _found(problem.in_one_line, sayings()[0].get(problem.code, ()), language)


def _found(text: str, known: Iterable[Saying], language: str) -> tuple[str, Mapping[str, str]] | None:
    for saying in known:
        values = saying.values_in(text)
        if values is not None:
            return _in_script(saying.chinese, language), values
    return None


@cache
def _in_script(chinese: str, language: str) -> str:
    text = in_script(chinese, language)
    return text.translate(TAIWAN) if language == "zh-Hant" else text


def _filled(sentence: str, values: Mapping[str, str], language: str, depth: int = 0) -> str:
    """A Chinese sentence with its values, those that are words of this program in Chinese, too."""
    first, *others = HOLE.split(sentence)
    text = first
    for hole, words in zip(others[::2], others[1::2], strict=True):
        value = _value(hole, values[hole], language, depth)
        text += f"{_blank(text[-1:], value[:1])}{value}{_blank(words[:1], value[-1:])}{words}"
    return text


def _value(hole: str, value: str, language: str, depth: int) -> str:
    known = sayings()[1].get(ORDINAL.sub("", hole), ())
    found = _found(value, known, language) if depth < DEEPEST else None
    return _filled(*found, language, depth + 1) if found else value


def _blank(chinese: str, latin: str) -> str:
    """The blank between a sentence and a value, where the one is Chinese and the other is not."""
    return " " if HAN.match(chinese) and LATIN.match(latin) else ""
