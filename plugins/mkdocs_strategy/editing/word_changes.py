"""What a colleague changed in Word, paragraph by paragraph, as edits of the sources or as something to tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

from mkdocs_strategy.editing.word_places import Places
from mkdocs_strategy.editing.word_put_in import PutIn, quoted
from mkdocs_strategy.editing.written import Edit, Written, edited, read_written
from mkdocs_strategy.model.blocks import HEADING, ITEM
from mkdocs_strategy.model.findings import BY_HAND, CONFLICT, FROM_DATA, UNDERSTOOD, finding
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page_passages import Passage
from mkdocs_strategy.model.returning import CELL, NOTE, PICTURE, Returned, mark_of
from mkdocs_strategy.model.rewriting import Held, Rewritten, reworded_part, rewritten, words_shown
from mkdocs_strategy.model.tokens import tokens_of
from mkdocs_strategy.model.word_changes import likeness
from mkdocs_strategy.problems import Location
from mkdocs_strategy.publish.draft import Draft
from mkdocs_strategy.sources.retext import with_text

# So alike a new paragraph is to one that was taken out, when it is that one moved.
_MOVED = 0.65

_CONFLICT = (
    "the sources changed here as well since the file was made. Now: '{now}' In the file: '{words}' Settle it by hand."
)
_GONE = "what was changed here is no longer in the sources. In the file: '{words}' Settle it by hand."
_DATA = "'{was}' comes from the data. In the file: '{words}' Change the data, if it is to be so."
_TEXT = "'{was}' is a text of the data. In the file: '{words}' With --texts it is written there."
_DATA_NEW = "'{words}' was added to what is made from the data. Add it to the data, or to the prose around it."
_DATA_OUT = "'{was}' was taken out, and comes from the data. Take it out there, if it is to go."
_HEADING_NEW = "a new section '{words}': write it with an id in every language: ## {words} {{#{id}}}"
_HEADING_OUT = "the heading '{was}' was taken out. Its address is cited: write in retired.yml what became of it, then delete it in every language."
_STYLE_OF_DATA = (
    "words got another style or link in what comes from the data: '{words}' Change the data, if it is to be so."
)
_TAKEN = "{what} was put in here."
_NOWHERE = (
    "{what} was added to what is made from the data, and is not written: '{written}' Put it into the prose around it."
)
_BY_HAND = (
    "'{was}' was changed so that its references cannot be kept for sure. In the file: '{words}' Write it by hand."
)


@frozen
class Changes:
    """Gathers edits by page, and what there is to tell. `root` is what places of the plan begin with before its files."""

    places: Places
    put_in: PutIn
    content: Path
    root: str
    texts: bool = False
    _edits: dict[str, list[tuple[int, int, str]]] = field(factory=dict)
    _added: dict[tuple[str, int], list[str]] = field(factory=dict)
    _out: list[Passage] = field(factory=list)
    _data: dict[Path, dict[Location, str]] = field(factory=dict)

    def take(self, changed: Sequence[Returned]) -> None:
        """Take all changes, those that take something out first: what moved is found among them."""
        self._out.extend(
            self.places.passages[one.now]
            for one in changed
            if one.words is None and not one.conflict and one.now is not None and one.now in self.places.passages
        )
        for one in changed:
            if one.conflict:
                self._conflict(one)
            elif one.is_new:
                self._new(one)
            elif one.words is None:
                self._taken_out(one)
            else:
                self._reworded(one, one.words)

    def draft(self) -> Draft:
        """What the files of the pages are to hold."""
        for (file, position), added in self._added.items():
            self._edits.setdefault(file, []).append((position, position, "".join(added)))
        found: dict[Path, bytes | None] = {}
        for page in self.places.pages:
            edits = self._edits.get(page.file)
            if not edits:
                continue
            path = self.content / page.file.removeprefix(self.root)
            written = read_written(path)
            assert written is not None
            found[path] = edited(written.text, [_raw(written, page.where, edit) for edit in edits]).encode()
        found.update(self.put_in.files)
        for path, texts in self._data.items():
            written = read_written(path)
            text = written.text if written else ""
            # From the last to the first: a text over more lines moves those that follow.
            for at in sorted(texts, reverse=True):
                text = with_text(text, at, texts[at]) or text
            found[path] = text.encode()
        return found

    def _tell(self, group: str, message: str, at: Location | None, **values: str) -> None:
        self.put_in.findings.append(finding(group, message, at, **values))

    def _edit(self, passage: Passage, start: int, end: int, new: str) -> None:
        self._edits.setdefault(passage.page.file, []).append((start, end, new))

    def _at(self, number: int | None) -> Location | None:
        passage = self.places.passages.get(number) if number is not None else None
        return passage.page.where(passage.start) if passage else self.places.place(number)

    def _conflict(self, one: Returned) -> None:
        if one.now is None:
            self._tell(CONFLICT, _GONE, self.places.place(None), words=quoted(one.words))
            return
        passage = self.places.passages.get(one.now)
        made = rewritten(passage.raw, one.words, self.places.shown) if passage and one.words else None
        if passage and made and made.text == passage.raw:
            self._restyled(one, passage, made)  # the words are there by now, but for what a reference prints
            return
        now = quoted(self.places.now[one.now].words)
        self._tell(CONFLICT, _CONFLICT, self._at(one.now), now=now, words=quoted(one.words))

    def _reworded(self, one: Returned, words: str) -> None:
        passage = self.places.passages.get(one.now) if one.now is not None else None
        was = one.was if one.was is not None else ""
        if passage is None:
            self._of_data(one, was, words)
            return
        made = rewritten(passage.raw, words, self.places.shown)
        if made is None:
            at = passage.page.where(passage.start)
            self._tell(BY_HAND, _BY_HAND, at, was=quoted(was), words=quoted(words))
            return
        self._restyled(one, passage, made)

    def _restyled(self, one: Returned, passage: Passage, made: Rewritten) -> None:
        """Write a passage in other words with the styles they got; tell what its references print otherwise."""
        at = passage.page.where(passage.start)
        for held in made.held:
            self._held(held, at)
        text = self.put_in.styled(one, one.words or "", made.text, at)
        if text != passage.raw:
            self._edit(passage, passage.start, passage.end, text)

    def _of_data(self, one: Returned, was: str, words: str) -> None:
        """A paragraph that is made from the data: written into its text where asked to, and no more than that changed."""
        text = self.places.text_of(one)
        at = text.at if text else self.places.place(one.now)
        if one.now is not None and words == self.places.now[one.now].words:
            self._tell(FROM_DATA, _STYLE_OF_DATA, at, words=quoted(words))
            return
        part = reworded_part(was, words, words_shown(text.raw, self.places.shown)) if text else None
        made = rewritten(text.raw, part, self.places.shown) if text and part else None
        if text is None or made is None or made.text == text.raw:
            self._tell(FROM_DATA, _DATA, at, was=quoted(was), words=quoted(words))
        elif not self.texts or not self._write_text(text.at, made.text):
            self._tell(FROM_DATA, _TEXT, at, was=quoted(was), words=quoted(words))
        else:
            for held in made.held:
                self._held(held, text.at)

    def _write_text(self, at: Location, words: str) -> bool:
        """Note words for a text of a data file; whether they can be put there."""
        path = self.content / at.file.removeprefix(self.root)
        written = read_written(path)
        if written is None or with_text(written.text, at, words) is None:
            return False
        return self._data.setdefault(path, {}).setdefault(at, words) == words

    def _held(self, held: Held, at: Location) -> None:
        """A reference that prints something else than wanted: it stays, with the place of what it prints."""
        mention = next(iter(mentions(held.reference)), None)
        thing = self.places.edition.plan.things.get(mention.id) if mention else None
        place = at
        if thing is not None and mention is not None:
            key = mention.figure or ("name" if mention.figure is None else "")
            place = thing.where(key) if key in thing.places else _figure_place(thing)
        self._tell(FROM_DATA, _DATA, place, was=quoted(held.printed), words=quoted(held.wanted))

    def _taken_out(self, one: Returned) -> None:
        passage = self.places.passages.get(one.now) if one.now is not None else None
        was = quoted(one.was or "")
        if passage is None:
            text = self.places.text_of(one)
            at = text.at if text else self.places.place(one.now)
            self._tell(FROM_DATA, _DATA_OUT, at, was=was)
        elif passage.kind == HEADING:
            self._tell(BY_HAND, _HEADING_OUT, passage.page.where(passage.start), was=was)
        else:
            body = passage.page.body
            last = passage.last
            while body[last : last + 1] == "\n" and (passage.kind != ITEM or body[: passage.first].endswith("\n\n")):
                last += 1
            first = passage.first
            while last == len(body) and body[:first].endswith("\n\n"):
                first -= 1
            self._edit(passage, first, last, "")

    def _new(self, one: Returned) -> None:
        """A new paragraph: behind the prose it follows, else before the prose that follows it."""
        if one.kind == CELL and self.put_in.is_in_new_table(one):
            for lines, pictures in self.put_in.table_of(one):
                self._put(one, lines, "a table")
                for picture in pictures:
                    self._put(one, picture, "a picture")
            return
        if one.kind == PICTURE:
            for picture in self.put_in.pictures(one.words or "", one.now):
                self._put(one, picture, "a picture")
            return
        words = one.words or ""
        number = one.now if one.now is not None else -1
        at = self._at(number)
        if one.level:
            identifier = "-".join(words.casefold().split()[:3])
            self._tell(BY_HAND, _HEADING_NEW, at, words=words.replace("'", "’"), id=identifier)
            return
        before, after = self.places.passages.get(number), self.places.passages.get(number + 1)
        if one.kind in (CELL, NOTE) or (before is None and (after is None or after.kind == HEADING)):
            text = self.places.text_of(Returned(None, None, number)) if number >= 0 else None
            self._tell(FROM_DATA, _DATA_NEW, text.at if text else at, words=quoted(words))
            return
        written = self._moved_here(words) or self.put_in.markdown_of(words)
        pictures = self.put_in.pictures(mark_of(words), one.now)
        self._place(before, after, written, one.kind == "item")
        for picture in pictures:
            self._place(before, after, picture, False)

    def _place(self, before: Passage | None, after: Passage | None, written: str, is_item: bool) -> None:
        """Put something new behind a passage, or else before one."""
        if before is not None:
            self._behind(before, written, is_item)
        elif after is not None:
            sign = _sign_of(after) if is_item and after.kind == ITEM else ""
            gap = "\n" if sign else "\n\n"
            self._added.setdefault((after.page.file, after.first), []).append(f"{sign}{written}{gap}")

    def _put(self, one: Returned, written: str, what: str) -> None:
        """Put a table or picture behind the prose it follows, else before the prose that follows it; else tell it."""
        number = one.now if one.now is not None else -1
        before, after = self.places.passages.get(number), self.places.passages.get(number + 1)
        if before is None and (after is None or after.kind == HEADING):
            self._tell(FROM_DATA, _NOWHERE, self._at(number), what=what, written=quoted(written))
            return
        self._place(before, after, written, False)
        self._tell(UNDERSTOOD, _TAKEN, self._at(number), what=what)

    def _behind(self, before: Passage, written: str, is_item: bool) -> None:
        sign = (_sign_of(before) if before.kind == ITEM else "- ") if is_item else ""
        key = before.page.file, before.last
        first = key not in self._added
        gap = "" if is_item and (before.kind == ITEM or not first) else "\n"
        line_end = "" if before.page.body[: before.last].endswith("\n") else "\n"
        self._added.setdefault(key, []).append(f"{line_end}{gap}{sign}{written}\n")

    def _moved_here(self, words: str) -> str | None:
        """The words of a paragraph that was taken out elsewhere, references and all, with what changed on the way."""
        wanted = tokens_of(words)
        alike = [(likeness(tokens_of(self.places.edition.plain(one.raw)), wanted), one) for one in self._out]
        best = max(alike, key=lambda one: one[0], default=None)
        if best is None or best[0] < _MOVED:
            return None
        self._out.remove(best[1])
        made = rewritten(best[1].raw, words, self.places.shown)
        if made is None:
            return None
        for held in made.held:
            self._held(held, best[1].page.where(best[1].start))
        return made.text


def _figure_place(thing: object) -> Location:
    """Where the main figure of a thing is written, else the thing."""
    places = thing.places  # type: ignore[attr-defined]
    key = next((one for one in ("amount", "value", "date", "status", "period", "name") if one in places), "")
    where: Location = thing.where(key)  # type: ignore[attr-defined]
    return where


def _sign_of(passage: Passage) -> str:
    """What an item begins with; a number stays a one, for Markdown counts itself."""
    return passage.page.body[passage.first : passage.start]


def _raw(written: Written, where: object, edit: tuple[int, int, str]) -> Edit:
    """An edit of a page's body as one of its file, with the file's own line ends."""
    start, end = (written.position(where(one)) for one in edit[:2])  # type: ignore[operator]
    return Edit(start, end, edit[2].replace("\n", written.newline))
