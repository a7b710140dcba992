"""The programs that bench.py times, each in a Python of its own."""

# Writes each page as it stands after the plugins, with its front matter, where the environment says.
HOOK = """
import os
from pathlib import Path

import yaml
from mkdocs.plugins import event_priority


@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    target = Path(os.environ["BENCH_PAGES"], page.file.src_uri)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\\n{yaml.safe_dump(dict(page.meta), allow_unicode=True)}---\\n{markdown}\\n", "utf-8")
    return markdown
"""

# Times the loading and checking of the plan within a fresh Python, after its imports.
LOAD = """
import time
from pathlib import Path
from mkdocs_strategy.pipeline import prepare
start = time.process_time()
prepare(Path("content"))
print(time.process_time() - start)
"""


# Times what it takes to resolve all references and to find the backlinks of everything, in all languages of a plan.
LINKS = """
import gc, sys, time
from pathlib import Path
from mkdocs_strategy.pipeline import view_of
from mkdocs_strategy.render.connections import backlinks, page_connections, related_elsewhere
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan
gc.disable()
plan = load_plan(Path(sys.argv[1])).plan
start = time.process_time()
for language in plan.languages:
    edition = Edition(plan, language)
    for path, page in edition.pages.items():
        view = view_of(edition, path, str, str)
        view.expand(page.body)
        page_connections(view, page)
    for thing in plan.things:
        tuple(backlinks(edition, thing))
        tuple(related_elsewhere(edition, thing))
print(time.process_time() - start, len(plan.links.all), len(plan.pages))
"""
# Times the making of all documents, with pandoc and Typst, within a fresh Python: into an empty folder, and once more.
DOCUMENTS = """
import os, sys
from datetime import date
from pathlib import Path
from mkdocs_strategy.outputs import make_documents
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.documents import Site
publication = prepare(Path("content"), day=date(2026, 1, 1))
for _ in range(2):
    start = sum(os.times()[:4])
    made = make_documents(publication, Path("content"), Path(sys.argv[1]), Site("", "da"), ("pdf", "docx"))
    print(sum(os.times()[:4]) - start, made.new)
"""

# Times the making of decks in all forms within a fresh Python: one in all languages, then all others, then all again.
DECKS = """
import sys, time
from datetime import date
from pathlib import Path
from mkdocs_strategy.pipeline import prepare
publication = prepare(Path("content"), day=date(2026, 1, 1))
one = publication.plan.decks[0].id
start = time.process_time()
from mkdocs_strategy.deck_outputs import build_decks, make_decks
from mkdocs_strategy.pipeline import prepare
cache = Path(sys.argv[1])
made = build_decks(Path("content"), [one], None, cache / "site", cache)
print(time.process_time() - start, made.new)
for _ in range(2):
    start = time.process_time()
    made = make_decks(publication, Path("content"), cache, "da")
    print(time.process_time() - start, made.new)
"""
