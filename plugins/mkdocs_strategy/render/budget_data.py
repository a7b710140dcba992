"""The tables of the budget for a terminal and for programs: text, or the same rows with exact values as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_strategy.model.budget import BudgetFrame
from mkdocs_strategy.model.moment import edtf
from mkdocs_strategy.model.record import Citation, Ref
from mkdocs_strategy.render.budget import as_table, notes
from mkdocs_strategy.render.budget_groups import Asked, Group, Listing, listings
from mkdocs_strategy.render.budget_notes import assumption
from mkdocs_strategy.render.budget_rows import Entry
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import decimal_sign
from mkdocs_strategy.render.plain_table import plain_table
from mkdocs_strategy.render.view import View

FORMATS = ("text", "csv", "json")

_COLUMNS = (
    *("table", "group", "id", "figure", "name", "amount", "currency", "qualifier", "state", "nature"),
    *("years", "per", "frame", "about", "financed_by", "source", "stands_in", "reading", "year", "assumption"),
)


def budget_tables(edition: Edition, asked: Asked, form: str, width: int) -> str:
    """The tables asked for in one of FORMATS; text in lines of at most `width` characters."""
    found = listings(edition, asked)
    if form == "json":
        return json.dumps({"tables": [_json(edition, one) for one in found]}, ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        return _csv(edition, found)
    if not found:
        return edition.say("nothing-stated") + "\n"
    return "\n\n".join(_text(edition, one, asked.full, width) for one in found)


def _text(edition: Edition, listing: Listing, full: bool, width: int) -> str:
    view = View(edition, "", lambda address: None, lambda address: None, as_html=False)
    table = as_table(view, listing, full)
    said = plain_table(table, width, decimal_sign(edition.words, edition.language))
    missing = notes(view, listing, full=True)
    return said + "".join(f"\n{note}\n" for note in missing)


def _rows(edition: Edition, listing: Listing) -> Iterator[tuple[Group, dict[str, Any]]]:
    return ((group, _row(edition, one)) for group in listing.groups for one in group.entries)


def _row(edition: Edition, entry: Entry) -> dict[str, Any]:
    """A row with exact values: the amount in the currency's main unit with a decimal point, years in EDTF.

    Only an own amount has its nature; what is computed of amounts, or their total, is named as such in its place, so that
    no sum by nature counts money twice.
    """
    money, own = entry.money, entry.amount_of
    return {
        "id": entry.id,
        "figure": entry.figure,
        "name": entry.what,
        "amount": f"{money.amount:f}" if money else None,
        "currency": money.currency if money else None,
        "qualifier": money.qualifier if money else None,
        "state": entry.state,
        "nature": entry.nature if entry.figure == "amount" else entry.figure,
        "years": edtf(entry.years) if entry.years else None,
        "per": entry.per,
        "frame": _frame(entry),
        "about": _ids(entry.about),
        "financed_by": _ids(entry.financed_by),
        "source": [_source(one) for one in dict.fromkeys(entry.source)],
        "stands_in": own.stands_in.id if own is not None and own.stands_in else None,
        "reading": edition.plain(edition.text(entry.step.name)) if entry.step else None,
        "year": entry.year or None,
        "assumption": assumption(edition, entry.step) if entry.step else None,
    }


def _frame(entry: Entry) -> str | None:
    """The frame that counts the money already: that of a line, or that a total or a rest is of."""
    own = entry.of if isinstance(entry.of, BudgetFrame) and entry.figure != "amount" else entry.frame
    return own.id if own is not None else None


def _ids(refs: Iterable[Ref]) -> list[str]:
    return [ref.id for ref in refs]


def _source(citation: Citation) -> dict[str, str]:
    said = {"document": citation.document.id}
    return {**said, "section": citation.section} if citation.section else said


def _heading(group: Group) -> str:
    return "".join(piece.words for piece in group.heading)


def _json(edition: Edition, listing: Listing) -> dict[str, Any]:
    groups = [
        {"heading": _heading(group), "rows": [_row(edition, one) for one in group.entries]} for group in listing.groups
    ]
    return {"caption": listing.caption, "groups": groups, "without_amounts": list(listing.missing)}


def _csv(edition: Edition, found: Iterable[Listing]) -> str:
    """One line for each row; what has several values has them with a space between, sources with a semicolon."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for listing in found:
        for group, row in _rows(edition, listing):
            sources = "; ".join(", ".join(source.values()) for source in row["source"])
            joined = {key: " ".join(row[key]) for key in ("about", "financed_by")}
            writer.writerow({"table": listing.caption, "group": _heading(group), **row, **joined, "source": sources})
    return out.getvalue()
