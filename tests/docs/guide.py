"""The editors' guide as data: what each page tells an editor to write, to run and to look at, and which messages it shows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
LANGUAGES = ("da", "en")

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
_FILE = re.compile(r"(?<![\w./-])(?:\.\./)*(content/[\w/-]+\.(?:yml|md))")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


class Edit(NamedTuple):
    """A change as a diff shows it: the lines as they are in a file of the repository, and as they become."""

    file: str
    before: str
    after: str

    def apply(self, root: Path) -> None:
        """Make it in a copy of the repository. Raises ValueError where the lines do not stand there exactly once."""
        path = root / self.file
        text = path.read_text("utf-8")
        times = f"\n{text}".count(f"\n{self.before}")
        if times != 1:
            raise ValueError(f"{self.file} has these lines {times} times:\n{self.before}")
        path.write_text(f"\n{text}".replace(f"\n{self.before}", f"\n{self.after}")[1:], "utf-8")


class Guide(NamedTuple):
    """A page of the guide in a language."""

    language: str
    name: str
    text: str

    @property
    def path(self) -> Path:
        return GUIDE / self.language / self.name

    def fenced(self, language: str) -> list[str]:
        """What stands in the code blocks of a language."""
        return [body for found, body in _FENCED.findall(self.text) if found == language]

    @property
    def commands(self) -> list[str]:
        """The lines to run."""
        return [line for block in self.fenced("sh") for line in block.splitlines()]

    @property
    def messages(self) -> list[str]:
        """The messages shown, a line each."""
        return [line for block in self.fenced("text") for line in block.splitlines()]

    @property
    def links(self) -> list[str]:
        return _LINK.findall(_FENCED.sub("", self.text))

    @property
    def pictures(self) -> list[tuple[str, str]]:
        """Alternative text and file of each picture."""
        return _PICTURE.findall(self.text)

    @property
    def edits(self) -> list[Edit]:
        """The diffs, each of the content file that was named last above it."""
        found = []
        for fence in _FENCED.finditer(self.text):
            if fence[1] == "diff":
                files = _FILE.findall(_FENCED.sub("", self.text[: fence.start()]))
                lines = fence[2].splitlines(keepends=True)
                before = "".join(line[1:] or "\n" for line in lines if line[0] != "+")
                after = "".join(line[1:] or "\n" for line in lines if line[0] != "-")
                found.append(Edit(files[-1], before, after))
        return found


def page(language: str, name: str) -> Guide:
    return Guide(language, name, (GUIDE / language / name).read_text("utf-8"))


def pages(language: str) -> list[Guide]:
    return [page(language, path.name) for path in sorted((GUIDE / language).glob("*.md"))]
