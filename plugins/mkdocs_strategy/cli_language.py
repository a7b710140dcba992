"""The language that the program speaks: found out before anything else is, so that wrong use is told in it too.

What click says of itself (usage, headings, wrong options) is put into it here. Commands speak through `say` alone.
"""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from mkdocs_strategy.errors import StrategyError, WrongUse
from mkdocs_strategy.render.messages import ENGLISH, LANGUAGES
from mkdocs_strategy.render.messages.commands import said, said_error, said_help

_EXTRA = re.compile(r"(?P<help>.*?)(?:  )?\[(?P<extra>[^\[\]]*)\]", re.DOTALL)
_METAVAR = re.compile(r"[A-Z][A-Z-]+(?: RANGE)?(?![a-z])")
_SENTENCE = re.compile(r"(?<=\.) ")
_HELP = "The language of messages; that of your system when left out."


def language_of_environment() -> str:
    """The language that messages come in, by what the system is set to; English where it is another or none."""
    named = next((words for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (words := os.environ.get(name))), "")
    code = named.partition(".")[0].partition("_")[0].casefold()
    return code if code in LANGUAGES else ENGLISH


def language_of(arguments: Sequence[str]) -> str:
    """The language that a command is to speak: the first that `--lang` names, wherever it stands, or the system's."""
    named = ""
    for before, one in zip(("", *arguments), arguments, strict=False):
        option, equals, value = one.partition("=")
        given = one if before == "--lang" else value if option == "--lang" and equals else ""
        named = named or (given if given in LANGUAGES else "")
    return named or language_of_environment()


def language() -> str:
    """The language that the command which runs now speaks."""
    context = click.get_current_context(silent=True)
    if context is None:
        return language_of_environment()
    given = context.params.get("language")
    return context.find_object(str) or (given if given in LANGUAGES else language_of_environment())


def say(english: str, /, err: bool = False, **values: object) -> None:
    """Print a sentence in the language of the command."""
    click.echo(said(english, language(), **values), err=err)


LANGUAGE = click.option("--lang", "language", type=click.Choice(LANGUAGES), default=language, help=_HELP)


class _Formatter(click.HelpFormatter):
    """Help in a language."""

    tongue = ENGLISH

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        if self.tongue != ENGLISH:
            prefix, args = f"{said('Usage:', self.tongue)} ", _metavars(args, self.tongue)
        super().write_usage(prog, args, prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(said(heading, self.tongue))

    def write_dl(self, rows: Iterable[tuple[str, str]], *more: Any, **options: Any) -> None:
        told = [(_metavars(first, self.tongue), self._extra(second)) for first, second in rows]
        super().write_dl(told, *more, **options)

    def _extra(self, words: str) -> str:
        """A help text with what click adds in brackets: a default, a range, that it is required."""
        found = _EXTRA.fullmatch(words) if self.tongue != ENGLISH else None
        if found is None:
            return words
        extra = "; ".join(said(one, self.tongue) for one in found["extra"].split("; "))
        return f"{found['help']}  [{extra}]".strip()


def _metavars(words: str, tongue: str) -> str:
    """What stands for something that is to be written, in a language."""
    return words if tongue == ENGLISH else _METAVAR.sub(lambda found: said(found[0], tongue), words)


class _Context(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        made = _Formatter(width=self.terminal_width, max_width=self.max_content_width)
        made.tongue = self.find_object(str) or ENGLISH
        return made


def speaking(command: click.Command, tongue: str) -> click.Command:
    """A command, and all below it, with help in a language and with `--lang`; the command itself stays as it is."""
    made = copy.copy(command)
    made.context_class = _Context
    made.help = said_help(command.help or "", tongue)
    # A list of commands shows the first sentence whole.
    made.short_help = _SENTENCE.split(made.help.partition("\n\n")[0], maxsplit=1)[0].rstrip(".")
    made.params = [_speaking(one, tongue) for one in command.params]
    if not any("--lang" in one.opts for one in made.params):
        made.params.append(_language_option(tongue))
    made.add_help_option = False
    made.params.append(_help_option(tongue))
    if isinstance(command, click.Group) and isinstance(made, click.Group):
        made.commands = {name: speaking(one, tongue) for name, one in command.commands.items()}
    return made


def _speaking(parameter: click.Parameter, tongue: str) -> click.Parameter:
    made = copy.copy(parameter)
    if isinstance(made, click.Option) and made.help:
        made.help = said_help(made.help, tongue)
    return made


def _language_option(tongue: str) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=said_help(_HELP, tongue))


def _help_option(tongue: str) -> click.Option:
    def show(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=said_help("Show this message and exit.", tongue),
    )


def tell_wrong_use(error: click.ClickException, tongue: str) -> None:
    """Print what click found wrong, with the usage of the command and where its help is."""
    context = getattr(error, "ctx", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    if context is not None:
        way = said("Try '{command}' for help.", tongue, command=f"{context.command_path} --help")
        click.echo(f"{context.get_usage()}\n{way}\n", err=True)
    words = said("Error: {message}", tongue, message=" ".join(error.format_message().split()))
    if isinstance(error, click.BadParameter) and error.param is not None:
        hint = error.param.get_error_hint(error.ctx)
        words = words.replace(hint, _metavars(hint, tongue), 1)
    click.echo(words, err=True)


def tell_stopped(tongue: str) -> None:
    """Say that questions were left without an answer."""
    click.echo(f"\n{said('Stopped. Nothing was written.', tongue)}", err=True)


def tell_error(error: StrategyError, tongue: str) -> None:
    """Print what is missing or was asked for wrongly."""
    click.echo(f"strategy: {said_error(error, tongue)}", err=True)


def ask(words: str, read: Callable[[str], str], **options: Any) -> str:
    """Ask, and ask again with the reason where an answer is refused, so that the answers before it are not lost.

    `read` makes of an answer what is wanted, or raises WrongUse.
    """
    while True:
        answer = str(click.prompt(words, **options))
        try:
            return read(answer)
        except WrongUse as reason:
            say("Error: {message}", message=said_error(reason, language()))
