"""Run the real web servers with the configurations of deploy/, each on a free port of this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest

DEPLOY = Path(__file__).resolve().parent.parent.parent / "deploy"
STATEMENT = "https://statement.example/strategy"
PATIENCE = 20.0
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: Message
    body: bytes


class Server(NamedTuple):
    """A running server: what it is called, and where it is."""

    name: str
    address: str

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a path below the site's root, and follow no redirect."""
        request = urllib.request.Request(
            self.address + path, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        try:
            with _OPENER.open(request, timeout=PATIENCE) as got:
                return Answer(got.status, got.headers, got.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_Stay)


@contextmanager
def caddy(site: Path, work: Path) -> Iterator[Server]:
    """Caddy, with the environment that its configuration asks for."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "SITE_ADDRESS": address,
        "SITE_ROOT": str(site),
        "ACCESSIBILITY_STATEMENT": STATEMENT,
        "HOME": str(work),
        "XDG_DATA_HOME": str(work),
        "XDG_CONFIG_HOME": str(work),
    }
    # Its remote control listens on a fixed port, which another test may have.
    config = work / "Caddyfile"
    config.write_text("{\n\tadmin off\n}\n" + (DEPLOY / "Caddyfile").read_text("utf-8"), "utf-8")
    command = [program("caddy"), "run", "--config", str(config), "--adapter", "caddyfile"]
    with running(command, environment, work / "caddy.log", port):
        yield Server("caddy", f"{address}/")


@contextmanager
def nginx(site: Path, work: Path) -> Iterator[Server]:
    """nginx in the foreground, with nothing but what its configuration changes from place to place put in."""
    port = free_port()
    config = (DEPLOY / "nginx.conf").read_text("utf-8")
    for before, after in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/strategy;", f"root {site};"),
        ("return 302 /was/;", f"return 302 {STATEMENT};"),
    ):
        assert before in config, before
        config = config.replace(before, after)
    (work / "site.conf").write_text(config, "utf-8")
    temporary = "".join(
        f"    {kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"include /etc/nginx/modules-enabled/*.conf;\npid {work}/pid;\ndaemon off;\nmaster_process off;\n"
        f"error_log {work}/nginx.log;\nevents {{}}\n"
        f"http {{\n    include /etc/nginx/mime.types;\n    access_log off;\n{temporary}    include {work}/site.conf;\n}}\n",
        "utf-8",
    )
    command = [program("nginx"), "-c", str(work / "nginx.conf"), "-e", str(work / "nginx.log")]
    with running(command, dict(os.environ), work / "nginx.log", port):
        yield Server("nginx", f"http://127.0.0.1:{port}/")


def program(name: str) -> str:
    """A server's program; where it is missing, the test is skipped, but never under CI."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if found is None:
        way = f"{name} was not found. It is needed for the tests of deploy/. Install it with 'make programs'."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(way)
    return str(found)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(command: list[str], environment: dict[str, str], log: Path, port: int) -> Iterator[None]:
    """A program that listens on a port, for as long as the context lasts."""
    with log.open("ab") as said, subprocess.Popen(command, env=environment, stdout=said, stderr=said) as process:
        try:
            _wait_for(process, port, log)
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"{command_of(process)} did not start:\n{log.read_text('utf-8', 'replace')}")


def command_of(process: subprocess.Popen[bytes]) -> str:
    return str(process.args)
