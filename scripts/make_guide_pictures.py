"""Make the pictures of the editors' guide: .venv/bin/python -m scripts.make_guide_pictures [NAME ...]

In a copy of the repository it does what the pages of docs/guide/ tell an editor to do, and keeps what an editor sees: what the terminal
prints, pages of the built site, a form. Needs what the tests need: Chromium, the checkers from npm (make checkers), a network once.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import markdown
import pypandoc
from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from mkdocs_strategy.cli import strategy
from mkdocs_strategy.pipeline import build_site
from scripts.make_pictures import ROOT, served, small
from tests.browser.editor import Editor, LocalServer, Repository, row, rows, written
from tests.docs.guide import LANGUAGES, page
from tests.publish.colleague import Colleague

PICTURES = ROOT / "docs" / "guide" / "pictures"
WIDTH = 900
FIGURE, INITIATIVE, DECISION = "change-a-figure.md", "add-an-initiative.md", "record-a-decision.md"
TERMINAL = """
body{margin:0;background:#fff;font:15px/1.5 'DejaVu Sans Mono',monospace;color:#24323a}
main{margin:8px;border:1px solid #b9c6cc;border-radius:8px;background:#f6f8f9;overflow:hidden}
header{height:26px;background:#e4eaed;border-bottom:1px solid #cfd9dd}
pre{margin:0;padding:14px 18px;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
b{color:#0b5563}i{font-style:normal;color:#6b4a00}
"""
COMMENT = """
body{margin:0;background:#fff;font:16px/1.5 'DejaVu Sans',sans-serif;color:#24323a}
main{margin:8px;border:1px solid #b9c6cc;border-radius:8px;padding:4px 22px 14px}
h2,h3{border-bottom:1px solid #dde4e7;padding-bottom:4px}h2{font-size:22px}h3{font-size:18px}b{color:#1f7a3d}
code,pre{font-family:'DejaVu Sans Mono',monospace;font-size:14px;background:#eef2f3;border-radius:4px}
code{padding:1px 4px}pre{padding:10px}del{background:#fbe3e1}ins{background:#dff0e2}
"""
WORDS = {
    "da": ("Åbne datadage", "Open data days", "Afdelingerne viser hinanden deres data."),
    "en": ("Åbne datadage", "Open data days", "Afdelingerne viser hinanden deres data."),
}
GREEN_IT = """---
title: Grøn it
---
Regionens it skal bruge mindre strøm og færre maskiner.

# Vision
Vi køber færre ting og bruger dem længere.

# Ambitioner
- **Længere levetid.** En computer bruges i seks år.
- **Mindre strøm.** Servere slukkes, når ingen bruger dem.

# Indsatsområder
## Indkøb
Vi stiller krav til leverandørerne.

### Initiativer
- **Fælles kravliste.** Alle udbud bruger den samme liste.

# Økonomi

| Post      | Beløb (mio. kr.) |
|-----------|------------------|
| Kravliste | 0,5              |
| Målere    | ca. 1 til 2      |
"""


class Copy:
    """A copy of the repository, in which somebody edits and runs commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("clone", "--quiet", str(ROOT), str(folder), at=ROOT)
        self.git("checkout", "--quiet", "-B", "main")
        self.git("checkout", "--quiet", "-b", "my-change")

    def git(self, *arguments: str, at: Path | None = None) -> None:
        subprocess.run(["git", *arguments], cwd=at or self.folder, check=True, capture_output=True)

    def fresh(self) -> None:
        """As it was before any edit."""
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "--quiet", "-d", "--force")

    def edit(self, name: str) -> None:
        """Do all that a page of the guide says to write."""
        for edit in page("da", name).edits:
            edit.apply(self.folder)

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        if old not in text:
            raise ValueError(f"{file} does not hold: {old}")
        path.write_text(text.replace(old, new, 1), "utf-8")

    def run(self, command: str) -> str:
        """What the terminal shows: the command as it is typed, and what it prints."""
        program = Path(sys.executable).with_name("strategy")
        words = [one.strip('"').replace('="', "=") for one in re.findall(r'(?:[^\s"]|"[^"]*")+', command)]
        done = subprocess.run(
            [program, *words[1:]],
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            encoding="utf-8",
        )
        return f"$ {command}\n{done.stdout.strip(chr(10))}\n"

    def answer(self, command: str, *answers: str) -> str:
        """The same, with answers to what the command asks."""
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            said = CliRunner(echo_stdin=True).invoke(
                strategy, command.split()[1:], "".join(f"{one}\n" for one in answers)
            )
        finally:
            os.chdir(before)
        return f"$ {command}\n{said.output}"


def main() -> int:
    """Make the pictures that are named, or all."""
    program = shutil.which("chromium")
    if program is None:
        print("Chromium was not found. Install it with 'make programs'.", file=sys.stderr)
        return 1
    wanted = sys.argv[1:] or list(SCENES)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        copy = Copy(Path(work) / "strategy")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name in wanted:
            copy.fresh()
            SCENES[name](copy, browser)
        browser.close()
    return 0


def kept(name: str, png: bytes) -> None:
    """Write a picture with few colours."""
    path = PICTURES / f"{name}.png"
    path.write_bytes(small(png))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


def typeset(browser: Browser, name: str, style: str, body: str) -> None:
    """Keep a picture of some HTML, as high as it is."""
    screen = browser.new_page(viewport={"width": WIDTH, "height": 100})
    screen.set_content(f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style><main>{body}</main>")
    kept(name, screen.screenshot(full_page=True))
    screen.close()


def terminal(browser: Browser, name: str, *said: str) -> None:
    """Keep a picture of what a terminal shows: commands stand out, and so do codes."""
    text = html.escape("\n".join(said).strip("\n"), quote=False)
    text = re.sub(r"^\$ .*$", r"<b>\g<0></b>", text, flags=re.MULTILINE)
    text = re.sub(r"\[[a-z]+(?:-[a-z]+)*\]$", r"<i>\g<0></i>", text, flags=re.MULTILINE)
    typeset(browser, name, TERMINAL, f"<header></header><pre>{text}</pre>")


def figure_check(copy: Copy, browser: Browser) -> None:
    """The sum that was forgotten."""
    copy.edit(FIGURE)
    copy.replace("content/data/budget.yml", "lines_total: 20.07 million", "lines_total: 19.804 million")
    for lang in LANGUAGES:
        terminal(browser, f"figure-check.{lang}", copy.run(f"strategy check --lang {lang}"))


def initiative_new(copy: Copy, browser: Browser) -> None:
    """What is asked of somebody who adds an initiative."""
    for lang in LANGUAGES:
        copy.fresh()
        answers = (*WORDS[lang], "Departments show each other their data.", "2", "3: Initiativer og indsatser", "")
        command = f"strategy new initiative --in di-focus-data --lang {lang}"
        terminal(browser, f"initiative-new.{lang}", copy.answer(command, *answers))


def translate_status(copy: Copy, browser: Browser) -> None:
    """What is stale after a change of the Danish page."""
    page("da", "translate.md").edits[0].apply(copy.folder)
    for lang in LANGUAGES:
        terminal(browser, f"translate-status.{lang}", copy.run(f"strategy translate status --lang {lang}"))


def word_in(copy: Copy, browser: Browser) -> None:
    """The report on a Word file that becomes a sub-strategy."""
    for lang in LANGUAGES:
        copy.fresh()
        file = copy.folder / "green-it.docx"
        pypandoc.convert_text(GREEN_IT, "docx", "markdown-auto_identifiers", outputfile=file)
        command = (
            f'strategy import green-it.docx --as sub-strategy --name da="Grøn it" --name en="Green IT" --lang {lang}'
        )
        terminal(browser, f"word-in.{lang}", copy.run(command))


def word_back(copy: Copy, browser: Browser) -> None:
    """What a colleague changed in Word."""
    copy.run("strategy export clinic --to docx --lang da")
    file = copy.folder / "clinic.da.docx"
    colleague = Colleague(file.read_bytes())
    colleague.reword("så de nyeste svar er lette at se", "så alle straks kan se de nyeste svar")
    colleague.comment("Teknologi, der frigør", "Kan vi give et eksempel?")
    file.write_bytes(colleague.saved())
    for lang in LANGUAGES:
        terminal(browser, f"word-back.{lang}", copy.run(f"strategy import clinic.da.docx --lang {lang}"))


def review(copy: Copy, browser: Browser) -> None:
    """The comment on a pull request."""
    copy.edit(FIGURE)
    page("da", "translate.md").edits[0].apply(copy.folder)
    for lang in LANGUAGES:
        said = copy.run(f"strategy review main --lang {lang}").partition("\n")[2]
        body = markdown.markdown(said.replace("✅", "<b>✔</b>"), extensions=["fenced_code", "md_in_html"])
        typeset(browser, f"review.{lang}", COMMENT, body)


def messages(copy: Copy, browser: Browser) -> None:
    """Three messages, and a rule explained."""
    copy.replace("content/da/delstrategier/clinic.md", "[[logistics-boards|", "[[logistic-boards|")
    copy.replace("content/data/decisions.yml", "body: regional-council\n", "body: regional-counsil\n")
    copy.replace("content/data/budget.yml", "lines_total: 19.804 million", "lines_total: 19.8 million")
    for lang in LANGUAGES:
        said = (copy.run(f"{command} --lang {lang}") for command in ("strategy check", "strategy explain sum-differs"))
        terminal(browser, f"messages.{lang}", *said)


def site(copy: Copy, browser: Browser) -> None:
    """Pages of the site with what the guide writes into it."""
    for name in (FIGURE, INITIATIVE, DECISION):
        copy.edit(name)
    copy.run("strategy translate done digital-innovation clinic")
    copy.run("strategy deck new clinic")
    built = copy.folder.parent / "site"
    if not build_site(copy.folder / "mkdocs.yml", built, "mkdocs"):
        raise SystemExit(1)
    with served(built) as home:
        at = f"{home}delstrategier/"
        shot(browser, "figure-page", f"{home}okonomi/", "#pregnancy-pathway-line", 260)
        shot(browser, "initiative-page", f"{at}digital-innovation/#open-data-days", "#open-data-days", 330)
        shot(browser, "decision-page", f"{at}clinic/", "#decisions", 80)
        shot(browser, "deck-slide", f"{home}decks/clinic-deck/clinic-deck.da.html", "", 0)


def shot(browser: Browser, name: str, address: str, selector: str, above: int) -> None:
    """Keep a picture of a page, scrolled to a place so many points below its top."""
    screen = browser.new_page(viewport={"width": WIDTH, "height": 560}, color_scheme="light", locale="da-DK")
    screen.goto(address, wait_until="networkidle")
    if selector:
        screen.eval_on_selector(selector, "(it, above) => scrollBy(0, it.getBoundingClientRect().top - above)", above)
        screen.wait_for_timeout(400)
    kept(name, screen.screenshot())
    screen.close()


def forms(copy: Copy, browser: Browser) -> None:
    """The name of an initiative in the form."""
    work = copy.folder.parent
    repository = Repository(work / "forms", copy.folder / "content")
    at = work / "forms-site"
    at.mkdir()
    with LocalServer(repository) as server, served(at) as home:
        written(repository, at, server, ROOT / ".cache" / "strategy" / "npm")
        editor = Editor(browser, home, server.address)
        screen = editor.open("sub-strategies", "digital-innovation")
        screen.set_viewport_size({"width": 1180, "height": 720})
        name = row(rows(row(rows(screen, "focus_areas"), 0), "initiatives"), 0).get_by_label("Navn, Dansk")
        name.fill("Faste besøg på alle enheder")
        name.evaluate("it => it.scrollIntoView({block: 'center'})")
        screen.wait_for_timeout(400)
        kept("form-edit", screen.screenshot())
        editor.close()


SCENES: dict[str, Callable[[Copy, Browser], None]] = {
    one.__name__: one
    for one in (figure_check, initiative_new, translate_status, word_in, word_back, review, messages, forms, site)
}


if __name__ == "__main__":
    sys.exit(main())
