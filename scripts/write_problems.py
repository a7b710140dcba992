"""Write the rules of docs/problems.md from the docstrings of the checks. With --check, only say whether they differ."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs_strategy.checks import CHECKS, CHECKS_OF_A_DAY
from mkdocs_strategy.checks.revisions import COMPARISONS
from mkdocs_strategy.checks.translations import overdue
from mkdocs_strategy.render.deck_problems import deck_problems
from mkdocs_strategy.render.retyped import retyped_figures
from mkdocs_strategy.render.retyped_money import retyped_money

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "problems.md"
# The same page as it goes with the package, for 'strategy explain'.
PACKAGED = ROOT / "plugins" / "mkdocs_strategy" / "render" / "templates" / "problems.md"
START = "<!-- The rules below are written by scripts/write_problems.py from the checks: change them there. -->\n"

Rule = Callable[..., Any]


def rules() -> str:
    """The entry of every code that the checks report, by code."""
    entries: dict[str, list[str]] = {}
    checks: tuple[Rule, ...] = (
        *CHECKS,
        *CHECKS_OF_A_DAY,
        retyped_figures,
        retyped_money,
        deck_problems,
        *COMPARISONS,
        overdue,
    )
    for check in checks:
        for code in codes_of(check):
            entries.setdefault(code, []).append(manual(check))
    return "\n".join(f"### {code}\n\n" + "\n".join(entries[code]) for code in sorted(entries))


def manual(check: Rule) -> str:
    """A check's docstring as Markdown: the rule, then bad and good as a list."""
    rule, _, examples = inspect.cleandoc(check.__doc__ or "").partition("\n\n")
    lines = textwrap.dedent(examples).replace("\n", " ")
    bad, _, good = lines.partition(" Good: ")
    return f"{' '.join(rule.split())}\n\n- {bad}\n- Good: {good}\n"


def codes_of(check: Rule) -> tuple[str, ...]:
    """The codes a check reports itself or through functions of its module, in the order of the source."""
    module = inspect.getmodule(check)
    assert module is not None
    return tuple(dict.fromkeys(_codes(check.__name__, _functions(module), set())))


def _functions(module: ModuleType) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _codes(name: str, functions: dict[str, ast.FunctionDef], visited: set[str]) -> Iterator[str]:
    visited.add(name)
    calls = (node for node in ast.walk(functions[name]) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if not isinstance(call.func, ast.Name):
            continue
        if call.func.id == "problem" and isinstance(call.args[1], ast.Constant):
            yield str(call.args[1].value)
        elif call.func.id in functions and call.func.id not in visited:
            yield from _codes(call.func.id, functions, visited)


def main() -> None:
    """Write the page anew, or say that it would change."""
    by_hand, start, _ = PAGE.read_text("utf-8").partition(START)
    if not start:
        sys.exit(f"{PAGE} has no line: {START}")
    page = f"{by_hand}{start}\n{rules()}"
    if all(copy.is_file() and page == copy.read_text("utf-8") for copy in (PAGE, PACKAGED)):
        return
    if "--check" in sys.argv:
        sys.exit(f"{PAGE.name} is not in step with the checks. Run 'python scripts/write_problems.py'.")
    for copy in (PAGE, PACKAGED):
        copy.write_text(page, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
