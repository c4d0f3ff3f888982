"""codes.yml → the codes and their groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from generator.model.problem import Level, Problem


@dataclass(frozen=True, slots=True)
class Words:
    """The same in English and in Chinese (zh-Hans)."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. `level` is the usual one; `levels` are all that it can have, the usual first.

    `first`: it causes others, and is printed before all.
    """

    code: str
    group: str
    level: Level
    levels: tuple[Level, ...]
    cause: Words
    cure: Words
    first: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Codes that are about one thing, in the order in which they are told."""

    id: str
    title: Words
    codes: tuple[Code, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All groups, what matters most first."""
    import yaml

    written = yaml.safe_load(files(__package__).joinpath("codes.yml").read_text(encoding="utf-8"))
    return tuple(
        Group(name, Words(**said["title"]), tuple(_code(code, name, about) for code, about in said["codes"].items()))
        for name, said in written.items()
    )


def _code(code: str, group: str, about: Mapping[str, Any]) -> Code:
    levels = (Level(about["level"]), *map(Level, about.get("also", ())))
    return Code(
        code,
        group,
        levels[0],
        levels,
        Words(about["cause"], about["起因"]),
        Words(about["cure"], about["办法"]),
        bool(about.get("first")),
    )


@cache
def known_codes() -> Mapping[str, Code]:
    """Every code that the program can print."""
    return {code.code: code for group in groups() for code in group.codes}


def group_of(problem: Problem) -> str:
    """The id of the group that a problem belongs to."""
    known = known_codes().get(problem.code)
    return known.group if known else groups()[-1].id


def rank_of(problem: Problem) -> tuple[object, ...]:
    """By this problems are sorted: errors first, within a level by group, then by file and line.

    Before all a text that is not the one that its YAML was written for, since that makes many of the others.
    """
    order = [group.id for group in groups()]
    place = problem.location
    return (
        problem.code not in _first(),
        list(Level).index(problem.level),
        order.index(group_of(problem)),
        place,
        problem.code,
        problem.message,
    )


@cache
def _first() -> frozenset[str]:
    return frozenset(code for code, about in known_codes().items() if about.first)


def explained(code: str) -> str:
    """What a code means, in Chinese and English; KeyError where there is none of that name."""
    about = known_codes()[code]
    group = next(group for group in groups() if group.id == about.group)
    return "\n".join(
        (
            f"{code} ({' | '.join(about.levels)}; {group.title.zh} · {group.title.en})",
            f"  起因: {about.cause.zh}",
            f"  办法: {about.cure.zh}",
            f"  Cause: {about.cause.en}",
            f"  Cure: {about.cure.en}",
        )
    )
