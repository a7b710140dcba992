"""The workbook beside the site, made anew only where it would say something else than the one that is kept."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mkdocs_strategy import __version__
from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.model.workbook import Workbook
from mkdocs_strategy.publish.cache import Cache, Output
from mkdocs_strategy.publish.tree import write_file


def write_workbook(workbook: Workbook, site: Path, path: str, kept: Path) -> None:
    """Write a workbook to a path below the site's root, kept from build to build in a folder."""

    def make() -> bytes:
        # What writes workbooks takes longer to import than to write one, and mostly there is nothing to write.
        from mkdocs_strategy.publish.xlsx import xlsx_bytes

        return xlsx_bytes(workbook)

    key = hashlib.sha256(f"{__version__}{workbook!r}".encode()).hexdigest()
    for _, made in Cache(kept).all([Output(path, key, make)]):
        if isinstance(made, StrategyError):
            raise made
        write_file(site / path, made.file.read_bytes())
