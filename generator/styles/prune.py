"""Style sheets without what no page of the site can meet, and without what only people read.

Material's base styles a whole documentation site; of its 140 KB these pages meet a few. A rule goes when each of its
selectors asks for a tag, class, id or attribute that stands nowhere on the site, a custom property when nothing asks
for it. What is uncertain stays: the arguments of `:not()` and of pseudo-classes we do not know are taken to hold.

Source of the syntax: CSS Syntax Module Level 3 (W3C), as tinycss2 reads it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2 import ast

# At-rules that hold rules and say when they apply.
CONDITIONS = frozenset({"media", "supports", "layer", "container"})
# Of these one argument must hold; of other functions of selectors nothing is known.
CHOICES = frozenset({"is", "where", "-webkit-any", "matches", "has"})
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
# Blanks beside these say nothing, in selectors and in values.
CLOSE = frozenset({",", ";"})

Nodes = Sequence[ast.Node]


@dataclass(frozen=True, slots=True)
class Declarations:
    """A rule that sets something: its selectors, and what it declares, each `name:value`."""

    prelude: str
    declared: tuple[str, ...]

    def asks_for(self) -> Iterator[str]:
        """The custom properties that it needs."""
        return (name for each in self.declared for name in ASKED.findall(each))

    def without(self, unused: Container[str]) -> Declarations:
        """The rule without the custom properties that nobody asks for."""
        return Declarations(self.prelude, tuple(each for each in self.declared if each.split(":")[0] not in unused))

    def __str__(self) -> str:
        """As CSS, nothing where nothing is declared."""
        return f"{self.prelude}{{{';'.join(self.declared)}}}" if self.declared else ""


@dataclass(frozen=True, slots=True)
class Condition:
    """Rules that apply under a condition: `@media print`."""

    prelude: str
    rules: tuple[Declarations | Condition, ...]

    def asks_for(self) -> Iterator[str]:
        """The custom properties that its rules need."""
        return (name for rule in self.rules for name in rule.asks_for())

    def without(self, unused: Container[str]) -> Condition:
        """The rules without the custom properties that nobody asks for."""
        return Condition(self.prelude, tuple(rule.without(unused) for rule in self.rules))

    def __str__(self) -> str:
        """As CSS, nothing where nothing is left."""
        inner = "".join(map(str, self.rules))
        return f"{self.prelude}{{{inner}}}" if inner else ""


Rule = Declarations | Condition


class UnreadableError(ValueError):
    """A style sheet that cannot stand in a bundle; the message says where and why."""


def pruned(sheets: Mapping[str, str], names: Container[str], asked: Iterable[str] = ()) -> str:
    """Style sheets, by their files' names and in their order, as one, of the rules that can hold among these names.

    `asked` are custom properties that scripts and pages ask for. Raise UnreadableError where that is not CSS.
    """
    kept = _without_unasked([rule for each in sheets.items() for rule in _read(*each, names)], frozenset(asked))
    return "".join(f"{rule}\n" for rule in map(str, kept) if rule)


def _read(file: str, sheet: str, names: Container[str]) -> list[Rule]:
    try:
        return list(_rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), names))
    except UnreadableError as fault:
        raise UnreadableError(f"{file}:{fault}") from None


def _rules(nodes: Iterable[ast.Node], names: Container[str]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            if selectors := [_text(each) for each in _split(node.prelude, ",") if _can_hold(each, names)]:
                yield Declarations(",".join(selectors), _declared(node.content))
        elif node.type == "at-rule":
            yield from _at_rule(node, names)
        elif node.type == "error":
            raise UnreadableError(f"{node.source_line}: {node.message}; put that right")


def _at_rule(node: ast.AtRule, names: Container[str]) -> Iterator[Rule]:
    head = f"@{node.at_keyword} {_text(node.prelude)}".rstrip()
    if node.content is None:
        # @charset, which the pages say, or @import and @namespace, which no sheet of a bundle may hold.
        if node.lower_at_keyword != "charset":
            raise UnreadableError(f"{node.source_line}: {head} does not hold within a bundle; put in what it fetches")
    elif node.lower_at_keyword in CONDITIONS:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield Condition(head, tuple(_rules(inner, names)))
    elif node.lower_at_keyword.endswith("keyframes"):
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield Condition(head, tuple(Declarations(_text(each.prelude), _declared(each.content)) for each in inner))
    else:
        yield Declarations(head, (_text(node.content),))


def _without_unasked(rules: list[Rule], asked: frozenset[str]) -> list[Rule]:
    """The rules without custom properties for which none of them asks, nor those asked for by what is left out."""
    while True:
        needed = asked.union(*(rule.asks_for() for rule in rules))
        left = [rule.without(_Unasked(needed)) for rule in rules]
        if left == rules:
            return left
        rules = left


class _Unasked:
    """All custom properties but these."""

    def __init__(self, needed: Container[str]) -> None:
        self._needed = needed

    def __contains__(self, name: object) -> bool:
        return str(name).startswith("--") and name not in self._needed


def _can_hold(selector: Nodes, names: Container[str]) -> bool:
    """Whether every name that a selector asks for stands somewhere."""
    before = ""
    for token in selector:
        if (token.type == "ident" and before != ":" and not _is_there(token.value, before, names)) or (
            token.type == "hash" and token.value not in names
        ):
            return False
        if token.type == "[] block" and not _has_attribute(token.content, names):
            return False
        if token.type == "function" and token.lower_name in CHOICES:
            choices = _split(token.arguments, ",")
            if not any(_can_hold(choice, names) for choice in choices):
                return False
        before = token.value if token.type == "literal" else ""
    return True


def _is_there(name: str, before: str, names: Container[str]) -> bool:
    """A class as it is written, a tag whatever its case."""
    return (name if before == "." else name.lower()) in names


def _has_attribute(content: Nodes, names: Container[str]) -> bool:
    name = next((token.value for token in content if token.type == "ident"), "")
    return name.lower() in names


def _declared(content: Nodes) -> tuple[str, ...]:
    return tuple(text for each in _split(content, ";") if (text := _text(each)))


def _split(nodes: Nodes, mark: str) -> list[list[ast.Node]]:
    """Parts between marks that stand at this level."""
    parts: list[list[ast.Node]] = [[]]
    for node in nodes:
        if node.type == "literal" and node.value == mark:
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _text(nodes: Nodes) -> str:
    """As CSS, without comments, with one blank where there were several and none where none is needed."""
    return str(tinycss2.serialize(list(_tight(nodes)))).strip()


def _tight(nodes: Nodes) -> Iterator[ast.Node]:
    kept = [node for node in nodes if node.type != "comment"]
    for number, node in enumerate(kept):
        if node.type != "whitespace":
            yield _with_tight_content(node)
        elif not any(_is_close(kept, beside) for beside in (number - 1, number + 1)) and not _is_blank(
            kept, number - 1
        ):
            yield ast.WhitespaceToken(node.source_line, node.source_column, " ")


def _with_tight_content(node: ast.Node) -> ast.Node:
    for held in ("content", "arguments"):
        if isinstance(nodes := getattr(node, held, None), list):
            setattr(node, held, list(_tight(nodes)))
    return node


def _is_blank(nodes: Nodes, number: int) -> bool:
    return number >= 0 and nodes[number].type == "whitespace"


def _is_close(nodes: Nodes, number: int) -> bool:
    if not 0 <= number < len(nodes):
        return False
    node = nodes[number]
    return node.type == "literal" and node.value in CLOSE
