from __future__ import annotations

import base64
import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from mkdocs_strategy.publish.npm import NotFetched, Package, fetched


def archive(**files: bytes) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as members:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/dist/{name}.js")
            member.size = len(data)
            members.addfile(member, io.BytesIO(data))
    return made.getvalue()


def package(data: bytes) -> Package:
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    return Package("some-editor", "1.2.3", integrity, r"dist/[ab]\.js")


def test_only_wanted_files_of_the_archive_that_was_meant_are_used(tmp_path: Path) -> None:
    data = archive(a=b"one", b=b"two", c=b"three")
    (tmp_path / "some-editor-1.2.3.tgz").write_bytes(data)
    assert fetched(package(data), tmp_path) == {"dist/a.js": b"one", "dist/b.js": b"two"}
    (tmp_path / "some-editor-1.2.3.tgz").unlink()
    assert fetched(package(data), tmp_path) == {"dist/a.js": b"one", "dist/b.js": b"two"}


def test_another_archive_is_refused(tmp_path: Path) -> None:
    other = archive(a=b"evil")
    (tmp_path / "some-editor-1.2.3.tgz").write_bytes(other)
    digest = base64.b64encode(hashlib.sha512(other).digest()).decode()
    with pytest.raises(NotFetched) as error:
        fetched(package(archive(a=b"one")), tmp_path)
    assert str(error.value) == (
        f"What came as some-editor 1.2.3 is not the package that was meant: its sha512 is '{digest}'. "
        "Nothing of it was used. Ask whoever keeps the registry that npm is set up for."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["some-editor-1.2.3.tgz"]
