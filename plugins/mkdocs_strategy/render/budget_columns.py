"""The columns of the open data of the budget, defined once: for the file, its description, the workbook and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve, frozen

from mkdocs_strategy.model.amounts import Amount
from mkdocs_strategy.model.budget import COMPUTED, NATURES, STATES, BudgetLine
from mkdocs_strategy.model.moment import edtf
from mkdocs_strategy.model.money import QUALIFIERS
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.render.blocks import Options
from mkdocs_strategy.render.budget_rows import reading, state_key
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import View

# The figures of a frame or line, each with the keys of its words.
_FIGURE_WORDS = {
    "amount": ("column-own", ""),
    "lines-total": ("total", "budget-stated"),
    "allocated": ("total", "computed"),
    "remaining": ("remaining", ""),
}
_DERIVED = tuple(key for key in _FIGURE_WORDS if key != "amount")
_ID = r"[a-z0-9-]+"
_IDS = rf"{_ID}( {_ID})*"


@frozen
class Column:
    """A column of budget.csv.

    `key` names its words; `read` gives its value, "" for none; `language` is of a column that stands once for each.
    `type` and the constraints are those of Table Schema: `choices` are all the values it can have, `pattern` the form
    of others. `concept` is its column type in the Fiscal Data Package, given to one column only.
    """

    key: str
    read: Callable[[Amount, Edition], str]
    type: str = "string"
    required: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    concept: str = ""
    in_each_language: bool = False
    language: str = ""

    @property
    def name(self) -> str:
        return f"{self.key}_{self.language}" if self.language else self.key

    @property
    def for_programs(self) -> bool:
        """Whether people who read its words need it less: ids, and which figure of a thing it is."""
        return self.pattern.startswith(_ID) or self.key == "figure"


def amount_name(amount: Amount, edition: Edition) -> str:
    """What an amount is called: its frame or line, with the figure where it is another than its own amount."""
    name = edition.name(amount.of.id)
    return name if amount.figure == "amount" else f"{name}: {value_words('figure', amount.figure, edition)}"


def value_words(key: str, value: str, edition: Edition) -> str:
    """One of the values of a column in words; the value itself where there are none for it."""
    if key in ("figure", "nature") and value in _FIGURE_WORDS:
        word, state = _FIGURE_WORDS[value]
        return f"{edition.say(word)}, {edition.say(state)}" if state else edition.say(word)
    if key == "state":
        return edition.say(state_key(value))
    if key == "qualifier" and value in QUALIFIERS:
        return edition.say(f"money-{value.replace(' ', '-')}", money="").strip()
    if key == "per":
        return edition.say("per-year", money="").strip()
    return edition.words.get(f"{key}-{value}", value)


def _year(amount: Amount, first: bool) -> str:
    years = amount.years
    if years is None or (not first and years.is_span and years.end is None):
        return ""
    return str((years.first_day if first else years.last_day).year)


def _frame(amount: Amount, edition: Edition) -> str:
    if amount.figure != "amount":
        return amount.of.id
    return amount.frame.id if amount.frame else ""


def _ids(refs: Iterable[Ref]) -> str:
    return " ".join(dict.fromkeys(ref.id for ref in refs))


def _names(refs: Iterable[Ref], edition: Edition) -> str:
    return "; ".join(dict.fromkeys(edition.name(ref.id) for ref in refs))


def _sections(amount: Amount, edition: Edition) -> str:
    told = (": ".join(filter(None, (one.document.id, one.section))) for one in amount.source)
    return " | ".join(dict.fromkeys(told))


def _nature(amount: Amount, edition: Edition) -> str:
    """The nature of an own amount; a total or a rest is named as such, so that no sum by nature counts money twice."""
    return amount.nature if amount.figure == "amount" else amount.figure


def _note(amount: Amount, edition: Edition) -> str:
    """What is to be read with an amount, references as names; of a computed one, that it is."""
    if amount.state == COMPUTED:
        return edition.say("computed-note")
    return edition.plain(edition.text(amount.of.text)) if amount.figure == "amount" else ""


def _rule(amount: Amount, edition: Edition) -> str:
    """How a yearly amount goes on, by each reading."""
    steps = amount.of.steps if isinstance(amount.of, BudgetLine) else ()
    return " | ".join(reading(edition, step) for step in steps)


def _money(read: Callable[[Any], str | None]) -> Callable[[Amount, Edition], str]:
    return lambda amount, edition: (read(amount.money) or "") if amount.money else ""


COLUMNS = (
    Column("id", lambda one, _: one.id, "string", True, pattern=rf"{_ID}(\.{_ID})?", concept="budget-line-id"),
    Column("figure", lambda one, _: one.figure, required=True, choices=tuple(_FIGURE_WORDS)),
    Column("name", amount_name, required=True, in_each_language=True),
    Column("nature", _nature, required=True, choices=(*NATURES, *_DERIVED), concept="value-kind:code"),
    Column("state", lambda one, _: one.state, required=True, choices=(*STATES, COMPUTED)),
    Column("amount", _money(lambda money: f"{money.amount:f}"), "number", concept="value"),
    Column("currency", _money(lambda money: money.currency), pattern="[A-Z]{3}", concept="value-currency:code"),
    Column("qualifier", _money(lambda money: money.qualifier), choices=QUALIFIERS),
    Column("per", lambda one, _: one.per or "", choices=("year",)),
    Column("first_year", lambda one, _: _year(one, True), "integer", concept="date:fiscal-year"),
    Column("last_year", lambda one, _: _year(one, False), "integer"),
    Column("years", lambda one, _: edtf(one.years) if one.years else ""),
    Column("frame", _frame, pattern=_ID),
    Column("scope", lambda one, _: _ids(one.about), pattern=_IDS, concept="activity:generic:program:code"),
    Column(
        "scope_name",
        lambda one, edition: _names(one.about, edition),
        concept="activity:generic:program:label",
        in_each_language=True,
    ),
    Column("financed_by", lambda one, _: _ids(one.financed_by), pattern=_IDS, concept="fin-source:generic:code"),
    Column(
        "financed_by_name",
        lambda one, edition: _names(one.financed_by, edition),
        concept="fin-source:generic:label",
        in_each_language=True,
    ),
    Column("source_documents", lambda one, _: _ids(cited.document for cited in one.source), pattern=_IDS),
    Column("source_sections", _sections),
    Column("stands_in", lambda one, _: one.of.stands_in.id if one.of.stands_in else "", pattern=_ID),
    Column("rule", _rule, in_each_language=True),
    Column("note", _note, in_each_language=True),
)


def columns_in(languages: Sequence[str]) -> tuple[Column, ...]:
    """The columns of budget.csv for the languages of a plan, the original first."""
    found: list[Column] = []
    for column in COLUMNS:
        if not column.in_each_language:
            found.append(column)
            continue
        for number, language in enumerate(languages):
            # A concept stands in one column only: that of the original.
            found.append(evolve(column, language=language, concept="" if number else column.concept))
    return tuple(found)


def column_title(column: Column, edition: Edition) -> str:
    """The head of a column for people, as a language of the edition has it."""
    title = edition.say(f"column-{column.key}")
    return f"{title} ({edition.language_name(column.language)})" if column.language else title


def column_text(column: Column, edition: Edition) -> str:
    """What a column holds, with the values it can have."""
    said = edition.say(f"column-{column.key}-text")
    if not column.choices:
        return said
    values = ", ".join(f"{one} ({value_words(column.key, one, edition)})" for one in column.choices)
    return f"{said} {edition.say('column-values', values=values)}"


def how_to_add(edition: Edition) -> str:
    """Which rows may be added."""
    return edition.say("data-sums", column=edition.say("column-figure"), own=edition.say("column-own"))


def budget_columns(view: View, of: Any, options: Options) -> str:
    """The columns of the open data of the budget: what each is called and what it holds."""
    edition = view.edition
    rows = tuple(
        Row((cell(one.name, heads_row=True), cell(column_title(one, edition)), cell(column_text(one, edition))))
        for one in columns_in(edition.plan.languages)
    )
    heads = tuple(edition.say(f"column-{key}") for key in ("column", "title", "text"))
    return render_table(Table(edition.say("column-caption"), heads, rows), view)
