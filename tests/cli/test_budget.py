"""`strategy budget` prints the tables of the budget, and says what is wrong with what it is asked."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_check import Run

MONEY = Path(__file__).parents[1] / "render" / "money"


@pytest.fixture
def money(tmp_path: Path) -> Path:
    shutil.copytree(MONEY / "content", tmp_path / "content")
    return tmp_path


def test_a_frame_is_a_table_with_its_decimals_in_line(money: Path) -> None:
    run = Run("budget", "--of", "schools-frame", "--lang", "en", cwd=money)
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "The frame of the schools: DKK 28.6 million, 2025–2028\n"
        "\n"
        "Purpose                                         Amount\n"
        "------------------------------------------------------\n"
        "Frame                               DKK 28.6   million\n"
        "Boards & films                       DKK 7.234 million\n"
        "Nets                                 DKK 5.5   million\n"
        "------------------------------------------------------\n"
        "Total allocated                     DKK 12.734 million\n"
        "Rest of the frame (calculated) [1]  DKK 15.866 million\n"
        "\n"
        "[1] Calculated by us from the amounts above; not stated in the source.\n"
    )


def test_the_language_is_the_original_s_unless_another_is_asked_for(money: Path) -> None:
    captions = [Run("budget", *options, cwd=money).out.splitlines()[0] for options in ((), ("--lang", "en"))]
    assert captions == [
        "Beløb efter slags; beløb af forskellig slags lægges ikke sammen",
        "Amounts by kind; amounts of different kinds are not added together",
    ]


def test_a_projection_is_marked_with_its_assumption(money: Path) -> None:
    asked = ("budget", "--of", "schools", "--projection", "3", "--format", "json", "--lang", "en")
    tables = json.loads(Run(*asked, cwd=money).out)["tables"]
    rows = [row for group in tables[-1]["groups"] for row in group["rows"] if row["reading"]]
    assert [(row["reading"], row["year"], row["amount"], row["years"], row["state"]) for row in rows] == [
        ("Steps", 1, "3000000", None, "computed"),
        ("Steps", 2, "6000000", None, "computed"),
        ("Steps", 3, "9000000", None, "computed"),
        ("Flat", 1, "3000000", "2026", "computed"),
        ("Flat", 2, "3000000", "2027", "computed"),
        ("Flat", 3, "3000000", "2028", "computed"),
    ]
    assert {row["assumption"] for row in rows} == {
        "Calculated by us. The assumption is this reading: Steps; every year the amount comes on top of what was there "
        "before. Which year is the first is not stated.",
        "Calculated by us. The assumption is this reading: Flat; the amount is the same every year.",
    }


def test_csv_has_exact_values(money: Path) -> None:
    run = Run("budget", "--of", "ferry", "--format", "csv", "--lang", "en", cwd=money)
    assert run.out == (
        "table,group,id,figure,name,amount,currency,qualifier,state,nature,years,per,frame,about,financed_by,source,"
        "stands_in,reading,year,assumption\n"
        "Amounts: The ferry,,nets,amount,Nets,5500000,DKK,,stated,allocation,2025/2028,,schools-frame,schools ferry,works,"
        '"plan, Skoler",,,,\n'
        "Amounts: The ferry,,ferry-grant,amount,Grant for the ferry,1250.50,DKK,,stated,grant,2026,,,ferry,state,minutes,,,,\n"
    )


def test_what_has_no_money_says_so(money: Path) -> None:
    assert Run("budget", "--of", "parks", "--lang", "en", cwd=money).out == "The sources say nothing about this.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--of", "school-frame"], "strategy: 'school-frame' is not the id of anything. Did you mean 'schools-frame'?"),
        (
            ["--of", "annex"],
            "strategy: 'annex' has the kind 'source', and a table is of one of these: "
            "budget-frame, strategy, sub-strategy, project.",
        ),
        (["--by", "naure"], "strategy: There is no order 'naure'. Did you mean 'nature'?"),
        (
            ["--by", "colour"],
            "strategy: There is no order 'colour'. Known are: area, finance, line, nature, year.",
        ),
        (["--lang", "de"], "strategy: There is no 'de' edition. The languages are: da, en."),
    ],
)
def test_wrong_use_is_said(money: Path, options: list[str], said: str) -> None:
    run = Run("budget", *options, cwd=money)
    assert (run.status, run.out, run.err) == (2, "", f"{said}\n")


def test_a_mistyped_option_gets_the_right_one(money: Path) -> None:
    run = Run("budget", "--ful", cwd=money)
    assert (run.status, run.out) == (2, "")
    assert "No such option '--ful'. (Did you mean one of: '--full', '--of'?)" in run.err
