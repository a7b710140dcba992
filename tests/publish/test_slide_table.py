"""How wide the columns of a table on a slide are: as lets its words break the fewest lines, and no word break within."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model import letters
from mkdocs_strategy.model.outline import SlideTable, TableRow
from mkdocs_strategy.publish.slide_table import SIDE, breaks_words, rows_of, sized_table
from tests.publish.made_decks import CONTENTS, every_outline

WIDTH, ROOM = at.ACROSS * at.POINTS_A_CENTIMETRE, 290.0


def a_table(*rows: tuple[str, ...], numbers: tuple[int, ...] = ()) -> SlideTable:
    return SlideTable(caption="c", header=rows[0], rows=tuple(TableRow(cells=row) for row in rows[1:]), numbers=numbers)


def test_a_table_of_words_is_as_wide_as_the_slide_and_one_of_amounts_no_wider_than_the_eye_can_follow() -> None:
    words = sized_table(a_table(("Date", "What"), ("2025", "Approved")), WIDTH, ROOM)
    amounts = sized_table(a_table(("For", "Amount"), ("Roads", "12"), numbers=(1,)), WIDTH, ROOM)
    assert sum(words.widths) == pytest.approx(WIDTH)
    assert sum(amounts.widths) == pytest.approx(WIDTH * 0.6)


def test_the_column_with_much_to_say_gets_what_the_others_leave() -> None:
    much = "The council considers whether what has been recommended is to be approved in all areas " * 3
    date, what, state = sized_table(a_table(("Date", "What", "State"), ("2025", much, "done")), WIDTH, ROOM).widths
    assert what > 3 * max(date, state)


def test_no_column_is_narrower_than_its_longest_word_where_there_is_room() -> None:
    table = a_table(("Word", "Much"), ("Informationssikkerhed", "a few words " * 30))
    size = sized_table(table, WIDTH, ROOM)
    assert size.widths[0] - 2 * SIDE >= letters.width("Informationssikkerhed", size.letters)
    assert not breaks_words(table, size)
    assert breaks_words(table, sized_table(table, 120.0, ROOM))


@pytest.mark.parametrize("content", list(CONTENTS))
def test_no_word_of_a_real_table_breaks(content: str) -> None:
    for made in every_outline(content):
        for slide in made.slides:
            if slide.table is not None and slide.chart is None and not slide.points:
                size = sized_table(slide.table, WIDTH, ROOM)
                assert not breaks_words(slide.table, size), (made.id, slide.title, rows_of(slide.table))
