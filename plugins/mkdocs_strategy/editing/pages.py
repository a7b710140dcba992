"""The pages of a new thing: laid out as those of its kind are, with what is known and the place for what is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.sources.insertion import scalar

# What a page of a kind shows where no other page of the kind says how.
_PARTS = {
    "sub-strategy": ("key-facts", "mandate", "vision", "ambitions", "focus-areas", "benefits", "relations"),
    "deck": ("decks", "slides"),
}
_FEWEST_WORDS = 15

# Parts that have nothing to show of what is new.
_OF_WHAT_IS_KNOWN = ("source-note", "budget-chart")

Words = Mapping[str, str]


def new_pages(publication: Publication, kind: str, identifier: str, texts: Mapping[str, Words]) -> dict[str, str]:
    """The text of the page about a new thing in each language, by its path from the content folder."""
    plan = publication.plan
    model = _model(plan, kind)
    folder = _folder(plan, kind)
    pages = {}
    for language in plan.languages:
        words = publication.editions[language].words
        said = (texts.get("summary") or {}).get(language, "") or ""
        lead = said if count(said) >= _FEWEST_WORDS else f"{said} {words['page-to-write']}".strip()
        about = (said or (texts.get("name") or {}).get(language) or words["page-to-write"]).split("\n")[0]
        top = ["---", f"description: {scalar(about)}", f"about: {identifier}", "---", lead, ""]
        body = _outline(model.get(language), kind, identifier)
        pages[f"{language}/{folder}{identifier}.md"] = "\n".join([*top, *body]) + "\n"
    return pages


def laid_out(publication: Publication, kind: str, identifier: str) -> tuple[str, dict[str, list[str]]]:
    """The folder of pages of a kind, and by language the lines that stand above the first heading of such a page."""
    model = _model(publication.plan, kind)
    tops = {}
    for language in publication.plan.languages:
        lines = _outline(model.get(language), kind, identifier)
        top = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
        tops[language] = lines[: top - 1 if top < len(lines) else top] if model else lines[:1]
    return _folder(publication.plan, kind), tops


def headings_above(publication: Publication, kind: str, part: str) -> dict[str, tuple[str, str]]:
    """The heading that stands most often above a part on pages of a kind, by language: its id and words."""
    found: dict[str, Counter[tuple[str, str]]] = {}
    for page in _about(publication.plan, kind):
        for call in page.part_calls:
            heading = page.section_at(call.start)
            if call.name == part and heading is not None and heading.id and not call.options:
                found.setdefault(page.language, Counter())[heading.id, heading.words] += 1
    return {language: max(sorted(counts), key=lambda one: counts[one]) for language, counts in found.items()}


def count(words: str) -> int:
    """How many words a text has, without references."""
    return len(re.findall(r"\w+", re.sub(r"\[\[.*?\]\]", "", words)))


def _about(plan: Plan, kind: str) -> list[Page]:
    """The pages about things of a kind."""
    ids = {one.id for one in plan.identified if one.kind == kind}
    return [page for page in plan.pages if page.front_matter.about and page.front_matter.about.id in ids]


def _model(plan: Plan, kind: str) -> dict[str, Page]:
    """The page of the kind, in each language, whose headings most others have: how pages of the kind are laid out here."""
    about = _about(plan, kind)
    held = Counter(heading.id for page in about for heading in page.headings)

    def shared(page: Page) -> tuple[int, str]:
        return sum(1 if 2 * held[one.id] >= len(about) else -1 for one in page.headings), page.path

    most = max(about, key=shared, default=None)
    return {page.language: page for page in about if most is not None and page.path == most.path}


def _folder(plan: Plan, kind: str) -> str:
    """The folder that most pages of the kind are in, else where the kind is listed, with its slash; "" for the top."""
    held = Counter(page.path.rpartition("/")[0] for page in _about(plan, kind))
    listed = [page.path.rpartition("/")[0] for page in plan.pages if kind in page.front_matter.lists]
    folder = max(sorted(held), key=lambda one: held[one]) if held else next(iter(listed), f"{kind}s")
    return f"{folder}/" if folder else ""


def _outline(model: Page | None, kind: str, identifier: str) -> list[str]:
    """The headings of a page that stand above generated parts, with those parts made of the new thing."""
    if model is None or model.front_matter.about is None:
        return [line for part in _PARTS[kind] for line in (f"::{part} {identifier}", "")][:-1]
    lines: list[str] = []
    told: set[int] = set()
    for call in model.part_calls:
        if call.malformed or call.name in _OF_WHAT_IS_KNOWN or call.of not in (None, model.front_matter.about.id):
            continue
        heading = model.section_at(call.start)
        if heading is not None and heading.start not in told and heading.id:
            told.add(heading.start)
            lines += [f"## {heading.words} {{#{heading.id}}}", ""]
        options = "".join(f" {key}={value}" for key, value in call.options)
        lines += [f"::{call.name}{f' {identifier}' if call.of else ''}{options}", ""]
    return lines[:-1]


def with_nav(config: str, path: str) -> str:
    """The settings of a site with a page named behind the last of its folder; as they were where none is named."""
    folder = path.rpartition("/")[0]
    lines = config.split("\n")
    entry = re.compile(rf"^(?P<indent> *)- (?:[^:#]+: *)?['\"]?{re.escape(folder)}/[^/]+\.md['\"]? *$")
    named = [number for number, line in enumerate(lines) if folder and entry.match(line)]
    if not named:
        return config
    indent = re.match(r" *", lines[named[-1]])
    assert indent is not None
    lines.insert(named[-1] + 1, f"{indent[0]}- {path}")
    return "\n".join(lines)
