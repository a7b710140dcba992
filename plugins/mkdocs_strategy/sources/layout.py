"""Which data file holds what. The one place that knows the names of files under the data folder."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.adopted import AdoptedEdition
from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine, FinanceSource
from mkdocs_strategy.model.decision import Decision, Meeting, Milestone
from mkdocs_strategy.model.deck import Deck
from mkdocs_strategy.model.drawing import Drawing
from mkdocs_strategy.model.organisation import Body, Organisation, Person
from mkdocs_strategy.model.project import Project
from mkdocs_strategy.model.record import Record, optional, required
from mkdocs_strategy.model.retired import MovedPage, RetiredId
from mkdocs_strategy.model.reviewers import Reviewers
from mkdocs_strategy.model.source import Disagreement, Source
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.model.target import Figure, Target
from mkdocs_strategy.model.term import Term

DATA = "data"


@frozen(kw_only=True)
class OrganisationFile(Record):
    """Who publishes the strategy, its bodies, its people."""

    organisation: Organisation = required("The organisation whose strategy this is.")
    bodies: tuple[Body, ...] = optional("Councils, committees, groups, units and partners.", ())
    people: tuple[Person, ...] = optional("People in a role.", ())


@frozen(kw_only=True)
class BudgetFile(Record):
    """Frames with their lines, amounts outside any frame, and where money comes from."""

    frames: tuple[BudgetFrame, ...] = optional("Amounts set aside, with what has been allocated from them.", ())
    lines: tuple[BudgetLine, ...] = optional("Amounts outside any frame.", ())
    finance_sources: tuple[FinanceSource, ...] = optional("Where money comes from.", ())


@frozen(kw_only=True)
class DecisionsFile(Record):
    """Meetings and decisions."""

    meetings: tuple[Meeting, ...] = optional("Meetings.", ())
    decisions: tuple[Decision, ...] = optional("Decisions.", ())


@frozen(kw_only=True)
class MilestonesFile(Record):
    """Milestones, past and expected."""

    milestones: tuple[Milestone, ...] = required("Milestones, the earliest first.")


@frozen(kw_only=True)
class TargetsFile(Record):
    """Targets, and other figures that are not money."""

    targets: tuple[Target, ...] = optional("Targets.", ())
    figures: tuple[Figure, ...] = optional("Other figures.", ())


@frozen(kw_only=True)
class ProjectsFile(Record):
    """Projects, systems and offers."""

    projects: tuple[Project, ...] = required("Projects, systems and offers.")


@frozen(kw_only=True)
class GlossaryFile(Record):
    """The words of the strategy."""

    terms: tuple[Term, ...] = required("Words and abbreviations.")


@frozen(kw_only=True)
class SourcesFile(Record):
    """The documents facts come from, and where they disagree."""

    sources: tuple[Source, ...] = required("Documents.")
    disagreements: tuple[Disagreement, ...] = optional("Points where the documents disagree.", ())


@frozen(kw_only=True)
class DrawingsFile(Record):
    """Drawings, made from data when the site is built."""

    drawings: tuple[Drawing, ...] = required("Drawings.")


@frozen(kw_only=True)
class EditionsFile(Record):
    """The editions that were adopted."""

    editions: tuple[AdoptedEdition, ...] = required("Adopted editions, the earliest first.")


@frozen(kw_only=True)
class RetiredFile(Record):
    """Ids that are no longer in use, and pages that moved."""

    retired: tuple[RetiredId, ...] = optional("Ids that are no longer in use, with what came of what they named.", ())
    moved: tuple[MovedPage, ...] = optional("Pages, and places on pages, that can be read elsewhere now.", ())


@frozen(kw_only=True)
class ReviewersFile(Record):
    """Who is asked to review changes."""

    reviewers: tuple[Reviewers, ...] = required("Who is asked about what.")


# One of each; strategy.yml and organisation.yml must be there.
FILES: dict[str, type[Record]] = {
    "organisation.yml": OrganisationFile,
    "strategy.yml": Strategy,
    "budget.yml": BudgetFile,
    "decisions.yml": DecisionsFile,
    "milestones.yml": MilestonesFile,
    "targets.yml": TargetsFile,
    "projects.yml": ProjectsFile,
    "glossary.yml": GlossaryFile,
    "sources.yml": SourcesFile,
    "drawings.yml": DrawingsFile,
    "editions.yml": EditionsFile,
    "retired.yml": RetiredFile,
    "reviewers.yml": ReviewersFile,
}
REQUIRED = ("organisation.yml", "strategy.yml")

# Nothing in these can be referred to.
NO_THINGS = ("retired.yml", "reviewers.yml")

# What a plan has from which file, under which key.
LISTED = {
    "bodies": ("organisation.yml", "bodies"),
    "people": ("organisation.yml", "people"),
    "frames": ("budget.yml", "frames"),
    "lines": ("budget.yml", "lines"),
    "finance_sources": ("budget.yml", "finance_sources"),
    "meetings": ("decisions.yml", "meetings"),
    "decisions": ("decisions.yml", "decisions"),
    "milestones": ("milestones.yml", "milestones"),
    "targets": ("targets.yml", "targets"),
    "figures": ("targets.yml", "figures"),
    "projects": ("projects.yml", "projects"),
    "terms": ("glossary.yml", "terms"),
    "sources": ("sources.yml", "sources"),
    "disagreements": ("sources.yml", "disagreements"),
    "drawings": ("drawings.yml", "drawings"),
    "editions": ("editions.yml", "editions"),
    "retired": ("retired.yml", "retired"),
    "moved": ("retired.yml", "moved"),
    "reviewers": ("reviewers.yml", "reviewers"),
}

# As many as there are.
FOLDERS: dict[str, type[Record]] = {"sub-strategies": SubStrategy, "decks": Deck}

# Logos stand beside the decks that show them.
PICTURES = ("decks/", (".png", ".jpg", ".jpeg"))

# The words the package itself writes, for a language it does not speak yet, or to replace its own.
WORDING = "wording.yml"
