"""What was made of everything the last time, so that nothing has to be looked at again while nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_strategy.publish.cache import Cache, Output
from mkdocs_strategy.publish.templates import FONTS

_PACKAGE = Path(__file__).parent.parent
_WRITTEN = (".py", ".j2", ".typ", ".lua", ".css", ".docx", ".pptx")
# What turns content into files, beside the package itself.
_LIBRARIES = (
    "attrs",
    "babel",
    "jinja2",
    "lxml",
    "markdown",
    "pagefind",
    "pikepdf",
    "pypandoc_binary",
    "python-pptx",
    "typst",
)


def inputs(content: str, asked: Iterable[str]) -> str:
    """The hash of all that goes into outputs: a content folder's hash, the package, its libraries, and what was asked."""
    return hashlib.sha256("\0".join((content, _made_with(), *asked)).encode()).hexdigest()


def hash_of_content(content: Path, files: Iterable[Path]) -> str:
    """The hash of where a content folder is, and of the names and bytes of files in it."""
    said = hashlib.sha256(str(content.resolve()).encode())
    for file in files:
        data = file.read_bytes()
        said.update(f"\0{file.relative_to(content).as_posix()}\0{len(data)}\0".encode(errors="surrogateescape"))
        said.update(data)
    return said.hexdigest()


@cache
def _made_with() -> str:
    """The package as it is, by what its files hold; its fonts, which are large and never change, by their names."""
    said = hashlib.sha256("\0".join(f"{name} {_version(name)}" for name in _LIBRARIES).encode())
    for file in sorted(_PACKAGE.rglob("*")):
        if file.suffix in _WRITTEN or file.parent == FONTS:
            data = b"" if file.parent == FONTS else file.read_bytes()
            said.update(f"\0{file.relative_to(_PACKAGE)}\0{len(data)}\0".encode() + data)
    return said.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def listed(cache: Path, name: str, key: str) -> Mapping[str, Path] | None:
    """The files that were made of some inputs, by their address below the site's root; None where any is not there."""
    held = Cache(cache).kept(f"{name}.json", key)
    if held is None:
        return None
    files = {path: Path(file) for path, file in json.loads(held.read_text("utf-8")).items()}
    return files if all(file.is_file() for file in files.values()) else None


def list_made(cache: Path, name: str, key: str, files: Mapping[str, Path]) -> None:
    """Keep which files were made of some inputs."""
    said = json.dumps({path: str(file.resolve()) for path, file in files.items()}, ensure_ascii=False)
    for _ in Cache(cache).all([Output(f"{name}.json", key, said.encode)]):
        pass
