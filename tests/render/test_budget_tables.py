"""Every table of the budget, whole: as HTML for a site, as Markdown for pandoc, as text for a terminal, as CSV and JSON.

`money/content` is a small plan with amounts of every state, span and scope. REWRITE_EXPECTED=1 writes what is expected in
`money/expected`; review the diff like code.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from pathlib import Path

import pypandoc
import pytest
from lxml import html

from mkdocs_strategy.model.amounts import amounts
from mkdocs_strategy.model.parts import BUDGET_ORDERS
from mkdocs_strategy.pipeline import Publication, budget_report, expanded, prepare, view_of
from mkdocs_strategy.render.assets import SORTING, asset
from mkdocs_strategy.render.budget_data import FORMATS

MONEY = Path(__file__).parent / "money"

PARTS = {
    **{f"by-{order}": f"::budget-table by={order}" for order in BUDGET_ORDERS},
    **{f"by-{order}-full": f"::budget-table by={order} show=full" for order in BUDGET_ORDERS},
    "frame": "::budget-table schools-frame",
    "frame-full": "::budget-table schools-frame show=full",
    "frame-without-lines": "::budget-table whole-frame",
    "unknown-frame-of-an-area": "::budget-table roads",
    "area-with-a-projection": "::budget-table schools projection=3",
    "area-without-money": "::budget-table parks",
    "areas-of-the-strategy": "::budget-table harbour-strategy by=area",
    "project-paid-within-a-frame": "::budget-table ferry show=full",
    "projection-full": "::budget-table by=nature show=full projection=2",
    "finance-sources": "::finance-sources",
}


@pytest.fixture(scope="module")
def money() -> Publication:
    publication = prepare(MONEY / "content", "content")
    assert [str(found) for found in publication.errors] == []
    return publication


def made(money: Publication, text: str, language: str, as_html: bool, path: str = "money.md") -> str:
    view = view_of(money.editions[language], path, lambda to: str(to), lambda to: f"/{to}", as_html)
    return expanded(f"{text}\n", view, frozenset({"budget"}), links=False)


def compare(text: str, name: str) -> None:
    expected = MONEY / "expected" / name
    if "REWRITE_EXPECTED" in os.environ:
        expected.write_text(text, "utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


@pytest.mark.parametrize("form", ["site", "plain"])
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", PARTS)
def test_a_part_becomes_tables(money: Publication, name: str, language: str, form: str) -> None:
    compare(made(money, PARTS[name], language, form == "site"), f"{name}.{language}.{form}.md")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("full", [False, True], ids=["compact", "full"])
@pytest.mark.parametrize("order", BUDGET_ORDERS)
def test_the_command_prints_the_same_tables(order: str, full: bool, form: str) -> None:
    text = budget_report(MONEY / "content", form, by=order, full=full, years=2, language="en", width=80)
    ending = {"text": "txt"}.get(form, form)
    compare(text, f"{order}-{'full' if full else 'compact'}.{ending}")


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for language in ("da", "en"):
        for order in BUDGET_ORDERS:
            text = budget_report(MONEY / "content", "text", by=order, full=True, language=language, width=width)
            assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("order", BUDGET_ORDERS)
def test_every_amount_of_the_data_stands_once_in_every_full_table(money: Publication, order: str) -> None:
    rows = table_rows(order, full=True)
    stated = [one for one in amounts(money.plan) if one.figure == "amount"]
    assert sorted(row["id"] for row in rows if "." not in row["id"] and row["id"]) == sorted(one.id for one in stated)
    exact = {one.id: f"{one.money.amount:f}" if one.money else "" for one in amounts(money.plan)}
    assert {row["id"]: row["amount"] for row in rows if row["id"]}.items() <= exact.items()


def table_rows(order: str, full: bool) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(budget_report(MONEY / "content", "csv", by=order, full=full))))


@pytest.mark.parametrize("order", BUDGET_ORDERS)
def test_json_has_the_rows_of_the_csv(order: str) -> None:
    whole = json.loads(budget_report(MONEY / "content", "json", by=order, full=True, years=2))
    rows = [row for table in whole["tables"] for group in table["groups"] for row in group["rows"]]
    listed = list(csv.DictReader(io.StringIO(budget_report(MONEY / "content", "csv", by=order, full=True, years=2))))
    keys = ("id", "name", "amount", "currency", "state", "nature", "years", "per", "frame")
    assert [[row[key] or "" for key in keys] for row in rows] == [[row[key] for key in keys] for row in listed]


def test_only_what_may_be_added_has_a_total_and_every_other_sum_is_marked(money: Publication) -> None:
    """The two grants of 2026 for different projects may be; a frame's lines are summed as the source has it."""
    grants = [one.amount.amount for one in money.plan.lines if one.nature == "grant" and one.amount is not None]
    computed = {(row["group"], row["amount"]) for row in table_rows("nature", full=True) if row["state"] == "computed"}
    assert computed == {("Bevillinger", f"{sum(grants):f}")}
    for order in BUDGET_ORDERS:
        for row in table_rows(order, full=True):
            assert (row["state"] == "computed") == ("(beregnet)" in row["name"]), row


@pytest.mark.parametrize("order", BUDGET_ORDERS)
def test_no_row_has_a_nature_but_that_of_an_own_amount(money: Publication, order: str) -> None:
    """A sum by nature counts nothing twice; what is within a frame names it, what is not in the sources its document."""
    natures = {one.id: one.nature for one in amounts(money.plan) if one.figure == "amount"}
    inside = {one.id: one.frame.id for one in amounts(money.plan) if one.frame}
    for row in table_rows(order, full=True):
        own = row["figure"] == "amount"
        assert row["nature"] == (natures[row["id"]] if own else row["figure"])
        within = "schools-frame" if row["figure"] in ("lines-total", "remaining") else ""
        assert row["frame"] == inside.get(row["id"], within)
        assert row["stands_in"] == ("annex" if row["state"] == "not-in-sources" else "")


def test_other_amounts_presuppose_nothing_of_a_frame(money: Publication) -> None:
    """Whether the buffer is part of the frame of the whole plan is not known: no table may say that it is, or that it is not."""
    said = made(money, "::budget-table harbour-strategy", "en", as_html=False)
    assert "We have no lines under this frame." in said
    assert (
        ": Other amounts: The harbour strategy\n\nThat an amount stands here does not say whether it is part of" in said
    )
    assert "outside" not in said.lower()


def test_no_year_is_made_unless_a_projection_is_asked_for() -> None:
    without = [row for order in BUDGET_ORDERS for row in table_rows(order, full=True) if row["year"] or row["reading"]]
    assert without == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_marks_and_notes_of_a_page_lead_to_each_other(money: Publication, language: str) -> None:
    """All tables on one page: no id twice, each mark leads to a note, each note back to its first mark."""
    page = html.fragment_fromstring(made(money, "\n\n".join(PARTS.values()), language, as_html=True), "div")
    ids = page.xpath("//@id")
    assert len(set(ids)) == len(ids)
    marks, backs = (page.xpath(f"//a[@role='doc-{role}']") for role in ("noteref", "backlink"))
    notes = page.xpath("//div[contains(@class, 'strategy-notes')]//li")
    assert {mark.get("href") for mark in marks} == {f"#{note.get('id')}" for note in notes}
    assert [back.get("href") for back in backs] == [f"#{name}" for name in ids if name.startswith("noted-")]
    for table in page.xpath("//table[contains(@class, 'amounts')]"):
        below = table.getparent().getnext()
        words = [note.text_content() for note in below.findall(".//li")] if below.tag == "div" else []
        assert len(set(words)) == len(words)


def test_pandoc_makes_the_same_links(money: Publication) -> None:
    text = made(money, "\n\n".join(PARTS.values()), "en", as_html=False)
    page = html.document_fromstring(pypandoc.convert_text(text, "html", "markdown"))
    ids = {str(one) for one in page.xpath("//@id")}
    targets = {str(one)[1:] for one in page.xpath("//a/@href") if re.fullmatch(r"#note(d)?-\d+-\d+", str(one))}
    assert targets == {one for one in ids if re.fullmatch(r"note(d)?-\d+-\d+", one)}
    tables = page.xpath("//table")
    assert len(tables) == text.count("\n\n: ")
    assert all(table.find("caption") is not None for table in tables)


def test_the_scripts_come_once_and_only_with_a_table_that_can_be_sorted(money: Publication) -> None:
    twice = "::budget-table by=line show=full\n\n::budget-table by=line show=full"
    assert made(money, twice, "en", as_html=True).count("<script") == 2
    assert made(money, twice, "en", as_html=False).count("<script") == 0
    assert made(money, "::budget-table by=nature", "en", as_html=True).count("<script") == 0


def test_the_library_that_sorts_is_the_one_the_record_names() -> None:
    library = hashlib.sha256(asset(SORTING[0]).encode()).hexdigest()
    assert f"`{library}`" in (Path(__file__).parents[2] / "docs/adr/0018-tables.md").read_text("utf-8")
    assert "released into the public domain" in asset("sortable.LICENSE.txt")


@pytest.mark.parametrize("language", ["da", "en"])
def test_room_for_decimals_lines_amounts_up_and_is_no_text(money: Publication, language: str) -> None:
    page = html.fragment_fromstring(made(money, "::budget-table schools-frame", language, as_html=True), "div")
    cells = page.xpath("//td[contains(@class, 'number')]")
    shown = []
    for one in cells:
        room = one.find("span")
        shown.append(one.text + room.get("data-room") + room.tail if room is not None else one.text_content())
    places = {len(re.split(r"[.,]", words)[-1]) for words in shown}
    assert len(places) == 1
    edition = money.editions[language]
    frame = next(frame for frame in money.plan.frames if frame.id == "schools-frame")
    assert cells[0].text_content() == edition.value(frame.amount)
