"""Make sure that the programs the tests drive are there: a browser, an office suite, PDF tools and fonts.

Installs them with apt-get where this account may; otherwise says what is missing and how to get it. Never skips.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from typing import NamedTuple


class Program(NamedTuple):
    """Something the tests need that pip does not bring."""

    name: str
    commands: tuple[str, ...]
    needed_for: str
    packages: tuple[str, ...]


# A server is started by an administrator, whose path ordinary accounts may not have.
_WHERE = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))

FONTS = Program(
    "the Liberation and DejaVu fonts",
    (),
    "pages and slides that measure the same on every machine",
    ("fontconfig", "fonts-liberation", "fonts-dejavu-core"),
)
PROGRAMS = (
    Program("Chromium", ("chromium",), "the tests that open the site in a browser", ("chromium",)),
    Program(
        "LibreOffice",
        ("soffice",),
        "the tests that open slides and documents in an office suite",
        ("libreoffice-impress", "libreoffice-writer"),
    ),
    Program("Poppler", ("pdftoppm", "pdfinfo"), "the tests that look at PDF pages", ("poppler-utils",)),
    Program("curl or jq", ("curl", "jq"), "the tests that run the workflows of pull requests", ("curl", "jq")),
    Program("Caddy", ("caddy",), "the tests of deploy/Caddyfile", ("caddy",)),
    Program("nginx", ("nginx",), "the tests of deploy/nginx.conf", ("nginx-light", "libnginx-mod-http-brotli-static")),
    FONTS,
)


def main() -> int:
    """Bring in what is missing; 0 when everything is there."""
    missing = what_is_missing()
    rights = rights_to_install()
    if missing and rights is not None:
        install(missing, rights)
        missing = what_is_missing()
    for program in missing:
        print(
            f"{program.name} was not found. It is needed for {program.needed_for}. "
            f"On Debian or Ubuntu: sudo apt-get install --no-install-recommends {' '.join(program.packages)}",
            file=sys.stderr,
        )
    return 1 if missing else 0


def what_is_missing() -> list[Program]:
    """The programs that are not all there, in the order of the table."""
    return [program for program in PROGRAMS if not is_there(program)]


def is_there(program: Program) -> bool:
    """Whether all commands of a program are on the path, and, for fonts, whether both families are known."""
    if program is not FONTS:
        return all(shutil.which(command, path=_WHERE) for command in program.commands)
    if shutil.which("fc-list") is None:
        return False
    families = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    return "Liberation Sans" in families and "DejaVu Sans" in families


def rights_to_install() -> list[str] | None:
    """What to put before apt-get on this machine, or None where this account may not install."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def install(missing: list[Program], rights: list[str]) -> None:
    """Install from the distribution's packages; a list of packages that could not be fetched is asked for again."""
    packages = [package for program in missing for package in program.packages]
    print(f"Installing {', '.join(program.name for program in missing)}; this takes a minute or two.", flush=True)
    apt_get = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    for pause in (5, 20, 0):
        updated = subprocess.run([*apt_get, "update"], stdin=subprocess.DEVNULL, check=False).returncode == 0
        command = [*apt_get, "install", "--yes", "--no-install-recommends", *packages]
        # What dpkg says of every package helps only when something went wrong.
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if updated and done.returncode == 0:
            return
        print(done.stdout[-2000:], file=sys.stderr)
        time.sleep(pause)


if __name__ == "__main__":
    sys.exit(main())
