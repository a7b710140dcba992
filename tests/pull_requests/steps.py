"""What runs the steps of workflows as code hosts do, and a repository to run them in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

BIN = Path(sys.executable).parent
MARK = "<!-- strategy-review -->"
HOSTS = ("github", "gitlab")


def ran(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A step as GitHub and GitLab run it, by bash that stops at the first failure."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": path, **environment}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120)


def loaded(file: Path) -> Any:
    """A file of YAML as code hosts read it, to whom `on` is a word."""
    return yaml.load(file.read_text("utf-8"), Loader=Words)


class Words(yaml.SafeLoader):
    """YAML 1.2, in which only true and false are truths."""


Words.yaml_implicit_resolvers = {
    first: [one for one in resolvers if one[0] != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
