"""The words of redlines: each is asked for, and each change, group and fate has its own."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_strategy.model.changes import ADDED, MOVED, REMOVED
from mkdocs_strategy.model.parts import PARTS
from mkdocs_strategy.render.told import GROUPS
from mkdocs_strategy.render.wording.redline_da import WORDS as DANISH
from mkdocs_strategy.render.wording.redline_en import WORDS

RENDER = Path(__file__).parents[2] / "plugins" / "mkdocs_strategy" / "render"
SPEAKING = [
    *(RENDER.parent / "redlines.py",),
    *(
        RENDER / f"{name}.py"
        for name in ("editions", "redline", "redline_document", "redline_markdown", "redline_text")
    ),
    *sorted(RENDER.glob("t*ld*.py")),
    RENDER / "telling.py",
    RENDER / "templates" / "redline.html.j2",
]
# Asked for by what a value, a change or a count is.
MADE = {
    *(f"redline-{group}" for group in GROUPS),
    *(f"redline-section-{fate}" for fate in (ADDED, REMOVED, MOVED)),
    *(f"told-{what}" for what in ("stated", "unstated", "changed", "listed", "unlisted")),
    *(
        f"changed-{what}{one}"
        for what in ("amounts", "decisions", "targets", "facts", "sections")
        for one in ("", "-one")
    ),
}


def test_every_word_is_asked_for() -> None:
    text = "".join(path.read_text("utf-8") for path in SPEAKING)
    named = set(re.findall(r"[\"']((?:told|redline|editions|changed)(?:-[a-z]+)*)[\"']", text))
    labels = {key for key in WORDS if key.startswith(("key-", "the-", "choice-", "part-"))}
    assert sorted(set(WORDS) - labels - named - MADE) == []
    assert sorted((named | MADE) - set(WORDS) - {"changed"}) == []


def test_every_generated_part_has_a_word() -> None:
    assert [part.name for part in PARTS if not {f"part-{part.name}", f"key-{part.name}"} & set(WORDS)] == []


def test_both_languages_have_the_same() -> None:
    assert list(WORDS) == list(DANISH)
