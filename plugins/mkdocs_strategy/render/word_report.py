"""What came of taking in a Word file, as lines for people: in groups, each with its heading, in Danish or English. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_strategy.model.findings import Finding, in_groups
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.da_word import CLOSING as DANISH_CLOSING
from mkdocs_strategy.render.messages.da_word import HEADINGS as DANISH_HEADINGS
from mkdocs_strategy.render.messages.da_word import MESSAGES, PHRASES

HEADINGS: Mapping[str, str] = {
    "written": "Written",
    "understood": "Understood",
    "conflict": "Changed on both sides",
    "from-data": "Comes from the data, and was not written over",
    "by-hand": "To be written by hand",
    "remark": "Comments",
    "to-do": "Left to fill in",
    "not-understood": "Not understood, and kept as text",
    "left-out": "Left out",
}

CLOSING: Mapping[str, str] = {
    "nothing": "There is nothing to write.",
    "written": "Written: {files}. Look at it with 'git diff', then run 'strategy check' and 'strategy translate status'.",
    "to-write": "Nothing is written yet. With --apply, this goes into: {files}.",
}


def closing(files: list[str], done: bool, language: str) -> str:
    """What became of a proposal to change some files, or can."""
    said = CLOSING if language == ENGLISH else DANISH_CLOSING
    key = "nothing" if not files else "written" if done else "to-write"
    return said[key].format(files=", ".join(files))


def word_report(found: Iterable[Finding], language: str) -> str:
    """The findings as text; "" for none."""
    lines = list(_lines(found, language))
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""


def _lines(found: Iterable[Finding], language: str) -> Iterator[str]:
    headings = HEADINGS if language == ENGLISH else DANISH_HEADINGS
    for group, listed in in_groups(found).items():
        yield ""
        yield f"{headings[group]} ({len(listed)})"
        for one in listed:
            yield f"  {told(one, language)}"


def told(one: Finding, language: str) -> str:
    """A finding in a language, with its place."""
    template, values = one.message, dict(one.values)
    if language != ENGLISH:
        template = MESSAGES.get(template, template)
        values = {name: PHRASES.get(words, words) for name, words in values.items()}
    said = template.format_map(values)
    return f"{one.at}: {said}" if one.at is not None else said
