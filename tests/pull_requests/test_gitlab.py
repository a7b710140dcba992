"""The jobs that `strategy workflows gitlab` writes, run step by step; the API of GitLab is a server that curl talks to."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.pull_requests.steps import MARK, loaded, ran


class Notes(BaseHTTPRequestHandler):
    """As much of GitLab's API as writes notes at a merge request."""

    notes: ClassVar[list[dict[str, Any]]] = []

    def answer(self, status: int, said: object) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        assert address.path == "/api/v4/projects/3/merge_requests/7/notes"
        assert parse_qs(address.query) == {"per_page": ["100"], "sort": ["asc"]}
        self.answer(200 if self.headers["PRIVATE-TOKEN"] == "secret" else 401, self.notes)

    def do_POST(self) -> None:
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["body"][0]
        self.notes.append({"id": 100 + len(self.notes), "body": body})
        self.answer(201, self.notes[-1])

    def do_PUT(self) -> None:
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["body"][0]
        (note,) = [one for one in self.notes if self.path.endswith(f"/notes/{one['id']}")]
        note["body"] = body
        self.answer(200, note)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def gitlab() -> Iterator[str]:
    """The address of the API, where somebody has written a note."""
    Notes.notes[:] = [{"id": 1, "body": "A note of somebody's."}]
    with ThreadingHTTPServer(("127.0.0.1", 0), Notes) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api/v4"
        server.shutdown()


def job(repository: Path, name: str, last: bool = False, **environment: str) -> subprocess.CompletedProcess[str]:
    """A job of the pipeline with what goes before it, as one script; or the last step of it alone."""
    flow = loaded(repository / ".gitlab-ci.yml")
    script = "\n".join([*flow["default"]["before_script"], *flow[name]["script"]][-1 if last else 0 :])
    base = subprocess.run(
        ["git", "merge-base", "main", "HEAD"], cwd=repository, capture_output=True, text=True, check=True
    )
    env = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base.stdout.strip(),
        "CI_COMMIT_SHA": "abc",
        "CI_PROJECT_URL": "https://h.example/o/r",
        "CI_JOB_ID": "5",
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
        "STRATEGY_REVIEW_TOKEN": "",
    }
    return ran(script, repository, **{**env, **environment})


def test_the_check_at_gitlab_reports_and_fails(repository: Path) -> None:
    done = job(repository, "check")
    assert done.returncode == 1
    assert done.stdout.splitlines()[1:3] == [
        "I det, denne ændring rører ved:",
        "content/da/index.md:13:4: '[[libary]]' henviser til ingenting. Mente du 'library'? [unknown-reference]",
    ]
    quality = json.loads((repository / "quality.json").read_text("utf-8"))
    assert (quality[0]["check_name"], quality[0]["location"]) == (
        "unknown-reference",
        {"path": "content/da/index.md", "lines": {"begin": 13}},
    )
    assert (repository / "junit.xml").read_text("utf-8").startswith("<?xml")


@pytest.fixture
def reviewed(repository: Path) -> Path:
    """The repository with a review to write, without the time it takes to make one."""
    file = repository / "redline" / "review.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{MARK}\nÆndret & gennemgået: 100 %\n", "utf-8")
    return repository


def test_the_review_at_gitlab_is_made_and_noted(gitlab: str, repository: Path) -> None:
    env = {"CI_API_V4_URL": gitlab, "STRATEGY_REVIEW_TOKEN": "secret", "STRATEGY_SITE_JOB": "4"}
    done = job(repository, "review", False, **env)
    assert done.returncode == 0, done.stderr
    note = Notes.notes[1]["body"]
    assert note == (repository / "redline" / "review.md").read_text("utf-8")
    assert "[`content/da/index.md:13:4`](https://h.example/o/r/-/blob/abc/content/da/index.md#L13)" in note
    assert "[alle ændringer](https://h.example/o/r/-/jobs/5/artifacts/browse/redline/)" in note
    assert "[websitet, som det bliver](https://h.example/o/r/-/jobs/4/artifacts/browse/site/)" in note
    assert {path.name for path in (repository / "redline").iterdir()} == {"redline.html", "redline.docx", "review.md"}


def test_the_note_at_gitlab_is_written_once_and_then_written_anew(gitlab: str, reviewed: Path) -> None:
    for text in ("Ændret & gennemgået: 100 %\n", "Igen +1;\n"):
        (reviewed / "redline" / "review.md").write_text(f"{MARK}\n{text}", "utf-8")
        done = job(reviewed, "review", last=True, CI_API_V4_URL=gitlab, STRATEGY_REVIEW_TOKEN="secret")
        assert (done.returncode, done.stderr) == (0, "")
        assert Notes.notes[1:] == [{"id": 101, "body": f"{MARK}\n{text}"}]


def test_without_a_token_no_note_is_written_and_nothing_fails(reviewed: Path) -> None:
    done = job(reviewed, "review", last=True)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith("STRATEGY_REVIEW_TOKEN mangler")


def test_a_token_that_is_refused_fails(gitlab: str, reviewed: Path) -> None:
    done = job(reviewed, "review", last=True, CI_API_V4_URL=gitlab, STRATEGY_REVIEW_TOKEN="wrong")
    assert done.returncode != 0
    assert "401" in done.stderr
