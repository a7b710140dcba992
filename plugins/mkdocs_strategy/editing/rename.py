"""Give a thing another id: at the thing, wherever it is referred to, in its files and addresses, all or nothing."""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.editing.places import places_of, renamed_pages
from mkdocs_strategy.editing.tried import write_tried
from mkdocs_strategy.editing.written import Edit, Written, edited, read_written
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.done import Done, done
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.model.retired import KINDS
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.insertion import scalar, with_item
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.translations import FOLDER, SUFFIX
from mkdocs_strategy.sources.values import ID
from mkdocs_strategy.translating import record_new

RETIRED = f"{DATA}/retired.yml"
RENAMED = "Nothing was renamed, for this would be wrong afterwards"

# So much of what a thing says stands for the name that it has not.
_SHOWN = 60


def rename(content: Path, old: str, new: str, day: datetime.date, config: Path | None = None) -> tuple[Done, ...]:
    """Rename a thing in a content folder and say what was done; `config` names the pages that a site engine shows.

    Raises WrongUse where the id is not there, the new one is taken or none, or anything would be wrong afterwards; then
    nothing is written.
    """
    publication = prepare(content)
    plan = publication.plan
    _refuse(plan, old, new)
    prefix = plan.data.removesuffix(DATA).rstrip("/")
    files = _Files(content, prefix)
    pages = renamed_pages(plan, old, new)
    said = [_change(files, at, old, new) for at in places_of(plan, old)]
    for file, edit in _links(plan, files, old, new, pages):
        files.edit(file, edit)
    draft = files.draft()
    retired = content / RETIRED
    was = draft.get(retired) or (retired.read_bytes() if retired.is_file() else b"")
    text = was.decode()
    draft[retired] = _told(text, plan, old, new, day, pages).encode()
    for record in sorted((content / DATA / FOLDER).glob(f"*{SUFFIX}")):
        draft[record] = _in_record(record.read_text("utf-8"), old, new, pages).encode()
    _move(draft, plan, content, prefix, old, new, pages)
    if config is not None and config.is_file() and pages:
        text = config.read_bytes().decode()
        draft[config] = _in_nav(text, pages).encode()
    write_tried(publication, content, draft, RENAMED, {old: new})
    record_new(content, plan, f"{old}.was")
    at = Location(f"{plan.data}/retired.yml")
    moved = [done(at, "'{old}' has moved to '{new}'.", old=path, new=pages[path]) for path in sorted(pages)]
    return (
        *sorted(said, key=lambda one: one.at),
        done(at, "retired '{old}', with '{new}' as its successor.", old=old, new=new),
        *moved,
    )


def _refuse(plan: Plan, old: str, new: str) -> None:
    if plan.unread or plan.blank:
        some = ", ".join(sorted(plan.unread)[:3])
        raise WrongUse(
            "Some files cannot be read whole ({some}), so references may be missed. Mend them first.", some=some
        )
    if old not in plan.things:
        raise WrongUse("'{id}' is not the id of anything. {hint}", id=old, hint=near(old, plan.things))
    if not re.fullmatch(ID, new):
        raise WrongUse(
            "'{new}' cannot be an id. Use small letters a-z, digits and hyphens, such as 'it-infrastructure'.", new=new
        )
    if new in plan.things:
        taken = plan.things[new].where("id")
        raise WrongUse("'{new}' is taken, at {taken}. Choose another id.", new=new, taken=taken)
    if new in plan.retired_ids:
        raise WrongUse(
            "'{new}' is retired, see {place}. Choose another id.", new=new, place=plan.retired_ids[new].where("id")
        )
    if sum(one.id == old for one in plan.identified) > 1:
        raise WrongUse("Two things have the id '{old}'. Give one of them another id by hand first.", old=old)


class _Files:
    """The files that change, and what changes in each."""

    def __init__(self, content: Path, prefix: str) -> None:
        self.content, self.prefix = content, prefix
        self.written: dict[str, Written] = {}
        self.edits: dict[str, list[Edit]] = {}

    def path(self, file: str) -> Path:
        return self.content / (file.removeprefix(f"{self.prefix}/") if self.prefix else file)

    def read(self, file: str) -> Written:
        if file not in self.written:
            found = read_written(self.path(file))
            if found is None:
                raise WrongUse("'{file}' is not UTF-8, so it cannot be changed. Save it as UTF-8 first.", file=file)
            self.written[file] = found
        return self.written[file]

    def edit(self, file: str, edit: Edit) -> None:
        self.edits.setdefault(file, []).append(edit)

    def draft(self) -> dict[Path, bytes | None]:
        return {self.path(file): edited(self.read(file).text, edits).encode() for file, edits in self.edits.items()}


# What may stand between a place that a plan knows and the id that is written there.
_BEFORE = re.compile(r"""["']?(?:\[\[[ \t]*=?[ \t]*|\{:?[ ]*#|[ ]id="|::\S+[ \t]+)?["']?""")


def _change(files: _Files, at: Location, old: str, new: str) -> Done:
    written = files.read(at.file)
    place = written.position(at)
    word = re.compile(rf"{re.escape(old)}(?![a-z0-9-])")
    ends = [match.end() for one in (place, place + 1) if (match := _BEFORE.match(written.text, one))]
    start = next((one for one in ends if word.match(written.text, one)), None)
    if start is None:
        raise WrongUse(
            "'{old}' is not found where it should stand, at {at}. Nothing was renamed; rename it by hand.",
            old=old,
            at=at,
        )
    files.edit(at.file, Edit(start, start + len(old), new))
    return done(at, "wrote '{new}' for '{old}'.", new=new, old=old)


_LINK = re.compile(
    r"""(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|href=")(?P<path>[^\s()<>"#]*\.md)?(?P<anchor>#[^\s()<>"]+)?""",
    re.MULTILINE,
)


def _links(plan: Plan, files: _Files, old: str, new: str, pages: dict[str, str]) -> Iterator[tuple[str, Edit]]:
    """The links of Markdown to a page that moves, or to the place of the thing on its page."""
    homes = {language: Addresses(plan, language).of(old) for language in plan.languages}
    for page in plan.pages:
        written = files.read(page.file)
        begins = written.line_start(page.body_line)
        for match in _LINK.finditer(written.text, begins):
            path, anchor = match["path"], match["anchor"]
            whole = (
                posixpath.join(page.language, posixpath.dirname(page.path), path)
                if path
                else f"{page.language}/{page.path}"
            )
            language, _, target = posixpath.normpath(whole).partition("/")
            if path and target in pages:
                name = len(posixpath.basename(path))
                yield page.file, Edit(match.end("path") - name, match.end("path"), posixpath.basename(pages[target]))
            home = homes.get(language)
            if anchor == f"#{old}" and home is not None and home.path == target and home.anchor == old:
                yield page.file, Edit(match.start("anchor") + 1, match.end("anchor"), new)


def _told(text: str, plan: Plan, old: str, new: str, day: datetime.date, pages: dict[str, str]) -> str:
    """The file of what is retired, with the old id and the old paths."""
    thing = plan.things[old]
    name = thing.name if thing.name is not None else thing.text
    lines = [
        f"id: {old}",
        *_was(name),
        *([f"kind: {thing.kind}"] if thing.kind in KINDS else []),
        f"successor: {new}",
        f"date: {day.isoformat()}",
    ]
    places = [Addresses(plan, language).of(old) for language in plan.languages]
    if not all(places):
        owner = plan.owners.get(old)
        home = next((found for one in plan.languages if owner and (found := Addresses(plan, one).of(owner))), None)
        page = next((found.path for found in places if found), home.path if home else "index.md")
        lines.append(f"page: {page}")
    text = with_item(text, ["retired"], lines)
    for was, now in sorted(pages.items()):
        text = with_item(text, ["moved"], [f"{{from: {was}, to: {now}}}"])
    return text


def _was(name: Text) -> list[str]:
    words = {code: " ".join(one.split()) for code, one, _ in name}
    short = {code: scalar(one if len(one) <= _SHOWN else f"{one[:_SHOWN].rstrip()}…") for code, one in words.items()}
    if "*" in short:
        return [f"was: {short['*']}"]
    return ["was:", *(f"  {code}: {one}" for code, one in short.items())]


def _move(
    draft: dict[Path, bytes | None], plan: Plan, content: Path, prefix: str, old: str, new: str, pages: dict[str, str]
) -> None:
    """Call the files otherwise that are called after the thing. Raises WrongUse where such a file is there."""
    moves = {
        content / language / was: content / language / now for was, now in pages.items() for language in plan.languages
    }
    thing = plan.things[old]
    if thing.kind in ("sub-strategy", "deck"):
        file = content / (thing.at.file.removeprefix(f"{prefix}/") if prefix else thing.at.file)
        if file.stem == old:
            moves[file] = file.with_name(f"{new}{file.suffix}")
    for was, now in moves.items():
        if was not in draft and not was.is_file():
            continue
        if now.exists():
            raise WrongUse("There is a file '{now}' already. Nothing was renamed; move that away first.", now=now)
        data = draft.get(was)
        draft[now] = data if data is not None else was.read_bytes()
        draft[was] = None


def _in_record(text: str, old: str, new: str, pages: dict[str, str]) -> str:
    """The record of a translation with its sections under their new keys."""

    def renamed(line: str) -> str:
        key, space, mark = line.rpartition(" ")
        path, sign, place = key.partition("#")
        if sign:
            return f"{pages.get(path, path)}#{new if place == old else place}{space}{mark}"
        return f"{new}{line.removeprefix(old)}" if key == old or key.startswith(f"{old}.") else line

    return "\n".join(line if line.startswith("#") else renamed(line) for line in text.split("\n"))


def _in_nav(text: str, pages: dict[str, str]) -> str:
    for was, now in pages.items():
        text = re.sub(rf"(?<![\w/.-]){re.escape(was)}(?![\w-])", now, text)
    return text
