"""Add a thing to a plan: well-formed sources in every language, at the right place, never over what is there."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.editing.ids import id_from
from mkdocs_strategy.editing.pages import new_pages, with_nav
from mkdocs_strategy.editing.tried import write_tried
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.done import Done, done
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import FocusArea
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.problems import Location, Problem
from mkdocs_strategy.sources.insertion import scalar, with_item
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.values import ID
from mkdocs_strategy.translating import record_new

# Stands where an editor has still to write; `strategy check` notes each.
TO_WRITE = "TODO"

# What its author does next is no reason to write nothing: only the page that leads to a thing can say that it does.
TO_DO = frozenset({"orphan"})

# Which list of which file holds a kind; the others have a file of their own.
LISTS = {"decision": ("decisions.yml", "decisions"), "term": ("glossary.yml", "terms")}
FOLDERS = {"sub-strategy": "sub-strategies", "deck": "decks"}

# So long a line may be to hold a text in all languages.
_LINE = 110

Words = Mapping[str, str]


@frozen
class Wanted:
    """What is to be added: its kind, its id or "" for one from its name, its texts by key and language, other values."""

    kind: str
    texts: Mapping[str, Words]
    values: Mapping[str, str]
    id: str = ""
    within: str = ""


def new(content: Path, wanted: Wanted, config: Path | None = None) -> tuple[Done, ...]:
    """Add a thing to a content folder, with its page where it has one, and say what was written.

    Raises WrongUse where its id is taken or no id, where a file is there already, or anything would be wrong.
    """
    publication = prepare(content)
    plan = publication.plan
    identifier = wanted.id or proposed_id(plan, wanted.kind, wanted.texts.get("name", {}))
    refuse(plan, identifier)
    lines = _lines(wanted, identifier, plan)
    draft: dict[Path, bytes | None] = {}
    if wanted.kind in FOLDERS:
        _own_file(draft, publication, content, wanted, identifier, lines, config)
    else:
        _in_list(draft, plan, content, wanted, identifier, lines)
    write_tried(publication, content, draft, "Nothing was written, for this would be wrong afterwards", to_do=TO_DO)
    record_new(content, plan)
    return tuple(_said(path, identifier) for path in sorted(draft))


def left_to_do(content: Path, before: Plan) -> tuple[Problem, ...]:
    """What is to be done for what was not there before, so that nothing is wrong."""
    problems = prepare(content).problems
    return tuple(
        one for one in problems if one.code in TO_DO and not {words for _, words in one.values} & before.things.keys()
    )


def _said(path: Path, identifier: str) -> Done:
    """What was written and where: at the line with its id, so that the editor can go there."""
    found = re.search(rf"^[ -]*id: {re.escape(identifier)}$", path.read_text("utf-8"), re.MULTILINE)
    line = found.string.count("\n", 0, found.start()) + 1 if found else 1
    return done(Location(os.path.relpath(path).replace(os.sep, "/"), line), "wrote '{id}'.", id=identifier)


def proposed_id(plan: Plan, kind: str, name: Words) -> str:
    """An id from a name, with what the ids of that kind all start with; English words where there are some."""
    ids = [one.id for one in plan.identified if one.kind == kind]
    starts = {one.partition("-")[0] for one in ids if "-" in one}
    prefix = f"{starts.pop()}-" if len(ids) > 1 and len(starts) == 1 and all("-" in one for one in ids) else ""
    words = name.get("en") or next((one for one in name.values() if one), "")
    return id_from(f"{prefix}{words}", {*plan.things, *plan.retired_ids, *plan.lost}) if words else ""


def refuse(plan: Plan, identifier: str) -> None:
    """Raise WrongUse for what can be no id, is taken, or was one."""
    if not re.fullmatch(ID, identifier):
        raise WrongUse(
            "'{identifier}' cannot be an id. Use small letters a-z, digits and hyphens: --id it-infrastructure",
            identifier=identifier,
        )
    if identifier in plan.things or identifier in plan.lost:
        at = f", at {plan.things[identifier].where('id')}" if identifier in plan.things else ""
        raise WrongUse(
            "'{identifier}' is taken{at}. Choose another: --id {free}",
            identifier=identifier,
            at=at,
            free=id_from(identifier, plan.things),
        )
    if identifier in plan.retired_ids:
        at = f"{plan.retired_ids[identifier].where('id')}"
        raise WrongUse("'{identifier}' is retired, see {at}. Choose another with --id.", identifier=identifier, at=at)


def refuse_area(plan: Plan, identifier: str) -> FocusArea:
    """The focus area with an id. Raises WrongUse where there is none."""
    area = plan.things.get(identifier)
    if not isinstance(area, FocusArea):
        among = [one.id for one in plan.identified if one.kind == "focus-area"]
        hint = near(identifier, among) or f"There are: {', '.join(among) or 'none'}."
        raise WrongUse("'{identifier}' is not the id of a focus area. {hint}", identifier=identifier, hint=hint)
    return area


def _lines(wanted: Wanted, identifier: str, plan: Plan) -> list[str]:
    """The lines of the record: its name, single values, texts, its source."""
    texts = {key: text_lines(key, words, plan.languages) for key, words in wanted.texts.items() if "." not in key}
    values = {key: f"{key}: {value}" for key, value in wanted.values.items() if value and "." not in key}
    name, source = texts.pop("name", []), values.pop("source", None)
    told = [f"id: {identifier}", *name, *values.values(), *(line for lines in texts.values() for line in lines)]
    return [*told, source] if source else told


def text_lines(key: str, words: Words, languages: Sequence[str]) -> list[str]:
    """A text in every language: in braces where that fits a line, else a line each."""
    each = [(code, scalar(words.get(code) or TO_WRITE)) for code in languages]
    short = f"{key}: {{{', '.join(f'{code}: {one}' for code, one in each)}}}"
    return [short] if len(short) <= _LINE else [f"{key}:", *(f"  {code}: {one}" for code, one in each)]


def _in_list(
    draft: dict[Path, bytes | None], plan: Plan, content: Path, wanted: Wanted, identifier: str, lines: list[str]
) -> None:
    """Put a record into its list: of its own file, or of the focus area it belongs to."""
    if wanted.kind == "initiative":
        area = refuse_area(plan, wanted.within)
        file = content / area.at.file.removeprefix(plan.data.removesuffix(DATA))
        way = ["focus_areas", wanted.within, "initiatives"]
    else:
        name, key = LISTS[wanted.kind]
        file, way = content / DATA / name, [key]
    text = file.read_text("utf-8") if file.is_file() else ""
    try:
        draft[file] = with_item(text, way, lines, by_id=wanted.kind == "term").encode()
    except KeyError as missing:
        raise WrongUse(
            "There is no place for it in '{file}': {missing} is written otherwise than as a list.",
            file=file,
            missing=missing,
        ) from missing


def _own_file(
    draft: dict[Path, bytes | None],
    publication: Publication,
    content: Path,
    wanted: Wanted,
    identifier: str,
    lines: list[str],
    config: Path | None,
) -> None:
    """Write the file of a sub-strategy or deck, its pages and where it is listed."""
    plan = publication.plan
    file = content / DATA / FOLDERS[wanted.kind] / f"{identifier}.yml"
    if wanted.kind == "deck":
        lines += _deck_lines(wanted, identifier, plan)
    draft[file] = ("\n".join([*modeline(content, file, FOLDERS[wanted.kind]), *lines]) + "\n").encode()
    if wanted.kind == "sub-strategy":
        strategy = content / DATA / "strategy.yml"
        draft[strategy] = with_item(strategy.read_text("utf-8"), ["areas"], [identifier]).encode()
    pages = new_pages(publication, wanted.kind, identifier, wanted.texts)
    for path, text in pages.items():
        draft[content / path] = text.encode()
    for fresh in (file, *(content / one for one in pages)):
        if fresh.exists():
            raise WrongUse(
                "There is a file '{file}' already. Nothing was written; choose another id with --id.", file=fresh
            )
    if config is not None and config.is_file() and pages:
        draft[config] = with_nav(config.read_text("utf-8"), next(iter(pages)).partition("/")[2]).encode()


def _deck_lines(wanted: Wanted, identifier: str, plan: Plan) -> list[str]:
    """The occasion and the first slide, without which there is no deck."""
    event = [*text_lines("name", wanted.texts["event.name"], plan.languages), f"date: {wanted.values['event.date']}"]
    event += text_lines("place", wanted.texts["event.place"], plan.languages)
    name = text_lines("name", wanted.texts["name"], plan.languages)
    slide = [f"id: {identifier}-title", *name, "layout: title", "minutes: 1"]
    first, *rest = slide
    return ["event:", *(f"  {line}" for line in event), "slides:", f"  - {first}", *(f"    {line}" for line in rest)]


def modeline(content: Path, file: Path, schema: str) -> list[str]:
    """The line that tells an editing program which schema a file has; none where the schemas are not kept here."""
    schemas = content.parent / "schemas" / f"{schema}.schema.json"
    if not schemas.is_file():
        return []
    return [f"# yaml-language-server: $schema={os.path.relpath(schemas, file.parent).replace(os.sep, '/')}"]
