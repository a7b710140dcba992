"""Write a content folder that holds the same strategy many times over, to measure how costs grow.

Every id of a copy has the copy's number behind it, and so have all references to it and the pages' paths. What there is
one of in a plan, the organisation and the main strategy, stays one; the copies' areas are added to it. Like the strategy
itself, the whole has no problems, whose telling would cost time of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from mkdocs_strategy.sources.translations import FOLDER
from mkdocs_strategy.translating import start_records

# Words link to the first of what they name, so those of its copies do not.
_WORDY = ("terms", "projects")
_ONE_OF_A_KIND = ("organisation.yml", "strategy.yml", "wording.yml", "retired.yml")


def write_copies(content: Path, target: Path, times: int) -> None:
    """Write the content `times` over into `target`. Raises FileExistsError when it is there."""
    shutil.copytree(content, target)
    data = content / "data"
    shared = ids_in(load(data / "organisation.yml")) | ids_in(load(data / "strategy.yml"))
    files = {path.relative_to(data).as_posix(): load(path) for path in sorted(data.rglob("*.yml"))}
    own = {one for file in files.values() for one in ids_in(file)} - shared
    whole = {name: dict(file) for name, file in files.items() if "/" not in name and name not in _ONE_OF_A_KIND}
    areas = list(files["strategy.yml"]["areas"])
    languages = files["strategy.yml"]["languages"]
    pages = [page for language in languages for page in sorted((content / language).rglob("*.md"))]
    pages = [page for page in pages if not any(f"\nabout: {one}\n" in page.read_text("utf-8") for one in shared)]
    worded = [item["id"] for file in whole.values() for key in _WORDY for item in file.get(key, ())]
    for number in range(2, times + 1):
        for name, file in files.items():
            if "/" in name:
                copied = renamed(file, own, number)
                if name.startswith("sub-strategies/"):
                    copied["autolink"] = "false"
                dump(target / "data" / name.replace(".yml", f"-x{number}.yml"), copied)
            elif name in whole:
                for key, items in renamed(file, own, number).items():
                    for item in items if key in _WORDY else ():
                        item["autolink"] = "false"
                    whole[name][key] = [*whole[name][key], *items]
        areas += [f"{area}-x{number}" for area in files["strategy.yml"]["areas"]]
        for page in pages:
            text = copy_of(page, own, number, frozenset(pages))
            if re.search(r"^lists:.*\bterm\b", page.read_text("utf-8"), re.MULTILINE):
                text += "\n" + "\n".join(f"- [[{one}-x{number}]]" for one in worded) + "\n"
            place = target / page.relative_to(content)
            place.with_name(f"{page.stem}-x{number}.md").write_text(text, "utf-8")
    for name, file in whole.items():
        dump(target / "data" / name, file)
    dump(target / "data" / "strategy.yml", {**files["strategy.yml"], "areas": areas})
    shutil.rmtree(target / "data" / FOLDER, ignore_errors=True)
    start_records(target, None)


def load(path: Path) -> Any:
    """The data of a file, every value as it is written."""
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)


def dump(path: Path, data: Any) -> None:
    """Write data; every value stays the text it was."""
    path.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")


def ids_in(value: Any) -> set[str]:
    """Every id in some data."""
    if isinstance(value, dict):
        its = {value["id"]} if "id" in value else set()
        return its.union(*(ids_in(item) for item in value.values()))
    return set().union(*map(ids_in, value)) if isinstance(value, list) else set()


def renamed(value: Any, own: set[str], number: int) -> Any:
    """Data with the number behind each id, wherever it stands."""
    if isinstance(value, dict):
        return {key: renamed(item, own, number) for key, item in value.items()}
    if isinstance(value, list):
        return [renamed(item, own, number) for item in value]
    return numbered(value, own, number)


def numbered(text: str, own: set[str], number: int) -> str:
    """A text with the number behind each id."""
    return re.sub(r"[a-z0-9-]+", lambda word: f"{word[0]}-x{number}" if word[0] in own else word[0], text)


def copy_of(page: Path, own: set[str], number: int, pages: frozenset[Path]) -> str:
    """The text of a page's copy, with links to other copies. It lists nothing, since each kind is listed on one page, and so
    names no documents of what is listed.
    """

    def link(target: re.Match[str]) -> str:
        is_copied = Path(os.path.normpath(page.parent / f"{target[1]}.md")) in pages
        return f"({target[1]}-x{number}.md" if is_copied else target[0]

    text = page.read_text("utf-8")
    if re.search(r"^lists:", text, re.MULTILINE):
        text = re.sub(r"^(?:lists:.*|::source-note)\n", "", text, flags=re.MULTILINE)
    return numbered(re.sub(r"\((?!https?:)([^()\s]*)\.md", link, text), own, number)


if __name__ == "__main__":
    write_copies(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
