"""Values of the model as they stand in a sentence about a change. No I/O."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from mkdocs_strategy.model.changes import Form
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.record import Citation, Record, Ref, Statement, Text, Thing, content_names
from mkdocs_strategy.model.retired import MovedPage, RetiredId
from mkdocs_strategy.model.strategy import Relation
from mkdocs_strategy.model.target import Measure
from mkdocs_strategy.render.edition import Edition

# So much of a text stands in a sentence; longer ones are shown whole, word by word.
SHORT = 90
# So much of a paragraph that has no name says which one it is.
_MENTIONED = 45


def the(edition: Edition, kind: str, identifier: str) -> str:
    """A thing with what kind it is: the initiative “Visits”; its id where the edition does not have it."""
    if kind == "page":
        page = edition.pages.get(identifier)
        name = page_name(edition, page) if page else identifier
    else:
        name = edition.name(identifier) if identifier else ""
    template = edition.words.get(f"the-{kind}") or edition.say("told-quoted", words="{name}")
    return template.format(name=shortened(name))


def page_name(edition: Edition, page: Page) -> str:
    """What a page is called: its title, its main heading, else its path."""
    title = edition.page_title(page)
    if title:
        return title
    line = next((line for line in page.body.splitlines() if line.startswith("# ")), "")
    return edition.plain(line[2:].partition("{")[0].strip()) or page.path


def shortened(words: str, most: int = SHORT) -> str:
    """Words for a sentence: on one line, cut where they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= most else f"{plain[: most - 1].rstrip()}…"


def words_of(edition: Edition, value: Any, key: str = "", kind: str = "") -> str:
    """A value as a reader of the language expects it within a sentence."""
    if value is None or value == ():
        return edition.say("told-nothing")
    if isinstance(value, bool):
        return edition.say("told-yes" if value else "told-no")
    if isinstance(value, Ref):
        return edition.say("told-quoted", words=shortened(edition.name(value.id)))
    if isinstance(value, Text):
        return edition.say("told-quoted", words=shortened(edition.plain(edition.text(value))))
    if isinstance(value, Money | Moment | Measure | int | Decimal):
        return edition.value(value, kind, key)
    if isinstance(value, Form):
        return edition.say("told-quoted", words=value.word)
    if isinstance(value, tuple):
        return ", ".join(words_of(edition, one, key, kind) for one in value)
    if isinstance(value, Record):
        return _record(edition, value)
    return _choice(edition, str(value), key)


def _choice(edition: Edition, value: str, key: str) -> str:
    """One of the values a key can have, in the language's words; anything else as it is written."""
    if key == "language":
        return edition.language_name(value)
    name = key.replace("_", "-")
    for prefix in (name, "relation" if name == "type" else "choice", "choice"):
        said = edition.words.get(f"{prefix}-{value}", "{")
        if "{" not in said:
            return said[:1].lower() + said[1:]
    return edition.say("told-quoted", words=shortened(value))


def _record(edition: Edition, record: Record) -> str:
    if isinstance(record, Citation):
        return edition.say("told-quoted", words=edition.citation(record))
    if isinstance(record, Relation):
        return edition.say("told-quoted", words=edition.name(record.to.id))
    if isinstance(record, RetiredId):
        return words_of(edition, record.was)
    if isinstance(record, MovedPage):
        return edition.say("told-quoted", words=f"{record.from_} → {record.to}")
    if isinstance(record, Thing):
        return edition.say("told-quoted", words=shortened(edition.plain(edition.text(record.name))))
    if isinstance(record, Statement) and record.name is not None:
        return words_of(edition, record.name)
    for name in content_names(type(record)):
        value = getattr(record, name)
        if name != "source" and value not in (None, (), False):
            words = edition.plain(edition.text(value)) if isinstance(value, Text) else None
            if words is None:
                return words_of(edition, value, name)
            return edition.say("told-quoted", words=shortened(words, _MENTIONED))
    return ""


def text_of(value: Any) -> Text | None:
    """The text that a value is, or that a paragraph of the data consists of; None for any other value."""
    if isinstance(value, Text):
        return value
    text = getattr(value, "text", None)
    if isinstance(value, Record) and not isinstance(value, Thing | Relation | Citation | RetiredId | Measure):
        return text if isinstance(text, Text) else None
    return None
