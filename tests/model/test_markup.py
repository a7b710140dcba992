"""What is a reference or a part in a Markdown text, and what is code, a comment or an ordinary link."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model.markup import (
    Mention,
    PartCall,
    hidden_ranges,
    mentions,
    part_calls,
    replace,
    stray_brackets,
    without_escapes,
)


def found(text: str) -> list[str]:
    """The references of a text, each as written."""
    return [text[one.start : one.end] for one in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [[clinic]].", Mention(4, 14, "clinic")),
        ("[[clinic|the clinic]]", Mention(0, 21, "clinic", "the clinic")),
        ("[[ clinic | the clinic ]]", Mention(0, 25, "clinic", "the clinic")),
        ("[[clinic|]]", Mention(0, 11, "clinic")),
        ("[[clinic|the\nclinic]]", Mention(0, 21, "clinic", "the\nclinic")),
        (r"[[clinic\|the clinic]]", Mention(0, 22, "clinic", "the clinic")),
        ("[[=frame]]", Mention(0, 10, "frame", None, "")),
        ("[[=frame.remaining]]", Mention(0, 20, "frame", None, "remaining")),
        ("[[= frame . remaining ]]", Mention(0, 24, "frame", None, "remaining")),
        ("[[ =frame]]", Mention(0, 11, "frame", None, "")),
        ("[[Not an id]]", Mention(0, 13, "Not an id")),
    ],
)
def test_a_reference(text: str, expected: Mention) -> None:
    assert list(mentions(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        r"\[[clinic]]",
        "[[]]",
        "[[=]]",
        "[[|the clinic]]",
        "[[clinic](clinic.md)]",
        "[[clinic]](clinic.md)",
        "[[clinic]",
        "[clinic]]",
        "[[clinic|the [new] clinic]]",
        "[[clinic|the\n\nclinic]]",
        "[[^1]]",
        "`[[clinic]]`",
        "``[[clinic]] ` so``",
        "`a\n[[clinic]]`",
        "<!-- [[clinic]] -->",
        "<!--\n\n[[clinic]]\n\n-->",
        "<code>[[clinic]]</code>",
        "<PRE class='x'>\n[[clinic]]\n</PRE>",
        "```\n[[clinic]]\n```",
        "~~~ text\n[[clinic]]\n~~~",
        "````\n```\n[[clinic]]\n````",
        "> ```\n> [[clinic]]\n> ```",
        "- item\n\n    ```\n    [[clinic]]\n    ```",
        "```\n[[clinic]]",
        "    [[clinic]]",
        "text\n\n    [[clinic]]",
        "text\n\n\t[[clinic]]",
        "- item\n\ntext\n\n    [[clinic]]",
    ],
)
def test_no_reference(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "`code` [[clinic]]",
        "a ` b [[clinic]]",
        "`` a ` b `` [[clinic]] `c`",
        "a ``` b [[clinic]]",
        "<!-- ` --> [[clinic]] `",
        "`<!--` [[clinic]] `-->`",
        "```\n<!-- `\n```\n[[clinic]] <!-- -->",
        "``` [[a]] `` [[clinic]]".replace("[[a]] ", ""),
        "text\n    [[clinic]]",
        "- item\n\n    [[clinic]]",
        "1. item\n\n    [[clinic]]",
        "!!! note\n\n    [[clinic]]",
        "[^1]: note\n\n    [[clinic]]",
        "> [[clinic]]",
        "| a |\n| --- |\n| [[clinic]] |",
        "## [[clinic]]",
        "<div>[[clinic]]</div>",
        "[[[clinic]]]",
    ],
)
def test_a_reference_among_other_things(text: str) -> None:
    assert found(text) == ["[[clinic]]"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("::areas", PartCall(0, 7, "areas")),
        ("::areas  ", PartCall(0, 9, "areas")),
        ("::statements clinic", PartCall(0, 19, "statements", "clinic")),
        ("::statements clinic list=context", PartCall(0, 32, "statements", "clinic", (("list", "context"),))),
        ('::projects type="two words"', PartCall(0, 27, "projects", None, (("type", "two words"),))),
        ("::a b c=d e=f", PartCall(0, 13, "a", "b", (("c", "d"), ("e", "f")))),
        ("::budget-table frame by year", PartCall(0, 28, "budget-table", "frame", (), True)),
        ("::statements\u00a0clinic", PartCall(0, 19, "statements", "clinic")),
        ("::Areas", PartCall(0, 7, "Areas", None, (), True)),
        ("::a b=", PartCall(0, 6, "a", None, (), True)),
    ],
)
def test_a_part(line: str, expected: PartCall) -> None:
    assert list(part_calls(line)) == [expected]


@pytest.mark.parametrize(
    "text",
    [":: areas", "::", "::: note", " ::areas", "a ::areas", "> ::areas", r"\::areas", "`\n::areas\n`", "\t::areas"],
)
def test_no_part(text: str) -> None:
    assert list(part_calls(text)) == []


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("[[clinic]", [0]),
        ("a [[clinic|the [new] clinic]]", [2]),
        ("[[clinic|the\n\nclinic]]", [0]),
        ("[[", [0]),
        ("[[]] [[=]] [[|words]]", [0, 5, 11]),
        ("[[clinic]] [[clinic](x)] [[1]](x) [[^1]] ![[a]](b) \\[[ `[[` [[[clinic]]]", []),
    ],
)
def test_brackets_that_are_never_closed(text: str, starts: list[int]) -> None:
    assert list(stray_brackets(text)) == starts


def test_a_backslash_before_a_part_is_dropped_but_not_in_code() -> None:
    assert without_escapes("\\::a\n\n`\\::b`\n\n```\n\\::c\n```\n") == "::a\n\n`\\::b`\n\n```\n\\::c\n```\n"


def test_only_what_is_replaced_changes() -> None:
    text = "[[a]] and [[b]], [[c]]"
    told = replace(text, tuple(mentions(text)), lambda one: {"a": "A", "c": ""}.get(getattr(one, "id", "")))
    assert told == "A and [[b]], "


def test_hidden_ranges_are_sorted_and_cover_code_and_comments() -> None:
    text = "<!-- a -->\n\n    code\n\n`span`\n"
    assert [text[start:end] for start, end in hidden_ranges(text)] == ["<!-- a -->", "    code\n", "`span`"]
