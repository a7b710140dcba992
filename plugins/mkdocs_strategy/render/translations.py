"""What readers and editors see of a translation that is behind: a note under each such section, and how all pages stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.sections import TOP
from mkdocs_strategy.model.translation import State, Twins
from mkdocs_strategy.render.blocks import Options, blocks, labelled
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.marks import emphasised
from mkdocs_strategy.render.places import page_name, place_piece, thing_name
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, View

_HEADING = re.compile(r"^(?P<level>#{1,6}) [^\n]*?(?:\{[^}\n]*?#(?P<id>[^\s}]+)[^}\n]*\})?[ \t]*$", re.MULTILINE)

# The words for each state, in the order of the columns.
_LABELS = {
    State.FRESH: "translation-fresh",
    State.STALE: "translation-behind",
    State.MISSING: "translation-missing",
    State.EXTRA: "translation-extra",
    State.UNRECORDED: "translation-unrecorded",
}

# Columns that stand even where there is nothing to count.
_ALWAYS = (State.FRESH, State.STALE)


# A note under what is behind


def with_notes(text: str, page: Page, view: View) -> str:
    """The Markdown of a page with a note under the heading of each section whose original has changed since.

    What the data says of a thing is noted under the heading that it stands under; at the end where it has no place here.
    """
    stale = tuple(dict.fromkeys(view.edition.stale.get(page.path, ())))
    if not stale:
        return text
    hidden = hidden_ranges(text)
    headings = [one for one in _HEADING.finditer(text) if not any(start <= one.start() < end for start, end in hidden)]
    under: dict[int, list[str]] = {}
    for name in stale:
        under.setdefault(_end_of_heading(text, headings, name), []).append(name)
    pieces, last = [], 0
    for end in sorted(under):
        note = _note(view, page, under[end])
        pieces += [text[last:end], f"\n\n{note}\n" if end else f"{note}\n\n"]
        last = end
    return "".join([*pieces, text[last:]])


def _end_of_heading(text: str, headings: Sequence[re.Match[str]], name: str) -> int:
    """Where the heading ends that an id is of, or that it stands under; 0 above the first, the end of the text for none."""
    if name == TOP:
        return next((one.end() for one in headings if one["level"] == "#"), 0)
    own = next((one for one in headings if one["id"] == name), None)
    if own is not None:
        return own.end()
    position = max(text.find(f'id="{name}"'), text.find(f"{{#{name}}}"))
    above = [one.end() for one in headings if one.start() <= position]
    return len(text) if position < 0 else (above or [0])[-1]


def _note(view: View, page: Page, names: Iterable[str]) -> str:
    """That the original of places on a page has changed, with links to these in its own language."""
    original = view.edition.original
    said = view.edition.say("translation-stale", language=view.edition.language_name(original.language))
    if not view.as_html:
        return f"*{said.rstrip(':')}.*"
    links = ", ".join(_link(view, original, page.path, name) for name in names)
    return f'<p class="strategy-stale">{escape(said)} {links}</p>'


def _link(view: View, original: Edition, path: str, name: str) -> str:
    """A link to a place on the page in the original's language, called as it is called there."""
    words = emphasised(escape(_called(original, path, name), quote=False))
    address = Address(path, None if name == TOP else name)
    target = view.twin(original.language, address) if view.twin else None
    if target is None:
        return f'<span lang="{original.language}">{words}</span>'
    href = escape(target, quote=True)
    return f'<a href="{href}" hreflang="{original.language}" lang="{original.language}">{words}</a>'


def _called(edition: Edition, path: str, name: str) -> str:
    page = edition.pages.get(path)
    if page is not None and name == TOP:
        return page_name(edition, page)
    heading = next((one for one in page.headings if one.id == name), None) if page else None
    if heading is not None:
        return edition.plain(heading.words)
    return thing_name(edition, name) if name in edition.plan.things else name


# How all pages stand


def translation_status(view: View, of: Any, options: Options) -> str:
    """How the translations stand to the original, page by page: on a page of the original all, else its own."""
    translations, edition = view.edition.plan.translations, view.edition
    told = [one for one in translations.recorded if edition.language in (one, translations.original)]
    if not told:
        return edition.say("translation-none") + "\n"
    return "\n".join(_standing(view, translations.twins(language), language) for language in told)


def _standing(view: View, twins: Mapping[str, Twins], language: str) -> str:
    """One translation: a table of its pages and data files, then what of it is behind."""
    edition = view.edition
    states = [state for state in State if state in _ALWAYS or any(one.state is state for one in twins.values())]
    columns = ("translation-page", *(_LABELS[state] for state in states))
    caption = edition.say("translation-caption", language=edition.language_name(language))
    rows = tuple(_rows(view, twins.values(), states))
    table = render_table(Table(caption, tuple(edition.say(key) for key in columns), rows), view)
    lists = (_list(view, twins.values(), state) for state in State if state is not State.FRESH)
    return blocks(table, *lists)


def _rows(view: View, twins: Iterable[Twins], shown: Sequence[State]) -> Iterator[Row]:
    counted: dict[str, Counter[State]] = {}
    for one in twins:
        counted.setdefault(view.edition.plan.translations.file_of(one.here), Counter())[one.state] += 1
    for file, states in counted.items():
        page = view.edition.pages.get(file)
        head = place_piece(view.edition, Address(file)) if page is not None else Piece(file)
        yield _row(head, states, shown)
    yield _row(Piece(view.edition.say("translation-all")), sum(counted.values(), Counter()), shown, "total")


def _row(head: Piece, states: Counter[State], shown: Sequence[State], role: str = "") -> Row:
    counts = (cell(str(states[state]), number=True) for state in shown)
    return Row((cell(head, heads_row=True), *counts), role=role)


def _list(view: View, twins: Iterable[Twins], state: State) -> str:
    items = [view.markdown(_place(view, one)) for one in twins if one.state is state]
    return labelled(view.edition.say(_LABELS[state]), items)


def _place(view: View, twins: Twins) -> tuple[Piece, ...]:
    """A section by its name here, with a link where it is here; by its key where it is not."""
    edition = view.edition
    path, on_page, name = twins.key.partition("#")
    if on_page:
        page = edition.pages.get(path)
        if page is None or (name != TOP and name not in (one.id for one in page.headings)):
            return (Piece(twins.key),)
        return (place_piece(edition, Address(path, None if name == TOP else name)),)
    owner, _, rest = twins.key.partition(".")
    if owner not in edition.plan.things:
        return (Piece(twins.key),)
    return (view.piece(owner), Piece(f" (`{rest}`)"))
