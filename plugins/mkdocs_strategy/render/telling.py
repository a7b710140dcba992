"""One change of a fact and the two editions it lies between: what its sentence is made of. No I/O."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.changes import Fact, Runs
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.told_values import the, words_of

Said = tuple[str, Runs]


@frozen
class Telling:
    """One change and the two editions it lies between."""

    fact: Fact
    before: Edition
    now: Edition

    @property
    def the(self) -> str:
        there = self.fact.id in (self.now.pages if self.fact.kind == "page" else self.now.plan.things)
        return the(self.now if there or not self.fact.id else self.before, self.fact.kind, self.fact.id)

    @property
    def last(self) -> str:
        return self.fact.key[-1] if self.fact.key else ""

    @property
    def key(self) -> str:
        """The keys a change lies under, in words: the relation (“Clinic”), the text."""
        said = ""
        for number, name in enumerate(self.fact.key):
            words = self.label(name)
            if number == 0 and self.fact.item is not None and len(self.fact.key) > 1:
                words = self.now.say("told-key-of", what=words, of=words_of(self.now, self.fact.item))
            if said.endswith(words):
                continue
            said = self.now.say("told-key-within", what=said, within=words) if said else words
        return said

    def label(self, name: str) -> str:
        name = name.rstrip("_").replace("_", "-")
        return self.now.words.get(f"key-{name}") or name.replace("-", " ")

    def say(self, key: str, **values: str) -> Said:
        return self.now.say(key, **{"the": self.the, **values}), ()
