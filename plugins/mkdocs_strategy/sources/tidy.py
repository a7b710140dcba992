"""Put the form of a file in order without a change to what it says: line ends, tabs, spaces nobody sees.

Pure text to text. A step that would change what is read is left out; comments keep every letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import yaml

from mkdocs_strategy.model.done import Done, done
from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.nodes import events, parse_yaml

_INDENT = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_ODD_INDENT = re.compile(r"^[ \u00a0]*\u00a0[ \u00a0]*", re.MULTILINE)
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)

_WIDTHS = (2, 4, 8)

Step = tuple[str, Callable[[str], str]]


class Tidied(NamedTuple):
    """A text in order, and what was done to it."""

    text: str
    done: tuple[Done, ...] = ()


_MARK: Step = ("took out the byte order mark.", lambda text: text.removeprefix("\ufeff"))
_ENDS: Step = ("made the line ends plain.", lambda text: text.replace("\r\n", "\n").replace("\r", "\n"))
_LAST: Step = ("ended the last line.", lambda text: text if not text.strip() or text.endswith("\n") else f"{text}\n")
_IN_YAML: tuple[Step, ...] = (
    (
        "put plain spaces for the no-break spaces that indent.",
        lambda text: _ODD_INDENT.sub(lambda odd: odd[0].replace("\u00a0", " "), text),
    ),
    ("took out the spaces at the ends of lines.", lambda text: _TRAILING.sub("", text)),
)


def tidy_yaml(text: str, name: str, first_line: int = 1) -> Tidied:
    """A text of YAML in order: what can be read reads the same, what cannot be read is no worse."""
    said: list[Done] = []
    tabs: Step = ("put spaces for the tabs that indent.", lambda now: _spaced(now, name))
    for message, step in (_MARK, _ENDS, tabs, *_IN_YAML, _LAST):
        after = step(text)
        if after != text and reads_alike(text, after, name):
            said.append(done(Location(name, first_line - 1 + _first_difference(text, after)), message))
            text = after
    return Tidied(text, tuple(said))


def _spaced(text: str, name: str) -> str:
    """Spaces for tabs at the start of lines: as wide as lets the text be read, where that is read in one way only."""
    readings: dict[str, str] = {}
    for width in _WIDTHS if _INDENT.search(text) else ():
        spaced = _INDENT.sub(partial(_widened, width), text)
        parsed = parse_yaml(_as_read(spaced), name)
        if parsed.node is not None and not parsed.problems:
            readings.setdefault(str(said_in(spaced)), spaced)
    return next(iter(readings.values())) if len(readings) == 1 else text


def _widened(width: int, tab: re.Match[str]) -> str:
    return tab[0].replace("\t", " " * width)


def tidy_page(text: str, name: str) -> Tidied:
    """A Markdown page in order: its front matter as YAML; of its body only the line ends, for spaces mean something."""
    said: list[Done] = []
    for message, step in (_MARK, _ENDS, _LAST):
        after = step(text)
        if after != text:
            said.append(done(Location(name, _first_difference(text, after)), message))
            text = after
    split = front_matter(text)
    if split is not None:
        tidied = tidy_yaml(split[0], name, first_line=2)
        text = text.replace(split[0], tidied.text, 1)
        said += tidied.done
    return Tidied(text, tuple(said))


def front_matter(text: str) -> tuple[str, int] | None:
    """The YAML at the top of a page, and where it starts; None where there is none."""
    match = _FRONT_MATTER.match(text)
    return (match["yaml"], match.start("yaml")) if match else None


def reads_alike(before: str, after: str, name: str) -> bool:
    """Whether two texts of YAML say the same; where the first cannot be read, whether the second is no worse."""
    was, now = (parse_yaml(_as_read(text), name) for text in (before, after))
    if was.node is None and was.problems:
        return not now.problems or now.problems[0].at >= was.problems[0].at
    return now.node is not None and len(now.problems) <= len(was.problems) and said_in(before) == said_in(after)


def said_in(text: str) -> list[tuple[Any, ...]]:
    """What a text of YAML that can be read says, as its parser tells it, without places."""
    return [
        (type(one).__name__, getattr(one, "value", None), _quoted(one), getattr(one, "anchor", None))
        for one in events(_as_read(text))
    ]


def _quoted(event: yaml.Event) -> bool:
    return bool(getattr(event, "style", None))


def _as_read(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _first_difference(before: str, after: str) -> int:
    """The line that two texts first differ in, from 1."""
    same = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(after))
    return _as_read(before[:same]).count("\n") + 1
