"""The editors' guide can be followed: its commands and files exist, its edits pass the check, its messages are those of the check."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from mkdocs_strategy.cli import strategy
from mkdocs_strategy.cli_language import speaking
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.messages import translated
from tests.docs.guide import GUIDE, LANGUAGES, ROOT, Guide, page, pages

ALL = [one for language in LANGUAGES for one in pages(language)]
EVERY = pytest.mark.parametrize("one", ALL, ids=lambda one: f"{one.language}/{one.name}")
FIGURE, REVISE, INITIATIVE = "change-a-figure.md", "revise-a-sub-strategy.md", "add-an-initiative.md"
DECISION, TRANSLATE, DECK, FORMS = "record-a-decision.md", "translate.md", "prepare-a-deck.md", "forms.md"
BUDGET = "content/data/budget.yml"
CLINIC, CLINIC_PAGE = "content/data/sub-strategies/clinic.yml", "content/da/delstrategier/clinic.md"
INNOVATION, DECISIONS = "content/data/sub-strategies/digital-innovation.yml", "content/data/decisions.yml"
NOTES = {"stale-translation", "unrecorded-translation", "to-do"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the content, to edit."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def said(root: Path) -> dict[str, list[str]]:
    """What the check says of a copy in each language, without the numbers of lines."""
    found = prepare(root / "content", "content").problems
    return {language: [placeless(str(translated(one, language))) for one in found] for language in LANGUAGES}


def mistakes(root: Path) -> list[str]:
    """The same in English, without notes, which stop nothing."""
    return [one for one in said(root)["en"] if code(one) not in NOTES]


def code(message: str) -> str:
    """The name of the rule at the end of a message."""
    return message.rpartition("[")[2].rstrip("]")


def placeless(message: str) -> str:
    """A message without its line and column, which move whenever somebody adds a line above."""
    return re.sub(r":\d+:\d+: ", ":: ", message)


def general(command: str) -> str:
    """A line to run as it is in every language."""
    return re.sub(r"(?<=-[mc] ).+$", "", command.replace("min-aendring", "my-change").replace("--lang da", "--lang en"))


def test_both_languages_have_the_same_tasks() -> None:
    index = (GUIDE / "README.md").read_text("utf-8")
    for language in LANGUAGES:
        names = {one.name for one in pages(language)}
        assert set(re.findall(rf"\]\({language}/([a-z-]+\.md|README\.md)\)", index)) == names
        assert {link for link in page(language, "README.md").links if "/" not in link} - {
            "#undo",
            "#fortryd",
        } == names - {"README.md"}


@pytest.mark.parametrize("name", [one.name for one in pages("da")])
def test_both_languages_say_the_same(name: str) -> None:
    danish, english = (page(language, name) for language in LANGUAGES)
    assert [general(one) for one in danish.commands] == [general(one) for one in english.commands]
    assert danish.edits == english.edits
    assert len(danish.messages) == len(english.messages)
    assert [file.replace(".da.png", ".en.png") for _, file in danish.pictures] == [file for _, file in english.pictures]
    assert [unnamed(one) for one in danish.links] == [unnamed(one) for one in english.links]
    assert danish.text.count("\n## ") == english.text.count("\n## ")


def unnamed(link: str) -> str:
    return link.replace("#fortryd", "#undo")


@EVERY
def test_every_file_and_heading_that_is_linked_exists(one: Guide) -> None:
    for link in one.links:
        file, _, heading = link.partition("#")
        target = (one.path.parent / file).resolve() if file else one.path
        assert target.exists(), link
        if heading:
            assert heading in headings(target.read_text("utf-8")), link


def headings(text: str) -> list[str]:
    """The anchors of the headings of a page, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return [re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in found]


@EVERY
def test_every_picture_exists_is_small_and_is_told_in_words(one: Guide) -> None:
    for words, file in one.pictures:
        path = one.path.parent / file
        assert path.is_file(), file
        assert path.stat().st_size < 60_000, file
        assert len(words) > 30, file


def test_every_picture_is_shown() -> None:
    shown = {Path(file).name for one in ALL for _, file in one.pictures}
    assert {path.name for path in (GUIDE / "pictures").iterdir()} == shown


@EVERY
def test_every_command_and_option_exists(one: Guide) -> None:
    inline = re.findall(r"`(strategy [^`]+)`", one.text)
    for line in (*one.commands, *inline):
        words = shlex.split(line)
        if words[0] == "strategy":
            parsed(words[1:])
        elif words[0] == "make":
            assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE), line


def parsed(words: list[str]) -> None:
    """Read a command line as click does; raises click's error where it would refuse it."""
    command: click.Command = speaking(strategy, "en")
    context = click.Context(command, info_name="strategy")
    while isinstance(command, click.Group):
        name, words = words[0], words[1:]
        found = command.get_command(context, name)
        assert found is not None, name
        command = found
    options = {option for one in command.params for option in one.opts}
    assert [word for word in words if word.startswith("--") and word not in options] == []
    context = click.Context(command, resilient_parsing=True)
    _, left, _ = command.make_parser(context).parse_args(args=list(words))
    assert left == []


@pytest.mark.parametrize("name", [FIGURE, REVISE, INITIATIVE, DECISION, TRANSLATE, FORMS])
def test_what_a_page_says_to_write_passes_the_check(name: str, root: Path) -> None:
    edits = page("da", name).edits
    assert edits != []
    for edit in edits:
        edit.apply(root)
    assert mistakes(root) == []


def test_the_deck_of_the_guide_passes_the_check(root: Path) -> None:
    a_deck(root)
    for edit in page("da", DECK).edits:
        edit.apply(root)
    assert mistakes(root) == []


def a_deck(root: Path) -> None:
    """What `strategy deck new clinic` writes."""
    done = strategy.main(["deck", "new", "clinic", "--content", str(root / "content")], standalone_mode=False)
    assert done in (None, 0)


def swapped(file: str, old: str, new: str) -> Callable[[Path], None]:
    """A slip: some words of a file written otherwise, once."""

    def slip(root: Path) -> None:
        path = root / file
        text = path.read_text("utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), "utf-8")

    return slip


def figure_without_its_sum(root: Path) -> None:
    page("da", FIGURE).edits[1].apply(root)


def forgotten_translation(root: Path) -> None:
    page("da", TRANSLATE).edits[0].apply(root)


def deleted_twin(root: Path) -> None:
    (root / "content/en/delstrategier/clinic.md").unlink()


def misspelt_body(root: Path) -> None:
    page("da", DECISION).edits[0].apply(root)
    swapped(DECISIONS, "regional-council\n    about: [clinic]", "regional-counsil\n    about: [clinic]")(root)


def unwritten_text(root: Path) -> None:
    page("da", INITIATIVE).edits[0].apply(root)
    swapped(
        INNOVATION,
        "{da: Afdelingerne viser hinanden deres data., en: Departments show each other their data.}",
        "{da: TODO, en: TODO}",
    )(root)


def deck_with(old: str, new: str) -> Callable[[Path], None]:
    """The deck of the guide, with some words written otherwise."""

    def slip(root: Path) -> None:
        a_deck(root)
        page("da", DECK).edits[0].apply(root)
        swapped("content/data/decks/clinic-deck.yml", old, new)(root)

    return slip


SLIPS: list[tuple[str, str, Callable[[Path], None]]] = [
    (FIGURE, "sum-differs", figure_without_its_sum),
    (FIGURE, "invalid-amount", swapped(BUDGET, "7.234 million DKK", "7,5 million DKK")),
    (REVISE, "invalid-yaml", swapped(INNOVATION, "da: Regionen skal blive", "da: Mål: regionen skal blive")),
    (REVISE, "unknown-reference", swapped(CLINIC_PAGE, "[[logistics-boards|", "[[logistic-boards|")),
    (
        REVISE,
        "retyped-figure",
        swapped(CLINIC_PAGE, "ser [[=epr-plan-years]] år frem", "ser [[=epr-plan-years]] år frem for 28,6 mio. kr."),
    ),
    (INITIATIVE, "to-do", unwritten_text),
    (DECISION, "unsupported-status", swapped(CLINIC, "status: recommended", "status: approved")),
    (DECISION, "unknown-reference", misspelt_body),
    (TRANSLATE, "stale-translation", forgotten_translation),
    (TRANSLATE, "missing-twin", deleted_twin),
    (DECK, "minutes-beyond-slot", deck_with("slot: 15", "slot: 5")),
    (DECK, "missing-key", deck_with(", place: Vejle", "")),
    (FORMS, "stale-translation", lambda root: page("da", FORMS).edits[0].apply(root)),
    ("messages.md", "invalid-yaml", swapped(BUDGET, "    amount: 28.6 million", "    amount 28.6 million")),
]


@pytest.mark.parametrize(("name", "rule", "slip"), SLIPS, ids=[f"{name[:-3]}-{rule}" for name, rule, _ in SLIPS])
def test_a_slip_is_told_as_the_guide_shows(name: str, rule: str, slip: Callable[[Path], None], root: Path) -> None:
    slip(root)
    for language, told in said(root).items():
        shown = [placeless(one) for one in page(language, name).messages if one.endswith(f"[{rule}]")]
        assert len(shown) == 1
        assert shown[0] in told


def test_every_message_of_the_check_is_tried() -> None:
    lines = [(one.name, line) for one in pages("da") for line in one.messages if not line.startswith("strategy: ")]
    assert sorted((name, code(line)) for name, line in lines) == sorted((name, rule) for name, rule, _ in SLIPS)
