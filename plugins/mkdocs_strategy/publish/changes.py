"""What differs between a revision in git and the files as they stand: the touched lines of each file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.touched import Touched
from mkdocs_strategy.publish.revision import run_git

_FILE = re.compile(r"^\+\+\+ (?:b/(?P<name>.*)|/dev/null)$")
_HUNK = re.compile(r"^@@ -\S+ \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")
_WHOLE = (1, sys.maxsize)


def changes_since(base: str, content: Path, prefix: str) -> Touched:
    """The lines of a content folder that were written since it parted from a revision, saved or committed.

    `prefix` stands before the names of files, as in problems. Raises WrongUse where there is no such revision,
    MissingTool without git.
    """
    since = parted_from(base, content)
    options = ("-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--no-renames", "--unified=0")
    diff = run_git(content, *options, "--src-prefix=a/", "--dst-prefix=b/", "--relative", since, "--", ".")
    if diff is None:
        raise WrongUse(
            "git cannot compare '{content}' with '{base}'. Fetch that revision, or name another.",
            content=content,
            base=base,
        )
    untracked = run_git(content, "ls-files", "-z", "--others", "--exclude-standard") or b""
    lines = _touched(diff.decode(errors="replace"))
    lines |= {name: (_WHOLE,) for name in untracked.decode(errors="replace").split("\0") if name}
    return Touched({f"{prefix}/{name}" if prefix else name: spans for name, spans in lines.items()})


def parted_from(base: str, content: Path) -> str:
    """The commit at which the present state of a content folder parted from a revision; that revision where none is.

    Raises WrongUse where there is no such revision or no repository, MissingTool without git.
    """
    if run_git(content, "rev-parse", "--show-toplevel") is None:
        raise WrongUse("'{content}' is in no git repository, so there is no change to look at.", content=content)
    parted = None if base.startswith("-") else run_git(content, "merge-base", base, "HEAD")
    return parted.decode().strip() if parted else _commit(base, content)


def _commit(base: str, content: Path) -> str:
    """The commit of a revision that has no history in common with this one."""
    found = None if base.startswith("-") else run_git(content, "rev-parse", "--verify", "--quiet", f"{base}^0")
    if found is None:
        raise WrongUse(
            "There is no revision '{base}' here. Name a commit, a tag or a branch, such as origin/main. Where only the latest commits were fetched, fetch the others with 'git fetch --unshallow'.",
            base=base,
        )
    return found.decode().strip()


def _touched(diff: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """The spans of new lines by file; where lines were only deleted, the lines on both sides."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    name = None
    for line in diff.split("\n"):
        file, hunk = _FILE.match(line), _HUNK.match(line)
        if file:
            name = _unquoted(file["name"])
            if name is not None:
                found.setdefault(name, ())
        elif hunk and name is not None:
            first, count = int(hunk["first"]), int(hunk["count"] or 1)
            found[name] += ((first, first + count - 1) if count else (first, first + 1),)
    return found


def _unquoted(name: str | None) -> str | None:
    """A name without what git puts behind one that holds a space."""
    return name.rstrip("\t") if name else None
