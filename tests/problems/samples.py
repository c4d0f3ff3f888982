"""A sample of each message that the program can tell, with values of their own in its holes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, zip_longest

from generator.content.mistakes import MISTAKES, TAB
from generator.layout.segments import UNTOLD
from generator.model.page import Kind
from generator.photographs.looking import OTHERS
from tests.problems.templates import Hole, Template, said, templates

KINDS: Sequence[Template] = [(kind.value,) for kind in Kind]


@dataclass(frozen=True, slots=True)
class Sample:
    """A message of a code, the values in it, and the place in the code that makes it."""

    code: str
    message: str
    values: tuple[str, ...]
    place: str

    def __str__(self) -> str:
        return f"{self.code} {self.place} {self.message[:60]}"


def samples() -> tuple[Sample, ...]:
    """Of every message of the code."""
    numbers = count(1)
    fillings = _fillings()
    return tuple(
        _sample(code, place, filled, numbers)
        for code, place, template in templates()
        for filled in _filled(template, [fillings.get((code, _source(part)), [(part,)]) for part in template])
    )


def _source(part: str | Hole) -> str:
    return part.source if isinstance(part, Hole) else ""


def _filled(template: Template, choices: Sequence[Sequence[Template]]) -> Iterator[Template]:
    """A template with all that may stand in it: each at least once, not each with each."""
    assert len(template) == len(choices)
    for chosen in zip_longest(*choices):
        yield tuple(part for one, listed in zip(chosen, choices, strict=True) for part in one or listed[0])


def _sample(code: str, place: str, template: Template, numbers: Iterator[int]) -> Sample:
    values = tuple(f"值{next(numbers)}号" for part in template if isinstance(part, Hole))
    left = iter(values)
    return Sample(code, "".join(part if isinstance(part, str) else next(left) for part in template), values, place)


def _fillings() -> Mapping[tuple[str, str], Sequence[Template]]:
    """What the program itself puts where reading the code along does not lead, by the code and the value's source."""
    return {
        ("unknown-key", "self._shape.what"): _words_of("Shape", 0),
        ("doubtful-kind", "segment.kind"): KINDS,
        ("doubtful-kind", "segment.reason"): [(UNTOLD,), *_words_of("taken_for", 2)],
        ("photograph-not-read", "shot.made.refused"): [*_refusals(), *_words_of("Developed", 4)],
        ("no-caption", "why"): _words_of("_Claim", 1),
        ("catalogue", "fault"): _words_of("NotSet", 0),
        ("site", "error"): _words_of("Stopped", 0, "site/"),
        ("yaml", "message"): [
            *((words,) for _, words in MISTAKES),
            (TAB,),
            ("an invisible control character stands here; delete it",),
            ("this is not YAML (", Hole("problem"), "); put texts in '…' quotes"),
        ],
        # As they are without the number of the line, which stands before them.
        ("style", "message"): [
            (str(each[1]).removeprefix(": "), *each[2:]) for each in _words_of("UnreadableError", 0)
        ],
    }


def _words_of(name: str, place: int, folder: str = "") -> list[Template]:
    """What calls of that name are given, where it is more than what somebody else said."""
    found = dict.fromkeys(each for where, each in said(name, place) if where.startswith(folder))
    return [each for each in found if any(isinstance(part, str) and part.strip(": ") for part in each)]


def _refusals() -> Iterator[Template]:
    for each in _words_of("Refused", 0, "photographs/"):
        if any("OTHERS" in _source(part) for part in each):
            yield from ((each[0], kind, *each[2:]) for kind in OTHERS.values())
        else:
            yield each
