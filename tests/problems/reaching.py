"""What a name within a function may stand for at one place of it: by the statements that set it and come there."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

Block = list[ast.stmt]
Constants = Mapping[str, ast.expr]


def set_to(use: ast.Name, function: ast.FunctionDef, constants: Constants) -> list[ast.expr]:
    """What a local name may stand for where it is used; `constants` are those of the module."""
    above = {id(child): node for node in ast.walk(function) for child in ast.iter_child_nodes(node)}
    blocks = [block for block in _blocks(function) if any(use in set(ast.walk(each)) for each in block)]
    reaching: list[ast.expr] = []
    killed: ast.stmt | None = None
    for block, statement, value in sorted(_settings(use.id, function, constants), key=lambda each: -each[1].lineno):
        if statement.lineno >= use.lineno or _is_left(block, blocks, above):
            continue
        if killed is not None and killed is not statement:
            break
        reaching.append(value)
        killed = statement if block in blocks else None
    return reaching


def _settings(name: str, function: ast.FunctionDef, constants: Constants) -> Iterator[tuple[Block, ast.stmt, ast.expr]]:
    for block in _blocks(function):
        for statement in block:
            if isinstance(statement, ast.Assign):
                for target in statement.targets:
                    yield from ((block, statement, value) for value in _taken(name, target, statement.value))
            elif isinstance(statement, ast.For):
                listed = constants.get(getattr(statement.iter, "id", ""), statement.iter)
                for each in listed.elts if isinstance(listed, ast.Tuple) else ():
                    yield from ((statement.body, statement, value) for value in _taken(name, statement.target, each))
            for node in _own(statement):
                if isinstance(node, ast.NamedExpr) and node.target.id == name:
                    yield block, statement, node.value


def _own(statement: ast.stmt) -> Iterator[ast.AST]:
    """The expressions of a statement, not those of the blocks in it."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.expr):
            yield from ast.walk(child)


def _taken(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.IfExp):
        yield from (*_taken(name, target, value.body), *_taken(name, target, value.orelse))
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from _taken(name, one, other)


def _blocks(function: ast.FunctionDef) -> list[Block]:
    fields = [getattr(node, name, None) for node in ast.walk(function) for name in ("body", "orelse", "finalbody")]
    return [block for block in fields if isinstance(block, list) and block]


def _is_left(block: Block, blocks: list[Block], above: Mapping[int, ast.AST]) -> bool:
    """Whether what happens in a block does not come to one of `blocks`: it goes back, or is the other branch."""
    while block not in blocks:
        if isinstance(block[-1], ast.Return | ast.Raise | ast.Continue | ast.Break):
            return True
        owner = above[id(block[0])]
        if isinstance(owner, ast.If) and (owner.orelse if block is owner.body else owner.body) in blocks:
            return True
        block = next(each for each in _lists(above[id(owner)]) if owner in each)
    return False


def _lists(node: ast.AST) -> Iterator[Block]:
    return (value for _, value in ast.iter_fields(node) if isinstance(value, list))
