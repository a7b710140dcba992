"""Edits of pages as people and accidents make them, at places that a number chooses."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

_LINES = (
    "Se [[{known}]] og [[{other}|flere ord]].",
    "Se [[nothing-at-all]].",
    "Rammen er [[={known}]] og [[={other}.remaining]].",
    "Rammen er på 28,6 mio. kr., besluttet 20. november 2025, 31 steder og 12,5 procent.",
    "## En ny overskrift {{#a-new-one}}",
    "## En overskrift uden id",
    "# En titel til",
    "::source-note",
    "::budget-table {known}",
    "::mandate {known}",
    ":: ambitions {known}",
    "[et sted](index.md), [et andet](../index.md#{known}), [et tredje](/en/#top)",
    "![](billede.png) <script>alert(1)</script> [x](javascript:1)",
    "TODO: skriv mere om KI, systemer og data.",
    "<<<<<<< HEAD",
    "[{known}] eller [[{known}",
    '`[[{known}]]` og <span id="{known}">noget</span> {{#{other}}}',
    "\u200bUsynligt",
)
_FRONT = (
    "about: {known}",
    "lists: [term]",
    "lists: [project, decision]",
    "unlinked: [{known}]",
    "sources: [{known}]",
    "autolinks: false",
    "title: Noget om [[{known}]]",
    "description: Det koster 28,6 mio. kr.",
    "titel: forkert",
)


def edited(page: Path, chance: random.Random, known: Sequence[str]) -> None:
    """Edit a page once."""
    lines = page.read_text("utf-8").split("\n")
    chance.choice((_insert, _insert, _insert, _delete, _delete, _double, _swap, _words, _front))(lines, chance, known)
    page.write_text("\n".join(lines), "utf-8", newline="\n")


_Edit = Callable[[list[str], random.Random, Sequence[str]], None]


def _place(lines: list[str], chance: random.Random) -> int:
    """A line, mostly below the front matter."""
    return chance.randrange(min(4, len(lines) - 1), len(lines)) if len(lines) > 1 else 0


def _filled(line: str, chance: random.Random, known: Sequence[str]) -> str:
    return line.format(known=chance.choice(known), other=chance.choice(known))


def _insert(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    place = _place(lines, chance)
    lines[place:place] = ["", _filled(chance.choice(_LINES), chance, known), ""]


def _delete(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    place = _place(lines, chance)
    del lines[place : place + chance.choice((1, 1, 3, 12))]


def _double(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    place = _place(lines, chance)
    lines.insert(place, lines[place] if place < len(lines) else "")


def _swap(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    one, other = (min(_place(lines, chance), len(lines) - 1) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]


def _words(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    """Other words in a line, which lead to nothing any more."""
    place = min(_place(lines, chance), len(lines) - 1)
    words = lines[place].split(" ")
    words[chance.randrange(len(words))] = chance.choice(("andet", "31", "[[x]]", ""))
    lines[place] = " ".join(words)


def _front(lines: list[str], chance: random.Random, known: Sequence[str]) -> None:
    """A key more in the front matter, where there is some."""
    if lines[0] == "---":
        lines.insert(1, _filled(chance.choice(_FRONT), chance, known))
