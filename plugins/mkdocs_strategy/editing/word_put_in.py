"""What a colleague put into a Word file besides words, as Markdown: styles and links, tables, pictures with their files."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from mkdocs_strategy.editing.word_extras import Extras
from mkdocs_strategy.editing.word_pages import needs_words, not_shown, own_words, picture_lines, table_lines
from mkdocs_strategy.editing.word_places import Places
from mkdocs_strategy.model.findings import BY_HAND, UNDERSTOOD, Finding, finding
from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.returning import Returned, mark_of
from mkdocs_strategy.model.word_blocks import Table
from mkdocs_strategy.model.word_styles import BOLD, ITALICS, restyled
from mkdocs_strategy.problems import Location
from mkdocs_strategy.publish.pictures import picture_ending

_LINK = "link"
_STYLED = {
    (BOLD, True): "'{words}' is now in bold.",
    (ITALICS, True): "'{words}' is now in italics.",
    (_LINK, True): "'{words}' is now a link to '{url}'.",
    (BOLD, False): "'{words}' is no longer in bold.",
    (ITALICS, False): "'{words}' is no longer in italics.",
    (_LINK, False): "'{words}' is no longer a link to '{url}'.",
}
# Where it was reworded, and where not.
_LEFT = {
    True: "'{words}' has lost its bold, italics or link in a sentence that was reworded. They are kept; take them off by hand, if they are to go.",
    False: "'{words}' got another style or link, or lost it, where that cannot be written for sure. Write it by hand.",
}

_NO_PLACE = "a picture was put in where no prose stands: '{words}'. Put it into a page by hand."


@frozen
class PutIn:
    """Gathers files, and what there is to tell. `root` is what places of the plan begin with before its files."""

    places: Places
    extras: Extras
    content: Path
    root: str
    findings: list[Finding] = field(factory=list)
    files: dict[Path, bytes] = field(factory=dict)
    _tables: list[Table] = field(factory=list)
    _seen: set[str] = field(factory=set)

    def tell_others(self) -> None:
        """Tell the new pictures that no place was found for."""
        for mark, pictures in self.extras.pictures.items():
            if mark not in self._seen:
                self.findings.extend([finding(BY_HAND, _NO_PLACE, words=one.words or one.target) for one in pictures])

    def is_in_new_table(self, cell: Returned) -> bool:
        return mark_of(cell.words or "") in self.extras.tables

    def table_of(self, cell: Returned) -> tuple[tuple[str, list[str]], ...]:
        """The new table that a cell stands in, as Markdown, with the pictures behind it; once."""
        table = self.extras.tables[mark_of(cell.words or "")]
        if any(table is known for known in self._tables):
            return ()
        self._tables.append(table)
        last = next((one.plain for row in reversed(table.rows) for one in reversed(row) if one.plain), "")
        return (("\n".join(table_lines(table)), self.pictures(mark_of(last), cell.now)),)

    def styled(self, one: Returned, words: str, text: str, at: Location) -> str:
        """The Markdown with the styles that its words got in Word; what cannot be written for sure is told."""
        if one.now is None:
            return text
        before = self.extras.now.styles_of(self.places.now[one.now].words)
        after = self.extras.back.styles_of(words)
        if not before or not after:
            return text
        is_reworded = one.was != words
        made = restyled(text, self.places.shown, before, after, is_reworded)
        for done in made.done:
            kind = done.style if done.style in (BOLD, ITALICS) else _LINK
            words_now, url = quoted(done.words), {_LINK: {"url": done.style}}.get(kind, {})
            self.findings.append(finding(UNDERSTOOD, _STYLED[kind, done.is_new], at, words=words_now, **url))
        for left in made.left:
            self.findings.append(finding(BY_HAND, _LEFT[is_reworded and not left.is_new], at, words=quoted(left.words)))
        return made.text

    def markdown_of(self, words: str) -> str:
        """New words with their styles and links, as they were read."""
        said = self.extras.back.said.get(mark_of(words))
        return said[0].without_notes if said else literal(words, opens=True)

    def pictures(self, mark: str, number: int | None) -> list[str]:
        """The new pictures behind a paragraph as Markdown, their files noted; those that no browser shows are told."""
        found = []
        self._seen.add(mark)
        for one in self.extras.pictures.get(mark, ()):
            data = self.extras.back.media.get(one.target, b"")
            ending = picture_ending(data)
            if not ending:
                self.findings.append(not_shown(one))
                continue
            name = self._file(number, ending, data)
            found.append("\n".join(picture_lines(one, name)).strip("\n"))
            if not own_words(one):
                self.findings.append(needs_words(name, [self.places.edition.language]))
        return found

    def _file(self, number: int | None, ending: str, data: bytes) -> str:
        """The name of a new file beside the page that a paragraph stands on."""
        page = Path(self.places.page_of(number).file.removeprefix(self.root))
        count = 1
        while (path := self.content / page.parent / f"{page.stem}-{count}.{ending}").exists() or path in self.files:
            count += 1
        self.files[path] = data
        return path.name


def quoted(words: str | None) -> str:
    """Words as they stand between quotes of a message."""
    return " ".join((words or "–").replace("'", "’").split())
