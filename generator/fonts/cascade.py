"""Which face sets an element: the cascade of the theme's styles, as far as families and weights go.

Only an estimate is needed: it decides which characters share a slice, never whether a character can be shown. So a
selector matches here when the names in its last part are the element's and its other names stand somewhere around it;
`:not()` and `:has()` are taken to hold, and what is only printed does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.fonts.faces import SANS, SERIF

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PIECE = re.compile(r"([^{};]*)([{};])")
NAME = re.compile(r"""[.#\[]?-?[A-Za-z_][\w-]*(?:="[^"]*")?""")
IGNORED = re.compile(r":(?:not|has)\((?:[^()]|\([^()]*\))*\)|\s*[>+~]\s*|\*")
ANY = re.compile(r":(?:is|where)\(((?:[^()]|\([^()]*\))*)\)")
BETWEEN_SELECTORS = re.compile(r",(?![^(]*\))")
FAMILY = re.compile(r"var\(--(sans|serif)\)")
WEIGHT = re.compile(r"\b([1-9]00|bold|normal)\b")
CONTENT = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
# What browsers do unasked.
DEFAULTS = "h1, h2, h3, h4, h5, h6, strong, b, th { font-weight: 700 } "
WORDS = {"bold": 700, "normal": 400}


@dataclass(frozen=True, slots=True)
class _Rule:
    own: frozenset[str]
    around: frozenset[str]
    rank: tuple[int, int]
    kind: str | None
    weight: int | None


@dataclass(frozen=True, slots=True)
class Setting:
    """How an element is set: the kind of its family, its weight, and the names it stands within, its own among them."""

    kind: str = SERIF
    weight: int = 400
    within: frozenset[str] = frozenset()


class Cascade:
    """The theme's styles, asked for one element after the other, from the outside in."""

    def __init__(self, sheets: Iterable[str]) -> None:
        """Read style sheets, in the order in which pages link them."""
        sources = [DEFAULTS, *sheets]
        self._rules = [rule for number, rule in enumerate(_rules(sources)) for rule in _expanded(rule, number)]
        self.names = frozenset(name for rule in self._rules for name in rule.own | rule.around)
        self.printed = "".join(_strings(sources))
        self._known: dict[tuple[Setting, frozenset[str]], Setting] = {}

    def inside(self, outer: Setting, own: frozenset[str]) -> Setting:
        """How an element of these names (`p`, `.deck`, `#home`, `[hidden`, `[dir="rtl"`) is set inside another one."""
        key = (outer, own)
        if key not in self._known:
            self._known[key] = self._set(outer, own)
        return self._known[key]

    def _set(self, outer: Setting, own: frozenset[str]) -> Setting:
        within = outer.within | own
        fitting = sorted(
            (rule for rule in self._rules if rule.own <= own and rule.around <= within), key=lambda rule: rule.rank
        )
        kinds = [rule.kind for rule in fitting if rule.kind]
        weights = [rule.weight for rule in fitting if rule.weight]
        return Setting((kinds or [outer.kind])[-1], (weights or [outer.weight])[-1], within)


def _rules(sheets: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Selectors and the declarations that stand behind them, what is meant for print left out."""
    for sheet in sheets:
        yield from _blocks(COMMENT.sub("", sheet))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    around: list[str] = []
    declared = ""
    for piece in PIECE.finditer(sheet):
        text, end = piece[1].strip(), piece[2]
        if end == "{":
            around.append(text)
            declared = ""
            continue
        declared += f"{text};"
        if end == "}" and around:
            selector = around.pop()
            if not selector.startswith("@") and not any("print" in outer for outer in around):
                yield selector, declared
            declared = ""


def _strings(sheets: Iterable[str]) -> Iterator[str]:
    """What the styles themselves put on the page."""
    for sheet in sheets:
        for _, declared in _blocks(COMMENT.sub("", sheet)):
            for declaration in declared.split(";"):
                if declaration.strip().startswith("content:"):
                    yield from map(_unescaped, CONTENT.findall(declaration))


def _unescaped(string: str) -> str:
    """A string of CSS: `\\200b` is U+200B, a backslash keeps the character after it."""
    return ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], string)


def _expanded(rule: tuple[str, str], number: int) -> Iterator[_Rule]:
    kind, weight = _family(rule[1]), _weight(rule[1])
    if kind is None and weight is None:
        return
    for selector in BETWEEN_SELECTORS.split(rule[0]):
        for one in _alternatives(IGNORED.sub(" ", selector)):
            if "::" not in one and (parts := one.split()):
                own, all_names = frozenset(NAME.findall(_bare(parts[-1]))), frozenset(NAME.findall(_bare(one)))
                if own:
                    rank = (sum(not name[0].isalpha() for name in all_names), number)
                    yield _Rule(own, all_names, rank, kind, weight)


def _alternatives(selector: str) -> list[str]:
    """`:is(h1, h2) a` is `h1 a` and `h2 a`."""
    found = ANY.search(selector)
    if not found:
        return [selector]
    before, after = selector[: found.start()], selector[found.end() :]
    return [
        one for choice in found[1].split(",") for one in _alternatives(f"{before}\0{choice.strip()}{after}")
    ]


def _bare(selector: str) -> str:
    """Without pseudo-classes."""
    return re.sub(r":[\w-]+(?:\([^)]*\))?", "", selector)


def _family(declared: str) -> str | None:
    last = None
    for declaration in declared.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in {"font", "font-family"} and (found := FAMILY.search(value)):
            last = SANS if found[1] == "sans" else SERIF
    return last


def _weight(declared: str) -> int | None:
    last = None
    for declaration in declared.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in {"font", "font-weight"} and (found := WEIGHT.search(value)):
            last = WORDS.get(found[1]) or int(found[1])
    return last
