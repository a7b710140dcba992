"""What a form saves is the file as it was, but for what was changed: run by the Node of the environment, read by PyYAML."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_strategy.forms import READER
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.publish.npm import fetched
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.packaged import packaged
from mkdocs_strategy.sources.form_fields import Speech, fields_of
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from scripts.setup_checkers import NODE
from tests.conftest import ROOT

SPEECH = Speech("da", (("da", "Dansk"), ("en", "Engelsk")), "Ja", "Nej")
RECORDS = {**{name.removesuffix(".yml"): cls for name, cls in FILES.items()}, **FOLDERS, "front-matter": FrontMatter}
DATA = ROOT / "content" / "data"

BUDGET = """\
# The money
frames:
  - id: one
    name: {da: Et, en: One} # both
    about: plan
    # as the minutes say
    amount: 28.6 million DKK
    financed_by: [tax, savings]
    text:
      da: >-
        Et langt afsnit, der er delt i linjer,
        hvor kun den linje med det nye ord
        er en anden bagefter.
      en: "Quoted: as it was"

  # the second
  - id: two
    name: Two
    about: plan
    source: [{document: minutes}]

# at the end
lines:
  - id: three
    name: {da: Tre, en: Three}
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scripts")
    for name in ("patch", "values", "emit", "match", "places", "scalars", "pages"):
        write_file(folder / f"{name}.js", packaged(f"forms/{name}.js"))
    for path, data in fetched(READER, ROOT / ".cache" / "strategy" / "npm").items():
        write_file(folder / "yaml" / path.removeprefix("browser/dist/"), data)
    write_file(folder / "package.json", '{"type": "module"}')
    return folder


def saved(scripts: Path, cases: list[dict[str, Any]]) -> list[str]:
    """What the forms write for each case."""
    fields = {kind: fields_of(cls, SPEECH) for kind, cls in RECORDS.items()}
    given = json.dumps({"fields": fields, "cases": cases})
    command = [str(NODE), str(Path(__file__).with_name("patched.js")), str(scripts)]
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def lines_of(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that differ, between those that are the same at the start and at the end."""
    old, new = before.split("\n"), after.split("\n")
    head = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return old[head : len(old) - tail], new[head : len(new) - tail]


CHANGES: dict[str, tuple[dict[str, Any], list[str], list[str]]] = {
    "a word within braces": (
        {"at": ["frames", 0, "name", "da"], "set": "Nummer et"},
        ["    name: {da: Et, en: One} # both"],
        ["    name: {da: Nummer et, en: One} # both"],
    ),
    "a word that needs quotes": (
        {"at": ["frames", 0, "name", "da"], "set": "Et, to: tre"},
        ["    name: {da: Et, en: One} # both"],
        ['    name: {da: "Et, to: tre", en: One} # both'],
    ),
    "a word in a folded paragraph": (
        {
            "at": ["frames", 0, "text", "da"],
            "set": "Et langt afsnit, der er delt i linjer, hvor blot den linje med det nye ord er en anden bagefter.",
        },
        ["        hvor kun den linje med det nye ord"],
        ["        hvor blot den linje med det nye ord"],
    ),
    "words in quotes": (
        {"at": ["frames", 0, "text", "en"], "set": 'Quoted: "as" it is'},
        ['      en: "Quoted: as it was"'],
        ['      en: "Quoted: \\"as\\" it is"'],
    ),
    "one more in brackets": (
        {"at": ["frames", 0, "financed_by"], "add": "eu"},
        ["    financed_by: [tax, savings]"],
        ["    financed_by: [tax, savings, eu]"],
    ),
    "a new key, where the schema has it": (
        {"at": ["frames", 0, "years"], "set": "2025/2028"},
        [],
        ["    years: 2025/2028"],
    ),
    "a name that was one for all languages": (
        {"at": ["frames", 1, "name", "da"], "set": "To"},
        ["    name: Two"],
        ["    name: {da: To, en: Two}"],
    ),
    "a key that is emptied, with its comment": (
        {"at": ["frames", 0, "amount"], "set": ""},
        ["    # as the minutes say", "    amount: 28.6 million DKK"],
        [],
    ),
    "a new row, with a blank line as between the others": (
        {"at": ["frames"], "add": {"id": "four", "name": {"da": "Fire", "en": "Four"}, "about": "plan"}},
        [],
        ["  - id: four", "    name: {da: Fire, en: Four}", "    about: plan", ""],
    ),
    "a row that goes, with the comment above it": (
        {"at": ["frames"], "remove": 1},
        ["  # the second", "  - id: two", "    name: Two", "    about: plan", "    source: [{document: minutes}]", ""],
        [],
    ),
}


def test_only_what_was_changed_differs(scripts: Path) -> None:
    cases = [{"kind": "budget", "text": BUDGET, "changes": [change]} for change, _, _ in CHANGES.values()]
    found = {what: lines_of(BUDGET, after) for what, after in zip(CHANGES, saved(scripts, cases), strict=True)}
    assert found == {what: (old, new) for what, (_, old, new) in CHANGES.items()}


def test_a_row_takes_its_comments_along(scripts: Path) -> None:
    (after,) = saved(scripts, [{"kind": "budget", "text": BUDGET, "changes": [{"at": ["frames"], "move": [1, 0]}]}])
    first, second = BUDGET.index("  - id: one"), BUDGET.index("  # the second")
    end = BUDGET.index("# at the end")
    assert after == BUDGET[:first] + BUDGET[second:end] + BUDGET[first:second] + BUDGET[end:]


def test_line_ends_of_windows_stay(scripts: Path) -> None:
    text = BUDGET.replace("\n", "\r\n")
    change = {"at": ["frames", 0, "years"], "set": "2025"}
    (after,) = saved(scripts, [{"kind": "budget", "text": text, "changes": [change]}])
    assert after == text.replace("    financed_by", "    years: 2025\r\n    financed_by")


def test_nothing_is_written_over_a_file_that_cannot_be_read(scripts: Path) -> None:
    change = {"at": ["lines"], "set": [{"id": "new"}]}
    texts = ("lines:\n  - id: [one\n", "lines:\n  - &it {id: one}\n  - *it\n")
    assert saved(scripts, [{"kind": "budget", "text": text, "changes": [change]} for text in texts]) == [
        "error: Flow sequence in block collection must be sufficiently indented and end with a ] at line 3, column 1:",
        "error: An alias cannot be edited in a form.",
    ]


def test_a_page_keeps_its_head_and_its_markdown(scripts: Path) -> None:
    page = "---\ntitle: Et  # kort\nabout: plan\n---\n\nTekst med [[plan]].\n\n::areas\n"
    cases = [
        {"kind": "front-matter", "text": page, "changes": [change]}
        for change in (
            {"at": ["title"], "set": "To"},
            {"at": ["body"], "set": "Ny tekst."},
            {"at": ["about"], "set": ""},
        )
    ]
    assert saved(scripts, cases) == [
        page.replace("Et  #", "To  #"),
        "---\ntitle: Et  # kort\nabout: plan\n---\n\nNy tekst.\n",
        page.replace("about: plan\n", ""),
    ]


def files() -> Iterator[tuple[str, Path]]:
    for path in sorted(DATA.rglob("*.yml")):
        kind = path.parent.name if path.parent.name in FOLDERS else path.stem
        if kind in RECORDS:
            yield kind, path


def leaves(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*at, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from leaves(one, (*at, number))
    elif value.strip():
        yield at, value


def read(text: str) -> Any:
    return yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def test_every_file_of_the_content_can_be_saved(scripts: Path) -> None:
    """Without a change to the byte; with a new word, here and there, PyYAML reads just that."""
    cases, expected = list[dict[str, Any]](), list[tuple[Path, str, Any]]()
    for kind, path in files():
        text = path.read_text("utf-8")
        cases.append({"kind": kind, "text": text, "changes": []})
        expected.append((path, text, None))
        for at, value in list(leaves(read(text)))[7::400]:
            words = value.split(" ")
            words[len(words) // 2] += "x"
            wanted = read(text)
            holder = wanted
            for key in at[:-1]:
                holder = holder[key]
            holder[at[-1]] = " ".join(words)
            cases.append({"kind": kind, "text": text, "changes": [{"at": at, "set": " ".join(words).strip()}]})
            expected.append((path, text, wanted))
    for after, (path, text, wanted) in zip(saved(scripts, cases), expected, strict=True):
        if wanted is None:
            assert after == text, path
            continue
        assert read(after) == wanted, path
        old, new = lines_of(text, after)
        assert (len(old), len(new)) in ((1, 1), (1, 2)), (path, old, new)
