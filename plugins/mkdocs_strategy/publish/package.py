"""Office files as what they are: zip files of parts. The same parts give the same bytes, whenever they are written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def parts_of(package: bytes) -> dict[str, bytes]:
    """The parts of a file by name, in order."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Parts as a file: every entry of one date and from no particular system, an OpenDocument's type first and plain."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda one: one != "mimetype"):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return written.getvalue()
