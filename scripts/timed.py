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
# Times the making of all documents, that of all decks, with pandoc and Typst, and all of it with the days of all lines from git,
# within a fresh Python: into an empty folder, or where nothing has changed since.
OUTPUTS = """
import os, sys
from pathlib import Path
from mkdocs_strategy.deck_outputs import make_decks
from mkdocs_strategy.outputs import make_documents
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.publish.last_changes import last_changes
from mkdocs_strategy.render.documents import Site
content, cache = Path("content"), Path(sys.argv[1])
def cpu():
    return sum(os.times()[:4])
start = cpu()
changes = last_changes(content)
asked = cpu() - start
publication = prepare(content, day=changes.whole, changes=changes)
spent, new = [], []
for make in (
    lambda: make_documents(publication, content, cache, Site("", "da"), ("pdf", "docx")),
    lambda: make_decks(publication, content, cache, "da"),
):
    start = cpu()
    new.append(make().new)
    spent.append(cpu() - start)
print(spent[0], new[0])
print(spent[1], new[1])
print(asked + sum(spent), sum(new))
"""
