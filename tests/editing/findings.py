"""Every sentence that taking in a Word file can say, read out of the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "plugins" / "mkdocs_strategy"
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "mkdocs_strategy.model.findings import" in path.read_text("utf-8")
)
CALLED = ("finding", "_tell", "_told")


def templates() -> set[str]:
    """The English templates."""
    return {one for path in MODULES for one in _said(ast.parse(path.read_text("utf-8")))}


def _said(tree: ast.Module) -> Iterator[str]:
    named: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants = [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
            named.setdefault(node.targets[0].id, []).extend(str(one) for one in constants if _is_sentence(one))
        elif isinstance(node, ast.For):
            # The sentences of a loop over names and sentences.
            constants = [one.value for one in ast.walk(node.iter) if isinstance(one, ast.Constant)]
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    named.setdefault(target.id, []).extend(str(one) for one in constants if _is_sentence(one))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in CALLED:
            for argument in node.args:
                value = argument.value if isinstance(argument, ast.Subscript) else argument
                if isinstance(value, ast.Constant) and _is_sentence(value.value):
                    yield str(value.value)
                elif isinstance(value, ast.Name):
                    yield from named.get(value.id, ())


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and (" " in value or "{" in value)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
