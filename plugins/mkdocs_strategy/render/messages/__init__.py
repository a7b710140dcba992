"""Messages in other languages: the English template of a problem is the key, its fields are filled the same way.

Pure: a problem in, a problem out. What stands in quotes is never translated, for it is what an editor wrote or is to write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import NamedTuple

from mkdocs_strategy.model.done import Done
from mkdocs_strategy.problems import Problem

ENGLISH = "en"
LANGUAGES = (ENGLISH, "da")

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?(?: [A-Z]{3})?")
_QUOTED = re.compile(r"'[^']*'")
_OR = re.compile(r" or (?=(?:[^']*'[^']*')*[^']*$)")
_COMMA = re.compile(r", (?=(?:[^']*'[^']*')*[^']*$)")


class Tongue(NamedTuple):
    """What a language says for the English of messages: whole templates, phrases in fields, nouns, keys of the model, points."""

    messages: Mapping[str, str]
    phrases: Mapping[str, str]
    nouns: Mapping[str, tuple[str, str, str]]
    told: Mapping[str, str]
    either: str
    points: Mapping[int, int]
    patterns: tuple[tuple[re.Pattern[str], str, frozenset[str]], ...]


def translated(found: Problem, language: str) -> Problem:
    """A problem in a language; in English where its message has no words there."""
    if language == ENGLISH:
        return found
    tongue = tongue_of(language)
    template = tongue.messages.get(found.message)
    if template is None:
        return found
    as_written = verbatim(found.message)
    values = tuple((name, words if name in as_written else phrase(words, tongue)) for name, words in found.values)
    return found._replace(message=template, values=values)


def phrase(words: str, tongue: Tongue) -> str:
    """A part of a sentence in a language; as it stands where it is a name, a number or a place."""
    known = tongue.phrases.get(words) or _noun(words, tongue) or tongue.told.get(words)
    if known:
        return known
    if _NUMBER.fullmatch(words):
        return words.translate(tongue.points)
    for pattern, template, verbatim in tongue.patterns:
        match = pattern.fullmatch(words)
        if match:
            filled = {name: one if name in verbatim else phrase(one, tongue) for name, one in match.groupdict().items()}
            return template.format_map(filled)
    parts = _OR.split(words)
    if len(parts) == 1:
        return words
    said = [phrase(one, tongue) for part in parts for one in _COMMA.split(part)]
    return f"{', '.join(said[:-1])} {tongue.either} {said[-1]}"


def tongue_of(language: str) -> Tongue:
    """What a language says. Raises KeyError for one that messages do not come in."""
    return {"da": _danish}[language]()


@cache
def _danish() -> Tongue:
    # Three hundred sentences that an English run has no use for.
    from mkdocs_strategy.model.told_da import TOLD
    from mkdocs_strategy.render.messages import da_done, da_files, da_parts, da_phrases, da_plan

    told = {_as_said(english): _as_said(danish) for english, danish in TOLD.items()}
    told |= {english.rstrip("."): danish.rstrip(".") for english, danish in told.items()}
    messages = {**da_plan.MESSAGES, **da_parts.MESSAGES, **da_files.MESSAGES, **da_done.MESSAGES}
    patterns = patterns_of(da_phrases.PHRASES)
    return Tongue(messages, da_phrases.PHRASES, da_phrases.NOUNS, told, "eller", str.maketrans(",.", ".,"), patterns)


def patterns_of(phrases: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str, frozenset[str]], ...]:
    """What finds the phrases that have fields, each with its words and the fields that stay as they were written."""
    return tuple((_pattern(one), words, verbatim(one)) for one, words in phrases.items() if fields(one))


def _as_said(sentence: str) -> str:
    """A sentence as it goes on behind a colon."""
    return sentence[:1].lower() + sentence[1:]


def _noun(words: str, tongue: Tongue) -> str | None:
    """A kind with its article, with the name of one, or pointed at."""
    match = re.fullmatch(r"(?P<article>an?|the|this) (?P<noun>[a-z -]+?)(?P<name> '[^']*')?", words)
    forms = tongue.nouns.get(match["noun"]) if match else None
    if match is None or forms is None:
        return None
    return forms[{"the": 1, "this": 2}.get(match["article"], 0)] + (match["name"] or "")


def verbatim(template: str) -> frozenset[str]:
    """The fields of a template that stand in quotes."""
    return frozenset(name for quoted in _QUOTED.findall(template) for name in fields(quoted))


def fields(template: str) -> frozenset[str]:
    """The names of the fields of a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template)), re.DOTALL)


def told(one: Done, language: str) -> str:
    """What was done, with its place, in a language."""
    template = one.message if language == ENGLISH else tongue_of(language).messages.get(one.message, one.message)
    return f"{one.at}: {template.format_map(dict(one.values))}"
