"""What lies in the content folder and is never read: each such file is a problem, not a silence."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.sources.layout import DATA

_PAGE = ".md"
_PAGES = (_PAGE, ".markdown", ".mdown", ".mkdn", ".mkd")
_YAML = (".yml", ".yaml")

# A site without a language at its root has a home page of its own, which the site engine reads.
_HOME = "index.md"

Named = Callable[[str], str]


def files_in(folder: Path) -> Iterator[Path]:
    """The files that can be read under a folder, in a fixed order; not hidden ones."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not _hidden(path.name) and _utf8(path))


def files_beside(root: Path, languages: tuple[str, ...]) -> Iterator[str]:
    """The paths within the content folder of the files that belong to no language and are no data, such as pictures."""
    for path in root.iterdir():
        if path.is_file():
            yield path.name
        elif path.name not in (DATA, *languages) and not _hidden(path.name):
            yield from (one.relative_to(root).as_posix() for one in files_in(path))


def stray_files(root: Path, languages: tuple[str, ...], named: Named) -> Iterator[Problem]:
    """A problem for each file and folder under the content folder that is not read, though it looks like content.

    `named` gives what problems call a file, from its path within the content folder.
    """
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not _hidden(name))
        inside = Path(folder)
        for name in folders:
            yield from _folder(inside / name, root, named)
        if inside == root:
            for name in folders:
                if name not in (DATA, *languages):
                    yield from _unknown_language(root / name, root, languages, named)
            folders[:] = [name for name in folders if name in (DATA, *languages)]
        for name in sorted(files):
            if not _hidden(name):
                yield from _file(inside / name, root, languages, named)


def _hidden(name: str) -> bool:
    return name.startswith(".")


def _utf8(path: Path) -> bool:
    return path.name.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in path.name)


def _at(path: Path, root: Path, named: Named) -> Location:
    return Location(named(_legible(path.relative_to(root).as_posix())))


def _legible(name: str) -> str:
    return os.fsencode(name).decode(errors="replace")


def _folder(path: Path, root: Path, named: Named) -> Iterator[Problem]:
    at = _at(path, root, named)
    if path.is_symlink():
        way = "'{name}' is a link to a folder, which is not followed. Put the folder itself here."
        yield problem(at, "unread-file", way, name=_legible(path.name))
    elif path.suffix in (*_PAGES, *_YAML):
        way = "'{name}' is a folder, though it is called like a file. Rename it, or put the file in its place."
        yield problem(at, "unread-file", way, name=_legible(path.name))


def _file(path: Path, root: Path, languages: tuple[str, ...], named: Named) -> Iterator[Problem]:
    """What is wrong with a file at the top, in the data folder or in the folder of a language."""
    name, at = _legible(path.name), _at(path, root, named)
    suffix = path.suffix.lower()
    top = path.relative_to(root).parts[0]
    if not path.exists():
        way = "'{name}' is a link that leads nowhere. Delete it, or put the file itself here."
        yield problem(at, "unread-file", way, name=name)
    elif not _utf8(path):
        way = "the name '{name}' is not UTF-8. Rename the file; plain letters, digits and hyphens are safest."
        yield problem(at, "unread-file", way, name=name)
    elif top == DATA:
        return
    elif suffix in _YAML:
        way = "'{name}' holds data outside the data folder, so it is not read. Move it to '{folder}', or delete it."
        yield problem(at, "unread-file", way, name=name, folder=named(DATA))
    elif suffix not in _PAGES:
        return
    elif path.parent == root and languages and path.name != _HOME:
        way = "'{name}' belongs to no language, so it is not read. Move it to '{folder}', or delete it."
        yield problem(at, "unread-file", way, name=name, folder=named(languages[0]))
    elif path.suffix != _PAGE:
        way = "'{name}' is not read, for the name of a page ends in '.md'. Call it '{wanted}'."
        yield problem(at, "unread-file", way, name=name, wanted=f"{_legible(path.stem)}{_PAGE}")


def _unknown_language(folder: Path, root: Path, languages: tuple[str, ...], named: Named) -> Iterator[Problem]:
    """One line for a folder that holds pages and is no language's."""
    pages = [path for path in files_in(folder) if path.suffix.lower() in _PAGES]
    if pages:
        way = (
            "this page is not read{more}, for '{folder}' is not a language of the strategy. "
            "Add '{folder}' to the languages in '{strategy}', or move the page to a folder of: {languages}."
        )
        yield problem(
            _at(pages[0], root, named),
            "unread-file",
            way,
            folder=_legible(folder.name),
            more=f", nor {len(pages) - 1} more in its folder" if len(pages) > 1 else "",
            strategy=named(f"{DATA}/strategy.yml"),
            languages=", ".join(languages),
        )
