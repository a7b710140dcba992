"""What people are asked who report something or propose a change: as forms for GitHub, as templates for GitLab. No I/O."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from attrs import frozen

# Stands for the sub-strategies, which come from the content.
AREAS = ("*areas*",)


@frozen
class Question:
    """One thing that is asked; with `options`, one of them is chosen, with `short` the answer is a line."""

    id: str
    label: str
    told: str = ""
    options: tuple[str, ...] = ()
    short: bool = False
    required: bool = True


@frozen
class Form:
    """What is asked for one purpose."""

    id: str
    name: str
    told: str
    begins: str
    questions: tuple[Question, ...]


_WRONG_DA = Form(
    "wrong",
    "Noget er forkert",
    "Et tal, en dato, et navn eller en sætning passer ikke.",
    "Forkert: ",
    (
        Question("page", "Hvor står det?", "Adressen på siden, gerne med afsnittet.", short=True),
        Question("area", "Hvad hører det til?", options=AREAS),
        Question("says", "Hvad står der?"),
        Question("should-say", "Hvad burde der stå?"),
        Question(
            "source",
            "Hvor kan man se det?",
            "Dokumentet og afsnittet. Vi skriver kun det, en kilde siger.",
            short=True,
            required=False,
        ),
    ),
)

_PROPOSAL_DA = Form(
    "proposal",
    "Forslag til ændring",
    "Et indsatsområde, et initiativ, en beslutning eller en tekst skal ændres eller tilføjes.",
    "Forslag: ",
    (
        Question("area", "Hvad hører det til?", options=AREAS),
        Question("what", "Hvad skal ændres?", "Skriv det, som det skal stå. Vi sørger for opsætningen."),
        Question("why", "Hvorfor?"),
        Question(
            "decided",
            "Er det besluttet?",
            options=(
                "Ja, og beslutningen er skrevet herunder",
                "Nej, det skal besluttes først",
                "Det kræver ingen beslutning",
            ),
        ),
        Question(
            "decision",
            "Hvem besluttede det, og hvornår?",
            "For eksempel udvalget, mødets dato og punktet på dagsordenen.",
            short=True,
            required=False,
        ),
    ),
)

_WRONG_EN = Form(
    "wrong",
    "Something is wrong",
    "A figure, a date, a name or a sentence is not right.",
    "Wrong: ",
    (
        Question("page", "Where is it?", "The address of the page, with the section if you can.", short=True),
        Question("area", "What does it belong to?", options=AREAS),
        Question("says", "What does it say?"),
        Question("should-say", "What should it say?"),
        Question(
            "source",
            "Where can one see that?",
            "The document and the section. We write only what a source says.",
            short=True,
            required=False,
        ),
    ),
)

_PROPOSAL_EN = Form(
    "proposal",
    "Proposal for a change",
    "A focus area, an initiative, a decision or a text is to be changed or added.",
    "Proposal: ",
    (
        Question("area", "What does it belong to?", options=AREAS),
        Question("what", "What is to change?", "Write it as it is to read. We see to the rest."),
        Question("why", "Why?"),
        Question(
            "decided",
            "Has it been decided?",
            options=(
                "Yes, and the decision is written below",
                "No, it is to be decided first",
                "It needs no decision",
            ),
        ),
        Question(
            "decision",
            "Who decided it, and when?",
            "For example the committee, the date of the meeting and the item of the agenda.",
            short=True,
            required=False,
        ),
    ),
)

FORMS = {"da": (_WRONG_DA, _PROPOSAL_DA), "en": (_WRONG_EN, _PROPOSAL_EN)}


def github_form(form: Form, areas: Sequence[str], written: str) -> str:
    """A form as the YAML that GitHub reads."""
    return "\n".join([f"# {written}", *_github(form, areas)]) + "\n"


def _github(form: Form, areas: Sequence[str]) -> Iterator[str]:
    yield f"name: {_quoted(form.name)}"
    yield f"description: {_quoted(form.told)}"
    yield f"title: {_quoted(form.begins)}"
    yield "body:"
    for one in form.questions:
        yield f"  - type: {'dropdown' if one.options else 'input' if one.short else 'textarea'}"
        yield f"    id: {one.id}"
        yield "    attributes:"
        yield f"      label: {_quoted(one.label)}"
        if one.told:
            yield f"      description: {_quoted(one.told)}"
        if one.options:
            yield "      options:"
            yield from (f"        - {_quoted(option)}" for option in _options(one, areas))
        yield "    validations:"
        yield f"      required: {'true' if one.required else 'false'}"


def gitlab_form(form: Form, areas: Sequence[str], written: str) -> str:
    """A form as the Markdown that GitLab puts into a new issue."""
    lines = [f"<!-- {written} -->", ""]
    for one in form.questions:
        lines += [f"### {one.label}", ""]
        lines += [f"<!-- {one.told} -->", ""] if one.told else []
        lines += [*(f"- [ ] {option}" for option in _options(one, areas)), ""] if one.options else []
    return "\n".join(lines)


def _options(question: Question, areas: Sequence[str]) -> Sequence[str]:
    return areas if question.options == AREAS else question.options


def _quoted(words: str) -> str:
    """Words in double quotes, as YAML and JSON both read them."""
    return json.dumps(words, ensure_ascii=False)
