"""What was meant for a reference or a part and is neither; and what only looks so."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model.slips import Slip, meant_call, part_slips, reference_slips

KNOWN = {"clinic", "frame"}


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("See [clinic].", Slip(4, "[clinic]", "[[clinic]]")),
        ("[ [clinic] ]", Slip(0, "[ [clinic] ]", "[[clinic]]")),
        ("[clinic]]", Slip(0, "[clinic]]", "[[clinic]]")),
        ("[clinic|the clinic]", Slip(0, "[clinic|the clinic]", "[[clinic|the clinic]]")),
        ("[=frame.remaining]", Slip(0, "[=frame.remaining]", "[[=frame.remaining]]")),
        ("[[clinic](clinic.md)", Slip(0, "[[clinic](clinic.md)", "[[clinic]]")),
        ("[[clinic]](clinic.md)", Slip(0, "[[clinic]](clinic.md)", "[[clinic]]")),
    ],
)
def test_a_known_id_in_the_wrong_brackets(text: str, slip: Slip) -> None:
    assert list(reference_slips(text, KNOWN)) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "[[clinic]] [[=frame]] [[clinic|the clinic]] [[[clinic]]]",
        "[weather] [Clinic] [^clinic]",
        "[clinic](clinic.md) [clinic][1] [the clinic][clinic] ![clinic]",
        "[[clinic](clinic.md)] [[1](a.md) clinic]",
        "See [clinic].\n\n[clinic]: clinic.md",
        r"\[clinic] \[[clinic]](clinic.md)",
        "`[clinic]`\n\n    [clinic]\n",
        "[[clinic] ]",
    ],
)
def test_brackets_that_are_in_order_or_reported_otherwise(text: str) -> None:
    assert list(reference_slips(text, KNOWN)) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (":: key-facts clinic", Slip(0, ":: key-facts clinic", "::key-facts clinic")),
        (" ::key-facts clinic", Slip(1, "::key-facts clinic", "::key-facts clinic")),
        ("- a\n\n    ::areas", Slip(9, "::areas", "::areas")),
        ("> ::weather", Slip(2, "::weather", "::weather")),
        (":key-facts clinic", Slip(0, ":key-facts clinic", "::key-facts clinic")),
        (": key-facts clinic", Slip(0, ": key-facts clinic", "::key-facts clinic")),
        (":::key-facts clinic", Slip(0, ":::key-facts clinic", "::key-facts clinic")),
        ("See ::key-facts clinic, please", Slip(4, "::key-facts clinic, please", "::key-facts clinic")),
        ("See::areas", Slip(3, "::areas", "::areas")),
        ("a\n::\nb", Slip(2, "::", "::name id")),
    ],
)
def test_a_part_that_is_almost_asked_for(text: str, slip: Slip) -> None:
    assert list(part_slips(text)) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "::areas",
        "\\::areas",
        "    ::areas",
        "`::areas` <!-- ::areas -->",
        "::: note\n:::",
        "Word\n: Sources are what we quote.",
        "Word\n:   people",
        ":smile: 10:30 https://areas.org std::vector a :: b fe80::areas2",
        "See: people, projects and areas.",
    ],
)
def test_colons_that_ask_for_nothing(text: str) -> None:
    assert list(part_slips(text)) == []


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("::Key-Facts clinic", "::key-facts clinic"),
        ("::key_facts clinic", "::key-facts clinic"),
        ("::key facts clinic", "::key-facts clinic"),
        ("::keyfact clinic", "::key-facts clinic"),
        ("::key-facts: clinic", "::key-facts clinic"),
        ("::key-facts clinic by year", "::key-facts clinic"),
        ("::statements clinic list = context", "::statements clinic list=context"),
        ("::statements clinic list:context", "::statements clinic list=context"),
        ('::budget-table "frame"', "::budget-table frame"),
        ("::meetings clinic", "::meetings"),
        ("::weather", None),
        ("::", None),
    ],
)
def test_what_a_line_was_meant_for(line: str, meant: str | None) -> None:
    assert meant_call(line) == meant
