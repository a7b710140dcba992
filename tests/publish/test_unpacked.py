"""A package of the cache as files that a site links to: whole, of one time, and written anew when somebody changed one of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_strategy.publish.package import packed
from mkdocs_strategy.publish.unpacked import link_tree, unpacked

PARTS = {"index/one.txt": b"one", "index/deep/two.txt": b"two", "three.txt": b"three"}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    file = tmp_path / "cache" / "search.0123.zip"
    file.parent.mkdir()
    file.write_bytes(packed(PARTS))
    return file


def read(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_site_holds_the_same_files_as_the_cache(package: Path, tmp_path: Path) -> None:
    link_tree(unpacked(package), tmp_path / "site")
    assert read(tmp_path / "site") == PARTS
    assert (tmp_path / "site" / "three.txt").samefile(unpacked(package) / "three.txt")


def test_what_stood_in_the_site_is_replaced(package: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "three.txt").write_text("of an earlier build")
    link_tree(unpacked(package), site)
    assert read(site) == PARTS


def test_where_no_link_can_be_made_files_are_copied(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(source: str, target: str) -> None:
        raise PermissionError(source)

    folder = unpacked(package)
    monkeypatch.setattr(os, "link", refused)
    link_tree(folder, tmp_path / "site")
    assert read(tmp_path / "site") == PARTS
    assert not (tmp_path / "site" / "three.txt").samefile(folder / "three.txt")


def test_what_was_changed_in_a_site_is_mended_for_the_next(package: Path, tmp_path: Path) -> None:
    link_tree(unpacked(package), tmp_path / "site")
    with (tmp_path / "site" / "three.txt").open("ab") as file:
        file.write(b" and more")
    link_tree(unpacked(package), tmp_path / "next")
    assert read(tmp_path / "next") == PARTS


def test_the_folders_of_packages_that_are_gone_go_too(package: Path) -> None:
    unpacked(package)
    newer = package.with_name("search.4567.zip")
    package.rename(newer)
    assert unpacked(newer).is_dir()
    assert not package.with_suffix("").exists()
