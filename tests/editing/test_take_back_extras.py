"""Bold, italics, links, tables and pictures that a colleague put into a Word file come back with it; what cannot is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.editing.take_back import apply
from mkdocs_strategy.model.word_styles import Restyled, Restyling, plain_styled, restyled
from mkdocs_strategy.outputs import export_document
from mkdocs_strategy.render.word_report import told
from tests.cli.test_check import Run
from tests.editing.test_take_back import PAGE, made, page, taken, town  # noqa: F401
from tests.publish.colleague import Colleague, saved_by_libreoffice
from tests.publish.hostile import PNG

NEW = "Et helt nyt afsnit, som er fedt og har et link til byen."


def edits(one: Colleague) -> None:
    one.style("skal gøres ordentligt", "b")
    one.style("elever og lærere", "i")
    one.link("tre skoler", "https://example.org/skoler")
    one.add_behind("der er med.", NEW)
    one.style("helt nyt", "b")
    one.style("følger skolen", "-b")
    one.reword("meget at gøre", "en del at gøre")
    one.table_behind("Det andet punkt.", [["Skole", "Elever"], ["Mølleskolen", "412"], ["Byskolen | nord", "380"]])
    one.picture_behind("der er med.", PNG, "Et kort over skolerne")
    one.picture_behind("Til sidst et afsnit", PNG + b"\0")
    one.picture_behind("Skolen skal bruge it", PNG + b"\0\0", "Efter en tabel")
    one.table_behind("Skolen skal bruge it", [["A", "B"], ["C", "D"]])


AFTER = (
    PAGE.replace("følger **skolen** nøje", "følger skolen nøje")
    .replace(
        "skal gøre det.\n", "skal gøre det.\n\n| A | B |\n| --- | --- |\n| C | D |\n\n![Efter en tabel](school-3.png)\n"
    )
    .replace(
        "Der er meget at gøre, og det skal gøres ordentligt af alle, der er med.\n",
        "Der er en del at gøre, og det **skal gøres ordentligt** af alle, der er med.\n\n"
        "![Et kort over skolerne](school-1.png)\n\n"
        "Et **helt nyt** afsnit, som er fedt og har et link til byen.\n",
    )
    .replace(
        "- Det andet punkt.\n",
        "- Det andet punkt.\n\n| Skole | Elever |\n| --- | --- |\n| Mølleskolen | 412 |\n| Byskolen &#124; nord | 380 |\n",
    )
    .replace(
        "med elever og lærere i byens tre skoler.",
        "med *elever og lærere* i byens [tre skoler](https://example.org/skoler).",
    )
    + "\n![TODO](school-2.png)\n"
)
TOLD = """\
content/da/school.md:14:1: a picture was put in here.
the picture 'school-2.png' needs words in da that say what it shows, for those who cannot see it.
content/da/school.md:30:1: a picture was put in here.
content/da/school.md:11:1: 'skolen' is no longer in bold.
content/da/school.md:23:1: 'tre skoler' is now a link to 'https://example.org/skoler'.
content/da/school.md:23:1: 'elever og lærere' is now in italics.
content/da/school.md:5:1: a table was put in here.
content/da/school.md:5:1: a picture was put in here.
content/da/school.md:14:1: 'skal gøres ordentligt' is now in bold.
content/da/school.md:17:3: a table was put in here."""


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_what_markdown_can_hold_is_taken_over(tracked: bool, town: Path, made: tuple[Path, bytes]) -> None:  # noqa: F811
    colleague = Colleague(made[1], tracked)
    edits(colleague)
    found = taken(town, colleague.saved())
    assert page(found) == AFTER
    assert "\n".join(told(one, "en") for one in found.findings) == TOLD
    assert {str(path): data for path, data in found.draft.items() if path.suffix == ".png"} == {
        "content/da/school-1.png": PNG,
        "content/da/school-2.png": PNG + b"\0",
        "content/da/school-3.png": PNG + b"\0\0",
    }
    apply(Path("content"), found)
    assert Run("check", cwd=town).status == 0


@pytest.mark.office
def test_it_is_the_same_after_libreoffice_saved_it(town: Path, made: tuple[Path, bytes]) -> None:  # noqa: F811
    colleague = Colleague(made[1])
    edits(colleague)
    found = taken(town, saved_by_libreoffice(colleague.saved(), town / "office"))
    assert page(found) == AFTER


def test_pictures_that_were_there_are_not_taken_again_and_those_gone_are_told(town: Path) -> None:  # noqa: F811
    file = Path("content/da/school.md")
    file.write_text(PAGE.replace("## Mere", "![Et kort over byen](map.png)\n\n## Mere"), "utf-8")
    Path("content/da/map.png").write_bytes(PNG)
    export_document(Path("content"), "school", "docx", "da", "", Path("school.docx"))
    one = Colleague(Path("school.docx").read_bytes())
    for drawing in list(one.root.iter("{*}drawing")):
        above = drawing.getparent()
        assert above is not None
        above.remove(drawing)
    found = taken(town, one.saved())
    assert [told(one, "en") for one in found.findings] == ["pictures were taken out: 1. Take them out of the pages."]


def test_styles_of_what_comes_from_the_data_are_told_with_its_place(town: Path, made: tuple[Path, bytes]) -> None:  # noqa: F811
    one = Colleague(made[1])
    one.style("ingen bliver glemt", "b")
    one.table_behind("Alle elever kan bruge it", [["A", "B"], ["C", "D"]])
    found = taken(town, one.saved())
    assert [told(one, "en") for one in found.findings] == [
        "content/data/sub-strategies/school.yml:9:9: words got another style or link in what comes from the data: 'Alle elever kan "
        "bruge it til at lære, og ingen bliver glemt af Digitaliseringsrådet.' Change the data, if it is to be so.",
        "content/da/school.md:21:1: a table was put in here.",
    ]


def test_only_one_section_is_taken_with_its_styles_and_pictures(town: Path, made: tuple[Path, bytes]) -> None:  # noqa: F811
    one = Colleague(made[1])
    one.style("elever og lærere", "i")
    one.picture_behind("Til sidst et afsnit", PNG, "Et billede")
    assert page(taken(town, one.saved(), only=("vision",))) == PAGE.replace(
        "med elever og lærere i", "med *elever og lærere* i"
    )
    assert page(taken(town, one.saved(), only=("more",))) == f"{PAGE}\n![Et billede](school-1.png)\n"


@pytest.mark.parametrize(
    ("raw", "before", "after", "expected"),
    [
        ("et to tre", "et to tre", "et **to** tre", Restyled("et **to** tre", (Restyling("bold", "to", True),))),
        ("et *to* tre", "et *to* tre", "et to tre", Restyled("et to tre", (Restyling("italics", "to", False),))),
        ("et **to** tre", "et **to** tre", "et *to* tre", Restyled(
            "et *to* tre", (Restyling("bold", "to", False), Restyling("italics", "to", True)))),
        ("et [[x|to tre]] fire", "et to tre fire", "**et to tre** fire", Restyled(
            "**et [[x|to tre]]** fire", (Restyling("bold", "et to tre", True),))),
        ("et [[x|to tre]] fire", "et to tre fire", "et **to** tre fire", Restyled(
            "et [[x|to tre]] fire", (), (Restyling("bold", "to", True),))),
        ("et [to](https://a.b) tre", "et [to](https://a.b) tre", "et [to](https://c.d) tre", Restyled(
            "et [to](https://c.d) tre", (Restyling("https://a.b", "to", False), Restyling("https://c.d", "to", True)))),
        ("a *b* c", "a *b* c", "**a *b* c**", Restyled("a *b* c", (), (Restyling("bold", "a b c", True),))),
    ],
)  # fmt: skip
def test_styles_are_put_on_words(raw: str, before: str, after: str, expected: Restyled) -> None:
    assert restyled(raw, lambda one, _: one, plain_styled(before), plain_styled(after)) == expected
