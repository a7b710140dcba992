"""What git knows of the content at a revision: when that was, and how it was, in a folder of its own."""

from __future__ import annotations

import datetime
import io
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs_strategy.errors import MissingTool, WrongUse


@contextmanager
def content_at(revision: str, content: Path) -> Iterator[Path]:
    """The content folder as it was at a revision, until the context ends.

    Raises MissingTool without git, WrongUse where the folder is in no repository, or the revision or the folder in it
    is not there.
    """
    places = run_git(content, "rev-parse", "--show-toplevel", "--show-prefix")
    if places is None:
        raise WrongUse(
            "'{content}' is in no git repository, so there is nothing earlier to compare it with.", content=content
        )
    # What starts with a dash would be taken for an option.
    commit = None if revision.startswith("-") else run_git(content, "rev-parse", "--verify", "--quiet", f"{revision}^0")
    if commit is None:
        raise WrongUse(
            "There is no revision '{base}' here. Name a commit, a tag or a branch, such as origin/main. Where only the latest commits were fetched, fetch the others with 'git fetch --unshallow'.",
            base=revision,
        )
    root, folder = places.decode().split("\n")[:2]
    packed = run_git(Path(root), "archive", "--format=tar", f"{commit.decode().strip()}:{folder.rstrip('/')}")
    if packed is None:
        raise WrongUse(
            "There was no folder '{folder}' at '{revision}', so there is nothing to compare with.",
            folder=folder.rstrip("/"),
            revision=revision,
        )
    with tempfile.TemporaryDirectory(prefix="strategy-") as earlier:
        _unpack(packed, Path(earlier))
        yield Path(earlier)


def moment_of(revision: str, content: Path) -> str:
    """When a revision was committed, as 2026-02-02T09:30:00Z; "" where that cannot be told."""
    said = run_git(content, "log", "-1", "--format=%ct", f"{revision}^0", "--")
    if not said:
        return ""
    moment = datetime.datetime.fromtimestamp(int(said), datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def run_git(folder: Path, *arguments: str) -> bytes | None:
    """What git says when run in a folder; None where it refuses. Raises MissingTool where there is no git."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        way_out = "Install it, or compare with nothing earlier."
        raise MissingTool("git", "comparing with an earlier revision", way_out) from error
    return done.stdout if done.returncode == 0 else None


def _unpack(packed: bytes, folder: Path) -> None:
    """Write the files of an archive of git's below a folder; links and the like are no content."""
    import tarfile  # a build never needs it

    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            held = archive.extractfile(member) if member.isfile() else None
            if held is not None and ".." not in Path(member.name).parts:
                file = folder / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(held.read())
