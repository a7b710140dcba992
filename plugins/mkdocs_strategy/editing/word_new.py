"""Take in a Word file as a new sub-strategy: its record, its pages in every language, its pictures, and a report of it all.

Only new files are made. To files that are there, lines are added: where the sub-strategy is listed, and its amounts. All is
written, or nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from mkdocs_strategy.editing.ids import id_from
from mkdocs_strategy.editing.new import FOLDERS, modeline, refuse, text_lines
from mkdocs_strategy.editing.new import TO_DO as LATER
from mkdocs_strategy.editing.pages import count, headings_above, laid_out, with_nav
from mkdocs_strategy.editing.tried import new_problems
from mkdocs_strategy.editing.word_money_lines import frame_lines
from mkdocs_strategy.editing.word_pages import TO_WRITE, Layout, WordPages
from mkdocs_strategy.editing.word_record import Kept, Recorded
from mkdocs_strategy.editing.word_yaml import yaml_lines
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.findings import NOT_UNDERSTOOD, TO_DO, UNDERSTOOD, WRITTEN, Finding, finding
from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.model.word_blocks import Block, Prose, Said, WordText, word_text
from mkdocs_strategy.model.word_sections import KINDS, HeadingWords, Sections, sections_of, without_number
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.publish.draft import Draft, write_together
from mkdocs_strategy.publish.pandoc import run_pandoc_on_word
from mkdocs_strategy.publish.word_clean import cleaned
from mkdocs_strategy.publish.word_file import opened_word
from mkdocs_strategy.publish.word_origin import origin_of
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.insertion import scalar, with_item
from mkdocs_strategy.sources.layout import DATA

_PARTS = ("vision", "ambitions", "focus-areas", "benefits")
_FEWEST_WORDS = 15


@frozen
class Taken:
    """How a file is taken in: its id, names by language, and the language it is written in; "" for what is found out.

    `again`: even where it seems to be taken in already.
    """

    id: str = ""
    names: Mapping[str, str] = field(factory=dict)
    language: str = ""
    again: bool = False


@frozen
class TakenIn:
    """What came of it: the report, and the problems that are left in the new files."""

    id: str
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def taken_in(content: Path, file: Path, asked: Taken, config: Path | None = None) -> TakenIn:
    """Make a sub-strategy of a Word file and say what was understood. All or nothing is written.

    Raises WrongUse for a file that is refused, an id that is taken or something that would be wrong in what was there before;
    MissingTool without pandoc, PandocFailed where it cannot read the file.
    """
    word = opened_word(file.read_bytes(), file.name)
    publication = prepare(content)
    _not_ours(origin_of(word.parts).document, publication, file.name)
    clean = cleaned(word)
    text = word_text(run_pandoc_on_word(clean.package, file.name))
    maker = _Maker(publication, content, text, clean.media, asked, file.stem)
    draft = maker.draft(config)
    found = _problems(publication, content, draft)
    write_together(draft)
    told = [finding(WRITTEN, "'{path}'", path=_shown(path)) for path in draft]
    return TakenIn(maker.identifier, (*told, *maker.findings, *clean.findings), found)


def _shown(path: Path) -> str:
    return os.path.relpath(path).replace(os.sep, "/")


def _not_ours(identifier: str, publication: Publication, name: str) -> None:
    if identifier in publication.plan.things:
        way = f"To take back what was changed in it: strategy import '{name}'. To make another of it, save it under a new name as a file of its own, without properties."
        raise WrongUse("'{name}' was made from '{identifier}' here. {way}", name=name, identifier=identifier, way=way)


def _problems(publication: Publication, content: Path, draft: Draft) -> tuple[Problem, ...]:
    """What is left to mend in the new files. Raises WrongUse where anything else would be wrong."""
    found = new_problems(publication, content, draft)
    root = publication.plan.data.removesuffix(DATA)
    fresh = {
        f"{root}{path.relative_to(content).as_posix()}"
        for path in draft
        if not path.exists() and path.is_relative_to(content)
    }
    other = next((one for one in found if one.code not in LATER and one.at.file not in fresh), None)
    if other is not None:
        raise WrongUse("Nothing was written, for this would be wrong afterwards: {other}", other=other)
    return tuple(one for one in found if one.code not in LATER)


class _Maker:
    """Puts the files together."""

    def __init__(
        self,
        publication: Publication,
        content: Path,
        text: WordText,
        media: Mapping[str, bytes],
        asked: Taken,
        stem: str,
    ) -> None:
        self.publication, self.content, self.text, self.media, self.asked = publication, content, text, media, asked
        self.findings: list[Finding] = []
        languages = self.publication.plan.languages
        for code in (self.asked.language, *self.asked.names):
            if code and code not in languages:
                raise WrongUse(
                    "There is no '{language}' edition. The languages are: {languages}.",
                    language=code,
                    languages=", ".join(languages),
                )
        self.language = self.asked.language or self._language()
        self.edition = self.publication.editions[self.language]
        self.sections: Sections = sections_of(self.text, self._heading_words(self.edition))
        self.title = self.sections.title or stem
        if not self.asked.again:
            self._not_again(stem)
        plan = self.publication.plan
        taken = {*plan.things, *plan.retired_ids, *plan.lost}
        named = self.asked.names.get("en") or self.asked.names.get(self.language) or self.title
        self.identifier = self.asked.id or id_from(named, taken)
        refuse(plan, self.identifier)

    def _not_again(self, stem: str) -> None:
        """Raise WrongUse where the file seems to be taken in already: by its title, or by its first paragraph."""
        plan = self.publication.plan
        first = next((one.said.without_notes for one in self.sections.top if isinstance(one, Prose)), "")
        documents = {one.id for one in plan.sources if literal(self.title) in _words(one.name)}
        for sub in plan.sub_strategies:
            titles = _words(sub.name) | _words(sub.title)
            alike = literal(self.title) in titles or (sub.document is not None and sub.document.id in documents)
            if alike or (first and first in _words(sub.summary)):
                raise WrongUse(
                    "'{name}' seems to be taken in already, as '{id}', at {place}. Nothing was written. Go on there, or add --again "
                    "to make another beside it, in new files.",
                    name=f"{stem}.docx",
                    id=sub.id,
                    place=sub.where("id"),
                )

    def _language(self) -> str:
        """The language in which most headings say something; the original's where none does more than another."""
        languages = self.publication.plan.languages

        def known(code: str) -> int:
            words = self._heading_words(self.publication.editions[code])
            waiting = list(sections_of(self.text, words).sections)
            found = 0
            while waiting:
                section = waiting.pop()
                found += bool(section.kind)
                waiting += section.below
            return found

        return max(languages, key=lambda code: (known(code), -languages.index(code)))

    def _heading_words(self, edition: Edition) -> HeadingWords:
        """What headings say by kind: the package's words, and the headings above parts on pages of this strategy."""
        found = {kind: set(_listed(edition, f"word-in-{kind}")) for kind in KINDS}
        for part in _PARTS:
            above = headings_above(self.publication, "sub-strategy", part).get(edition.language)
            if above is not None:
                found[part].add(edition.plain(above[1]).casefold())
        return {kind: frozenset(words) for kind, words in found.items()}

    def draft(self, config: Path | None) -> Draft:
        """What every file is to hold."""
        plan = self.publication.plan
        self._told(UNDERSTOOD, "the file is read as '{language}'.", language=self.language)
        summary, lead = self._lead()
        taken = {*plan.things, *plan.retired_ids, *plan.lost, self.identifier}
        document = id_from(f"{self.identifier}-document", taken)
        recorded = Recorded(self.identifier, document, self._heading_words(self.edition), {*taken, document})
        kept = recorded.take([without_number(one) for one in self.sections.sections])
        money = frame_lines(self.publication, self.language, self.identifier, self.title, (lead, kept), recorded)
        file = self.content / DATA / FOLDERS["sub-strategy"] / f"{self.identifier}.yml"
        record = [*modeline(self.content, file, FOLDERS["sub-strategy"]), *self._record(summary, recorded)]
        fresh = {file: ("\n".join(record) + "\n").encode(), **self._pages(summary, lead, kept, money.parts)}
        for path in fresh:
            if path.exists():
                raise WrongUse(
                    "There is a file '{file}' already. Nothing was written; choose another id with --id.", file=path
                )
        self.findings.extend((*recorded.findings, *money.findings))
        self._told(TO_DO, "the status is 'draft' until you say how far it has come.")
        for lost in self.text.lost:
            self._told(NOT_UNDERSTOOD, "something was left out that cannot be taken in: {what}.", what=lost)
        return {**fresh, **self._lists(document, money.frames, config)}

    def _record(self, summary: Said, recorded: Recorded) -> list[str]:
        """The lines of the sub-strategy's own file."""
        languages = self.publication.plan.languages
        names = {**dict.fromkeys(languages, ""), self.language: literal(self.title), **self.asked.names}
        return [
            f"id: {self.identifier}",
            *text_lines("name", names, languages),
            "status: draft",
            f"document: {recorded.document}",
            *text_lines("title", {self.language: literal(self.title)}, languages),
            *text_lines("summary", {self.language: summary.without_notes}, languages),
            *yaml_lines(recorded.keys, self.language, languages, TO_WRITE),
        ]

    def _lists(self, document: str, frames: list[list[str]], config: Path | None) -> dict[Path, bytes]:
        """The files in which it is listed, each with lines at the end of a list."""
        name = scalar(literal(self.title))
        source = [f"id: {document}", f"name: {name}", "type: sub-strategy", f"language: {self.language}"]
        found: dict[Path, bytes] = {}
        for file, key, items in (
            ("strategy.yml", "areas", [[self.identifier]]),
            ("sources.yml", "sources", [source]),
            ("budget.yml", "frames", frames),
        ):
            path = self.content / DATA / file
            text = path.read_text("utf-8") if path.is_file() else ""
            for lines in items:
                text = with_item(text, [key], lines)
                found[path] = text.encode()
        if config is not None and config.is_file():
            page = f"{laid_out(self.publication, 'sub-strategy', self.identifier)[0]}{self.identifier}.md"
            found[config] = with_nav(config.read_text("utf-8"), page).encode()
        return found

    def _told(self, group: str, message: str, **values: object) -> None:
        self.findings.append(finding(group, message, None, **values))

    def _lead(self) -> tuple[Said, tuple[Block, ...]]:
        """The first paragraph, as the summary, and what else stands above the first heading."""
        blocks = self.sections.top
        first = next((number for number, one in enumerate(blocks) if isinstance(one, Prose)), None)
        if first is None:
            self._told(TO_DO, "nothing stands above the first heading that could be the summary. Write one.")
            return Said("", ""), blocks
        said = blocks[first]
        assert isinstance(said, Prose)
        self._told(UNDERSTOOD, "the first paragraph as the summary.")
        return said.said, (*blocks[:first], *blocks[first + 1 :])

    def _pages(
        self, summary: Said, lead: tuple[Block, ...], kept: tuple[Kept, ...], money: Mapping[int, str]
    ) -> dict[Path, bytes]:
        """The pages in all languages, and their pictures."""
        folder, tops = laid_out(self.publication, "sub-strategy", self.identifier)
        headings = {part: headings_above(self.publication, "sub-strategy", part) for part in _PARTS}
        languages = self.publication.plan.languages
        layout = Layout(folder, tops, headings)
        writer = WordPages(self.identifier, self.language, languages, layout, self.text.notes, self.media, money)
        below = writer.pages(lead, kept, set())
        self.findings.extend(writer.findings)
        found: dict[Path, bytes] = {}
        for code in languages:
            words = self.publication.editions[code].words["page-to-write"]
            said = summary if code == self.language else Said("", "")
            first = said.markdown if count(said.plain) >= _FEWEST_WORDS else f"{said.markdown} {words}".strip()
            # What search engines get is no Markdown.
            about = (summary.plain or words).replace("[[", "[ [") if code == self.language else words
            top = ["---", f"description: {scalar(about)}", f"about: {self.identifier}", "---", first]
            found[self.content / code / f"{folder}{self.identifier}.md"] = (
                "\n".join([*top, *below[code]]) + "\n"
            ).encode()
        found |= {self.content / path: data for path, data in writer.pictures.items()}
        return found


def _words(text: Text | None) -> set[str]:
    return {words for _, words, _ in text or ()}


def _listed(edition: Edition, key: str) -> list[str]:
    return [one.strip().casefold() for one in edition.words.get(key, "").split("|") if one.strip()]
