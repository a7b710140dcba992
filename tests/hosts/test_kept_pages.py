"""Pages that a preview keeps from one build to the next are the pages that a build from nothing makes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.hosts.engines import build, environment, tree

REBUILD = str(Path(__file__).with_name("rebuild.py"))


class Builder:
    """A process that builds one site again and again."""

    def __init__(self, process: subprocess.Popen[str], log_file: Path) -> None:
        self.process = process
        self.log_file = log_file
        self._read = 0

    def build(self) -> list[str]:
        """Build, and give the warnings of this build."""
        assert self.process.stdin
        assert self.process.stdout
        print("build", file=self.process.stdin, flush=True)
        assert self.process.stdout.readline() == "built\n", self.log_file.read_text("utf-8")
        log = self.log_file.read_text("utf-8")
        new, self._read = log[self._read :], len(log)
        return [line.removeprefix("WARNING -  ") for line in new.splitlines() if line.startswith("WARNING")]


@contextmanager
def builder(folder: Path, site: Path, log_file: Path) -> Iterator[Builder]:
    command = [sys.executable, REBUILD, "mkdocs", str(folder / "mkdocs.yml"), str(site)]
    with log_file.open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    with process:
        yield Builder(process, log_file)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


CHANGES = [
    ("content/pl/budzet/index.md", "# Budżet", "# Pieniądze"),
    ("content/data/budget.yml", "6.2 million", "6.1 million"),
    ("content/data/sub-strategies/digital-school.yml", "en: Digital School}", "en: School Online}"),
    ("content/en/decyzje/index.md", "## Decisions {#all-decisions}", "## Every one of them {#all-decisions}"),
    ("mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - admonition\n"),
    ("content/data/wording.yml", "remaining: Do rozdzielenia", "remaining: Zostaje"),
]


def without_search(site: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(site).items() if not path.startswith("search/")}


def test_after_every_change_the_site_is_the_one_a_build_from_nothing_makes(small: Path, tmp_path: Path) -> None:
    with builder(small, tmp_path / "site", tmp_path / "log") as built:
        assert built.build() == []
        for file, old, new in CHANGES:
            change(small / file, old, new)
            assert built.build() == []
            fresh = build("mkdocs", small, tmp_path / "fresh")
            # What can be found is gathered when a preview starts.
            assert without_search(tmp_path / "site") == without_search(fresh.site), file


def test_a_page_that_comes_or_goes_changes_the_links_of_pages_that_are_kept(small: Path, tmp_path: Path) -> None:
    for language in ("pl", "en"):
        change(
            small / f"content/{language}/budzet/index.md",
            "\n::budget-table by=nature",
            "\n[Nowa](../nowa.md)\n\n::budget-table by=nature",
        )
    with builder(small, tmp_path / "site", tmp_path / "log") as built:
        before = built.build()
        assert [line for line in before if "nowa.md" in line] != []
        assert built.build() == before
        for language in ("pl", "en"):
            (small / f"content/{language}/nowa.md").write_text(
                "# Nowa\n\nTa strona jest nowa i mówi, po co jest: żeby link dokądś prowadził, jak powinien.\n", "utf-8"
            )
        assert [line for line in built.build() if "nowa.md' " in line] == []
        assert 'href="../nowa/"' in (tmp_path / "site" / "budzet" / "index.html").read_text("utf-8")
        for language in ("pl", "en"):
            (small / f"content/{language}/nowa.md").unlink()
        assert built.build() == before


def test_an_anchor_that_goes_is_told_though_the_page_that_links_to_it_is_kept(small: Path, tmp_path: Path) -> None:
    for language in ("pl", "en"):
        change(
            small / f"content/{language}/podstrategie/index.md",
            "---\n# ",
            "---\n\n[x](../decyzje/index.md#all-decisions)\n\n# ",
        )
    with builder(small, tmp_path / "site", tmp_path / "log") as built:
        assert [line for line in built.build() if "all-decisions" in line] == []
        change(small / "content/en/decyzje/index.md", "{#all-decisions}", "{#every-decision}")
        told = [line for line in built.build() if "all-decisions" in line]
        assert told != []
        assert [line for line in built.build() if "all-decisions" in line] == told


def test_nothing_is_kept_with_an_extension_that_reads_other_files(small: Path, tmp_path: Path) -> None:
    change(small / "mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - pymdownx.snippets\n")
    (small / "snippet.txt").write_text("It says: first.", "utf-8")
    change(small / "content/en/budzet/index.md", "# Budget", '# Budget\n\n--8<-- "snippet.txt"')
    with builder(small, tmp_path / "site", tmp_path / "log") as built:
        built.build()
        (small / "snippet.txt").write_text("It says: second.", "utf-8")
        built.build()
        assert "It says: second." in (tmp_path / "site" / "en" / "budzet" / "index.html").read_text("utf-8")
