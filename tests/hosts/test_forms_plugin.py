from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from mkdocs_strategy.hosts.mkdocs.forms import FormsPlugin
from tests.conftest import ROOT

CACHE = str(ROOT / ".cache" / "strategy")


def plugin(**settings: object) -> FormsPlugin:
    made = FormsPlugin()
    errors, warnings = made.load_config({"cache": CACHE, **settings})
    assert (errors, warnings) == ([], [])
    return made


def test_the_forms_stand_beside_the_pages_and_know_their_repository(small: Path, tmp_path: Path) -> None:
    config = load_config(str(small / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    backend = {"name": "github", "repo": "lake/strategy", "branch": "main"}
    plugin(backend=backend, content="strategy/content").on_post_build(config)
    made = tmp_path / "site" / "admin"
    own = {path.name for path in made.iterdir()}
    assert own == {
        *("config.json", "decap-cms.js", "decap-cms.js.LICENSE.txt", "emit.js", "forms.css", "forms.js", "index.html"),
        *("match.js", "pages.js", "patch.js", "paths.js", "places.js", "scalars.js", "things.json", "values.js"),
        *("widgets.js", "yaml"),
    }
    told = json.loads((made / "config.json").read_text("utf-8"))
    assert told["backend"] == backend
    assert told["publish_mode"] == "editorial_workflow"
    assert {
        one.get("folder", one.get("files", [{}])[0].get("file", "")).split("/")[0] for one in told["collections"]
    } == {"strategy"}
    page = (made / "index.html").read_text("utf-8")
    assert "connect-src &#39;self&#39; https://api.github.com blob:;" in page


def test_without_a_backend_nothing_is_built(small: Path, tmp_path: Path) -> None:
    config = load_config(str(small / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    with pytest.raises(PluginError) as error:
        plugin().on_post_build(config)
    assert str(error.value) == (
        "The forms do not know where to save. Name a backend, such as 'backend: {name: github, repo: owner/name}'."
    )
    assert not (tmp_path / "site").exists()


def test_a_page_that_looks_like_one_in_a_folder_is_refused(small: Path, tmp_path: Path) -> None:
    (small / "content" / "en" / "a__b.md").write_text("# A\n", encoding="utf-8")
    config = load_config(str(small / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    with pytest.raises(PluginError) as error:
        plugin(backend={"name": "github"}).on_post_build(config)
    assert str(error.value) == (
        "The forms cannot tell 'a__b.md' from a page in a folder. "
        "Give it a name without '__', or build without the forms."
    )
