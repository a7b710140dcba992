"""`strategy translate` as an editor or a build server runs it, over a real repository with a history."""

from __future__ import annotations

import re

import pytest

from tests.cli.translated_town import ALL_FRESH, DA, EN, FOLDED, LOCK, ONE_STALE, REDLINE, Town, money_changes


def test_what_is_begun_is_fresh(translated: Town) -> None:
    assert translated.status() == ALL_FRESH
    assert translated.run("check").err == "No problems found.\n"
    assert translated.lock == sorted(translated.lock)
    assert len(translated.lock) == 13


def test_before_it_is_begun_nothing_is_noted(translated: Town) -> None:
    (translated.folder / LOCK).unlink()
    assert translated.run("check").err == "No problems found.\n"
    assert translated.status().startswith(
        "en, translated from da: 0 fresh, 0 stale, 0 missing, 0 extra, 13 unrecorded.\n"
    )
    assert translated.status().endswith(
        "Nothing says yet what is rendered. Where the translation is in order now, run 'strategy translate start'.\n"
    )


def test_it_is_begun_once(translated: Town) -> None:
    run = translated.run("translate", "start", "--into", "en")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "strategy: The record of 'en' is begun. For what is new, run 'strategy translate done --unrecorded'.\n"
    )


def test_a_change_is_shown_as_a_redline_until_it_is_done(translated: Town) -> None:
    money_changes(translated)
    place = "content/en/index.md:7:1: index.md#money is stale, by a change that is not committed yet.\n"
    assert translated.status() == f"{ONE_STALE}\n{place}{REDLINE}"
    run = translated.run("translate", "done", "index.md#money")
    assert (run.status, run.out) == (0, "en: 1 section renders what the original says.\n")
    assert translated.status() == ALL_FRESH


def test_the_commit_that_changed_it_is_named_with_its_age(translated: Town) -> None:
    money_changes(translated)
    commit = translated.commit("2026-03-01")
    translated.change("da/school.md", None, "\nMere følger.\n")
    translated.commit("2026-04-01")
    translated.run("translate", "done", "school.md")
    said = translated.status()
    assert re.sub(r"for \d+ days", "for some days", said) == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, for some days, since {commit[:10]}.\n{REDLINE}"
    )
    told = translated.told()["index.md#money"]
    assert told["commit"] == commit
    assert told["before"] == " ".join(DA.replace("{#money}", "").replace("##", "").split())
    assert told["now"] == "Pengene Byen har sat penge af i år."


def test_words_alone_count(translated: Town) -> None:
    translated.change(
        "da/index.md",
        DA,
        "\n###   Pengene   {#money .wide}\n<!-- Spørg igen. -->\n\nByen har ikke sat\npenge af endnu,   men vil\ngøre det til foråret.\n",
    )
    translated.change("data/strategy.yml", "{da: Hvad byen vil., en: What the town wants.}", FOLDED)
    assert translated.status() == ALL_FRESH


def test_another_reference_is_a_change_and_other_data_is_none(translated: Town) -> None:
    translated.change("da/index.md", "[[school]]", "[[=school]]")
    assert list(translated.told()) == ["index.md#top"]
    translated.change("da/index.md", "[[=school]]", "[[school]]")
    translated.change("data/sub-strategies/school.yml", "da: Skolen,", "da: Skolerne,")
    assert list(translated.told()) == ["school.name"]


@pytest.mark.parametrize(
    "target",
    [
        "index.md",
        "da/index.md",
        "en/index.md",
        "content/en/index.md",
        "./content/da/index.md#money",
        "content\\en\\index.md",
    ],
)
def test_a_page_is_named_as_it_comes_to_hand(translated: Town, target: str) -> None:
    money_changes(translated)
    assert translated.run("translate", "done", target).status == 0
    assert translated.status() == ALL_FRESH


@pytest.mark.parametrize(
    "target", ["school", "school.summary", "data/sub-strategies/school.yml", "content/data/sub-strategies/school.yml"]
)
def test_a_text_of_the_data_is_named_by_id_or_file(translated: Town, target: str) -> None:
    translated.change("data/sub-strategies/school.yml", "da: Hvad skolen vil.", "da: Hvad skolen vil gøre.")
    translated.commit("2026-03-01")
    assert translated.told()["school.summary"]["redline"] == [
        ["same", "Hvad skolen"],
        ["out", "vil."],
        ["in", "vil gøre."],
    ]
    assert translated.run("translate", "done", target).status == 0
    assert translated.status() == ALL_FRESH


def test_what_is_missing_extra_and_of_no_record_is_listed(translated: Town) -> None:
    translated.change("da/school.md", None, "\n## Mål {#goals}\n\nTo mål.\n")
    translated.change("en/school.md", None, "\n## Needs {#needs}\n\nTwo needs.\n")
    for language, words in (("da", "\n## Nyt {#new}\n\nJa.\n"), ("en", "\n## New {#new}\n\nYes.\n")):
        translated.change(f"{language}/index.md", None, words)
    assert translated.status() == (
        "en, translated from da: 13 fresh, 0 stale, 1 missing, 1 extra, 1 unrecorded.\n"
        "\nmissing:\n    school.md: #goals\n"
        "\nextra:\n    school.md: #needs\n"
        "\nunrecorded:\n    index.md: #new\n"
    )
    assert translated.run("translate", "done", "--unrecorded").out == "en: 1 section renders what the original says.\n"
    assert "index.md#new" in translated.lock


def test_a_slip_of_the_pen_need_not_be_translated(translated: Town) -> None:
    translated.change("da/index.md", "sat penge", "afsat penge")
    translated.commit("2026-02-01")
    run = translated.run("translate", "done", "index.md#money", "--unimportant")
    assert (run.status, run.out) == (
        0,
        "en: index.md#money does not have to follow this change:\n"
        "    Pengene Byen har ikke [-sat-] {+afsat+} penge af endnu, men vil gøre …\n",
    )
    assert translated.status() == ALL_FRESH


def test_what_was_behind_before_the_slip_stays_behind(translated: Town) -> None:
    money_changes(translated)
    translated.commit("2026-02-01")
    translated.change("da/index.md", "i år.", "i aar.")
    run = translated.run("translate", "done", "index.md#money", "--unimportant")
    assert run.out == (
        "en: index.md#money stays stale, for it was behind before the latest change, or the history does not say. "
        "Look at it with 'strategy translate status', then run 'strategy translate done index.md#money'.\n"
    )
    assert list(translated.told()) == ["index.md#money"]


def test_the_text_is_found_under_the_page_s_earlier_name(translated: Town) -> None:
    for language in ("da", "en"):
        folder = translated.folder / "content" / language
        (folder / "school.md").rename(folder / "skole.md")
    record = translated.folder / "content" / "data" / "retired.yml"
    record.write_text("moved:\n  - {from: school.md, to: skole.md}\n", "utf-8")
    translated.commit("2026-02-01")
    assert translated.status() == ALL_FRESH
    translated.change("da/skole.md", "Skolen vil lære", "Skolen skal lære")
    translated.commit("2026-03-01")
    assert translated.told()["skole.md#top"]["before"] == (
        "Skolen vil lære børnene at bruge teknik med omtanke. Siden her samler, hvad vi ved om delstrategien og dens mål. Rådet følger med."
    )
    assert translated.run("translate", "tidy").out == "en: written anew.\n"
    assert ("skole.md#top" in translated.lock, "school.md#top" in translated.lock) == (True, False)
    assert list(translated.told()) == ["skole.md#top"]


def test_a_section_with_another_id_is_followed_by_its_words(translated: Town) -> None:
    for language in ("da", "en"):
        translated.change(f"{language}/index.md", "{#money}", "{#cash}")
    translated.commit("2026-02-01")
    assert translated.run("check").status == 1
    assert translated.run("translate", "tidy").out == "en: written anew.\n"
    assert translated.run("check").err == "No problems found.\n"
    assert translated.status() == ALL_FRESH
    translated.change("da/index.md", "til foråret", "til efteråret")
    assert str(translated.told()["index.md#cash"]["before"]).endswith("til foråret.")


def test_what_is_gone_leaves_the_record(translated: Town) -> None:
    for language, words in (("da", DA), ("en", EN)):
        translated.change(f"{language}/index.md", words, "")
    assert translated.run("check").status == 1
    translated.run("translate", "tidy")
    assert "index.md#money" not in translated.lock
    assert translated.run("translate", "tidy").out == "en: in order.\n"


def test_records_survive_a_merge(translated: Town) -> None:
    (translated.folder / ".gitattributes").write_text(f"{LOCK} merge=union\n", "utf-8")
    translated.commit("2026-01-02")
    translated.git("switch", "--quiet", "--create", "other")
    translated.change("data/strategy.yml", "da: Hvad byen vil.", "da: Hvad byen ønsker.")
    translated.run("translate", "done", "mill-strategy.summary")
    translated.commit("2026-02-01")
    translated.git("switch", "--quiet", "main")
    translated.change("data/strategy.yml", "da: Møllerup digitalt", "da: Det digitale Møllerup")
    translated.run("translate", "done", "mill-strategy.title")
    translated.commit("2026-02-02")
    translated.git("merge", "--quiet", "other", fails=True)
    (translated.folder / "content/data/strategy.yml").write_text(
        re.sub(
            r"<<<<<<<.*\n(.*\n).*\n=======\n.*\n(.*\n)>>>>>>>.*\n",
            r"\1\2",
            (translated.folder / "content/data/strategy.yml").read_text("utf-8"),
        ),
        "utf-8",
    )
    assert len(translated.lock) > 12
    assert translated.status() == ALL_FRESH
    assert translated.run("translate", "tidy").out == "en: written anew.\n"
    assert len(translated.lock) == 13


def test_in_a_pull_request_it_is_markdown(translated: Town) -> None:
    translated.change("da/index.md", "sat penge", "afsat *penge* <nu>")
    assert translated.status("--format", "markdown") == (
        "**en, translated from da: 12 fresh, 1 stale, 0 missing, 0 extra, 0 unrecorded.**\n"
        "\n- `index.md#money` is stale, by a change that is not committed yet:\n"
        "\n    Pengene Byen har ikke <del>sat penge</del> <ins>afsat &#42;penge&#42; &lt;nu&gt;</ins> "
        "af endnu, men vil gøre det …\n"
    )


def test_with_several_translations_each_is_marked_by_itself(translated: Town) -> None:
    content = translated.folder / "content"
    (content / "pl").mkdir()
    for name in ("index.md", "school.md"):
        (content / "pl" / name).write_text((content / "en" / name).read_text("utf-8"), "utf-8")
    translated.change("data/strategy.yml", "languages: [da, en]", "languages: [da, en, pl]")
    assert translated.run("translate", "start").out == "pl: recorded 3 sections.\n"
    translated.commit("2026-01-03")
    money_changes(translated)
    translated.commit("2026-02-01")
    run = translated.run("translate", "done", "index.md")
    assert (run.status, run.err) == (2, "strategy: Say which translation, with '--into'. The languages are: en, pl.\n")
    assert translated.run("translate", "done", "index.md", "--into", "en").status == 0
    translated.change("da/index.md", "i år.", "i aar.")
    run = translated.run("translate", "done", "index.md", "--unimportant")
    assert [line.partition(" ")[0] for line in run.out.splitlines()] == ["en:", "", "pl:"]
    stale = [line for line in translated.status().splitlines() if "is stale" in line]
    assert [line.partition(" ")[0] for line in stale] == ["content/pl/index.md:7:1:"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("done",), "Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'."),
        (("done", "index.md#mony"), "There is nothing called 'index.md#mony' to translate. Did you mean 'index.md#money'?"),
        (("done", "x" * 20), f"There is nothing called '{'x' * 20}' to translate. Name a page, a section as page.md#id, "
         "a data file, an id, or id.key."),
        (("done", "index.md", "--into", "da"), "Nothing is translated into 'da'. There is: en."),
        (("done", "--unimportant"), "Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'."),
        (("done", "index.md", "--unimportant", "--into", "en"),
         "--unimportant is said of named sections, for every language: it goes with no other option."),
        (("done", "school.md#goals"),
         "'school.md#goals' is not in 'en', so there is nothing to compare it with. Write it there first."),
        (("done", "school.md#needs"),
         "'school.md#needs' is not in the original, so there is nothing to compare it with. Write it there first."),
    ],
)  # fmt: skip
def test_wrong_use_says_the_way_out(translated: Town, arguments: tuple[str, ...], said: str) -> None:
    translated.change("da/school.md", None, "\n## Mål {#goals}\n\nTo mål.\n")
    translated.change("en/school.md", None, "\n## Needs {#needs}\n\nTwo needs.\n")
    run = translated.run("translate", *arguments)
    assert (run.status, run.out, run.err) == (2, "", f"strategy: {said}\n")
