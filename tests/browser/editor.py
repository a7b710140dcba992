"""Someone who edits in the forms, and the repository that Decap's own local server saves their work to."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from mkdocs_strategy.forms import FOLDER, Saving, write_forms
from mkdocs_strategy.pipeline import prepare
from scripts.setup_checkers import FOLDER as CHECKERS
from scripts.setup_checkers import NODE

SERVER = CHECKERS / "node_modules" / "decap-server" / "dist" / "index.js"
SECONDS = 30


class Repository:
    """The content under git, as on a server for pull requests; a save is a branch."""

    def __init__(self, folder: Path, content: Path) -> None:
        self.folder = folder
        shutil.copytree(content, folder / "content")
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Editor")
        self.git("config", "user.email", "editor@example.org")
        self.git("config", "core.autocrlf", "false")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=Start")

    def git(self, *arguments: str) -> str:
        command = ["git", *arguments]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, encoding="utf-8").stdout

    def saved(self, branch: str, saves: int = 1) -> list[str]:
        """What a branch changes, as the lines of a diff without context; waits until it holds so many saves."""
        until = time.monotonic() + SECONDS
        while self._saves(branch) < saves and time.monotonic() < until:
            time.sleep(0.1)
        diff = self.git("diff", "--unified=0", "main", branch).splitlines()
        return [line for line in diff if line[:1] in "+-" and not line.startswith(("--- ", "+++ "))]

    def _saves(self, branch: str) -> int:
        is_there = self.git("branch", "--list", branch)
        return int(self.git("rev-list", "--count", f"main..{branch}")) if is_there else 0

    def problems(self, branch: str) -> list[str]:
        """What `strategy check` says of a branch."""
        tree = self.folder.parent / branch.replace("/", "-")
        self.git("worktree", "add", "--quiet", "--detach", str(tree), branch)
        return [str(one) for one in prepare(tree / "content", "content").errors]


class LocalServer:
    """Decap's server for a repository on this machine, as long as the context lasts."""

    def __init__(self, repository: Repository) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = {"MODE": "git", "BIND_HOST": "127.0.0.1", "PORT": str(self.port), "LOG_LEVEL": "error"}
        settings["GIT_REPO_DIRECTORY"] = str(repository.folder)
        self._command = [str(NODE), str(SERVER)]
        self._environment = {**os.environ, **settings}
        self._folder = repository.folder

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/v1"

    def __enter__(self) -> LocalServer:
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(
            self._command, cwd=self._folder, env=self._environment, stdin=quiet, stdout=quiet, stderr=quiet
        )
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.1)
        raise AssertionError("decap-server did not start; run make checkers")

    def __exit__(self, *exception: object) -> None:
        self._process.terminate()
        self._process.wait()


def written(repository: Repository, site: Path, server: LocalServer, cache: Path) -> None:
    """Put the forms beside a site, saving through a local server."""
    content = repository.folder / "content"
    backend = {"name": "proxy", "proxy_url": server.address, "branch": "main"}
    write_forms(prepare(content), content, Saving(backend), site / FOLDER, cache)


class Editor:
    """A browser in which someone has logged in to the forms."""

    def __init__(self, browser: Browser, site: str, backend: str) -> None:
        self.site, self.backend = site, backend
        self.at = f"{site}{FOLDER}/"
        self.asked: list[str] = []
        self.said: list[str] = []
        self._context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="da-DK")
        self._context.set_default_timeout(SECONDS * 1000)
        self.page = self._context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on(
            "console", lambda one: self.said.append(one.text) if "Content Security Policy" in one.text else None
        )
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.goto(self.at)
        self.page.get_by_role("button", name="Log ind").click()
        self.page.get_by_role("heading", name="Samlinger").wait_for()

    def open(self, collection: str, entry: str = "") -> Page:
        """Open the list of a kind of files, or the form of one of them."""
        self.page.goto(f"{self.at}#/collections/{collection}")
        self.page.get_by_role("heading", name="Samlinger").wait_for()
        if entry:
            self.page.goto(f"{self.at}#/collections/{collection}/entries/{entry}")
            self.page.get_by_role("button", name="Gem", exact=True).wait_for()
        return self.page

    def new(self, collection: str) -> Page:
        """Open an empty form."""
        self.open(collection)
        self.page.goto(f"{self.at}#/collections/{collection}/new")
        self.page.get_by_role("button", name="Gem", exact=True).wait_for()
        return self.page

    def save(self) -> None:
        """Save, and wait until the form says so: what one does meanwhile would be lost."""
        self.page.get_by_role("button", name="Gem", exact=True).click()
        self.page.get_by_text("Ændringer gemt", exact=True).first.wait_for()

    def close(self) -> None:
        self._context.close()


def rows(within: Page | Locator, key: str) -> Locator:
    """The list under a key, opened."""
    found = within.locator(f'[id^="{key}-field"]').first
    button = found.get_by_test_id("expand-button").first
    if button.get_attribute("aria-label") == "Expand":
        button.click()
    return found


def row(within: Locator, number: int) -> Locator:
    """A row of a list, opened; -1 is the last."""
    found = within.locator("xpath=./div[2]/div[.//button]").nth(number)
    found.locator("button").first.click()
    return found


def pick(within: Page | Locator, key: str, words: str) -> None:
    """Pick what is called so in a picker: a relation, or a choice."""
    field = within.locator(f'input[id^="{key}-field"]').first
    field.fill(words)
    field.page.get_by_role("option", name=words, exact=True).first.click()
