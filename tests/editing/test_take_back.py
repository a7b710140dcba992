"""A Word file that was exported, edited by a colleague and taken back: what changed, where it is written, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.editing.take_back import Asked, Proposal, apply, proposal
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.outputs import export_document
from mkdocs_strategy.publish.word_file import opened_word
from mkdocs_strategy.publish.word_origin import origin_of
from mkdocs_strategy.publish.word_text import text_of
from mkdocs_strategy.render.word_report import told
from tests.checks.test_cases import CASES, assembled
from tests.cli.test_check import Run
from tests.editing.test_fix import files
from tests.publish.colleague import Colleague, saved_by_libreoffice
from tests.publish.hostile import PNG

PAGE = """\
---
description: Hvad skolen vil.
about: school
---
Skolen skal bruge it, hvor det hjælper eleverne. Denne side siger, hvad der skal ske, og hvem der skal gøre det.

::key-facts school

## Baggrund {#background}

Byen har [[=mill-strategy.areas]] delstrategi. [[digital-board]] og [[town-council|byens råd]] følger **skolen** nøje, se
[forsiden](index.md).

Der er meget at gøre, og det skal gøres ordentligt af alle, der er med.

- Det første punkt om [[digital-board]].
- Det andet punkt.

## Vision {#vision}

::vision school

Visionen er lavet sammen med elever og lærere i byens tre skoler.

!!! note "Husk"
    En note om det hele.

## Mere {#more}

Til sidst et afsnit, der kan flyttes, fordi det er langt nok til at blive kendt igen: [[town-council]] siger ja.
"""
ENGLISH = """\
---
description: What the school wants.
about: school
---
The school is to use computers where they help the pupils. This page says what is to be done, and who is to do it now.

::key-facts school

## Background {#background}

The town has [[=mill-strategy.areas]] sub-strategy.

## Vision {#vision}

::vision school

## More {#more}

At last.
"""
VISION = """\
vision:
  text:
    da: Alle elever kan bruge it til at lære, og ingen bliver glemt af [[digital-board]].
    en: All pupils can use computers to learn, and none is forgotten by [[digital-board]].
"""
NEW = "Byen har fået nye skoler, og det koster {: .tid } og [[kræfter]]."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A town's content, and the Word file of its school."""
    folder = tmp_path_factory.mktemp("town")
    written(folder)
    export_document(folder / "content", "school", "docx", "da", "", folder / "school.docx")
    return folder, (folder / "school.docx").read_bytes()


def written(folder: Path) -> None:
    assembled(CASES / "a_plan_in_order_has_no_problems", folder / "content")
    (folder / "content" / "da" / "school.md").write_text(PAGE, "utf-8")
    (folder / "content" / "en" / "school.md").write_text(ENGLISH, "utf-8")
    for code, words in (("da", "Her er også dem, der bestemmer."), ("en", "Here are those who decide, too.")):
        index = folder / "content" / code / "index.md"
        index.write_text(f"---\nlists: [body]\n---\n{index.read_text('utf-8')}\n{words}\n\n::bodies\n", "utf-8")
    data = folder / "content" / "data" / "sub-strategies" / "school.yml"
    data.write_text(data.read_text("utf-8") + VISION, "utf-8")


@pytest.fixture
def town(tmp_path: Path, made: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edits(one: Colleague) -> None:
    """What a colleague does to the file."""
    one.reword("følger skolen nøje", "følger hele skolen meget nøje")
    one.reword("meget at gøre", "en del at gøre")
    one.append("alle, der er med.", " Også af {{ alle }}.")
    one.add_behind("der er med.", NEW)
    one.take_out("Det andet punkt.")
    one.add_behind("Det første punkt", "Et nyt punkt.")
    one.reword("Byen har 1", "Byen har 2")
    one.reword("ingen bliver glemt", "ingen bliver overset")
    one.comment("lærere", "Også forældre?")


AFTER = (
    PAGE.replace("følger **skolen** nøje", "følger hele **skolen** meget nøje")
    .replace(
        "Der er meget at gøre, og det skal gøres ordentligt af alle, der er med.\n",
        "Der er en del at gøre, og det skal gøres ordentligt af alle, der er med. Også af &#123;&#123; alle }}.\n\n"
        "Byen har fået nye skoler, og det koster &#123;: .tid } og \\[\\[kræfter\\]\\].\n",
    )
    .replace("- Det andet punkt.\n", "- Et nyt punkt.\n")
)


def taken(town: Path, data: bytes, **asked: object) -> Proposal:
    (town / "back.docx").write_bytes(data)
    return proposal(Path("content"), Path("back.docx"), Asked(**asked))  # type: ignore[arg-type]


def page(found: Proposal) -> str:
    """The Danish page as proposed."""
    return (found.draft[Path("content/da/school.md")] or b"").decode()


def test_a_file_says_what_it_was_made_from(made: tuple[Path, bytes]) -> None:
    parts = opened_word(made[1], "school.docx").parts
    origin = origin_of(parts)
    assert (origin.document, origin.language) == ("school", "da")
    assert list(origin.marks) == [one.mark for one in text_of(parts).accepted]


def test_a_file_that_nobody_edited_proposes_nothing(town: Path, made: tuple[Path, bytes]) -> None:
    found = taken(town, made[1])
    assert (found.draft, found.findings) == ({}, ())


def test_pictures_of_a_page_are_no_change(town: Path) -> None:
    file = Path("content/da/school.md")
    file.write_text(PAGE.replace("## Mere", "![Et kort over byen](map.png)\n\n## Mere"), "utf-8")
    Path("content/da/map.png").write_bytes(PNG)
    export_document(Path("content"), "school", "docx", "da", "", Path("school.docx"))
    one = Colleague(Path("school.docx").read_bytes())
    one.reword("Det andet punkt", "Et andet punkt")
    found = taken(town, one.saved())
    assert (page(found), found.findings) == (file.read_text("utf-8").replace("Det andet", "Et andet"), ())


TOLD = [
    "content/data/strategy.yml:6:8: '1' comes from the data. In the file: '2' Change the data, if it is to be so.",
    "content/da/school.md:11:1: 'skolen' has lost its bold, italics or link in a sentence that was reworded. They are kept; take "
    "them off by hand, if they are to go.",
    "content/data/sub-strategies/school.yml:9:9: 'Alle elever kan bruge it til at lære, og ingen bliver glemt af "
    "Digitaliseringsrådet.' is a text of the data. In the file: 'Alle elever kan bruge it til at lære, og ingen bliver overset "
    "af Digitaliseringsrådet.' With --texts it is written there.",
    "content/da/school.md:23:1: Kim Kollega on 'lærere': Også forældre?",
]


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_prose_is_rewritten_with_its_references_and_the_rest_is_told(
    tracked: bool, town: Path, made: tuple[Path, bytes]
) -> None:
    colleague = Colleague(made[1], tracked)
    edits(colleague)
    found = taken(town, colleague.saved())
    assert page(found) == AFTER
    assert [told(one, "en") for one in found.findings] == TOLD


@pytest.mark.office
def test_it_is_the_same_after_libreoffice_saved_it(town: Path, made: tuple[Path, bytes]) -> None:
    colleague = Colleague(made[1])
    edits(colleague)
    again = saved_by_libreoffice(colleague.saved(), town / "office")
    found = taken(town, again)
    assert page(found) == AFTER
    assert [told(one, "en") for one in found.findings] == TOLD


def test_what_was_refused_in_word_is_not_there(town: Path, made: tuple[Path, bytes]) -> None:
    """A change that somebody refused has left no trace; one that is not settled yet is proposed."""
    one = Colleague(made[1])
    one.reword("Det andet punkt", "Et andet punkt")
    assert [change.words for change in text_of(opened_word(one.saved(), "x").parts).refused] == [
        change.words for change in text_of(opened_word(made[1], "x").parts).accepted
    ]


def test_the_redline_is_of_what_would_be_written(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("Det andet punkt", "Et andet punkt")
    found = taken(town, one.saved())
    assert found.redline.decode() == (
        "Det er ændret: Digitaliseringsstrategien\n"
        "Fra teksten, som den er nu til back.docx\n"
        "\n"
        "Tekstafsnit: 1\n"
        "\n"
        "ÆNDRET TEKST\n"
        "[+tilføjet+] [-fjernet-] [>flyttet hertil<] [<flyttet herfra>]\n"
        "\n"
        "»Skolen«, »Baggrund«\n"
        "  - [-Det-] [+Et+] andet punkt.\n"
    )
    assert page(found) == PAGE.replace("Det andet punkt", "Et andet punkt")


def test_a_note_is_rewritten_where_it_stands(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("En note", "En god note")
    assert page(taken(town, one.saved())) == PAGE.replace("En note", "En god note")


def test_what_nobody_can_place_for_sure_is_told(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("se forsiden", "læs om huset")
    found = taken(town, one.saved())
    was = "Byen har 1 delstrategi. Digitaliseringsrådet og byens råd følger skolen nøje, {0}."
    assert (found.draft, [told(one, "en") for one in found.findings]) == (
        {},
        [
            f"content/da/school.md:11:1: '{was.format('se forsiden')}' was changed so that its references cannot be kept for "
            f"sure. In the file: '{was.format('læs om huset')}' Write it by hand."
        ],
    )


@pytest.mark.parametrize("form", ["markdown", "html", "docx"])
def test_the_redline_in_other_forms(form: str, town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("Det andet punkt", "Et andet punkt")
    data = taken(town, one.saved(), form=form, today="2026-01-01").redline
    assert data.startswith({"markdown": b"## Det er", "html": b"<!doctype html>", "docx": b"PK"}[form])
    assert form == "docx" or b"Et" in data


def test_a_paragraph_that_moved_keeps_its_references(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.take_out("Til sidst et afsnit")
    said = (
        "Til sidst et afsnit, der kan flyttes, fordi det er langt nok til at blive kendt igen: Byrådet siger også ja."
    )
    one.add_behind("Visionen er lavet", said)
    moved = "Til sidst et afsnit, der kan flyttes, fordi det er langt nok til at blive kendt igen: [[town-council]] siger også ja.\n"
    was = PAGE[PAGE.index("Til sidst") :]
    assert page(taken(town, one.saved())) == PAGE.replace(f"\n{was}", "").replace(
        "i byens tre skoler.\n", f"i byens tre skoler.\n\n{moved}"
    )


def test_a_reference_keeps_its_link_when_the_words_around_it_change(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("byens råd", "vores byråd")
    one.reword("forsiden", "vores forside")
    one.reword("nøje, se", "nøje. Se")
    after = PAGE.replace("[[town-council|byens råd]]", "[[town-council|vores byråd]]")
    assert page(taken(town, one.saved())) == after.replace("nøje, se\n[forsiden]", "nøje. Se\nvores [forside]")


def test_what_the_sources_changed_too_is_a_conflict_with_both(town: Path, made: tuple[Path, bytes]) -> None:
    file = Path("content/da/school.md")
    file.write_text(PAGE.replace("meget at gøre", "noget at gøre").replace("tre skoler", "fire skoler"), "utf-8")
    one = Colleague(made[1])
    one.reword("meget at gøre", "en del at gøre")
    one.reword("Det andet punkt", "Et andet punkt")
    found = taken(town, one.saved())
    assert [told(one, "en") for one in found.findings] == [
        "content/da/school.md:14:1: the sources changed here as well since the file was made. Now: 'Der er noget at gøre, og det "
        "skal gøres ordentligt af alle, der er med.' In the file: 'Der er en del at gøre, og det skal gøres ordentligt af alle, "
        "der er med.' Settle it by hand."
    ]
    assert page(found) == file.read_text("utf-8").replace("Det andet punkt", "Et andet punkt")


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_a_conflict_is_known_with_new_paragraphs_on_both_sides(
    tracked: bool, town: Path, made: tuple[Path, bytes]
) -> None:
    file = Path("content/da/school.md")
    ours = PAGE.replace("meget at gøre", "noget at gøre").replace(
        "alle, der er med.\n", "alle, der er med.\n\nVores nye afsnit.\n"
    )
    file.write_text(ours, "utf-8")
    one = Colleague(made[1], tracked)
    one.reword("meget at gøre", "en del at gøre")
    one.add_behind("der er med.", "Noget helt andet, som kollegaen har fundet på.")
    found = taken(town, one.saved())
    assert [(each.group, str(each.at)) for each in found.findings] == [("conflict", "content/da/school.md:14:1")]
    assert page(found) == ours.replace(
        "alle, der er med.\n", "alle, der er med.\n\nNoget helt andet, som kollegaen har fundet på.\n"
    )


def test_what_the_sources_say_by_now_is_no_change(town: Path, made: tuple[Path, bytes]) -> None:
    Path("content/da/school.md").write_text(AFTER, "utf-8")
    colleague = Colleague(made[1])
    edits(colleague)
    found = taken(town, colleague.saved())
    assert found.draft == {}
    assert [told(one, "en") for one in found.findings][:2] == TOLD[:2]


def test_sections_can_be_taken_one_by_one(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("Det andet punkt", "Et andet punkt")
    one.reword("Visionen er lavet", "Visionen er skrevet")
    assert page(taken(town, one.saved(), only=("vision",))) == PAGE.replace("er lavet", "er skrevet")
    both = taken(town, one.saved(), only=("school.md#background", "vision"))
    assert page(both) == page(taken(town, one.saved()))
    with pytest.raises(WrongUse, match="Nothing was changed in a section 'more'"):
        taken(town, one.saved(), only=("more",))


def test_texts_of_the_data_are_rewritten_when_asked(town: Path, made: tuple[Path, bytes]) -> None:
    colleague = Colleague(made[1])
    edits(colleague)
    found = taken(town, colleague.saved(), texts=True)
    data = Path("content/data/sub-strategies/school.yml")
    assert (found.draft[data] or b"").decode() == data.read_text("utf-8").replace(
        "da: Alle elever kan bruge it til at lære, og ingen bliver glemt af [[digital-board]].",
        'da: "Alle elever kan bruge it til at lære, og ingen bliver overset af [[digital-board]]."',
    )
    assert [told(one, "en") for one in found.findings] == [TOLD[0], TOLD[1], TOLD[3]]


def test_applied_it_passes_the_check_and_leaves_all_else(town: Path, made: tuple[Path, bytes]) -> None:
    Path("content/da/school.md").write_bytes(PAGE.replace("\n", "\r\n").encode())
    before = files(town / "content")
    colleague = Colleague(made[1])
    edits(colleague)
    (town / "back.docx").write_bytes(colleague.saved())
    run = Run("import", "back.docx", "--lang", "en", cwd=town)
    assert (run.status, files(town / "content")) == (0, before)
    assert run.err.endswith("Nothing is written yet. With --apply, this goes into: content/da/school.md.\n")
    run = Run("import", "back.docx", "--apply", "--lang", "en", "--out", "redline.html", "--format", "html", cwd=town)
    assert run.status == 0
    after = files(town / "content")
    assert after.pop("da/school.md").decode() == AFTER.replace("\n", "\r\n")
    assert after == {name: data for name, data in before.items() if name != "da/school.md"}
    assert Run("check", cwd=town).status == 0
    assert (town / "redline.html").read_bytes().startswith(b"<!doctype html>")
    assert Run("import", "back.docx", "--apply", "--lang", "da", cwd=town).err == "\nDer er ikke noget at skrive.\n"


def test_what_would_be_wrong_is_not_written(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.append("Det andet punkt.", " Det koster 30 mio. kr.")
    found = taken(town, one.saved())
    with pytest.raises(
        WrongUse, match=r"Nothing was written, for this would be wrong afterwards.*content/da/school.md:17:"
    ):
        apply(Path("content"), found)
    assert Path("content/da/school.md").read_text("utf-8") == PAGE


def test_headings_and_made_parts_are_told_not_written(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.add_behind("Mere", "Et nyt afsnit")
    one.reword("Ansvarlig", "Ejer")
    one.take_out("Alle elever kan bruge it")
    found = taken(town, one.saved())
    assert found.draft == {}
    assert [told(one, "en") for one in found.findings] == [
        "content/da/school.md:7:1: 'Ansvarlig' comes from the data. In the file: 'Ejer' Change the data, if it is to be so.",
        "content/data/sub-strategies/school.yml:9:9: 'Alle elever kan bruge it til at lære, og ingen bliver glemt af "
        "Digitaliseringsrådet.' was taken out, and comes from the data. Take it out there, if it is to go.",
        "content/da/school.md:28:4: a new section 'Et nyt afsnit': write it with an id in every language: ## Et nyt afsnit "
        "{#et-nyt-afsnit}",
    ]


def test_a_file_that_lost_its_properties_says_whose_it_is_when_asked(town: Path, made: tuple[Path, bytes]) -> None:
    one = Colleague(made[1])
    one.reword("Det andet punkt", "Et andet punkt")
    del one.parts["docProps/custom.xml"]
    with pytest.raises(WrongUse, match="does not say which document it was made from"):
        taken(town, one.saved())
    assert page(taken(town, one.saved(), of="school", language="da")) == PAGE.replace("Det andet", "Et andet")
    with pytest.raises(WrongUse, match=r"There is no document of 'skole'\. Known are: school\."):
        taken(town, one.saved(), of="skole")
