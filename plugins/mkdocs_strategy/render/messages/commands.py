"""What commands say, in the language of whoever runs them: the English is the key, its fields are filled the same way. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.render.messages import ENGLISH, Tongue, phrase, tongue_of, translated, verbatim

_SPACES = re.compile(r"\s+")


def said(english: str, language: str, /, **values: object) -> str:
    """A sentence that a command says; its fields hold phrases, names, numbers or problems."""
    if language == ENGLISH:
        return _filled(english, {name: str(one) for name, one in values.items()}) if values else english
    tongue = _tongue(language)
    template = tongue.messages.get(english)
    if template is None:
        return phrase(_filled(english, {name: str(one) for name, one in values.items()}), tongue)
    as_written = verbatim(english)
    told = {name: _said(one, language, name in as_written, tongue) for name, one in values.items()}
    return _filled(template, told) if values else template


def said_error(error: StrategyError, language: str) -> str:
    """What was wrong in the use of the program, or is missing."""
    return said(error.message, language, **error.values)


def said_help(english: str, language: str) -> str:
    """A help text, whole; its line breaks are nothing but where its source has them."""
    if language == ENGLISH:
        return english
    from mkdocs_strategy.render.messages.da_help import HELP

    return "\n\n".join(HELP.get(one, one) for one in paragraphs(english))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each on one line."""
    return [_SPACES.sub(" ", one).strip() for one in text.strip().split("\n\n")]


def _said(value: object, language: str, as_written: bool, tongue: Tongue) -> str:
    if isinstance(value, Problem):
        return str(translated(value, language))
    return str(value) if as_written or value is None else phrase(str(value), tongue)


def _filled(template: str, values: Mapping[str, str]) -> str:
    # A hint may be empty.
    return template.format_map(values).replace(".  ", ". ").rstrip()


@cache
def _tongue(language: str) -> Tongue:
    """What a language says for the English of commands. Raises KeyError for one that they do not come in."""
    from mkdocs_strategy.render.messages import patterns_of
    from mkdocs_strategy.render.messages.da_commands import LINES
    from mkdocs_strategy.render.messages.da_errors import ERRORS
    from mkdocs_strategy.render.messages.da_use import FILLINGS, USE

    tongue = tongue_of(language)
    phrases = {**tongue.phrases, **USE, **FILLINGS}
    return tongue._replace(
        messages={**LINES, **ERRORS},
        phrases=phrases,
        patterns=(*patterns_of(USE), *patterns_of(FILLINGS), *tongue.patterns),
    )
