"""Mend what is safe to mend: the form of files, quotes that are missing, ids that a name gives, brackets around known ids.

Everything is tried on a copy first. A file is written only where what it says is as it was, but for what was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs_strategy.editing.ids import id_from
from mkdocs_strategy.editing.written import Edit, Written, edited, read_written
from mkdocs_strategy.model.done import Done, done
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.publish.draft import drafted, write_together
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.mend import mend_yaml
from mkdocs_strategy.sources.naming import name_at
from mkdocs_strategy.sources.tidy import Tidied, front_matter, tidy_page, tidy_yaml

# What one mend makes readable may show the next thing that can be mended.
_ROUNDS = 4

Mend = tuple[str, Edit, Done]


def fix(content: Path) -> tuple[Done, ...]:
    """Mend a content folder, and say what was done, in the order of files. Raises WrongUse when there is no such folder."""
    publication = prepare(content)
    prefix = _prefix(publication.plan)
    draft: dict[Path, bytes] = {}
    said: list[Done] = []
    for path in _files(content, publication.plan):
        written = read_written(path)
        if written is None:
            continue
        tidied = _in_form(written.text, _shown(path, content, prefix), publication.plan.languages)
        if tidied.done:
            draft[path] = tidied.text.encode()
            said += tidied.done
    for _ in range(_ROUNDS):
        more = _mended_by_checks(content, draft, prefix)
        if not more:
            break
        said += more
    if draft:
        write_together(draft)
    return tuple(sorted(said, key=lambda one: one.at))


def _prefix(plan: Plan) -> str:
    return plan.data.removesuffix(DATA).rstrip("/")


def _shown(path: Path, content: Path, prefix: str) -> str:
    name = path.relative_to(content).as_posix()
    return f"{prefix}/{name}" if prefix else name


def _files(content: Path, plan: Plan) -> list[Path]:
    """The data files and pages that are read, in order."""
    data = [path for ending in ("*.yml", "*.yaml") for path in (content / DATA).rglob(ending)]
    pages = [path for language in plan.languages for path in (content / language).rglob("*.md")]
    return sorted(path for path in (*data, *pages) if path.is_file() and not path.name.startswith("."))


def _in_form(text: str, name: str, languages: Sequence[str]) -> Tidied:
    """A file's text in form, and with the quotes it needs."""
    if not name.endswith(".md"):
        tidied = tidy_yaml(text, name)
        mended = mend_yaml(tidied.text, name, languages)
        return Tidied(mended.text, (*tidied.done, *mended.done))
    tidied = tidy_page(text, name)
    top = front_matter(tidied.text)
    if top is None:
        return tidied
    mended = mend_yaml(top[0], name, languages, first_line=2)
    return Tidied(tidied.text.replace(top[0], mended.text, 1), (*tidied.done, *mended.done))


def _mended_by_checks(content: Path, draft: dict[Path, bytes], prefix: str) -> list[Done]:
    """Put into the draft what the checks know the one right form of; what they would say of something new is left."""
    with drafted(content, draft) as copy:
        before = prepare(copy, shown_as=prefix)
        texts = _texts(before, copy, prefix)
        mends = list(_mends(before, texts))
        for file in dict.fromkeys(file for file, _, _ in mends):
            (copy / _below(file, prefix)).write_bytes(_with(texts[file], file, mends).encode())
        after = prepare(copy, shown_as=prefix) if mends else before
    worse = {found.at.file for found in _new(before, after)}
    kept = [mend for mend in mends if mend[0] not in worse]
    for file in dict.fromkeys(file for file, _, _ in kept):
        draft[content / _below(file, prefix)] = _with(texts[file], file, kept).encode()
    return [said for _, _, said in kept]


def _texts(publication: Publication, copy: Path, prefix: str) -> dict[str, Written]:
    files = dict.fromkeys(found.at.file for found in publication.problems)
    read = {file: copy / _below(file, prefix) for file in files}
    found = {file: read_written(path) for file, path in read.items() if path.is_file()}
    return {file: written for file, written in found.items() if written is not None}


def _below(file: str, prefix: str) -> str:
    return file.removeprefix(f"{prefix}/") if prefix else file


def _with(written: Written, file: str, mends: Sequence[Mend]) -> str:
    return edited(written.text, [edit for name, edit, _ in mends if name == file])


def _new(before: Publication, after: Publication) -> Iterator[Problem]:
    """The problems that a mend brought, not those that stand elsewhere on their line now."""
    known = {(found.at.file, found.code, found.text) for found in before.problems}
    # What has an id at last can be missed where it has no place.
    revealed = {"unreached", "orphan", "missing-part", "reference-without-address", "unrecorded-translation"}
    for found in after.problems:
        if (found.at.file, found.code, found.text) not in known and found.code not in revealed:
            yield found


def _mends(publication: Publication, texts: Mapping[str, Written]) -> Iterator[Mend]:
    """What can be mended at once: no two at one place."""
    taken = {*publication.plan.things, *publication.plan.lost, *publication.plan.retired_ids}
    given: dict[tuple[str, int], str] = {}
    for found in publication.problems:
        written = texts.get(found.at.file)
        if written is None:
            continue
        values = dict(found.values)
        if found.code == "missing-key" and values["key"] == "id":
            yield from _missing_id(found, written, publication.plan, taken)
        elif found.code == "heading-without-id":
            yield from _heading_id(found, written, publication.plan, given)
        elif found.code in ("malformed-reference", "malformed-part") and "meant" in values:
            yield from _meant(found, written, values)


def _missing_id(found: Problem, written: Written, plan: Plan, taken: set[str]) -> Iterator[Mend]:
    """An id from the name of a record: on a line of its own, in the braces, or behind the key that has none."""
    name = name_at(written.text.removeprefix("\ufeff"), found.at, plan.languages)
    new = id_from(name or "", taken)
    if not new:
        return
    taken.add(new)
    start = written.position(found.at)
    rest = written.text[start:]
    if rest.startswith("{"):
        edit = Edit(start + 1, start + 1, f"id: {new}, ")
    elif rest.startswith("id:"):
        edit = Edit(start + len("id:"), start + len("id:"), f" {new}")
    else:
        indent = " " * (found.at.column - 1)
        edit = Edit(start, start, f"id: {new}{written.newline}{indent}")
    yield found.at.file, edit, done(found.at, "gave '{name}' the id '{id}'.", name=name, id=new)


def _heading_id(found: Problem, written: Written, plan: Plan, given: dict[tuple[str, int], str]) -> Iterator[Mend]:
    """The id that the heading has in another language; else one from its words in the first, alike in all."""
    page = next(one for one in plan.pages if one.file == found.at.file)
    twins = [one for one in plan.pages if one.path == page.path and len(one.headings) == len(page.headings)]
    alone = len(twins) < sum(one.path == page.path for one in plan.pages)
    number = next(at for at, one in enumerate(page.headings) if page.where(one.start) == found.at)
    if alone:
        return
    key = page.path, number
    if key not in given:
        known = next((one.headings[number].id for one in twins if one.headings[number].id), None)
        given[key] = known or id_from(twins[0].headings[number].words, _taken_on(twins, plan, given))
    line = written.line(found.at.line)
    if not given[key] or line.endswith("#"):
        return
    end = written.line_start(found.at.line) + len(line.rstrip())
    said = done(found.at, "gave the heading the id '{id}'.", id=given[key])
    yield found.at.file, Edit(end, end, f" {{#{given[key]}}}"), said


def _taken_on(pages: Sequence[Page], plan: Plan, given: Mapping[tuple[str, int], str]) -> set[str]:
    return {*plan.things, *given.values(), *(name for page in pages for _, name in page.anchors)}


def _meant(found: Problem, written: Written, values: Mapping[str, str]) -> Iterator[Mend]:
    """The form that was meant, where it has the same letters in the same order."""
    start, was, meant = written.position(found.at), values["written"], values["meant"]
    alike = _letters(was) == _letters(meant) and was != meant
    at_start = found.code != "malformed-part" or found.at.column == 1
    if alike and at_start and written.text.startswith(was, start):
        said = done(found.at, "wrote '{meant}' for '{written}'.", meant=meant, written=was)
        yield found.at.file, Edit(start, start + len(was), meant), said


def _letters(words: str) -> str:
    return "".join(words.replace("[", " ").replace("]", " ").replace(":", " ").split())
