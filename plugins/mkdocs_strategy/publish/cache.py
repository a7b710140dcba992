"""What was made before, kept by the hash of all that went into it, so that nothing is made twice.

A folder that may be thrown away. Each output has its own file, called after it and the hash; what it replaces is removed
when it is a day old, for another build may still be at it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.publish.tree import write_file

# Beside the site's settings. Everything in it can be made again.
CACHE = ".cache/strategy"

_DAY = 24 * 60 * 60


class Output(NamedTuple):
    """A file to be made: its path below the site's root, the hash of all that goes into it, and how it is made."""

    path: str
    key: str
    make: Callable[[], bytes]


class Made(NamedTuple):
    """An output that was made or kept: where it lies in the cache, how many bytes it has, and whether it is new."""

    file: Path
    size: int
    is_new: bool


class Cache:
    """A folder of outputs, every file of which is written whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self, outputs: Iterable[Output]) -> Iterator[tuple[Output, Made | StrategyError]]:
        """Every output, several made at a time; for one that cannot be made, why."""
        wanted = list(outputs)
        missing = [one for one in wanted if not self._file(one).is_file()]
        # Builds that run at once begin at different ends, and share the work.
        begin = os.getpid() % len(missing) if missing else 0
        # Typst works beside Python, and pandoc is a program of its own.
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as workers:
            running = {one.path: workers.submit(self._make, one) for one in missing[begin:] + missing[:begin]}
        for one in wanted:
            made = running[one.path].result() if one.path in running else self._file(one)
            yield one, made if isinstance(made, StrategyError) else Made(made, made.stat().st_size, one.path in running)

    def kept(self, path: str, key: str) -> Path | None:
        """The file of an output that was made before; None where there is none."""
        file = self._named(path, key)
        return file if file.is_file() else None

    def _file(self, output: Output) -> Path:
        return self._named(output.path, output.key)

    def _named(self, name: str, key: str) -> Path:
        path = Path(name)
        return self.folder / path.parent / f"{path.stem}.{key}{path.suffix}"

    def _make(self, output: Output) -> Path | StrategyError:
        file = self._file(output)
        if file.is_file():
            return file
        try:
            write_file(file, output.make())
        except StrategyError as error:
            return error
        _tidy(file, Path(output.path))
        return file


def _tidy(file: Path, name: Path) -> None:
    """Remove what a file replaces."""
    made = file.stat().st_mtime
    for earlier in file.parent.glob(f"{name.stem}.*{name.suffix}"):
        with suppress(FileNotFoundError):
            if earlier != file and made - earlier.stat().st_mtime > _DAY:
                earlier.unlink()
