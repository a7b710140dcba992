"""Everything that commands can say, read from the source and from the commands themselves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from mkdocs_strategy.cli import strategy
from mkdocs_strategy.cli_language import speaking
from mkdocs_strategy.render.messages.commands import paragraphs
from tests.checks.messages import PACKAGE

# Which arguments of these calls are told to whoever runs a command.
_TOLD: Mapping[str, tuple[int, ...]] = {
    **dict.fromkeys(("said", "say", "StrategyError", "WrongUse"), (0,)),
    **dict.fromkeys(("UnreadablePicture", "TypstFailed", "PandocFailed", "PagefindFailed", "NotFetched"), (0,)),
    "MissingTool": (1, 2),
    "_refused": (1, 2),
    "write_tried": (3,),
}
# Words that are put into the fields of what is told.
_FILLING = ("way", "hint", "begun", "way_out", "where", "reason", "_WAY_OUT", "_NEEDED_FOR", "_SAVE_AS")
_OUTPUT = ("echo", "prompt", "confirm", "secho")


def sentences() -> set[str]:
    """What `said`, `say` and errors are given, and what fills it; a field for each part that is put in."""
    return {words for path in sorted(PACKAGE.rglob("*.py")) for words in _in_module(path) if _has_words(words)}


def _has_words(template: str) -> bool:
    return " " in template.strip() and any(map(str.isalpha, re.sub(r"{\w+}", "", template)))


def _in_module(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    if path.name == "cli_language.py" or not (path.name.startswith("cli") or _speaks(tree)):
        return
    everywhere = _texts(tree.body)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.Module):
            own = list(_within(node))
            known = {**everywhere, **_texts(own)}
            for call in own:
                if isinstance(call, ast.Call):
                    places = _TOLD.get(getattr(call.func, "id", ""), ())
                    yield from (
                        words for one in places if one < len(call.args) for words in _words(call.args[one], known)
                    )
            raises = any(isinstance(one, ast.Raise) for one in own)
            yield from (words for name in _FILLING if raises and name in known for words in known[name])


def _speaks(tree: ast.Module) -> bool:
    """Whether a module has what commands say, or raises what they tell."""
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    sources = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return "mkdocs_strategy.render.messages.commands" in sources or bool(imported & _TOLD.keys() - {"said", "say"})


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function itself, not in one that stands in it."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, ast.FunctionDef):
            yield from _within(child)


def _texts(nodes: list[ast.AST] | list[ast.stmt]) -> dict[str, list[str]]:
    """The texts that names stand for."""
    found: dict[str, list[str]] = {}
    for one in nodes:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            found.setdefault(one.targets[0].id, []).extend(_words(one.value, found))
    return found


def _words(value: ast.expr, known: Mapping[str, list[str]]) -> list[str]:
    match value:
        case ast.Constant(value=str(words)):
            return [words]
        case ast.Name(id=name):
            return list(known.get(name, []))
        case ast.IfExp(body=one, orelse=other):
            return [*_words(one, known), *_words(other, known)]
        case ast.BoolOp(values=either):
            return [words for one in either for words in _words(one, known)]
        case ast.Dict(values=several):
            return [words for one in several for words in _words(one, known)]
        case ast.Subscript(value=one):
            return _words(one, known)
        case ast.JoinedStr(values=parts):
            return ["".join(str(one.value) if isinstance(one, ast.Constant) else _field(one, known) for one in parts)]
    return []


def _field(part: ast.expr, known: Mapping[str, list[str]]) -> str:
    assert isinstance(part, ast.FormattedValue)
    texts = _words(part.value, known)
    return texts[0] if len(texts) == 1 else "X"


def printed_past_the_tables() -> list[str]:
    """Where a command prints a sentence of its own that no table has."""
    return [
        f"{path.name}:{call.lineno}"
        for path in sorted(PACKAGE.glob("cli*.py"))
        if path.name != "cli_language.py"
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in _OUTPUT and call.args
        if any(_is_sentence(one) for one in ast.walk(call.args[0]))
    ]


def _is_sentence(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()


def commands(language: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command in a language, by the words that it is called with."""
    waiting: list[tuple[tuple[str, ...], click.Command]] = [((), speaking(strategy, language))]
    while waiting:
        names, command = waiting.pop(0)
        yield names, command
        if isinstance(command, click.Group):
            waiting += [((*names, name), one) for name, one in command.commands.items()]


def helped() -> set[str]:
    """The paragraphs of the help of all commands and options."""
    found: set[str] = set()
    for _, command in commands("en"):
        found.update(paragraphs(command.help or ""))
        for option in command.params:
            found.update(paragraphs(option.help or "") if isinstance(option, click.Option) else ())
    return found - {""}


def said_by_click() -> set[str]:
    """What click says through its translations, from its source."""
    return {
        one.value
        for path in sorted(Path(click.__file__).parent.glob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("_", "ngettext")
        for one in call.args[:2]
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }
