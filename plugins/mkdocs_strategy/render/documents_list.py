"""Links to documents on the site: what there is to take along, how large it is, and of what date."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from babel.units import format_unit

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.render.blocks import Options, blocks
from mkdocs_strategy.render.document_files import document_file, document_ids, pages_of
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import locale_of
from mkdocs_strategy.render.own_facts import dated, document_day
from mkdocs_strategy.render.view import View

# How readers know the formats, and what a browser is told of them.
_FORMATS = (
    ("pdf", "PDF", "application/pdf"),
    ("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("odt", "ODT", "application/vnd.oasis.opendocument.text"),
)


def documents(view: View, of: Any, options: Options) -> str:
    """The files of one document, or of all; nothing in a document itself."""
    edition = view.edition
    if not view.as_html:
        return ""
    known = document_ids(edition)
    listed = [one for one in known if of is None or one == of.id]
    if not any(_files(edition, one) for one in listed):
        return f"*{edition.say('documents-none')}*\n"
    if of is not None:
        return f'<p class="strategy-take">{_taken(view, of.id, edition.say("documents-take"))}</p>\n'
    items = "".join(f"<li>{_taken(view, one, edition.name(one))}</li>" for one in listed if _files(edition, one))
    return blocks(f'<ul class="strategy-take">{items}</ul>')


def _files(edition: Edition, identifier: str) -> list[tuple[str, str, str, int]]:
    """The files of a document that were made: address, name of the format, media type, size in bytes."""
    found = []
    for ending, name, media in _FORMATS:
        path = document_file(identifier, edition.language, ending)
        if path in edition.sizes:
            found.append((path, name, media, edition.sizes[path]))
    return found


def _taken(view: View, identifier: str, label: str) -> str:
    edition = view.edition
    date = dated(
        edition, document_day(edition, pages_of(edition, identifier)), "documents-own-facts", "documents-dated"
    )
    said = [*_links(view, identifier), *((escape(date),) if date else ())]
    return f"<strong>{escape(label)}:</strong> {' · '.join(said)}"


def _links(view: View, identifier: str) -> Iterator[str]:
    """As HTML, since the files are beside the pages and no site engine knows them."""
    name = view.edition.name(identifier)
    for path, format_, media, size in _files(view.edition, identifier):
        words = f"{format_}, {size_text(size, view.edition.language)}"
        target = view.url(Address(f"/{path}"))
        label = escape(f"{name}: {words}", quote=True)
        link = f'<a href="{escape(target or "", quote=True)}" type="{media}" aria-label="{label}">{escape(words)}</a>'
        yield link if target else escape(words)


def size_text(size: int, language: str) -> str:
    """A size in bytes as a reader of a language expects it: 312 kB, 1,6 MB."""
    large = size >= 1_000_000
    value = round(size / 1_000_000, 1) if large else max(1, round(size / 1000))
    unit = "digital-megabyte" if large else "digital-kilobyte"
    return str(format_unit(value, unit, length="short", locale=locale_of(language))).replace(" ", "\u00a0")
