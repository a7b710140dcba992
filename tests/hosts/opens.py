"""Run a site engine and count how often it opens each file below a folder, by an audit hook of Python itself.

    python opens.py FOLDER REPORT ENGINE ARGUMENTS...

Writes REPORT as JSON: paths within FOLDER, and how often each was opened.
"""

from __future__ import annotations

import atexit
import json
import runpy
import sys
from collections import Counter
from pathlib import Path

folder, report, engine = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), sys.argv[3]
opened: Counter[str] = Counter()


def count(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith(str(folder)):
        opened[Path(arguments[0]).relative_to(folder).as_posix()] += 1


atexit.register(lambda: report.write_text(json.dumps(opened, sort_keys=True), encoding="utf-8"))
sys.addaudithook(count)
sys.argv = [engine, *sys.argv[4:]]
runpy.run_module(engine, run_name="__main__", alter_sys=True)
