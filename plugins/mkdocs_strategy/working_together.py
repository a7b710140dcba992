"""The files that let people work together at a code host, written or compared with what is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.collaboration import MAIN, WRITTEN, Settings, collaboration
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan


def workflow_files(root: Path, host: str, settings: Settings) -> Mapping[str, str]:
    """The text of each file by its path in the repository, for a code host and its content.

    Raises WrongUse where the content cannot be read whole: somebody would no longer be asked.
    """
    plan = load_plan(root / settings.content).plan
    if plan.unread:
        raise WrongUse(
            "'{unread}' cannot be read whole. Mend what 'strategy check' says first.", unread=min(plan.unread)
        )
    language = settings.language if settings.language in plan.languages else next(iter(plan.languages), "")
    return collaboration(host, Edition(plan, language), settings)


def standing_workflows(root: Path) -> Mapping[str, Settings]:
    """The settings that the files of each code host were written with, by its name. Raises WrongUse where there are none."""
    lines = {host: (_text(root / path) or "").partition("\n")[0] for host, path in MAIN.items()}
    found = {host: _settings(MAIN[host], line) for host, line in lines.items() if WRITTEN in line}
    if not found:
        raise WrongUse("There are no workflows here yet. Say for which code host to write them: github or gitlab.")
    return found


def _settings(path: str, line: str) -> Settings:
    try:
        return Settings.read(line.partition(WRITTEN)[2])
    except ValueError as error:
        way = "Give the quote in its first line its other half, or write the files anew with all options."
        raise WrongUse("'{path}' does not say how it was written. {way}", path=path, way=way) from error


def write_workflows(files: Mapping[str, str], root: Path) -> tuple[str, ...]:
    """Write files below the root of a repository, and say which were not there in that form.

    Raises WrongUse, before anything is written, where a file is there that was not written by this.
    """
    others = [path for path in files if _is_another(root / path)]
    if others:
        raise WrongUse(
            "{others}: there already, and not written by this command. Move what you want to keep of it elsewhere, delete it, and run the command again.",
            others=", ".join(repr(one) for one in others),
        )
    return tuple(path for path, text in files.items() if write_file(root / path, text))


def outdated_workflows(files: Mapping[str, str], root: Path) -> tuple[str, ...]:
    """The files that are not there, or in another form."""
    return tuple(path for path, text in files.items() if _text(root / path) != text)


def _is_another(file: Path) -> bool:
    text = _text(file)
    return text is not None and WRITTEN not in text.partition("\n")[0]


def _text(file: Path) -> str | None:
    return file.read_text("utf-8", errors="replace") if file.is_file() else None
