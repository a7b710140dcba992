"""The workflows that `strategy workflows` writes: valid to those who publish schemas of them, and run here step by step.

A step is run as the code host runs it: its words by bash, in a repository, with the variables of the host. What is far away
is near: the API of GitLab is a server of this test that curl talks to, and `gh` a program that keeps comments in a file.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validators

from mkdocs_strategy.render.collaboration import MAIN
from tests.cli.test_check import Run
from tests.conftest import ROOT
from tests.pull_requests.steps import BIN, HOSTS, MARK, loaded, ran
from tests.redline.repository import laid_out

# What is written


def test_the_files_of_this_repository_are_in_step_with_its_content() -> None:
    run = Run("workflows", "--check", cwd=ROOT)
    assert (run.status, run.out, run.err) == (0, "", "")
    assert [host for host, path in MAIN.items() if not (ROOT / path).is_file()] == []


def schema(name: str) -> Any:
    return json.loads((files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("github-workflows", ".github/workflows/*.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/*.yml"),
        ("gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_what_is_written_is_valid_to_the_published_schema(name: str, pattern: str, repository: Path) -> None:
    published = schema(name)
    validator = validators.validator_for(published)(published)
    found = sorted([*repository.glob(pattern), *ROOT.glob(pattern)])
    assert found
    for file in found:
        assert [error.message for error in validator.iter_errors(loaded(file))] == [], file


def test_an_audit_of_security_finds_nothing() -> None:
    """By zizmor: no word of a change reaches a shell, tokens may do no more than they must, actions are fixed."""
    folder = ROOT / ".github" / "workflows"
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--quiet", "--persona", "pedantic", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_actions_are_fixed_to_a_commit_with_its_version_beside_it() -> None:
    text = (ROOT / ".github" / "workflows" / "strategy.yml").read_text("utf-8")
    uses = re.findall(r"uses: (.+)", text)
    assert uses
    assert [one for one in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_every_path_of_the_settings_can_be_another(tmp_path: Path) -> None:
    laid_out(tmp_path)
    (tmp_path / "content").rename(tmp_path / "det her")
    (tmp_path / "mkdocs.yml").rename(tmp_path / "site.yml")
    options = ("--lang", "da", "--content", "det her", "--config", "site.yml", "--branch", "udgivet")
    for host in HOSTS:
        assert Run("workflows", host, *options, cwd=tmp_path).status == 0
        assert Run("workflows", host, *options, "--check", cwd=tmp_path).status == 0
    assert Run("workflows", "--check", cwd=tmp_path).status == 0
    flow = (tmp_path / ".github" / "workflows" / "strategy.yml").read_text("utf-8")
    assert "strategy check --content 'det her' --lang da" in flow
    assert "strategy build --config site.yml" in flow
    assert "branches: [udgivet]" in flow
    assert "\n          python -m pip install --requirement requirements.txt\n" in flow


def test_a_file_that_somebody_else_wrote_is_left_alone(tmp_path: Path) -> None:
    laid_out(tmp_path)
    own = tmp_path / ".gitlab-ci.yml"
    own.write_text("image: own\n", "utf-8")
    run = Run("workflows", "gitlab", cwd=tmp_path)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("strategy: '.gitlab-ci.yml': there already, and not written by this command. Move ")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == [".gitlab-ci.yml"]


def test_what_is_not_in_step_is_named(tmp_path: Path) -> None:
    laid_out(tmp_path)
    Run("workflows", "github", cwd=tmp_path)
    library = tmp_path / "content" / "data" / "sub-strategies" / "library.yml"
    library.write_text(library.read_text("utf-8").replace("en: The library}", "en: The great library}"), "utf-8")
    run = Run("workflows", "--check", cwd=tmp_path)
    assert run.status == 1
    assert run.out.splitlines() == [
        f".github/{name}: not in step with the content. Run 'strategy workflows'."
        for name in ("ISSUE_TEMPLATE/wrong.yml", "ISSUE_TEMPLATE/proposal.yml", "CODEOWNERS")
    ]
    assert Run("workflows", cwd=tmp_path).out.splitlines() == [
        f"Written: .github/{name}" for name in ("ISSUE_TEMPLATE/wrong.yml", "ISSUE_TEMPLATE/proposal.yml", "CODEOWNERS")
    ]
    assert Run("workflows", "--check", cwd=tmp_path).status == 0


def test_without_workflows_the_host_must_be_said(tmp_path: Path) -> None:
    run = Run("workflows", "--check", cwd=tmp_path)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("strategy: There are no workflows here yet. Say for which code host ")


def test_content_that_cannot_be_read_whole_changes_nothing(tmp_path: Path) -> None:
    laid_out(tmp_path)
    library = tmp_path / "content" / "data" / "sub-strategies" / "library.yml"
    library.write_text("id: [\n", "utf-8")
    run = Run("workflows", "github", cwd=tmp_path)
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "strategy: 'data/sub-strategies/library.yml' cannot be read whole. Mend what 'strategy check' says first.\n"
    )


# What is run, at GitHub


def steps(repository: Path, name: str, job: str) -> dict[str, Any]:
    flow = loaded(repository / ".github" / "workflows" / name)
    return {step["name"]: step for step in flow["jobs"][job]["steps"] if "run" in step}


def test_every_step_at_github(repository: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    env = {"STRATEGY_BASE": "origin/main", "GITHUB_STEP_SUMMARY": str(summary)}
    links = {
        "FILES": "https://h.example/blob/1/",
        "PREVIEW": "",
        "REDLINE": "https://h.example/2",
        "RUN": "https://h.example/3",
    }
    done = {
        name: ran(step["run"], repository, **env, **(links if step.get("env") else {}))
        for name, step in steps(repository, "strategy.yml", "strategy").items()
        if name != "Byg websitet"
    }
    assert {name: one.returncode for name, one in done.items()} == {
        "Installer": 0,
        "Tjek indholdet": 1,
        "Skriv, hvad der er ændret": 0,
        "Skriv gennemgangen": 0,
    }
    first = done["Tjek indholdet"].stdout.splitlines()[0]
    assert first.startswith(
        "::error file=content/da/index.md,line=13,col=4,title=unknown-reference::'[[libary]]' henviser"
    )
    review = (repository / "review" / "review.md").read_text("utf-8")
    assert review.startswith(f"{MARK}\n## Gennemgang af ændringen\n")
    assert "steget fra 3,1 mio. kr. til 3,5 mio. kr." in review
    assert "[alle ændringer](https://h.example/2)" in review
    assert review in summary.read_text("utf-8")
    assert {path.name for path in (repository / "redline").iterdir()} == {"redline.html", "redline.docx"}
    shutil.rmtree(repository / "review")
    shutil.rmtree(repository / "redline")


# Stands in for GitHub's own program: keeps pull requests and comments in a file, and asks jq as it does.
GH = """#!{python}
import json, os, pathlib, subprocess, sys

state = pathlib.Path(os.environ["FAKE_GITHUB"])
world = json.loads(state.read_text())
arguments = sys.argv[1:]


def option(name, default=None):
    return arguments[arguments.index(name) + 1] if name in arguments else default


fields = dict(arguments[n + 1].split("=", 1) for n, one in enumerate(arguments) if one in ("-f", "-F"))
fields = {{key: pathlib.Path(value[1:]).read_text() if value.startswith("@") else value for key, value in fields.items()}}
if arguments[:2] == ["run", "download"]:
    folder = pathlib.Path(option("--dir"))
    folder.mkdir()
    (folder / "review.md").write_text(world["artifact"])
    sys.exit()
assert arguments[0] == "api"
path = next(one for one in arguments[1:] if one.startswith("repos/o/r/")).removeprefix("repos/o/r/")
method = option("--method", "GET")
if (method, path) == ("GET", "pulls"):
    answer = [one for one in world["pulls"] if one["label"] == fields["head"] and fields["state"] == "open"]
elif (method, path) == ("GET", "issues/7/comments"):
    answer = world["comments"]
elif (method, path) == ("POST", "issues/7/comments"):
    world["comments"].append({{"id": 100, "user": {{"login": "github-actions[bot]"}}, "body": fields["body"]}})
    answer = None
else:
    assert method == "PATCH", path
    (one,) = [one for one in world["comments"] if path == f"issues/comments/{{one['id']}}"]
    one["body"] = fields["body"]
    answer = None
state.write_text(json.dumps(world))
if option("--jq"):
    sys.stdout.write(subprocess.run(["jq", "-r", option("--jq")], input=json.dumps(answer), text=True, check=True, stdout=subprocess.PIPE).stdout)
"""


@pytest.fixture
def github(tmp_path: Path) -> Path:
    """A folder with `gh`, and a world of one open change from a fork, on which two people have commented."""
    if shutil.which("jq") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("jq was not found. The stand-in for gh needs it.")
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(GH.format(python=sys.executable), "utf-8")
    program.chmod(0o755)
    world = {
        "artifact": f"{MARK}\nFirst.\n",
        "pulls": [{"number": 7, "label": "editor:change", "head": {"sha": "abc"}}],
        "comments": [
            {"id": 1, "user": {"login": "editor"}, "body": f"{MARK}\nNot by us."},
            {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "By another workflow."},
        ],
    }
    (tmp_path / "world.json").write_text(json.dumps(world), "utf-8")
    return tmp_path


def commented(github: Path, repository: Path, **environment: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """The run that writes the comment, and all comments that there are then."""
    (step,) = steps(repository, "strategy-comment.yml", "comment").values()
    env = {
        "REPOSITORY": "o/r",
        "RUN": "1",
        "SHA": "abc",
        "HEAD": "editor:change",
        "FAKE_GITHUB": str(github / "world.json"),
    }
    shutil.rmtree(github / "review", ignore_errors=True)
    path = f"{github / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = ran(step["run"], github, **{**env, "PATH": path, **environment})
    return done, [one["body"] for one in json.loads((github / "world.json").read_text("utf-8"))["comments"][2:]]


def with_artifact(github: Path, text: str) -> None:
    world = json.loads((github / "world.json").read_text("utf-8"))
    (github / "world.json").write_text(json.dumps({**world, "artifact": text}), "utf-8")


def test_the_comment_at_github_is_written_once_and_then_written_anew(github: Path, repository: Path) -> None:
    done, comments = commented(github, repository)
    assert (done.returncode, done.stderr, comments) == (0, "", [f"{MARK}\nFirst.\n"])
    with_artifact(github, f"{MARK}\nSecond.\n")
    done, comments = commented(github, repository)
    assert (done.returncode, done.stderr, comments) == (0, "", [f"{MARK}\nSecond.\n"])
    world = json.loads((github / "world.json").read_text("utf-8"))
    assert [one["body"] for one in world["comments"][:2]] == [f"{MARK}\nNot by us.", "By another workflow."]


@pytest.mark.parametrize("environment", [{"SHA": "older"}, {"HEAD": "stranger:change"}], ids=["outdated", "closed"])
def test_a_change_that_is_closed_or_has_changed_since_gets_no_comment(
    github: Path, repository: Path, environment: dict[str, str]
) -> None:
    done, comments = commented(github, repository, **environment)
    assert (done.returncode, comments) == (0, [])
    assert done.stdout == "Ændringen er lukket eller ændret siden. Der skrives ingen kommentar.\n"


def test_what_is_no_review_is_not_written(github: Path, repository: Path) -> None:
    with_artifact(github, "Buy this.\n")
    done, comments = commented(github, repository)
    assert (done.returncode, comments) == (1, [])
    assert done.stdout == "::error::Der er ingen gennemgang at skrive.\n"
