"""The history of a file in git: what it held at each revision that changed it, the newest first."""

from __future__ import annotations

import datetime
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.errors import MissingTool, WrongUse

# So many revisions are read at a time: what is looked for is mostly among the latest.
_AT_A_TIME = 20


class Revision(NamedTuple):
    """What a file held after a commit; `when` is the time of the commit."""

    commit: str
    when: datetime.datetime
    text: str


def in_repository(folder: Path) -> bool:
    """Whether a folder is in a git repository."""
    return _git(folder, "rev-parse", "--show-toplevel") is not None


def has_whole_history(folder: Path) -> bool:
    """Whether the repository that a folder is in holds all commits, not only the latest of them."""
    return (_git(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"false"


def revisions(file: Path) -> Iterator[Revision]:
    """A file at each revision that changed it, the newest first, under the name that it had then.

    Nothing for a file outside any repository. Raises MissingTool without git.
    """
    folder = file.parent
    if not folder.is_dir():
        return
    form = "--format=format:%x01%H %ct%x02"
    log = _git(folder, "log", "--follow", "--no-color", "--name-only", "-z", form, "--", file.name) or b""
    entries = [entry for entry in log.decode(errors="surrogateescape").split("\x01") if entry]
    for start in range(0, len(entries), _AT_A_TIME):
        yield from _read(folder, entries[start : start + _AT_A_TIME])


def _read(folder: Path, entries: list[str]) -> Iterator[Revision]:
    asked = []
    for entry in entries:
        head, _, name = entry.partition("\x02")
        commit, seconds = head.split()
        name = name.strip("\x00\n")
        # Asked for by line; a name that holds one cannot be.
        if name and "\n" not in name:
            asked.append((commit, int(seconds), f"{commit}:{name}"))
    wanted = "".join(f"{what}\n" for _, _, what in asked)
    held = _git(folder, "cat-file", "--batch", given=wanted.encode(errors="surrogateescape")) or b""
    for commit, committed, _ in asked:
        line, _, held = held.partition(b"\n")
        said = line.split()
        if len(said) == 3 and said[1] == b"blob":
            size = int(said[2])
            text = held[:size].decode(errors="replace").replace("\r\n", "\n")
            held = held[size + 1 :]
            yield Revision(commit, datetime.datetime.fromtimestamp(committed, datetime.UTC), text)


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git says when run in a folder; None where it refuses."""
    try:
        # Whatever somebody has set git to say of signatures, and paths always from the top.
        settings = ("-c", "log.showSignature=false", "-c", "diff.relative=false")
        command = ["git", "-C", str(folder), *settings, *arguments]
        done = subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise MissingTool("git", "finding what was translated", "Install it.") from error
    return done.stdout if done.returncode == 0 else None


def need_history(folder: Path) -> None:
    """Raise WrongUse where the history of a folder cannot say how old a change is."""
    if not in_repository(folder):
        raise WrongUse("'{folder}' is in no git repository, so nothing says how old a change is.", folder=folder)
    if not has_whole_history(folder):
        raise WrongUse(
            "Only the latest commits are here, which do not say how old a change is. Fetch the others with "
            "'git fetch --unshallow'; on a build server, let it check out with the whole history."
        )
