"""Style sheets without what an older Chromium does not know: it leaves out the declaration or the rule, and so do we.

What a browser of today does with what is left differs in one thing from what the old one did: gaps of flexible boxes,
which `NO_FLEX_GAPS` takes away in the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2
from tinycss2 import ast

NEWER: dict[str, Any] = json.loads((Path(__file__).parent / "newer.json").read_text(encoding="utf-8"))
PROPERTIES, SELECTORS = frozenset(NEWER["properties"]), frozenset(NEWER["selectors"])
FUNCTIONS, AT_RULES, MEDIA = frozenset(NEWER["functions"]), frozenset(NEWER["at_rules"]), frozenset(NEWER["media"])
VALUES = {name: frozenset(listed) for name, listed in NEWER["values"].items()}
NEWER_UNITS = re.compile(r"[dsl]v(h|w|i|b|min|max)|r?(cap|ex|ic|ch|lh)|cq(w|h|i|b|min|max)", re.IGNORECASE)
KNOWN_UNITS = {"ex", "ch"}
NO_FLEX_GAPS = """
() => {
  for (const each of document.querySelectorAll("body *"))
    if (getComputedStyle(each).display.endsWith("flex")) each.style.setProperty("gap", "0px", "important");
}
"""


def age(sheet: str) -> str:
    """A style sheet as an old browser understands it."""
    return _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True))


def _rules(rules: Iterable[ast.Node]) -> str:
    return "\n".join(filter(None, map(_rule, rules)))


def _rule(rule: ast.Node) -> str:
    if isinstance(rule, ast.QualifiedRule):
        return "" if _is_newer_selector(rule.prelude) else f"{_text(rule.prelude)}{{{_declarations(rule.content)}}}"
    if isinstance(rule, ast.AtRule):
        return _at_rule(rule)
    return ""


def _at_rule(rule: ast.AtRule) -> str:
    name = rule.lower_at_keyword
    if name in AT_RULES or (name == "supports" and not _is_supported(rule.prelude)):
        return ""
    if name not in ("media", "supports"):
        return str(rule.serialize())
    prelude = ",".join(_media(rule.prelude)) if name == "media" else _text(rule.prelude)
    inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return f"@{name} {prelude.strip()}{{{_rules(inner)}}}" if prelude else ""


def _media(prelude: list[ast.Node]) -> Iterator[str]:
    """The queries of a list that hold no feature that came later, and no comparison."""
    for query in _text(prelude).split(","):
        words = set(re.findall(r"[\w-]+", query))
        if not (words & MEDIA or re.search("[<>=]", query)):
            yield query


def _is_supported(condition: list[ast.Node]) -> bool:
    text = _text(condition).strip()
    words = set(re.findall(r"[\w-]+(?=\()|(?<=\()[\w-]+(?=:)|(?<=:)[\w-]+", text.replace(" ", "")))
    new = bool(words & (PROPERTIES | FUNCTIONS | SELECTORS)) or "selector(" in text
    return new if text.startswith("not") else not new


def _is_newer_selector(prelude: list[ast.Node]) -> bool:
    """One unknown selector makes a browser leave out the whole rule; `:not` took but one simple selector."""
    text = _text(prelude)
    pseudo = {name.lower() for name in re.findall(r"::?([\w-]+)", text)}
    several = any(re.search(r"[,\s>+~]", inner.strip()) for inner in re.findall(r":not\(([^()]*)", text))
    return bool(pseudo & SELECTORS) or several or "&" in text


def _declarations(content: list[ast.Node]) -> str:
    """Rules within rules were not known; of declarations those stay that were."""
    items = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return "".join(_declaration(item) for item in items if isinstance(item, ast.Declaration))


def _declaration(item: ast.Declaration) -> str:
    newer = _is_newer_value(item.lower_name, item.value)
    if item.name.startswith("--"):
        # What is set in a property of our own is looked at where it is used, and is worth nothing there.
        return f"{item.name}:{'unknown()' if newer else _text(item.value)};"
    if newer or item.lower_name in PROPERTIES:
        return ""
    return f"{item.name}:{_text(item.value)}{' !important' if item.important else ''};"


def _is_newer_value(name: str, value: list[ast.Node]) -> bool:
    unknown = VALUES.get(name, frozenset())
    return any(_is_newer_part(part, unknown) for part in _all(value))


def _is_newer_part(part: ast.Node, unknown: frozenset[str]) -> bool:
    if isinstance(part, ast.FunctionBlock):
        return part.lower_name in FUNCTIONS
    if isinstance(part, ast.DimensionToken):
        unit = part.lower_unit
        return "includes_thickness" in unknown or (unit not in KNOWN_UNITS and bool(NEWER_UNITS.fullmatch(unit)))
    if isinstance(part, ast.LiteralToken):
        return part.value == "/" and "alt_text" in unknown
    return isinstance(part, ast.IdentToken) and part.lower_value in unknown


def _all(parts: Iterable[ast.Node]) -> Iterator[ast.Node]:
    for part in parts:
        yield part
        if isinstance(part, ast.FunctionBlock):
            yield from _all(part.arguments)
        elif isinstance(part, ast.ParenthesesBlock):
            yield from _all(part.content)


def _text(parts: Iterable[ast.Node]) -> str:
    return str(tinycss2.serialize(list(parts)))
