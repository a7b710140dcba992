"""Sentences about values that were stated, changed or taken out. No I/O."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from mkdocs_strategy.model.changes import ADDED, REMOVED, Form, Run
from mkdocs_strategy.model.money import Money, difference
from mkdocs_strategy.model.paired import plain
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Citation, Text
from mkdocs_strategy.model.strategy import Relation
from mkdocs_strategy.model.target import Measure
from mkdocs_strategy.model.tokens import tokens_of
from mkdocs_strategy.model.word_changes import word_changes
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.telling import Said, Telling
from mkdocs_strategy.render.told_values import SHORT, shortened, text_of, the, words_of

# So long a text is told as a value: from this to that.
_VALUE = 60


def value_told(t: Telling) -> Said:
    """The change of a value, by what sort of value it is, else by its key and both values."""
    if t.fact.key[:1] == ("wording",):
        return _own_words(t)
    special = _relation(t) or _source(t) or _amount(t) or _number(t) or _text(t)
    if special is not None:
        return special
    fact = t.fact
    old, new = _words(t, t.before, fact.before), _words(t, t.now, fact.after)
    if fact.what == "changed" and old == new:
        return t.say("told-same-words", what=t.key)
    return t.say(f"told-{fact.what}", what=t.key, before=old, after=new)


def _own_words(t: Telling) -> Said:
    _, language, name = t.fact.key
    old, new = (words_of(t.now, value) for value in (t.fact.before, t.fact.after))
    return t.say("told-wording", what=name, languages=t.now.language_name(language), before=old, after=new)


def _words(t: Telling, edition: Edition, value: Any) -> str:
    return words_of(edition, value, t.last, t.fact.kind)


def _relation(t: Telling) -> Said | None:
    fact = t.fact
    relation = fact.after if fact.what == "listed" else fact.before
    if not isinstance(relation, Relation) or fact.what not in ("listed", "unlisted"):
        return None
    edition = t.now if fact.what == "listed" else t.before
    other = edition.plan.things.get(relation.to.id)
    named = the(edition, other.kind if other is not None else "", relation.to.id)
    kind = words_of(edition, relation.type, "relation")
    return t.say("told-related" if fact.what == "listed" else "told-unrelated", relation=kind, other=named)


def _source(t: Telling) -> Said | None:
    fact = t.fact
    if fact.what == "listed" and isinstance(fact.after, Citation) and len(fact.key) == 1:
        return t.say("told-sourced", after=words_of(t.now, fact.after))
    if fact.what == "unlisted" and isinstance(fact.before, Citation) and len(fact.key) == 1:
        return t.say("told-unsourced", before=words_of(t.before, fact.before))
    return None


def _amount(t: Telling) -> Said | None:
    """The amount of a frame or a line, of which it is enough to say its name."""
    fact = t.fact
    if fact.key != ("amount",):
        return None
    if fact.what == "stated":
        return t.say("told-stated-amount", after=t.now.value(fact.after))
    if fact.what == "unstated":
        return t.say("told-unstated-amount", before=t.before.value(fact.before))
    return _by_how_much(t, fact.before, fact.after)


def _by_how_much(t: Telling, old: Money, new: Money) -> Said | None:
    if old.currency != new.currency or old.amount == new.amount:
        return None
    larger, smaller = (new, old) if new.amount > old.amount else (old, new)
    by = t.now.value(difference(larger, smaller))
    key = "told-rose" if new.amount > old.amount else "told-fell"
    return t.say(key, before=t.before.value(old), after=t.now.value(new), difference=by)


def _number(t: Telling) -> Said | None:
    """A value that is more or less than it was."""
    fact, old, new = t.fact, t.fact.before, t.fact.after
    if fact.what != "changed" or isinstance(old, bool) or type(old) is not type(new):
        return None
    sizes = (old.amount, new.amount) if isinstance(old, Money) else (old, new)
    same_currency = not isinstance(old, Money) or old.currency == new.currency
    if not same_currency or not isinstance(sizes[0], int | Decimal) or sizes[0] == sizes[1]:
        return None
    key = "told-value-rose" if sizes[1] > sizes[0] else "told-value-fell"
    said = (_measured(t, edition, value) for edition, value in ((t.before, old), (t.now, new)))
    return t.say(key, what=t.key, **dict(zip(("before", "after"), said, strict=True)))


def _measured(t: Telling, edition: Edition, value: Any) -> str:
    """A number with its unit, where it is the value of a target or figure."""
    thing = edition.plan.things.get(t.fact.id)
    holder = thing
    for name in t.fact.key[:-1]:
        holder = getattr(holder, name, None)
    if t.last == "value" and (isinstance(holder, Measure) or getattr(thing, "kind", "") == "figure"):
        return edition.value(holder if isinstance(holder, Measure) else thing)
    return edition.value(value, t.fact.kind, t.last)


def _text(t: Telling) -> Said | None:
    fact = t.fact
    if fact.kind == "page" and t.last in ("title", "description"):
        return _rewritten(t, fact.before or "", fact.after or "")
    old, new = text_of(fact.before), text_of(fact.after)
    if old is None and new is None:
        return None
    words, new_words = t.before.text(old), t.now.text(new)
    if words == new_words and fact.what == "changed":
        return t.say("told-translated", what=t.key, languages=_other_languages(t, old, new))
    return _rewritten(t, words, new_words)


def _rewritten(t: Telling, words: str, new_words: str) -> Said | None:
    fact = t.fact
    if fact.key == ("name",) and words and new_words:
        was = the(t.before, fact.kind, _id_before(t))
        if words != new_words and max(len(words), len(new_words)) <= SHORT:
            return t.now.say("told-renamed", the=was, after=shortened(t.now.plain(new_words))), ()
    if max(len(words), len(new_words)) <= (SHORT if fact.what != "changed" else _VALUE):
        return None
    if fact.what == "changed" and " ".join(words.split()) == " ".join(new_words.split()):
        return t.say("told-same-words", what=t.key)
    runs = word_changes(tokens_of(words), tokens_of(new_words))
    if not words or not new_words:
        runs = (Run(ADDED if new_words else REMOVED, tokens_of(new_words or words)),)
        return t.say("told-written-now" if new_words else "told-written-no-more", what=t.key)[0], runs
    if all(run.op not in (ADDED, REMOVED) for run in runs):
        return t.say("told-same-words", what=t.key)
    is_term = fact.kind == "term" and fact.key == ("text",)
    return t.say("told-defined" if is_term else "told-rewritten", what=t.key)[0], runs


def _id_before(t: Telling) -> str:
    """The id a thing had, for its old name; the present one where it stayed."""
    known = t.before.pages if t.fact.kind == "page" else t.before.plan.things
    return t.fact.id if t.fact.id in known else ""


def _other_languages(t: Telling, old: Text | None, new: Text | None) -> str:
    changed = {
        code
        for code, _ in {*plain(old or Text()), *plain(new or Text())}
        ^ ({*plain(old or Text())} & {*plain(new or Text())})
    }
    return ", ".join(t.now.language_name(code) for code in sorted(changed) if code != EVERY_LANGUAGE)


def in_other_languages(t: Telling) -> bool:
    """Whether a change is one of words in other languages only."""
    fact = t.fact
    items = [one for value in (fact.before, fact.after) for one in (value if type(value) is tuple else (value,))]
    if any(isinstance(one, Form) for one in items):
        return all(one.language != t.now.language for one in items if isinstance(one, Form))
    if fact.key[:1] == ("wording",):
        return fact.key[1] != t.now.language
    old, new = fact.before, fact.after
    return (
        fact.what == "changed"
        and isinstance(new, Text)
        and isinstance(old, Text)
        and t.before.text(old) == t.now.text(new)
    )
