"""The generated parts a page can ask for with a ::line: what each is of, and which addresses it gives."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.project import PROJECT_TYPES
from mkdocs_strategy.model.strategy import RELATIONS


@frozen
class Part:
    """A generated part. `of` lists the kinds it can be made of; `needs_one` whether an id must be given.

    `anchors` are the kinds of things that get their address where the part stands.
    `options` maps the name of an option to the values it may have. `tells` are the relations of its thing that it shows,
    `each_tells` those that it shows of each thing with its address there.
    """

    name: str
    of: tuple[str, ...] = ()
    needs_one: bool = False
    anchors: tuple[str, ...] = ()
    options: tuple[tuple[str, tuple[str, ...]], ...] = ()
    family: str = "strategy"
    tells: tuple[str, ...] = ()
    each_tells: tuple[str, ...] = ()


STATEMENT_LISTS = (
    "background",
    "premises",
    "principles",
    "needs",
    "financing",
    "process",
    "not-stated",
    "context",
    "commitments",
    "prerequisites",
    "scope",
    "purpose",
)

# What a table of the budget is ordered by, what a chart of it shows, and how many years a projection may have.
BUDGET_ORDERS = ("line", "nature", "area", "year", "finance")
BUDGET_CHARTS = ("allocation", "lines", "steps", "known")
PROJECTED_YEARS = tuple(str(years) for years in range(2, 11))

# How many of the latest decisions and milestones may be asked for.
LATEST_SHOWN = ("3", "5", "10")

_SUB = ("sub-strategy",)
_EITHER = ("strategy", "sub-strategy")
_ANSWERS = ("answers",)

PARTS: tuple[Part, ...] = (
    Part("areas", of=("strategy",)),
    Part("key-facts", of=_EITHER, needs_one=True, tells=("owned-by", "presented-by", "written-in", "part-of")),
    Part("source-note", of=_EITHER),
    Part("mandate", of=_SUB, needs_one=True, anchors=("task",)),
    Part("coverage", of=_SUB),
    Part("vision", of=_SUB, needs_one=True, anchors=("statement",), each_tells=_ANSWERS),
    Part("ambitions", of=_SUB, needs_one=True, anchors=("ambition",), each_tells=_ANSWERS),
    Part(
        "focus-areas",
        of=_SUB,
        needs_one=True,
        anchors=("focus-area", "initiative"),
        tells=("uses",),
        each_tells=_ANSWERS,
    ),
    Part("initiatives", of=("sub-strategy", "focus-area")),
    Part("benefits", of=_SUB, needs_one=True),
    Part("relations", of=_EITHER, needs_one=True, tells=RELATIONS),
    Part("map", of=_EITHER, tells=RELATIONS),
    Part(
        "statements",
        of=_EITHER,
        needs_one=True,
        anchors=("statement",),
        options=(("list", STATEMENT_LISTS),),
        each_tells=_ANSWERS,
    ),
    Part(
        "budget-table",
        of=("budget-frame", "strategy", "sub-strategy", "project"),
        anchors=("budget-frame", "budget-line"),
        options=(("by", BUDGET_ORDERS), ("show", ("compact", "full")), ("projection", PROJECTED_YEARS)),
        family="budget",
        tells=("funded-by", "financed-by"),
    ),
    Part(
        "budget-chart",
        of=("budget-frame", "budget-line", "strategy"),
        needs_one=True,
        options=(("kind", BUDGET_CHARTS), ("projection", PROJECTED_YEARS)),
        family="budget",
    ),
    Part("budget-columns", family="budget"),
    Part("finance-sources", anchors=("finance-source",), family="budget"),
    Part("decisions", of=("strategy", "sub-strategy", "project", "body"), anchors=("decision",), tells=("decided-by",)),
    Part("meetings", anchors=("meeting",)),
    Part("milestones", of=_EITHER, anchors=("milestone",), tells=("scheduled-in",)),
    Part("targets", of=_EITHER, anchors=("target",), tells=("measured-by",)),
    Part("figures", of=("strategy", "sub-strategy", "project", "meeting"), anchors=("figure",), tells=("counted-by",)),
    Part("projects", of=_SUB, anchors=("project",), options=(("type", PROJECT_TYPES),), tells=("named-in",)),
    Part("bodies", anchors=("body",)),
    Part("people", anchors=("person",)),
    Part("glossary", anchors=("term",)),
    Part("sources", anchors=("source",)),
    Part("disagreements", anchors=("disagreement",)),
    Part("editions", anchors=("edition",)),
    Part("open-data"),
    Part("accessibility-statement"),
    Part("search", family="search"),
    Part("translation-status"),
    Part("drawing", of=("drawing",), needs_one=True, anchors=("drawing",)),
    Part("decks", of=("deck", "sub-strategy"), anchors=("deck",), family="decks"),
    Part("slides", of=("deck",), needs_one=True, anchors=("slide",), family="decks"),
    Part("documents", of=_EITHER, family="documents"),
    Part("wheel"),
    Part("progress"),
    Part("recent", of=_EITHER, options=(("show", LATEST_SHOWN),)),
    Part("upcoming", of=_EITHER),
    Part("timeline", of=_EITHER),
    Part("promises", of=_EITHER),
    Part("unknown"),
)

BY_NAME: dict[str, Part] = {part.name: part for part in PARTS}
