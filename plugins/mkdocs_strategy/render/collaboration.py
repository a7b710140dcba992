"""The files that a code host reads to let people work together on a strategy, made from its content. No I/O.

Workflows that check, build and review each change; forms for those who report or propose something; who is asked about what.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from mkdocs_strategy.render.code_owners import code_owners
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.issue_forms import FORMS, github_form, gitlab_form
from mkdocs_strategy.render.packaged import packaged
from mkdocs_strategy.render.review import MARK
from mkdocs_strategy.render.workflow_words import WORKFLOW_WORDS

# What stands at the start of every file that was written here, so that no other is written over.
WRITTEN = "Written by: strategy workflows"

# The file of each code host that says, in its first line, with which settings all of them were written.
MAIN = {"github": ".github/workflows/strategy.yml", "gitlab": ".gitlab-ci.yml"}

_OPTIONS = ("--lang", "--content", "--config", "--branch")


@frozen
class Settings:
    """What workflows are made with: the language of words, how the package gets there, and where things are."""

    language: str = "en"
    install: tuple[str, ...] = ("python -m pip install --requirement requirements.txt",)
    content: str = "content"
    config: str = "mkdocs.yml"
    branch: str = "main"

    @staticmethod
    def read(line: str) -> Settings:
        """The settings of a command; what it does not say stands as it is. Raises ValueError where quotes are open."""
        given = list(pairwise(shlex.split(line)))
        said = {name.removeprefix("--"): value for name, value in given if name in _OPTIONS}
        install = tuple(value for name, value in given if name == "--install")
        language = said.pop("lang", Settings().language)
        return Settings(language, install or Settings().install, **said)

    def command(self, host: str) -> str:
        """The command that writes the files with these settings."""
        words = ["strategy", "workflows", host, "--lang", self.language]
        standing = Settings(self.language)
        for name in ("content", "config", "branch"):
            if getattr(self, name) != getattr(standing, name):
                words += [f"--{name}", shlex.quote(getattr(self, name))]
        if self.install != standing.install:
            words += [word for line in self.install for word in ("--install", shlex.quote(line))]
        return " ".join(words)


def collaboration(host: str, edition: Edition, settings: Settings) -> Mapping[str, str]:
    """The text of each file that a code host reads, `github` or `gitlab`, by its path in the repository."""
    written = f"Written by: {settings.command(host)}"
    areas = _areas(edition, settings.language)
    change = packaged(f"collaboration/change_{settings.language}.md").replace("@written@", written)
    forms = FORMS[settings.language]
    words = WORKFLOW_WORDS[settings.language]
    owners = code_owners(edition, settings.content, written, words)
    if host == "github":
        return {
            MAIN[host]: _filled("github.yml", written, settings),
            ".github/workflows/strategy-comment.yml": _filled("github-comment.yml", written, settings),
            **{f".github/ISSUE_TEMPLATE/{one.id}.yml": github_form(one, areas, written) for one in forms},
            ".github/PULL_REQUEST_TEMPLATE.md": change,
            ".github/CODEOWNERS": owners,
        }
    return {
        MAIN[host]: _filled("gitlab.yml", written, settings),
        **{f".gitlab/issue_templates/{one.name}.md": gitlab_form(one, areas, written) for one in forms},
        ".gitlab/merge_request_templates/Default.md": change,
        ".gitlab/CODEOWNERS": owners,
    }


def _areas(edition: Edition, language: str) -> Sequence[str]:
    """What something can belong to: the whole, each sub-strategy by its name, something else."""
    words = WORKFLOW_WORDS[language]
    names = [" ".join(edition.name(one.id).split()) for one in edition.plan.sub_strategies]
    return tuple(dict.fromkeys((words["whole"], *filter(None, names), words["elsewhere"])))


def _filled(name: str, written: str, settings: Settings) -> str:
    """A template with its fields put in; a field that holds lines goes on a line of its own."""
    values = {
        **WORKFLOW_WORDS[settings.language],
        "written": written,
        "lang": settings.language,
        "branch": settings.branch,
        "content": "" if settings.content == "content" else f" --content {shlex.quote(settings.content)}",
        "config": "" if settings.config == "mkdocs.yml" else f" --config {shlex.quote(settings.config)}",
        "mark": MARK,
    }
    text = re.sub(r"@([a-z-]+)@", lambda found: values.get(found[1], found[0]), packaged(f"collaboration/{name}"))
    return re.sub(
        r"^( *)@install@$",
        lambda found: "\n".join(f"{found[1]}{line}" for line in settings.install),
        text,
        flags=re.MULTILINE,
    )
