"""The pages of a sub-strategy taken in from Word: prose and parts in its language, an honest place to fill in every other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from mkdocs_strategy.editing.ids import id_from
from mkdocs_strategy.editing.word_record import Kept
from mkdocs_strategy.model.findings import LEFT_OUT, NOT_UNDERSTOOD, TO_DO, Finding, finding
from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.word_blocks import Block, Item, Listed, Picture, Prose, Said, Table
from mkdocs_strategy.publish.pictures import picture_ending

TO_WRITE = "TODO"
_NOTE = re.compile(r"(?<!\\)\[\^(\d+)\]")
_OF_A_PROGRAM = re.compile(
    r"\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?)\Z|\A(?:image|picture|billede|grafik)\s*\d*\Z", re.IGNORECASE
)


@frozen
class Layout:
    """What a page is like here: its folder, what stands at its top, headings above parts, by language."""

    folder: str
    tops: Mapping[str, Sequence[str]]
    headings: Mapping[str, Mapping[str, tuple[str, str]]]


@frozen
class WordPages:
    """Writes pages. `money` are the parts of tables that became amounts, by the table's number."""

    identifier: str
    language: str
    languages: Sequence[str]
    layout: Layout
    notes: Sequence[Said]
    media: Mapping[str, bytes]
    money: Mapping[int, str]
    findings: list[Finding] = field(factory=list)
    pictures: dict[str, bytes] = field(factory=dict)
    _ids: set[str] = field(factory=set)
    _files: dict[str, str] = field(factory=dict)

    def pages(self, lead: Sequence[Block], kept: Sequence[Kept], taken: set[str]) -> dict[str, list[str]]:
        """The lines of each page below its first paragraph, by language. `taken` are ids on the page already."""
        self._ids.update(taken)
        lines = {code: _without(self.layout.tops.get(code, ()), _parts_of(kept)) for code in self.languages}
        self._blocks(lead, lines)
        for one in kept:
            self._section(one, 2, lines)
        self._footnotes(lines[self.language])
        return lines

    def _section(self, kept: Kept, level: int, lines: dict[str, list[str]]) -> None:
        part = next((one.partition(" ")[0][2:] for one in kept.parts), "")
        known = self.layout.headings.get(part, {})
        words = _NOTE.sub("", kept.section.said.markdown)
        is_one_of_many = bool(kept.section.below) and kept.section.below[0].said == kept.section.said
        if is_one_of_many and self.language in known:
            words = known[self.language][1]
        given = known.get(self.language, ("", ""))[0]
        identifier = self._id(given or kept.section.said.plain)
        for code in self.languages:
            there = known[code][1] if code in known else f"{TO_WRITE} ({words})"
            lines[code] += ["", f"{'#' * min(level, 6)} {words if code == self.language else there} {{#{identifier}}}"]
            for one in kept.parts:
                lines[code] += ["", one]
        empty = not (kept.parts or kept.blocks or kept.below)
        self._blocks(kept.blocks, lines, to_write=empty)
        for below in kept.below:
            self._section(below, level + 1, lines)

    def _id(self, words: str) -> str:
        found = id_from(words, self._ids) or id_from("section", self._ids)
        self._ids.add(found)
        return found

    def _blocks(self, blocks: Sequence[Block], lines: dict[str, list[str]], to_write: bool = False) -> None:
        """Blocks in the language of the file; in the others what is alike there, and a place to fill for the words."""
        has_words = to_write
        for block in blocks:
            if isinstance(block, Table) and id(block) in self.money:
                for code in self.languages:
                    lines[code] += ["", self.money[id(block)]]
            elif isinstance(block, Picture):
                self._picture(block, lines)
            else:
                lines[self.language] += ["", *self._markdown(block)]
                has_words = True
        if to_write:
            lines[self.language] += ["", TO_WRITE]
        if has_words:
            for code in self.languages:
                if code != self.language:
                    lines[code] += ["", TO_WRITE]

    def _markdown(self, block: Block) -> Iterator[str]:
        if isinstance(block, Prose):
            yield f"> {block.said.markdown}" if block.quoted else block.said.markdown
        elif isinstance(block, Listed):
            yield from _items(block.items, block.ordered, 0)
        elif isinstance(block, Table):
            yield from table_lines(block)

    def _picture(self, picture: Picture, lines: dict[str, list[str]]) -> None:
        data = self.media.get(picture.target, b"")
        ending = picture_ending(data)
        if not ending:
            self.findings.append(not_shown(picture))
            return
        name = self._files.get(picture.target)
        if name is None:
            name = self._files[picture.target] = f"{self.identifier}-{len(self._files) + 1}.{ending}"
            for code in self.languages:
                self.pictures[f"{code}/{self.layout.folder}{name}"] = data
        for code in self.languages:
            lines[code] += picture_lines(picture, name) if code == self.language else ["", f"![{TO_WRITE}]({name})"]
        missing = [code for code in self.languages if code != self.language or not own_words(picture)]
        if missing:
            self.findings.append(needs_words(name, missing))

    def _footnotes(self, lines: list[str]) -> None:
        used = {int(number) for line in lines for number in _NOTE.findall(line)}
        for number, note in enumerate(self.notes, 1):
            if number in used:
                lines += ["", f"[^{number}]: {note.without_notes}"]
            elif note.plain:
                message = "a footnote of what became data was left out: '{words}' Name the document under 'source', where it is one."
                self.findings.append(finding(NOT_UNDERSTOOD, message, words=note.plain.replace("'", "’")))


def _parts_of(kept: Sequence[Kept]) -> set[str]:
    """The names of all parts that sections have."""
    return {one.split()[0] for section in kept for one in section.parts} | {
        one for section in kept for one in (_parts_of(section.below) if section.below else ())
    }


def _without(top: Sequence[str], parts: set[str]) -> list[str]:
    """The lines above the first heading, an empty one before each, without parts that stand in a section."""
    return [line for one in top if one and one.split()[0] not in parts for line in ("", one)]


def _items(items: Sequence[Item], ordered: bool, depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'    ' * depth}{'1.' if ordered else '-'} {item.said.markdown or TO_WRITE}"
        yield from _items(item.below, False, depth + 1)


def own_words(picture: Picture) -> str:
    """The words of a picture that a person gave it; "" for none, or those of a program."""
    return "" if _OF_A_PROGRAM.search(picture.words.strip()) else picture.words


def picture_lines(picture: Picture, name: str) -> list[str]:
    """A picture in its own language, with its caption."""
    words = own_words(picture)
    lines = ["", f"![{literal(words, opens=True) if words else TO_WRITE}]({name})"]
    if picture.caption and picture.caption != words:
        lines += ["", f"*{literal(picture.caption, opens=True)}*"]
    return lines


def not_shown(picture: Picture) -> Finding:
    """What is told of a picture that no browser shows."""
    message = (
        "a picture was left out: '{name}' is of a kind that browsers do not show, or not there. Save it as PNG or JPEG."
    )
    return finding(LEFT_OUT, message, name=picture.target.rpartition("/")[2])


def needs_words(name: str, languages: Sequence[str]) -> Finding:
    """The request for words of a picture."""
    message = "the picture '{name}' needs words in {languages} that say what it shows, for those who cannot see it."
    return finding(TO_DO, message, name=name, languages=", ".join(languages))


def table_lines(table: Table) -> Iterator[str]:
    """A table of Markdown."""
    width = max((len(row) for row in table.rows), default=0)
    for number, row in enumerate(table.rows):
        cells = [*(one.markdown.replace("|", "&#124;") or " " for one in row), *([" "] * (width - len(row)))]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"|{' --- |' * width}"
