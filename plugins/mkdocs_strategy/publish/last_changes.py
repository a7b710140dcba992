"""The days that the content last changed, as git knows them: one call for what is committed, one for what is not yet."""

from __future__ import annotations

import datetime
import hashlib
import re
import shutil
from pathlib import Path

from mkdocs_strategy.model.last_changes import NOTHING_KNOWN, LastChanges
from mkdocs_strategy.publish.revision import run_git

# Whatever somebody has set git to show.
_SETTINGS = ("-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "core.quotePath=false")
_AS_PATCH = ("-p", "-U0", "--inter-hunk-context=0", "--no-renames", "--no-color", "--no-ext-diff", "--no-textconv")
_NAMES = ("--src-prefix=a/", "--dst-prefix=b/", "--relative")

# What a patch without context says: a commit's time, a file, and which lines were replaced by how many. Lines of files
# begin with other signs.
_SAID = re.compile(
    rb"^(?:\x01(?P<time>\d+)|diff --git (?P<names>[^\n]+)|@@ -(?P<start>\d+)(?:,(?P<gone>\d+))? \+\d+(?:,(?P<come>\d+))? @@)",
    re.MULTILINE,
)


def last_changes(content: Path) -> LastChanges:
    """The days, in UTC, that a content folder last changed, along the line of commits that led here.

    What came with a merge is of the day it was merged. What is not committed has no day yet. Where only the latest commits
    were fetched, none is earlier than the first of them. Nothing without git, or where git does not know the folder.
    """
    if shutil.which("git") is None:
        return NOTHING_KNOWN
    log = ("log", "--reverse", "--format=%x01%ct", "-m", "--first-parent", *_AS_PATCH, *_NAMES, "--", ".")
    committed = run_git(content, *_SETTINGS, *log)
    if not committed:
        return NOTHING_KNOWN
    days, lines = dict[str, datetime.date](), dict[str, list[datetime.date | None]]()
    uncommitted = run_git(content, *_SETTINGS, "diff", "HEAD", *_AS_PATCH, *_NAMES, "--", ".") or b""
    _applied(committed, days, lines)
    _applied(uncommitted, days, lines)
    state = hashlib.sha256(b"\0".join((committed, uncommitted))).hexdigest()
    return LastChanges(max(days.values(), default=None), days, lines, state)


def _applied(patches: bytes, days: dict[str, datetime.date], lines: dict[str, list[datetime.date | None]]) -> None:
    """Put the day of each commit at the lines it wrote; None for what no commit wrote."""
    day: datetime.date | None = None
    name, hunks = "", list[tuple[int, int, int]]()
    for said in _SAID.finditer(patches):
        if said["start"] is not None:
            hunks.append((int(said["start"]), int(said["gone"] or 1), int(said["come"] or 1)))
            continue
        _replaced(lines, name, hunks, day)
        hunks = []
        if said["time"] is not None:
            day = datetime.datetime.fromtimestamp(int(said["time"]), datetime.UTC).date()
            name = ""
        else:
            name = _name(said["names"])
            if day is not None:
                days[name] = max(day, days.get(name, day))
    _replaced(lines, name, hunks, day)


def _replaced(
    lines: dict[str, list[datetime.date | None]],
    name: str,
    hunks: list[tuple[int, int, int]],
    day: datetime.date | None,
) -> None:
    """Replace lines of a file, from its end, so that what is above keeps its number."""
    if hunks:
        held = lines.setdefault(name, [])
        for start, gone, come in reversed(hunks):
            # Where nothing is replaced, the new lines stand after the one that is named.
            at = start - 1 if gone else start
            held[at : at + gone] = [day] * come


def _name(names: bytes) -> str:
    """The name of a file that is said twice, as git says it before and after a change."""
    said = names.decode(errors="surrogateescape")
    return said[len(said) // 2 + 1 :].removeprefix("b/")
