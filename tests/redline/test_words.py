"""Properties of a redline, tried on texts that nobody thought of: nothing is lost, nothing is made up."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, KEPT, MOVED, REMOVED, Redline, SectionChange
from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.page import FrontMatter, Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.tokens import said, tokens_of, written
from mkdocs_strategy.model.word_changes import earlier, later, word_changes
from mkdocs_strategy.sources.load import load_plan
from tests.redline.test_redlines import BASE

PLAN = load_plan(BASE, "content").plan
TRIED = settings(max_examples=100, derandomize=True, deadline=None, database=None)

WORDS = st.sampled_from(
    [
        "skolen",
        "robotten",
        "børnene",
        "lærer",
        "28,6",
        "31,0",
        "23/11174",
        "it-sikkerhed",
        "[[school]]",
        "[[=school|x]]",
        "**fed**",
        "(se)",
        "kl.",
        "og",
        "i",
        "en",
        ",",
        ".",
        "%",
        "’s",
        "[ord](side.md)",
        "`kode`",
        "2025–2028",
        "{#id}",
        "<br>",
        "æøå",
        "½",
        "\xa0",
        "_",
    ]
)
TEXT = st.lists(WORDS, max_size=30).map(" ".join)
SENTENCES = [
    "Robotterne flytter ind i klasserne til august hvert eneste år.",
    "Læreren bestemmer, hvornår de er tændt, og hvem der må.",
    "Der er penge nok til alle børn i byen i år.",
    "Hvert barn får sin egen plads ved det lange bord.",
    "De er lånt af naboen, som gerne vil have dem igen.",
    "Byen har brugt 28,6 mio. kr. på it-sikkerhed i alt.",
    "Kort.",
]
PARAGRAPH = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
BLOCK = st.one_of(
    PARAGRAPH,
    PARAGRAPH.map(lambda words: f"- {words}"),
    st.just("::areas"),
    st.just("| a | b |\n| - | - |\n| c | 12 |"),
)
SECTION = st.tuples(
    st.sampled_from(["", "## Et {#one}", "## To {#two}", "## Tre {#three}", "## Uden"]), st.lists(BLOCK, max_size=4)
)
BODY = st.lists(SECTION, max_size=4).map(
    lambda found: "\n\n".join("\n\n".join((head, *blocks)) for head, blocks in found)
)


@TRIED
@given(before=TEXT, after=TEXT)
def test_added_and_kept_are_the_later_text_removed_and_kept_the_earlier(before: str, after: str) -> None:
    runs = word_changes(tokens_of(before), tokens_of(after))
    assert said(later(runs)) == said(tokens_of(after))
    assert said(earlier(runs)) == said(tokens_of(before))
    assert all(run.tokens for run in runs)
    assert all(one.op != other.op for one, other in pairwise(runs))


@TRIED
@given(text=st.text(max_size=120) | TEXT)
def test_tokens_keep_every_sign_but_white_space(text: str) -> None:
    assert "".join("".join(said(tokens_of(text))).split()) == "".join(text.split())
    assert tokens_of(written(tokens_of(text))) == tuple(
        one._replace(gap=one.gap and number > 0) for number, one in enumerate(tokens_of(text))
    )


@TRIED
@given(text=TEXT)
def test_a_text_and_itself_differ_in_nothing(text: str) -> None:
    assert {run.op for run in word_changes(tokens_of(text), tokens_of(text))} <= {KEPT}


def plan(*bodies: str) -> Plan:
    """A plan with pages of given texts."""
    pages = (
        Page(language="da", path=f"{number}.md", file="", front_matter=FrontMatter(), body=body, body_line=1)
        for number, body in enumerate(bodies)
    )
    return evolve(PLAN, pages=tuple(pages))


def words(sections: tuple[SectionChange, ...], *fates: tuple[str, ...]) -> Counter[str]:
    """The tokens with one of the fates: of a block, and of a run in it."""
    return Counter(
        token.text
        for section in sections
        for block in section.blocks
        for run in block.runs
        for token in run.tokens
        if (block.op, run.op) in fates
    )


NOW = [*((op, run) for op in (KEPT, "changed", ADDED, MOVED) for run in (KEPT, ADDED, HERE))]
THEN = [*((op, run) for op in (KEPT, "changed", REMOVED, AWAY) for run in (KEPT, REMOVED, AWAY))]


def compared(before: tuple[str, ...], after: tuple[str, ...]) -> Redline:
    return redline(plan(*before), plan(*after), "da")


@TRIED
@given(before=st.tuples(BODY, BODY), after=st.tuples(BODY, BODY))
def test_of_whole_pages_nothing_is_lost_and_nothing_made_up(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    whole = compared(before, after)
    then, now = all_words(before), all_words(after)
    # Sections without a change are not in a redline; they are the same in both.
    told_then, told_now = words(whole.sections, *THEN), words(whole.sections, *NOW)
    assert then - told_then == now - told_now
    assert not told_then - then
    assert not told_now - now


@TRIED
@given(before=st.tuples(BODY, BODY), after=st.tuples(BODY, BODY))
def test_what_moved_away_came_somewhere(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    sections = compared(before, after).sections
    moves = {run.move for section in sections for block in section.blocks for run in block.runs if run.move}
    blocks = [block for section in sections for block in section.blocks]
    for number in {block.move for block in blocks if block.move}:
        (away,) = (block for block in blocks if block.move == number and block.op == AWAY)
        (here,) = (block for block in blocks if block.move == number and block.op == MOVED)
        assert said(earlier(here.runs)) == said(earlier(away.runs))
    for number in moves - {block.move for block in blocks}:
        runs = [run for block in blocks for run in block.runs if run.move == number]
        assert sorted(run.op for run in runs) == [AWAY, HERE]
        assert said(runs[0].tokens) == said(runs[1].tokens)


def all_words(bodies: tuple[str, ...]) -> Counter[str]:
    from mkdocs_strategy.model.blocks import sections_of

    return Counter(
        token.text
        for page in plan(*bodies).pages
        for section in sections_of(page)
        for block in section.blocks
        for token in block.tokens
    )
