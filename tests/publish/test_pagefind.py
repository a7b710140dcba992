"""The real Pagefind makes an index for each language, the same every time; where it is missing or broken, the message says so."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from mkdocs_strategy.errors import MissingTool
from mkdocs_strategy.publish.pagefind import ENTRY, PagefindFailed, index_of

PAGES = [
    f'<!doctype html><html lang="{language}"><body data-pagefind-body><h1>{said}</h1></body></html>'
    for language, said in (("da", "Cybersikkerhed"), ("en", "Cyber security"), ("pl", "Bezpieczeństwo"))
]
WAY_OUT = "Install it with 'pip install pagefind[extended]', or leave strategy-search out of mkdocs.yml."


def test_each_language_has_its_own_index_and_no_interface_comes_along() -> None:
    made = index_of(PAGES)
    assert list(json.loads(made[ENTRY])["languages"]) == ["da", "en", "pl"]
    assert sorted(name for name in made if "/" not in name and not name.endswith(".pf_meta")) == [
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.da.pagefind",
        "wasm.en.pagefind",
        "wasm.pl.pagefind",
    ]
    assert len([name for name in made if name.startswith("fragment/")]) == len(PAGES)


def test_the_same_pages_give_the_same_bytes() -> None:
    assert index_of(PAGES) == index_of(PAGES)


def test_where_the_program_is_gone_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "pagefind"))
    with pytest.raises(MissingTool) as caught:
        index_of(PAGES)
    assert str(caught.value) == f"Pagefind was not found. It is needed for searching the site. {WAY_OUT}"


def test_where_the_package_is_gone_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    with pytest.raises(MissingTool, match="Pagefind was not found"):
        index_of(PAGES)


@pytest.mark.skipif(sys.platform == "win32", reason="a program of another system's kind")
@pytest.mark.parametrize(
    ("program", "error", "said"),
    [
        (
            "#!/bin/sh\necho 'no room on the disk' >&2\nexit 3\n",
            PagefindFailed,
            "Pagefind made no index: no room on the disk.",
        ),
        ("#!/bin/sh\nexit 3\n", PagefindFailed, "Pagefind made no index: it stopped with 3."),
        ("#!/nowhere/at/all\n", MissingTool, "It is there, but does not run:"),
    ],
)
def test_a_program_that_fails_is_told_with_its_reason(
    program: str, error: type[Exception], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text(program, "utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    with pytest.raises(error) as caught:
        index_of(PAGES)
    assert said in str(caught.value)
    assert WAY_OUT in str(caught.value)
