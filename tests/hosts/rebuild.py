"""Build a site again and again in one process, as a live preview does.

    python rebuild.py ENGINE CONFIG SITE

Builds once for each line of the standard input, which it waits for, and answers with a line when the site is there.
The log goes to the standard error.
"""

from __future__ import annotations

import importlib
import logging
import sys

engine, config_file, site = sys.argv[1:]
importlib.import_module(f"{engine}.__main__")
load_config = importlib.import_module(f"{engine}.config").load_config
build = importlib.import_module(f"{engine}.commands.build").build
logging.basicConfig(level=logging.WARNING, format="%(levelname)s -  %(message)s")

started = False
for _ in sys.stdin:
    config = load_config(config_file=config_file, site_dir=site)
    if not started:
        config.plugins.on_startup(command="serve", dirty=False)
        started = True
    build(config)
    sys.stderr.flush()
    print("built", flush=True)
