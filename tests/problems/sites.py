"""Every place in the program that makes a problem, found in its code: and so the codes that it can print.

A code is the argument `code` of something that takes one: of Problem, and of each function or record with a parameter
or field of that name. It has to be a text, a constant, or the code that the function itself was given; then no code
can come from anywhere else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "generator"
NAME = "code"
MAKES_THEM = frozenset({"Problem", "Fault", "NamedTuple", "dataclass"})
# What takes a message last.
MAKERS = frozenset({"fault", "warn", "Fault", "_error", "_fault", "_refusal", "_warning", "_wrong"})
# What reads back what this program wrote, and what only hands on codes of the registry itself.
HANDED_ON = frozenset({"cache/last_build.py", "problem_codes/registry.py", "commands/checking.py"})


def modules() -> Mapping[str, ast.Module]:
    """The program's modules by their paths."""
    files = sorted(GENERATOR.rglob("*.py"))
    return {str(file.relative_to(GENERATOR)): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def printed_codes() -> dict[str, set[str]]:
    """Each code that can be printed, with the modules that make problems of it.

    Raise AssertionError where a code comes from elsewhere than a text, a constant or a parameter `code`.
    """
    trees = {path: tree for path, tree in modules().items() if path not in HANDED_ON}
    takers = {path: dict(takers_of(tree)) for path, tree in trees.items()}
    # A name with a stroke before it is its module's own, and means something else in another.
    shared = {name: place for own in takers.values() for name, place in own.items() if not name.startswith("_")}
    constants = {name: text for tree in trees.values() for name, text in constants_of(tree)}
    found: dict[str, set[str]] = {}
    for path, tree in trees.items():
        # A class or function of its own goes before one of the same name elsewhere.
        others = {name: place for name, place in shared.items() if name not in set(defined_in(tree))}
        for call, code in codes_in(tree, others | takers[path]):
            assert not (_is_handed_on(code) and _binds_one(tree)), (
                f"{path}:{call.lineno}: where does this code come from?"
            )
            for text in _texts(code, constants, f"{path}:{call.lineno}"):
                found.setdefault(text, set()).add(path)
    return found


def takers_of(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """What takes a code, with the place of the code among its arguments as they are called."""
    if MAKES_THEM.isdisjoint(node.id for node in ast.walk(tree) if isinstance(node, ast.Name)):
        # Codes of countries and the like.
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            fields = [e.target.id for e in node.body if isinstance(e, ast.AnnAssign) and isinstance(e.target, ast.Name)]
            if NAME in fields:
                yield node.name, fields.index(NAME)
        elif isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg not in {"self", "cls"}]
            if NAME in names:
                yield node.name, names.index(NAME)


def defined_in(tree: ast.Module) -> Iterator[str]:
    """The classes and functions of a module."""
    return (node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef))


def constants_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Its names for texts."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from ((name.id, node.value.value) for name in node.targets if isinstance(name, ast.Name))


def codes_in(tree: ast.AST, takers: Mapping[str, int]) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Each call of something that takes a code, with what it is given."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in takers:
            continue
        by_name = next((keyword.value for keyword in call.keywords if keyword.arg == NAME), None)
        if by_name is not None:
            yield call, by_name
        elif len(call.args) > takers[name]:
            assert not any(isinstance(argument, ast.Starred) for argument in call.args), ast.unparse(call)
            yield call, call.args[takers[name]]


def _texts(code: ast.expr, constants: Mapping[str, str], where: str) -> Iterator[str]:
    if isinstance(code, ast.Constant):
        yield str(code.value)
    elif isinstance(code, ast.Name) and code.id != NAME:
        yield constants[code.id]
    else:
        assert _is_handed_on(code), f"{where}: where does this code come from? {ast.unparse(code)}"


def _is_handed_on(code: ast.expr) -> bool:
    return NAME in {getattr(code, "id", ""), getattr(code, "attr", "")}


def _binds_one(tree: ast.Module) -> bool:
    """Whether a variable `code` is set, and so is no parameter: a text in a tuple, taken apart, would not be seen."""
    fields = {id(node.target) for node in ast.walk(tree) if isinstance(node, ast.AnnAssign)}
    names = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == NAME)
    return any(isinstance(node.ctx, ast.Store) and id(node) not in fields for node in names)


def messages() -> Iterator[tuple[str, str]]:
    """Each message as the code has it, with its place: given to `message`, or last to what makes a problem."""
    for path, tree in modules().items():
        for node in ast.walk(tree):
            text = _message(node)
            if isinstance(text, ast.JoinedStr | ast.Constant):
                yield f"{path}:{node.lineno}", ast.unparse(text)  # type: ignore[attr-defined] # statements and calls have lines


def _message(node: ast.AST) -> ast.expr | None:
    if isinstance(node, ast.Assign) and [getattr(name, "id", "") for name in node.targets] == ["message"]:
        return node.value
    if isinstance(node, ast.Call) and node.args:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return node.args[-1] if name in MAKERS else None
    return None
