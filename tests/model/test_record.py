"""Records know where they stand, and a plan finds everything in them."""

from __future__ import annotations

from mkdocs_strategy.model.record import Citation, Forms, Record, Ref, Statement, Text, content_fields, walk
from mkdocs_strategy.model.strategy import Initiative
from mkdocs_strategy.problems import Location


def text(**words: str) -> Text:
    return Text((code, said, Location("x.yml", 1, 1 + number)) for number, (code, said) in enumerate(words.items()))


def test_a_text_is_read_in_a_language() -> None:
    name = text(da="Klinikken", en="The clinic")
    assert name.languages == ("da", "en")
    assert name.in_language("en") == "The clinic"
    assert name.in_language("de") is None
    assert name.place("en") == Location("x.yml", 1, 2)
    assert name.place("de") is None


def test_a_text_for_all_languages_is_read_in_each() -> None:
    name = Text([("*", "MedCom", Location("x.yml"))])
    assert name.in_language("de") == "MedCom"
    assert name.place("de") == Location("x.yml")


def test_forms_are_read_in_a_language() -> None:
    forms = Forms([("da", ("ord", "ordet"))])
    assert forms.in_language("da") == ("ord", "ordet")
    assert forms.in_language("en") == ()


def test_a_place_does_not_make_records_differ() -> None:
    assert Ref("clinic", Location("a.yml")) == Ref("clinic", Location("b.yml", 2, 3))
    one = Statement(text=text(da="x"), at=Location("a.yml"), unread=frozenset({"name"}))
    assert one == Statement(text=text(da="x"), at=Location("b.yml"))


def test_a_key_stands_where_its_value_does_or_where_its_record_does() -> None:
    record = Record(at=Location("a.yml", 3, 5), places={"name": Location("a.yml", 4, 11)})
    assert record.where("name") == Location("a.yml", 4, 11)
    assert record.where("text") == Location("a.yml", 3, 5)


def test_an_editor_writes_neither_places_nor_what_was_unread() -> None:
    assert [field.name for field in content_fields(Citation)] == ["document", "section"]


def test_a_walk_meets_records_texts_and_references_in_the_order_of_the_keys() -> None:
    source = Citation(document=Ref("plan"))
    initiative = Initiative(id="x", name=text(da="X"), projects=(Ref("a"), Ref("b")), source=(source,))
    assert list(walk(initiative)) == [initiative, text(da="X"), Ref("a"), Ref("b"), source, Ref("plan")]
