"""What a record becomes when it is read: its values, and which of its keys could not be read whole."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from mkdocs_strategy.model.budget import BudgetFrame
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Forms, Ref
from mkdocs_strategy.model.strategy import Horizon
from mkdocs_strategy.model.target import Measure
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.sources.decode import decode
from mkdocs_strategy.sources.findings import Findings
from mkdocs_strategy.sources.nodes import parse_yaml

TERM = "id: epj\nname: EPJ\ntype: abbreviation\ntext: {da: En journal., en: A record.}\n"


def read(text: str, cls: type) -> tuple[Any, Findings]:
    node = parse_yaml(text, "x.yml").node
    assert node is not None
    return decode(node, cls, "x.yml")


def test_values_become_what_their_types_say() -> None:
    term, findings = read(TERM + "names: clinic\nforms: {da: [epj'en], en: [EPJs]}\n", Term)
    assert findings.problems == []
    assert term.name.languages == (EVERY_LANGUAGE,)
    assert term.text.in_language("en") == "A record."
    assert term.names == Ref("clinic")
    assert term.forms == Forms([("da", ("epj'en",)), ("en", ("EPJs",))])
    assert term.source == ()
    assert term.unread == frozenset()


def test_numbers_and_truth() -> None:
    measure, _ = read("value: -3.75\nunit: score\nscale: 5\nmore_than: true\n", Measure)
    assert (measure.value, measure.scale, measure.more_than) == (Decimal("-3.75"), 5, True)
    horizon, _ = read("years: '4'\noptions: [6, 8]\n", Horizon)
    assert (horizon.years, horizon.options) == (4, (6, 8))


def test_a_text_over_several_lines_has_no_spaces_around_it() -> None:
    for written in ("text: |\n  One.\n  Two.\n\n", "text: {da: ' One.\n\n  Two. '}\n"):
        term, _ = read(TERM.partition("text")[0] + written, Term)
        assert [words.split() for _, words, _ in term.text] == [["One.", "Two."]]
        assert [words for _, words, _ in term.text] == [words.strip() for _, words, _ in term.text]


def test_the_words_of_a_text_are_never_taken_for_something_else() -> None:
    for written in ("no", "12.50", "2025-11-20", "0x1f", "1_000", "!!int 12", "NULL?"):
        term, _ = read(TERM.replace("name: EPJ", f"name: {written}"), Term)
        assert term.name.in_language("da") == written.removeprefix("!!int ")


def test_a_wrong_value_is_left_out_and_its_key_is_unread() -> None:
    term, findings = read(TERM + "names: [a]\nsource: [{section: 1}]\nforms: {da: []}\n", Term)
    assert [found.code for found in findings.problems] == ["wrong-type", "missing-key"]
    assert (term.names, term.source) == (None, ())
    assert term.unread == {"names", "source"}


def test_a_mistyped_key_is_unread() -> None:
    term, findings = read(TERM + "nots: {da: x, en: y}\n", Term)
    assert [found.code for found in findings.problems] == ["unknown-key"]
    assert term.unread == {"note"}


def test_all_that_is_wrong_is_reported_at_once() -> None:
    term, findings = read("id: E P J\nname:\ntype: word\ncolour: blue\n", Term)
    assert term is None
    assert sorted(found.code for found in findings.problems) == [
        "invalid-choice",
        "invalid-id",
        "missing-key",
        "missing-key",
        "unknown-key",
    ]


def test_ids_of_what_is_left_out_are_lost() -> None:
    frame, findings = read(
        "id: frame\nname: F\nabout: clinic\nlines:\n"
        "  - {id: line-a, name: A, source: [{document: x}]}\n"
        "  - {id: line-b}\n"
        "line: [{id: line-c}]\n",
        BudgetFrame,
    )
    assert [line.id for line in frame.lines] == ["line-a"]
    assert findings.lost == {"line-b", "line-c"}


def test_aliases_share_their_value() -> None:
    term, findings = read(TERM.replace("{da:", "&words {da:") + "note: *words\n", Term)
    assert findings.problems == []
    assert term.note == term.text


def test_what_holds_itself_is_a_wrong_type_and_no_endless_loop() -> None:
    for written in ("source: &s [*s]\n", "note: &n {da: *n}\n", "source: &s [{document: *s}]\n"):
        term, findings = read(TERM + written, Term)
        assert term is not None
        assert "wrong-type" in {found.code for found in findings.problems}


def test_aliases_of_aliases_do_not_take_forever() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    _, findings = read("\n".join(lines) + "\nsource: *a11\n", Term)
    assert findings.problems


@pytest.mark.parametrize(("depth", "codes"), [(100, []), (101, ["invalid-yaml"]), (100_000, ["invalid-yaml"])])
def test_nesting_is_measured_however_short_the_text(depth: int, codes: list[str]) -> None:
    parsed = parse_yaml(f"{'[' * depth}a{']' * depth}", "x.yml")
    assert [found.code for found in parsed.problems] == codes


def test_line_ends_that_no_editor_knows_do_not_move_what_follows() -> None:
    _, findings = read(TERM.replace("En journal.", "En\u2028journal\x85.") + "note: []\n", Term)
    assert [str(found.at) for found in findings.problems] == ["x.yml:5:7"]
