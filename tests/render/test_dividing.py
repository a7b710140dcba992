"""Long Danish words can be divided where compounds join, in narrow places of a page and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.dividing import divided
from mkdocs_strategy.render.joints import SOFT_HYPHEN, Divide, divider
from tests.conftest import ROOT

TOWN = Path(__file__).parent / "town"

# Each as it can be divided; the last ones are no compounds, or of parts that only look like words.
WORDS = (
    "digitaliserings-strategien",
    "delstrategierne",
    "hoved-strategiens",
    "informations-sikkerhed",
    "Sundheds-struktur-kommissionen",
    "patient-kommunikation",
    "fyrtårns-projekterne",
    "implementerings-kraft",
    "data-beskyttelses-rådgiverens",
    "kompetence-enheden",
    "infra-strukturen",
    "billed-diagnostik",
    "repræsentanter",
    "dokumenterede",
    "genkendelighed",
    "organisationen",
    "borgerne",
)


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(ROOT / "content", "content")


@pytest.fixture(scope="module")
def danish(publication: Publication) -> Divide:
    divide = divider(publication.editions["da"])
    assert divide is not None
    return divide


@pytest.mark.parametrize("word", WORDS)
def test_words_are_divided_where_they_join(danish: Divide, word: str) -> None:
    assert danish(word.replace("-", "")).replace(SOFT_HYPHEN, "-") == word


def test_a_language_that_joins_no_words_is_left_alone(publication: Publication) -> None:
    assert divider(publication.editions["en"]) is None


def test_headings_cells_cards_and_ways_get_hyphens_and_running_text_does_not() -> None:
    def divide(text: str) -> str:
        return text.replace("fodgænger", "fod|gænger")

    page = (
        '<!doctype html><html><head><title>fodgænger</title><script>fodgænger < 2</script></head><body class="fodgænger">\n'
        '<nav><a class="md-nav__link" href="fodgænger/">En <b>fodgænger</b></a></nav>\n'
        '<h1 id="fodgænger">fodgænger &amp; fodgænger<br>fodgænger <code>fodgænger</code></h1><p>fodgænger</p>\n'
        "<!-- fodgænger --><table><tr><td>fodgænger<svg><text>fodgænger</text></svg></td></tr></table>\n"
        '<p>fodgænger <strong>fodgænger</strong> fodgænger</p><ul class="strategy-areas"><li>fodgænger</li></ul>fodgænger\n'
    )
    assert divided(page, divide) == (
        '<!doctype html><html><head><title>fodgænger</title><script>fodgænger < 2</script></head><body class="fodgænger">\n'
        '<nav><a class="md-nav__link" href="fodgænger/">En <b>fod|gænger</b></a></nav>\n'
        '<h1 id="fodgænger">fod|gænger &amp; fod|gænger<br>fod|gænger <code>fodgænger</code></h1><p>fodgænger</p>\n'
        "<!-- fodgænger --><table><tr><td>fod|gænger<svg><text>fodgænger</text></svg></td></tr></table>\n"
        '<p>fodgænger <strong>fod|gænger</strong> fodgænger</p><ul class="strategy-areas"><li>fod|gænger</li></ul>fodgænger\n'
    )
