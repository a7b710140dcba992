"""Budget tables on pages and slides: what is set aside, what is allocated, what is left, and what nobody states."""

from __future__ import annotations

from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.budget import BudgetFrame
from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.render.assets import SORTING
from mkdocs_strategy.render.blocks import Options, blocks, links, nothing
from mkdocs_strategy.render.budget_groups import Listing, asked, listings, of_frame
from mkdocs_strategy.render.budget_notes import group_note, place_notes, state_notes
from mkdocs_strategy.render.budget_rows import Entry, state_key
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.footnotes import Footnotes
from mkdocs_strategy.render.table import Cell, Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View

_STATES = ("stated", "computed", "not-in-sources", "unknown")


def budget_table(view: View, of: Any, options: Options) -> str:
    """The tables that a page asks for: of a frame or thing, or of everything."""
    full = options.get("show") == "full"
    listed = listings(view.edition, asked(of, options.get("by"), full, int(options.get("projection", 0))))
    return blocks(*(_written(view, one, full) for one in listed)) if listed else nothing(view)


def _written(view: View, listing: Listing, full: bool) -> str:
    """A table with what stands under it; a frame without lines in words, unless all is to be told of it."""
    if listing.frame is not None and not listing.frame.lines and not full:
        return _frame_in_words(view, listing, listing.frame)
    table = as_table(view, listing, full)
    scripts = _sorting(view) if table.sortable else ""
    return blocks(render_table(table, view), *notes(view, listing, full), scripts)


def _sorting(view: View) -> str:
    """The scripts that let readers sort, once on a page that has such a table, and on no other."""
    if not view.as_html or view.nth("sorting") > 1:
        return ""
    found = (view.url(Address(f"/{script}")) for script in SORTING)
    return "".join(f'<script src="{escape(url, quote=True)}" defer></script>' for url in found if url)


def _frame_in_words(view: View, listing: Listing, frame: BudgetFrame) -> str:
    why = state_notes(view.edition, listing.entries[0]) if frame.amount is None else ()
    return blocks(
        f"{view.mark(frame.id)}**{listing.caption}**",
        view.text(frame.text),
        *(view.markdown(note) for note in why),
        view.edition.say("no-lines") if frame.amount is not None else "",
        source_line(view, frame.source, folded=False),
    )


def notes(view: View, listing: Listing, full: bool) -> tuple[str, ...]:
    """What stands under a table as a whole; the sources of each amount are footnotes where all is told."""
    edition, frame = view.edition, listing.frame
    missing = ", ".join(view.link(one) for one in listing.missing)
    said = (
        view.text(frame.text) if frame is not None and not full else "",
        listing.note,
        edition.say("budget-missing", names=missing) if missing else "",
        "" if full else source_line(view, _cited(listing), folded=frame is None),
    )
    return tuple(note for note in said if note)


def _cited(listing: Listing) -> list[Citation]:
    return [citation for entry in listing.entries for citation in entry.source]


def frame_table(view: View, frame: BudgetFrame) -> Table:
    """One frame for a slide: its lines, their total and what remains, without footnotes."""
    listing = of_frame(view.edition, frame)
    rows = tuple(Row((_name(view, one), _amount(view, one)), _own_id(one), one.role) for one in listing.entries)
    return Table(listing.caption, (view.edition.say("budget-line"), view.edition.say("amount")), rows)


def as_table(view: View, listing: Listing, full: bool) -> Table:
    """A listing as a table: what and how much, or all there is to say of each amount."""
    footnotes = Footnotes()
    rows: list[Row] = []
    for group in listing.groups:
        if group.heading:
            note = group_note(view.edition, group)
            marks = (footnotes.mark(note),) if note else ()
            rows.append(Row((cell(group.heading, marks=marks),), role="group"))
        rows += [
            _full_row(view, one, (group.heading, listing), footnotes) if full else _row(view, one, footnotes)
            for one in group.entries
        ]
    keys = ("what", "amount", "budget-scope", "years-label", "state", "explanation", "budget-notes")
    first = "budget-line" if listing.frame is not None else "what"
    columns = tuple(view.edition.say(key) for key in (first, *keys[1:]))
    return Table(
        listing.caption,
        columns if full else columns[:2],
        tuple(rows),
        layout="amounts full" if full else "amounts",
        footnotes=footnotes.all(),
        sortable=(0, 1, 3, 4) if full and _can_be_sorted(listing) else (),
        below=(2, 5) if full else (),
    )


def _can_be_sorted(listing: Listing) -> bool:
    """Whether there is something to put in order, and no row that means something only below another."""
    parts = any("part" in entry.role.split() for entry in listing.entries)
    return not parts and max(sum(not entry.role for entry in group.entries) for group in listing.groups) > 2


def _row(view: View, entry: Entry, footnotes: Footnotes) -> Row:
    """What and how much. The marks of a number stand at its name, so that numbers stay in line."""
    marks = tuple(map(footnotes.mark, state_notes(view.edition, entry)))
    known = entry.money is not None
    cells = (_name(view, entry, marks if known else ()), _amount(view, entry, () if known else marks))
    return Row(cells, _own_id(entry), entry.role)


def _full_row(view: View, entry: Entry, within: tuple[Pieces, Listing], footnotes: Footnotes) -> Row:
    edition = view.edition
    found = (*state_notes(edition, entry), *place_notes(edition, entry, within[1].frame))
    not_stated = edition.say("not-stated")
    years = edition.value(entry.years) if entry.years else ""
    text = entry.amount_of.text if entry.amount_of is not None else None
    cells = (
        _name(view, entry),
        _amount(view, entry),
        _scope(view, entry, within),
        cell(years or not_stated, absent=not years, key=_years(entry)),
        cell(edition.say(state_key(entry.state)), key=_STATES.index(entry.state)),
        cell(view.pieces(text), labelled=False),
        cell("", marks=tuple(sorted(map(footnotes.mark, found)))),
    )
    return Row(cells, _own_id(entry), entry.role)


def _own_id(entry: Entry) -> str | None:
    """The id of the frame or line whose own row this is, which can have its address there."""
    return entry.amount_of.id if entry.amount_of is not None else None


def _name(view: View, entry: Entry, marks: tuple[int, ...] = ()) -> Cell:
    """What a row is called, with a link where the thing has its place on another page."""
    identifier = _own_id(entry)
    address = view.edition.address(identifier) if identifier else None
    elsewhere = address if address is not None and address.path != view.path and entry.role != "frame" else None
    return cell(Piece(entry.what, elsewhere), heads_row=True, marks=marks, key=view.edition.order(entry.what))


def _amount(view: View, entry: Entry, marks: tuple[int, ...] = ()) -> Cell:
    if entry.money is None:
        return cell(view.edition.say(state_key(entry.state)), number=True, absent=True, marks=marks)
    said = view.edition.value(entry.money, per=entry.per)
    return cell(said, number=True, marks=marks, key=(entry.money.currency, entry.money.amount))


def _scope(view: View, entry: Entry, within: tuple[Pieces, Listing]) -> Cell:
    """What the money is for; nothing where the heading or table it stands within says just that, or the row above."""
    if not entry.about:
        return cell(view.edition.say("not-stated"), absent=True)
    scope = links(view, entry.about)
    heading, listing = within
    known = scope == heading or [ref.id for ref in entry.about] == [listing.about] or entry.step is not None
    return cell(() if known else scope)


def _years(entry: Entry) -> Any:
    return (entry.years.first_day, entry.years.last_day) if entry.years else None
