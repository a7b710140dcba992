"""Make .venv from a lock: `python3 scripts/setup_venv.py site` to build the site, `dev` to work on the code as well.

A virtual environment that is ready says so in `.venv/.site-ready` and `.venv/.dev-ready`, written last. Nothing is done,
and no network is asked, while they agree with the lock, the Python and the folder.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PACKAGE_READY = VENV / ".package-ready"
OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Bring .venv up to date for one purpose, `site` or `dev`; 0 when it is ready."""
    if arguments not in (["site"], ["dev"]):
        return complain("Say what the environment is for: python3 scripts/setup_venv.py site (or dev).")
    missing = what_is_missing()
    if missing:
        return complain(missing)
    purpose = arguments[0]
    if not is_ready(purpose):
        print(f"Setting up .venv from requirements/{purpose}.lock; this takes about a minute.", flush=True)
        if not make_venv(purpose):
            return complain(
                "The environment in .venv could not be made; what pip says above tells why. "
                "The first time, this needs the network. Mend the cause and run the same command again."
            )
    if not install_package():
        return complain(
            "The package of this repository could not be installed into .venv; what pip says above tells why."
        )
    return 0


def what_is_missing() -> str:
    """One sentence on what keeps this Python from making the environment, or nothing."""
    if sys.version_info < OLDEST:
        return (
            f"This is Python {sys.version_info[0]}.{sys.version_info[1]}; the project needs {OLDEST[0]}.{OLDEST[1]} "
            "or newer. Name a newer one with: make PYTHON=python3.12 ..."
        )
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        return (
            "This Python cannot make virtual environments, because its venv module is missing. "
            "On Debian or Ubuntu: apt install python3-venv"
        )
    return ""


def lock_file(purpose: str) -> Path:
    """The lock with everything this purpose needs."""
    return ROOT / "requirements" / f"{purpose}.lock"


def ready_file(purpose: str) -> Path:
    """The file that says the environment serves this purpose."""
    return VENV / f".{purpose}-ready"


def fingerprint(purpose: str) -> str:
    """What the environment was made from: the lock, the Python and the folder it cannot leave."""
    lock = lock_file(purpose).read_bytes()
    made_by = f"\n{sys.version_info[0]}.{sys.version_info[1]}\n{sys.base_prefix}\n{ROOT}"
    return hashlib.sha256(lock + made_by.encode()).hexdigest() + "\n"


def is_ready(purpose: str) -> bool:
    """Whether the environment was finished, for this purpose, from what lies here now."""
    return PYTHON.exists() and says(ready_file(purpose), fingerprint(purpose))


def says(file: Path, text: str) -> bool:
    """Whether a file is there and holds exactly this text."""
    return file.is_file() and file.read_text(encoding="utf-8") == text


def make_venv(purpose: str) -> bool:
    """Make the environment anew from its lock, and say so only when all of it is there."""
    for file in (ready_file("site"), ready_file("dev"), PACKAGE_READY):
        file.unlink(missing_ok=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    if not run([sys.executable, "-m", "venv", str(VENV)]):
        return False
    # Wheels only: building from source would bring in tools that no lock names.
    if not pip("install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock_file(purpose))):
        return False
    # The dev lock holds everything in the site lock, so one environment then serves both.
    for served in ("site", "dev") if purpose == "dev" else ("site",):
        ready_file(served).write_text(fingerprint(served), encoding="utf-8")
    return True


def install_package() -> bool:
    """Install this repository's package in place, again only when pyproject.toml has changed."""
    made_from = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest() + "\n"
    if says(PACKAGE_READY, made_from):
        return True
    if not pip("install", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)):
        return False
    PACKAGE_READY.write_text(made_from, encoding="utf-8")
    return True


def pip(*arguments: str) -> bool:
    """Run the environment's own pip."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    # A failure is tried once more with pip's warnings, which tell a lost network from a lost package.
    return run([*command, "-qq"]) or run([*command, "-q"])


def run(command: list[str]) -> bool:
    """Run a command to its end; whether it went well."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def complain(sentence: str) -> int:
    """Say what is wrong, for a person; the exit code of a set-up that failed."""
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
