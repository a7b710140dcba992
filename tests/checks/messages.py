"""The problems that the package can report, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[2] / "plugins" / "mkdocs_strategy"


class Reported(NamedTuple):
    """A code and a message template that some function reports."""

    code: str
    message: str
    function: str


def reported() -> list[Reported]:
    """Every pair of code and message, in the order of the source."""
    return [found for path in sorted(PACKAGE.rglob("*.py")) for found in reported_in(path)]


def reported_in(path: Path) -> Iterator[Reported]:
    for function in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef):
            yield from _reported_by(function)


def _reported_by(function: ast.FunctionDef) -> Iterator[Reported]:
    """The calls of `problem(at, code, message)` and `report(node, code, message)` in a function.

    A message is a literal, or what was given to a variable since the last call.
    """
    words: dict[str, list[str]] = {}
    used: set[str] = set()
    for node in sorted(
        _own_nodes(function), key=lambda one: (getattr(one, "lineno", 0), getattr(one, "col_offset", 0))
    ):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            words[name] = ([] if name in used else words.get(name, [])) + _literals(node.value, words)
            used.discard(name)
        elif isinstance(node, ast.Call) and len(node.args) >= 3 and _name(node.func) in ("problem", "report"):
            for code in _literals(node.args[1], words):
                for message in _literals(node.args[2], words):
                    yield Reported(code, message, function.name)
            used.update(argument.id for argument in node.args if isinstance(argument, ast.Name))


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    waiting: list[ast.AST] = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(value: ast.expr, words: dict[str, list[str]]) -> list[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return [value.value]
    if isinstance(value, ast.Tuple):
        return [literal for one in value.elts for literal in _literals(one, words)]
    return words.get(value.id, []) if isinstance(value, ast.Name) else []


def done_messages() -> set[str]:
    """The messages of all that is done to files: of calls of `done(at, message)`, and of the steps of tidying."""
    found: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "done" and len(node.args) >= 2:
                found.update(_literals(node.args[1], {}))
            elif isinstance(node, ast.Tuple) and path.name == "tidy.py" and len(node.elts) == 2:
                found.update(_literals(node.elts[0], {}) if isinstance(node.elts[1], ast.Lambda) else ())
            elif isinstance(node, ast.Assign) and path.name == "mend.py" and isinstance(node.value, ast.Constant):
                found.update(_literals(node.value, {}) if _name(node.targets[0]) == "said" else ())
            elif isinstance(node, ast.Yield) and path.name == "mend.py" and isinstance(node.value, ast.Tuple):
                found.update(_literals(node.value.elts[1], {}))
    return found
