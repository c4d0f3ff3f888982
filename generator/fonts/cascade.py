"""Which face sets an element: the cascade of the theme's styles, as far as families and weights go.

Only an estimate is needed: it decides which characters share a slice, never whether a character can be shown. So a
selector matches here when the names in its last part are the element's, those before a last `>` its parent's, and its
other names stand somewhere around it;
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
IGNORED = re.compile(r":(?:not|has)\((?:[^()]|\([^()]*\))*\)|\s*[+~]\s*|\*")
CHILD = re.compile(r"\s*>\s*")
ANY = re.compile(r":(?:is|where)\(((?:[^()]|\([^()]*\))*)\)")
BETWEEN_SELECTORS = re.compile(r",(?![^(]*\))")
PSEUDO = re.compile(r":[\w-]+(?:\([^)]*\))?")
FAMILY = re.compile(rf"var\(--({SANS}|{SERIF})\)")
WEIGHT = re.compile(r"\b([1-9]00|bold|normal)\b")
CONTENT = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
# What browsers do unasked.
DEFAULTS = "h1, h2, h3, h4, h5, h6, strong, b, th { font-weight: 700 } "
WORDS = {"bold": 700, "normal": 400}


@dataclass(frozen=True, slots=True)
class _Rule:
    own: frozenset[str]
    parent: frozenset[str]
    around: frozenset[str]
    rank: tuple[int, int]
    kind: str | None
    weight: int | None


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """How an element is set: kind of family, weight, its own names, and those it stands within with them."""

    kind: str = SERIF
    weight: int = 400
    own: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()


# A page's own, before anything is said.
UNSET = Setting()


class Cascade:
    """The theme's styles, asked for one element after the other, from the outside in."""

    def __init__(self, sheets: Iterable[str]) -> None:
        """Read style sheets, in the order in which pages link them."""
        blocks = [block for sheet in (DEFAULTS, *sheets) for block in _blocks(COMMENT.sub("", sheet))]
        self._rules = [rule for number, block in enumerate(blocks) for rule in _rules(*block, number)]
        self.names = frozenset(name for rule in self._rules for name in rule.around)
        self.printed = "".join(string for _, declared in blocks for string in _strings(declared))
        self._known: dict[Setting, dict[frozenset[str], Setting]] = {}
        self._each: dict[tuple[object, ...], Setting] = {}

    def inside(self, outer: Setting, own: frozenset[str]) -> Setting:
        """How an element of these names (`p`, `.deck`, `#home`, `[hidden`, `[dir="rtl"`) is set inside another one."""
        known = self._known.setdefault(outer, {})
        if own not in known:
            setting = self._set(outer, own)
            known[own] = self._each.setdefault((setting.kind, setting.weight, setting.own, setting.within), setting)
        return known[own]

    def _set(self, outer: Setting, own: frozenset[str]) -> Setting:
        within = outer.within | own
        fitting = sorted(
            (rule for rule in self._rules if rule.own <= own and rule.parent <= outer.own and rule.around <= within),
            key=lambda rule: rule.rank,
        )
        kinds = [rule.kind for rule in fitting if rule.kind]
        weights = [rule.weight for rule in fitting if rule.weight]
        return Setting((kinds or [outer.kind])[-1], (weights or [outer.weight])[-1], own, within)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and the declarations that stand behind them, what is meant for print left out."""
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


def _strings(declared: str) -> Iterator[str]:
    """What the styles themselves put on the page."""
    for name, value in _declarations(declared):
        if name == "content":
            yield from map(_unescaped, CONTENT.findall(value))


def _unescaped(string: str) -> str:
    r"""A string of CSS: `\200b` is U+200B, a backslash keeps the character after it."""
    return ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], string)


def _rules(selectors: str, declared: str, number: int) -> Iterator[_Rule]:
    """What a block says of families and weights, a rule for each of its selectors; `number` says which block it is."""
    kind, weight = _family(declared), _weight(declared)
    if kind is None and weight is None:
        return
    for selector in BETWEEN_SELECTORS.split(selectors):
        for one in _alternatives(CHILD.sub(" >", IGNORED.sub(" ", selector))):
            written = PSEUDO.sub("", one).split()
            parts = [frozenset(NAME.findall(part)) for part in written]
            if "::" not in one and parts and parts[-1]:
                names = frozenset().union(*parts)
                parent = parts[-2] if written[-1].startswith(">") and parts[1:] else frozenset[str]()
                yield _Rule(
                    parts[-1], parent, names, (sum(not name[0].isalpha() for name in names), number), kind, weight
                )


def _alternatives(selector: str) -> list[str]:
    """`:is(h1, h2) a` is `h1 a` and `h2 a`."""
    found = ANY.search(selector)
    if not found:
        return [selector]
    before, after = selector[: found.start()], selector[found.end() :]
    return [one for choice in found[1].split(",") for one in _alternatives(f"{before}\0{choice.strip()}{after}")]


def _family(declared: str) -> str | None:
    found = [FAMILY.search(value) for name, value in _declarations(declared) if name in {"font", "font-family"}]
    kinds = [match[1] for match in found if match]
    return kinds[-1] if kinds else None


def _weight(declared: str) -> int | None:
    found = [WEIGHT.search(value) for name, value in _declarations(declared) if name in {"font", "font-weight"}]
    words = [match[1] for match in found if match]
    return (WORDS.get(words[-1]) or int(words[-1])) if words else None


def _declarations(declared: str) -> Iterator[tuple[str, str]]:
    for declaration in declared.split(";"):
        name, _, value = declaration.partition(":")
        yield name.strip(), value
