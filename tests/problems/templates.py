"""Every message that the program can tell, read out of its code: constant words, with a hole for each value.

A message is followed to where its words stand: through local names, constants, helpers and what is handed on as a
parameter. What cannot be followed any further is a value, and a hole.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from tests.problems.reaching import set_to
from tests.problems.sites import HANDED_ON, NAME, codes_in, defined_in, modules, takers_of

DEPTH = 8
MESSAGE = "message"
# What leaves words as they are.
SAME = frozenset({"encode", "decode", "strip", "rstrip", "removesuffix"})


@dataclass(frozen=True, slots=True)
class Hole:
    """A value in a message, as the code has it."""

    source: str


Template = tuple[str | Hole, ...]


@dataclass(frozen=True)
class Scope:
    """Where an expression stands, and what the parameters of the function around it are, where one call is followed."""

    path: str
    function: ast.FunctionDef | None = None
    bound: Mapping[str, tuple[ast.expr, Scope]] = field(default_factory=dict)
    depth: int = 0


def templates() -> Iterator[tuple[str, str, Template]]:
    """Each message of each code, with the place that makes it."""
    takers = _takers()
    for path, tree in _trees().items():
        for function, call, code in _calls(path, tree, takers[path]):
            # What only hands on a code is followed from those that hand it.
            if NAME not in {getattr(code, "id", ""), getattr(code, "attr", "")}:
                [(text,)] = _texts(code, Scope(path))
                for template in _final(call, Scope(path, function)):
                    yield str(text), f"{path}:{call.lineno}", template


def said(name: str, place: int) -> Iterator[tuple[str, Template]]:
    """What each call of a function or class of that name is given at a place among its arguments."""
    for path, tree in _trees().items():
        around = {id(node): function for function in _functions(path).values() for node in ast.walk(function)}
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if getattr(call.func, "attr", getattr(call.func, "id", "")) == name and len(call.args) > place:
                for template in _texts(call.args[place], Scope(path, around.get(id(call)))):
                    yield f"{path}:{call.lineno}", template


@cache
def _trees() -> Mapping[str, ast.Module]:
    return {path: tree for path, tree in modules().items() if path not in HANDED_ON}


@cache
def _takers() -> Mapping[str, Mapping[str, int]]:
    own = {path: dict(takers_of(tree)) for path, tree in _trees().items()}
    shared = {name: place for each in own.values() for name, place in each.items() if not name.startswith("_")}
    return {
        path: {name: place for name, place in shared.items() if name not in set(defined_in(tree))} | own[path]
        for path, tree in _trees().items()
    }


@cache
def _constants(path: str) -> Mapping[str, ast.expr]:
    """What the names that a module sets stand for."""
    found: dict[str, ast.expr] = {}
    for node in _trees()[path].body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                found |= {name.id: node.value for name in [target] if isinstance(name, ast.Name)}
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    found |= {getattr(t, "id", ""): v for t, v in zip(target.elts, node.value.elts, strict=False)}
    return found


@cache
def _constant(name: str, path: str, depth: int = 0) -> tuple[str, ast.expr] | None:
    """What a name of a module stands for, and where it is set: there, or where it was taken from."""
    if name in _constants(path):
        return path, _constants(path)[name]
    for node in _trees()[path].body:
        if isinstance(node, ast.ImportFrom) and any(name == (each.asname or each.name) for each in node.names):
            original = next(each.name for each in node.names if name == (each.asname or each.name))
            file = (node.module or "").removeprefix("generator.").replace(".", "/")
            home = next((each for each in (f"{file}.py", f"{file}/__init__.py") if each in _trees()), None)
            return _constant(original, home, depth + 1) if home and depth < DEPTH else None
    return None


@cache
def _functions(path: str) -> Mapping[str, ast.FunctionDef]:
    return {node.name: node for node in ast.walk(_trees()[path]) if isinstance(node, ast.FunctionDef)}


@cache
def _elsewhere() -> Mapping[str, tuple[str, ast.FunctionDef]]:
    """Functions that other modules may call, by name; of two of a name neither."""
    found: dict[str, list[tuple[str, ast.FunctionDef]]] = {}
    for path in _trees():
        for name, node in _functions(path).items():
            if not name.startswith("_"):
                found.setdefault(name, []).append((path, node))
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def _calls(
    path: str, tree: ast.AST, takers: Mapping[str, int]
) -> Iterator[tuple[ast.FunctionDef | None, ast.Call, ast.expr]]:
    around = {id(node): function for function in _functions(path).values() for node in ast.walk(function)}
    for call, code in codes_in(tree, takers):
        yield around.get(id(call)), call, code


def _final(call: ast.Call, scope: Scope) -> Iterator[Template]:
    """The messages of what a call makes, or of what a function makes that is called so."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = (scope.path, _functions(scope.path)[name]) if name in _functions(scope.path) else _elsewhere().get(name)
    if place is None:
        yield from _texts(_last(call), scope)
        return
    path, function = place
    inner = Scope(path, function, _bound(call, function, scope), scope.depth + 1)
    for around, made, code in _calls(path, function, _takers()[path]):
        if around is function and getattr(code, "id", "") == NAME:
            yield from _final(made, inner)


def _last(call: ast.Call) -> ast.expr:
    by_name = [keyword.value for keyword in call.keywords if keyword.arg == MESSAGE]
    return by_name[0] if by_name else call.args[-1]


def _bound(call: ast.Call, function: ast.FunctionDef, scope: Scope) -> Mapping[str, tuple[ast.expr, Scope]]:
    names = [each.arg for each in function.args.args if each.arg not in {"self", "cls"}]
    given = dict(zip(names, call.args, strict=False)) | {each.arg: each.value for each in call.keywords if each.arg}
    return {name: (value, scope) for name, value in given.items()}


def _texts(node: ast.expr, scope: Scope) -> set[Template]:
    """All that an expression may be; a hole where it is nothing that the program says."""
    put_together = _put_together(node, scope)
    if put_together is not None:
        return put_together
    followed = _followed(node, scope) if scope.depth < DEPTH else set()
    says = any(isinstance(part, str) and part.strip() for text in followed for part in text)
    return followed if says else {(Hole(ast.unparse(node)),)}


def _put_together(node: ast.expr, scope: Scope) -> set[Template] | None:
    """Of a text, of a text with values, of two behind each other, or of one or the other; None of anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return {(text,)}
        case ast.JoinedStr(values=parts):
            return _joined([_texts(part, scope) for part in parts])
        case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
            return _texts(value, scope)
        case ast.FormattedValue(value=value):
            return {(Hole(ast.unparse(value)),)}
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _joined([_texts(left, scope), _texts(right, scope)])
    either = _either(node)
    return _any_of(either, scope) if either else None


def _either(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=values):
            return values
    return []


def _followed(node: ast.expr, scope: Scope) -> set[Template]:
    """What a name stands for, what a call gives back, what a table holds."""
    match node:
        case ast.Name():
            return _named(node, scope)
        case ast.Call(func=ast.Attribute(value=text, attr=attribute)) if attribute in SAME:
            return _texts(text, scope)
        case ast.Call():
            return _called(node, scope)
        case ast.Subscript(value=ast.Name(id=name)):
            table = _constants(scope.path).get(name)
            return _any_of(table.values, scope) if isinstance(table, ast.Dict) else set()
    return set()


def _any_of(nodes: Iterable[ast.expr], scope: Scope) -> set[Template]:
    return set().union(*(_texts(each, scope) for each in nodes))


def _joined(parts: Iterable[set[Template]]) -> set[Template]:
    return {_merged(part for text in each for part in text) for each in product(*parts)}


def _merged(parts: Iterable[str | Hole]) -> Template:
    out: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        elif part != "":
            out.append(part)
    return tuple(out)


def _named(node: ast.Name, scope: Scope) -> set[Template]:
    name = node.id
    if name in scope.bound:
        return _texts(*scope.bound[name])
    deeper = Scope(scope.path, scope.function, scope.bound, scope.depth + 1)
    if scope.function is not None:
        set_here = set_to(node, scope.function, _constants(scope.path))
        if set_here:
            return _any_of(set_here, deeper)
        if name in [each.arg for each in scope.function.args.args]:
            return _handed(name, scope)
    found = _constant(name, scope.path)
    return set() if found is None else _texts(found[1], Scope(found[0], None, {}, scope.depth + 1))


def _handed(name: str, scope: Scope) -> set[Template]:
    """A parameter, as the calls in the same module give it."""
    assert scope.function is not None
    found: set[Template] = set()
    around = {id(node): each for each in _functions(scope.path).values() for node in ast.walk(each)}
    for call in (node for node in ast.walk(_trees()[scope.path]) if isinstance(node, ast.Call)):
        if getattr(call.func, "attr", getattr(call.func, "id", "")) == scope.function.name:
            given = _bound(call, scope.function, Scope(scope.path, around.get(id(call)), {}, scope.depth + 1))
            if name in given:
                found |= _texts(*given[name])
    return found


def _called(call: ast.Call, scope: Scope) -> set[Template]:
    """What a function of the program gives back."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    own = _functions(scope.path)
    place = (scope.path, own[name]) if name in own else _elsewhere().get(name)
    if place is None:
        return set()
    path, function = place
    inner = Scope(path, function, _bound(call, function, scope), scope.depth + 1)
    given = [node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value is not None]
    return _any_of((each for each in given if not _is_none(each)), inner)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
