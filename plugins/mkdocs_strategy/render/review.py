"""What a change comes to, as one comment on a pull request: what it breaks, what it says otherwise, what it leaves to do.

Pure: two states of a plan that others have compared in, Markdown out. The first line is a mark by which whoever posts the
comment finds it again.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence

from attrs import frozen

from mkdocs_strategy.model.changed_translations import Behind, TranslationChange
from mkdocs_strategy.problems import Location, Problem, Severity
from mkdocs_strategy.render.messages import ENGLISH, LANGUAGES, translated
from mkdocs_strategy.render.redline import RedlineOutline
from mkdocs_strategy.render.redline_markdown import LONGEST, escaped, fitted, folded, folded_blocks, open_blocks
from mkdocs_strategy.render.rewording import as_markdown, reworded, shortened
from mkdocs_strategy.render.sarif import uri_of
from mkdocs_strategy.render.told_values import page_name, the

MARK = "<!-- strategy-review -->"

# So many problems, and sections of a translation, are listed; the others are counted.
_LISTED = 25

# What the part on translations says better.
_OF_TRANSLATIONS = ("stale-translation", "unrecorded-translation")


@frozen
class Links:
    """Addresses that a comment leads to, "" for none: `files` before the path of a file, `site` before that of a page."""

    files: str = ""
    site: str = ""
    preview: str = ""
    redline: str = ""
    whole: str = ""


NO_LINKS = Links()


@frozen
class Review:
    """A change: its problems as they are to be seen, those it brought and those it mended, and what it says otherwise."""

    outline: RedlineOutline
    problems: tuple[Problem, ...]
    brought: frozenset[Problem]
    mended: int
    translations: tuple[TranslationChange, ...]
    unread: tuple[str, ...] = ()

    def errors(self, brought: bool) -> list[Problem]:
        errors = [found for found in self.problems if found.severity is Severity.ERROR]
        return [found for found in errors if (found in self.brought) is brought]

    @property
    def notes(self) -> list[Problem]:
        """What the change brought and stops nothing."""
        notes = [found for found in self.problems if found.severity is Severity.NOTE and found in self.brought]
        return [found for found in notes if found.code not in _OF_TRANSLATIONS]


def review_markdown(of: Review, base: str, links: Links = NO_LINKS, longest: int = LONGEST) -> str:
    """The comment, cut to `longest` characters where it must be; it then says where the rest is."""
    writer = _Writer(of, base, links)
    parts = ["\n".join(part) + "\n" for part in writer.parts()]
    return fitted(parts, writer.left_out, longest)


@frozen
class _Writer:
    of: Review
    base: str
    links: Links

    def say(self, key: str, **values: object) -> str:
        return self.of.outline.say(key, **values)

    def parts(self) -> Iterator[list[str]]:
        """The parts of the comment, the most important first."""
        yield [MARK, f"## {escaped(self.say('review'))}", "", *self._head()]
        brought = self.of.errors(brought=True)
        if brought:
            yield [f"### {self.say('review-fix')}", "", *self._listed(brought)]
        before = self.of.errors(brought=False)
        if before:
            yield folded(f"{self.say('review-fix-before')} ({len(before)})", self._listed(before))
        yield from open_blocks(self.of.outline)
        yield from self._translations()
        yield from folded_blocks(self.of.outline)
        if self.of.notes:
            yield folded(f"{self.say('review-notes')} ({len(self.of.notes)})", self._listed(self.of.notes))
        yield [f"<sub>{self.say('review-made', command=self._command('review'))}</sub>"]

    def left_out(self, count: int) -> str:
        if self.links.whole:
            said = self.say("review-left-out-there", count=count, url=self.links.whole)
        else:
            said = self.say("review-left-out", count=count, command=self._command("review", "--longest 1000000"))
        return f"> {said}\n"

    def _command(self, name: str, *more: str) -> str:
        words = " ".join(("strategy", name, self.base, *more)).replace("`", "'")
        return f"`{words}`"

    # In short

    def _head(self) -> Iterator[str]:
        yield self._point("review-check", self._check())
        for file in self.of.unread:
            yield f"- ⚠️ {self.say('review-unread', file=f'`{file}`')}"
        money = next((len(group.sentences) for group in self.of.outline.groups if group.key == "money"), 0)
        if money or not self.of.unread:
            said = self.say("review-count", count=money) if money else self.say("review-no-money")
            yield self._point("review-money", said)
        content = self._content()
        if content or not self.of.unread:
            yield self._point("review-content", content or self.say("review-nothing"))
        yield self._point("review-translations", "; ".join(self._standing()) or self.say("review-one-language"))
        see = list(self._see())
        if see:
            yield self._point("review-see", " · ".join(see))

    def _point(self, key: str, words: str) -> str:
        return f"- **{self.say(key)}:** {words}"

    def _check(self) -> str:
        new, old = len(self.of.errors(brought=True)), len(self.of.errors(brought=False))
        said = [("❌ " if new else "") + self.say("review-errors-new", count=new)] if new else []
        said += [self.say("review-errors-old", count=old)] if old else []
        said = said or ["✅ " + self.say("review-no-errors")]
        said += [self.say("review-errors-gone", count=self.of.mended)] if self.of.mended else []
        return "; ".join(said)

    def _content(self) -> str:
        groups = [group for group in self.of.outline.groups if group.key != "money"]
        said = [self.say("redline-count", label=group.label, count=len(group.sentences)) for group in groups]
        if self.of.outline.pieces:
            said.append(self.say("redline-sections", count=len(self.of.outline.pieces)))
        return escaped(" · ".join(said))

    def _standing(self) -> Iterator[str]:
        for one in self.of.translations:
            language = self.of.outline.edition.language_name(one.language)
            if not one.recorded:
                yield self.say("review-untracked", language=language, command="`strategy translate start`")
                continue
            counts = (
                ("review-stale-new", len(one.stale)),
                ("review-missing-new", len(one.missing)),
                ("review-extra-new", len(one.extra)),
                ("review-unrecorded-new", len(one.unrecorded)),
                ("review-behind-before", one.behind_before),
                ("review-caught-up", one.caught_up),
            )
            said = [self.say(key, language=language, count=count) for key, count in counts if count]
            yield from said or [self.say("review-in-step", language=language)]

    def _see(self) -> Iterator[str]:
        for key in ("site", "preview", "redline"):
            url = getattr(self.links, key)
            if url:
                yield f"[{self.say(f'review-{key}')}]({url})"

    # Problems

    def _listed(self, problems: Sequence[Problem]) -> list[str]:
        language = self.of.outline.language
        said = [translated(found, language if language in LANGUAGES else ENGLISH) for found in problems[:_LISTED]]
        lines = [f"- {self._place(found.at)}: {escaped(found.text)} `{found.code}`" for found in said]
        more = len(problems) - _LISTED
        return [*lines, f"- {self.say('review-more', count=more, command='`strategy check`')}"] if more > 0 else lines

    def _place(self, at: Location) -> str:
        said = str(at).replace("`", "'")
        return f"[`{said}`]({self.links.files}{uri_of(at.file)}#L{at.line})" if self.links.files else f"`{said}`"

    # Translations

    def _translations(self) -> Iterator[list[str]]:
        blocks = [block for one in self.of.translations if one.recorded for block in self._of_language(one)]
        if blocks:
            yield [f"### {self.say('review-translate')}"]
            yield from blocks

    def _of_language(self, change: TranslationChange) -> Iterator[list[str]]:
        edition = self.of.outline.edition
        values = {
            "language": edition.language_name(change.language),
            "original": edition.language_name(edition.plan.languages[0]),
        }
        states = (("stale", change.stale), ("missing", change.missing), ("unrecorded", change.unrecorded))
        for key, sections in (*states, ("extra", change.extra)):
            if sections:
                lines = [self._section(one, reworded=key == "stale") for one in sections[:_LISTED]]
                yield [self.say(f"review-{key}", **values), "", *lines, *self._and_more(sections)]
        done = (*change.stale, *change.unrecorded)
        if done:
            option = "" if len(self.of.translations) == 1 else f" --lang {change.language}"
            keys = " ".join(_as_word(one.key) for one in done[:_LISTED])
            yield ["```sh", f"strategy translate done{option} {keys}", "```", "", self._way_out(done)]

    def _way_out(self, done: Sequence[Behind]) -> str:
        said = self.say("review-done", option="`--unimportant`")
        return said if len(done) <= _LISTED else f"{said} {self._and_more(done)[0].removeprefix('- ')}"

    def _section(self, one: Behind, reworded: bool) -> str:
        line = f"- {escaped(self._named(one.key))} ({self._place(one.at)})"
        return f"{line}<br>{_redline(one)}" if reworded else line

    def _named(self, key: str) -> str:
        """A section as readers know it: its page and heading, or the thing that a text of the data is of."""
        edition = self.of.outline.edition
        path, on_page, name = key.partition("#")
        if not on_page:
            thing = edition.plan.things.get(key.partition(".")[0])
            return the(edition, thing.kind, thing.id) if thing is not None else key
        page = edition.pages.get(path)
        if page is None:
            return key
        heading = next((one.words for one in page.headings if one.id == name), "")
        title = page_name(edition, page)
        if not heading:
            return self.say("redline-page", page=title)
        return self.say("redline-at", page=title, heading=edition.plain(heading.partition("{")[0].strip()))

    def _and_more(self, sections: Sequence[object]) -> list[str]:
        more = len(sections) - _LISTED
        return [f"- {self.say('review-more', count=more, command='`strategy translate status`')}"] if more > 0 else []


def _as_word(key: str) -> str:
    """A key as one word of a command, in quotes only where it must be: shells differ in them."""
    return key if re.fullmatch(r"[\w./#-]+", key) else shlex.quote(key)


def _redline(one: Behind) -> str:
    return as_markdown(shortened(reworded(one.before, one.now))).replace("@", "@\u2060")
