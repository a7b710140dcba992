"""The main strategy and its sub-strategies: what is wanted, by whom, and how it hangs together."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.accessibility import AccessibilityStatement
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import (
    LANGUAGE,
    Citation,
    Forms,
    Record,
    Ref,
    Statement,
    Text,
    Thing,
    optional,
    required,
)

COVERAGES = ("answered", "partly", "not-found")
# What a sub-strategy's answer can stand in: parts of it, and what is written about it.
PARAGRAPHS = (
    "ambition",
    "focus-area",
    "initiative",
    "statement",
    "target",
    "figure",
    "milestone",
    "budget-frame",
    "budget-line",
)
STATUSES = ("mandated", "draft", "recommended", "approved", "replaced")
INITIATIVE_STATES = ("planned", "under-way", "done", "stopped")
RELATIONS = (
    "coordinates-with",
    "depends-on",
    "contributes-to",
    "delimits",
    "part-of",
    "cooperates-with",
    "may-cooperate-with",
    "learns-from",
    "reaches-into",
)


@frozen(kw_only=True)
class Benefit(Record):
    """A gain that is expected, and for whom where that is said."""

    text: Text = required("The gain.")
    who: Text | None = optional("Who gains.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Count(Record):
    """How many parts a document is said to have when the parts themselves are not all known."""

    of: str = required("What is counted.", choices=("ambitions", "focus-areas"))
    count: int | None = optional("How many; left out where they are named but not counted.")
    text: Text | None = optional("What is known of them.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Answer(Record):
    """How far the text of a sub-strategy gives what a task asks for, as those who write the plan read it."""

    coverage: str = required("How far the text gives what is asked.", choices=COVERAGES)
    by: tuple[Ref, ...] = optional("The paragraphs of the sub-strategy that answer.", (), kinds=PARAGRAPHS)
    text: Text = required("What the text gives and what is missing, in our own words.")
    source: tuple[Citation, ...] = optional("Where the answer stands; the whole document where none was found.", ())


@frozen(kw_only=True)
class Task(Thing):
    """One thing the main strategy asks of a sub-strategy. Its name says what is asked."""

    kind: ClassVar[str] = "task"

    number: str = required("Its number in the list, with a letter for a part: 1a.")
    answer: Answer | None = optional("How far the sub-strategy answers it; where its text is among the sources.")
    source: tuple[Citation, ...] = optional("Where it is asked.", ())


@frozen(kw_only=True)
class Mandate(Record):
    """What the main strategy asks of a sub-strategy."""

    tasks: tuple[Task, ...] = required("The tasks, in the order of the main strategy.")
    text: Text | None = optional("What the tasks have in common.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Relation(Record):
    """How one part of the plan hangs together with another. Written once, at the end that says it."""

    to: Ref = required("The id of the other end.")
    type: str = required("The kind of relation.", choices=RELATIONS)
    text: Text = required("The relation in words.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Ambition(Thing):
    """What a sub-strategy wants to reach."""

    kind: ClassVar[str] = "ambition"

    number: int | None = optional("Its number, where the document numbers them.")
    text: Text | None = optional("What it means.")
    relations: tuple[Relation, ...] = optional("How it hangs together with other parts of the plan.", ())
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Initiative(Thing):
    """Something that will be done."""

    kind: ClassVar[str] = "initiative"

    text: Text | None = optional("What will be done.")
    group: Text | None = optional("The heading it stands under within its focus area.")
    projects: tuple[Ref, ...] = optional("The projects and systems it names.", (), kinds=("project",))
    owner: Ref | None = optional("The body in charge; left out where no source names one.", kinds=("body",))
    due: Moment | None = optional("By when it is to be done, as exactly as the sources say.")
    state: str | None = optional("How far it has come, where a source says.", choices=INITIATIVE_STATES)
    reason: Text | None = optional("Why it stands there, as the source has it.")
    relations: tuple[Relation, ...] = optional("How it hangs together with other parts of the plan.", ())
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class FocusArea(Thing):
    """A field of effort in a sub-strategy, with what it needs, what it gives and what will be done."""

    kind: ClassVar[str] = "focus-area"

    number: int | None = optional("Its number, where the document numbers them.")
    called: Text | None = optional("What the document calls it, when not a focus area: a theme, a track.")
    text: Text | None = optional("What it is about.")
    prerequisites: tuple[Statement, ...] = optional("What it takes.", ())
    benefits: tuple[Benefit, ...] = optional("What it is expected to give.", ())
    initiatives: tuple[Initiative, ...] = optional("What will be done.", ())
    projects: tuple[Ref, ...] = optional("The projects and systems it names.", (), kinds=("project",))
    relations: tuple[Relation, ...] = optional("How it hangs together with other parts of the plan.", ())
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Horizon(Record):
    """How many years ahead a sub-strategy looks."""

    years: int = required("The number of years.")
    options: tuple[int, ...] = optional("Other numbers of years that may be considered.", ())
    text: Text | None = optional("What else is said of it.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class SubStrategy(Thing):
    """The strategy for one strategy area, under the main strategy."""

    kind: ClassVar[str] = "sub-strategy"

    title: Text = required("The title of the document.", once=True)
    summary: Text = required("The sub-strategy in one or two sentences.")
    status: str = required("How far it has come; a decision must support it.", choices=STATUSES)
    document: Ref | None = optional("The source document that holds its full text.", kinds=("source",))
    dated: Moment | None = optional("The date on the document.")
    forms: Forms = optional(
        "Words that become links to it, inflections and all, by language: {da: [it-infrastrukturen]}.", Forms()
    )
    autolink: bool = optional(
        "Whether its words become links wherever prose uses them; false for everyday words.", True
    )
    also_called: tuple[Text, ...] = optional("Other names the sources use.", (), once=True)
    owner: Ref | None = optional("The body in charge.", kinds=("body",))
    presenter: Ref | None = optional("Who presented it to the deciding body.", kinds=("person",))
    scope: Statement | None = optional("What the area covers.")
    actors: tuple[Ref, ...] = optional("The bodies that act in the area.", (), kinds=("body",))
    prerequisites: tuple[Statement, ...] = optional("What the area as a whole depends on.", ())
    benefits: tuple[Benefit, ...] = optional("What the area as a whole is expected to give.", ())
    mandate: Mandate | None = optional("What the main strategy asks of it.")
    purpose: Statement | None = optional("What it is for.")
    vision: Statement | None = optional("Where it wants to go.")
    commitments: tuple[Statement, ...] = optional("What the vision commits to.", ())
    ambitions: tuple[Ambition, ...] = optional("What it wants to reach.", ())
    counts: tuple[Count, ...] = optional("How many ambitions or focus areas it is said to have.", ())
    context: tuple[Statement, ...] = optional("The conditions it works under.", ())
    focus_areas: tuple[FocusArea, ...] = optional("Where the efforts lie.", ())
    horizon: Horizon | None = optional("How far ahead it looks.")
    financing: Statement | None = optional("How it is paid for.")
    relations: tuple[Relation, ...] = optional("How it hangs together with the rest.", ())
    not_stated: tuple[Statement, ...] = optional("What readers will ask and the sources do not say.", ())
    source: tuple[Citation, ...] = optional("Where the area as such is described.", ())


@frozen(kw_only=True)
class Licence(Record):
    """The terms on which others may use the data."""

    name: str = required(
        "Its short name in the list of the Open Definition or of SPDX.", pattern=r"\S+", example="CC-BY-4.0"
    )
    url: str | None = optional("Where its text stands.", pattern=r"https?://\S+")


@frozen(kw_only=True)
class Strategy(Thing):
    """The main strategy."""

    kind: ClassVar[str] = "strategy"

    title: Text = required("The title of the document.", once=True)
    summary: Text = required("The strategy in two or three sentences.")
    languages: tuple[str, ...] = required(
        "The language codes of the edition, the original first: [da, en].", pattern=LANGUAGE, example="da"
    )
    areas: tuple[Ref, ...] = optional("The sub-strategies, in order.", (), kinds=("sub-strategy",))
    status: str = required("How far it has come; a decision must support it.", choices=STATUSES)
    period: Moment = required("The years it covers: 2025/2028.")
    document: Ref | None = optional("The source document that holds its full text.", kinds=("source",))
    edition_date: Moment | None = optional(
        "The date of this edition, for citations and the foot of pages; the day of the content's last change when left out."
    )
    colophon: Text | None = optional("The foot of every page: what this edition is, made from what, as of when.")
    accessibility: AccessibilityStatement | None = optional("What the site says of its own accessibility.")
    spoken_as: Forms = optional(
        "Names and words that are in one language in every edition, to be read aloud in it: {da: [Sundhed.dk], en: [AI Act]}.",
        Forms(),
    )
    licence: Licence | None = optional("The terms on which others may use the data; left out where none are stated.")
    background: tuple[Statement, ...] = optional("What led to it.", ())
    premises: tuple[Statement, ...] = optional("What it takes for granted.", ())
    principles: tuple[Statement, ...] = optional("The principles that everything follows.", ())
    needs: tuple[Statement, ...] = optional("The key needs it meets.", ())
    financing: tuple[Statement, ...] = optional("How it is paid for.", ())
    process: tuple[Statement, ...] = optional("How it came about, and what comes next.", ())
    relations: tuple[Relation, ...] = optional("How it hangs together with other strategies.", ())
    not_stated: tuple[Statement, ...] = optional("What readers will ask and the sources do not say.", ())
    source: tuple[Citation, ...] = optional("Where it is described.", ())
