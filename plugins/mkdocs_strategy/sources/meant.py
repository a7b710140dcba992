"""What a mistyped amount, date, number or id was most likely meant to be, in the form that is read here.

Guesses for messages only: nothing is read this way. The words are those of the languages the package speaks.
"""

from __future__ import annotations

import re
import unicodedata

from mkdocs_strategy.model.moment import SEASONS, parse_moment
from mkdocs_strategy.model.money import parse_money

# The first three letters tell the months apart, and words of seasons how they begin, in English and Danish alike.
_MONTH_WORDS = "jan feb mar apr maj jun jul aug sep okt nov dec may oct"
_MONTHS = dict(zip(_MONTH_WORDS.split(), (*range(1, 13), 5, 10), strict=True))
_SEASON_WORDS = {words: number for number, words in SEASONS.items()} | {
    "forår": 21,
    "sommer": 22,
    "efterår": 23,
    "fall": 23,
    "vinter": 24,
}
_SCALE_WORDS = (
    (r"thousand|tusinde?|tus|t", "thousand"),
    (r"million(?:er|s)?|mio|mill|mil|m", "million"),
    (r"billions?|bn|milliard(?:er)?|mia|mrd", "billion"),
)
_CURRENCY_SIGNS = {"kr": "DKK", "kroner": "DKK", "€": "EUR", "euro": "EUR", "$": "USD", "£": "GBP", "zł": "PLN"}
_QUALIFIER_WORDS = {
    "about": r"about|approximately|approx|around|roughly|ca|cirka|circa|omkring|~",
    "more than": r"more than|over|above|at least|mere end|flere end|mindst|>",
}

_YEAR = r"(?P<year>[12]\d{3})"
_SEP = r"\s?[-./ ]\s?"
_DAY = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
_MONTH = r"(?P<month>\d{1,2})"
_WORD = r"(?P<word>[a-zæøå]+)\.?,?"
_FORMS = (
    rf"{_YEAR}{_SEP}{_MONTH}{_SEP}{_DAY}",
    rf"{_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}",
    rf"{_DAY}[./]{_MONTH}[./](?P<short>\d{{2}})",
    rf"(?:den |the )?{_DAY} (?:of )?{_WORD} {_YEAR}",
    rf"{_WORD} {_DAY},? {_YEAR}",
    rf"{_WORD} (?:of )?{_YEAR}",
    rf"{_YEAR} {_WORD}",
    rf"{_YEAR}{_SEP}{_MONTH}",
    rf"{_MONTH}{_SEP}{_YEAR}",
    _YEAR,
)
_SPAN = re.compile(r"\s*(?:\s(?:to|til|until)\s|[–—]|\s-\s|/|(?<=^\d{4})-(?=\d{4}$))\s*")


def meant_date(written: str) -> str | None:
    """The date in EDTF that something mistyped seems to say; None where it is anybody's guess."""
    words = " ".join(written.casefold().split())
    about = re.match(rf"(?:{_QUALIFIER_WORDS['about']})\b\.?\s*", words)
    if about:
        return _checked(f"{_point(words[about.end() :])}~")
    since = re.fullmatch(rf"(?:from|since|fra|siden)\s+(.+)|{_YEAR}\s*[-–/]", words)
    if since:
        return _checked(f"{_point(since[1] or since['year'])}/..")
    point = _point(words)
    if point:
        return _checked(point)
    ends = _SPAN.split(words)
    if len(ends) != 2:
        return None
    start, end = ends
    if re.fullmatch(r"\d{2}", end) and re.fullmatch(_YEAR, start):
        end = start[:2] + end
    return _checked(f"{_point(start)}/{_point(end)}")


def _checked(guess: str) -> str | None:
    return guess if parse_moment(guess) else None


def _point(words: str) -> str | None:
    """A day, month, season or year in EDTF."""
    match = next((one for form in _FORMS if (one := re.fullmatch(form, words))), None)
    if match is None:
        return _checked(words)
    found = match.groupdict()
    year = found.get("year") or f"20{found['short']}"
    month, day = int(found.get("month") or 0), int(found.get("day") or 0)
    if found.get("word"):
        month = _named(found["word"])
    if month == 0 and (day or found.get("word")):
        return None
    if 12 < month < 32 and 0 < day <= 12:
        month, day = day, month
    return _checked("-".join([year, *(f"{number:02d}" for number in (month, day) if number)]))


def _named(word: str) -> int:
    """The number of a month or season by its name, 0 for other words."""
    seasons = (number for name, number in _SEASON_WORDS.items() if word.startswith(name))
    return next(seasons, 0) or (_MONTHS.get(word[:3], 0) if len(word) > 2 else 0)


def meant_amount(written: str, currency: str | None = None) -> str | None:
    """The amount that something mistyped seems to say; None where it is anybody's guess.

    Without a currency in it, it is taken to be in `currency`.
    """
    words = re.sub(r"\b([tm])\.?(?=kr\b|dkk\b)", r"\1 ", " ".join(written.casefold().split()))
    qualifier, words = _qualifier(words)
    number = re.search(r"-?\d[\d.,' ]*\d|-?\d", words)
    if number is None:
        return None
    rest, code = _currency(f"{words[: number.start()]} {words[number.end() :]}")
    rest = rest.strip(" .-,")
    scale = next((f" {name}" for forms, name in _SCALE_WORDS if re.fullmatch(forms, rest)), "")
    digits = _number(number[0], bool(scale))
    if digits is None or (rest and not scale) or not (code or currency):
        return None
    guess = f"{qualifier}{digits}{scale} {code or currency}"
    return guess if parse_money(guess) else None


def _qualifier(words: str) -> tuple[str, str]:
    """The qualifier that words start with, as it is read here, and the rest."""
    for name, forms in _QUALIFIER_WORDS.items():
        match = re.match(rf"(?:{forms})(?![a-z])\.?\s*", words)
        if match:
            return f"{name} ", words[match.end() :]
    return "", words


def _currency(words: str) -> tuple[str, str | None]:
    """The words without their currency, and its three letters; None where there is none."""
    for sign, code in _CURRENCY_SIGNS.items():
        found = re.search(rf"(?<![a-zæøå]){re.escape(sign)}(?![a-zæøå])\.?", words)
        if found:
            return words[: found.start()] + words[found.end() :], code
    found = re.search(r"(?<![a-z])[a-z]{3}(?![a-z.])", words)
    if found and not any(re.fullmatch(forms, found[0]) for forms, _ in _SCALE_WORDS):
        return words[: found.start()] + words[found.end() :], found[0].upper()
    return words, None


def _number(written: str, scaled: bool) -> str | None:
    """A number with a decimal point, and commas between thousands, whichever of the two it was written with."""
    digits = re.sub(r"[ ']", "", written)
    grouped = re.fullmatch(r"(-?\d{1,3})((?:\.\d{3})+|(?:,\d{3})+)(?:[.,](\d+))?", digits)
    simple = re.fullmatch(r"(-?\d+)(?:[.,](\d+))?", digits)
    if grouped and (not scaled or grouped[3] or len(grouped[2]) > len(".000")):
        whole, part = re.sub(r"[.,]", "", grouped[1] + grouped[2]), grouped[3]
    elif simple:
        whole, part = simple[1], simple[2]
    else:
        return None
    return f"{int(whole):,}" + (f".{part}" if part else "")


def meant_number(written: str) -> str | None:
    """A number in digits with a decimal point; None where it is anybody's guess."""
    match = re.fullmatch(r"(-?\d[\d.,' ]*?)\s*(?:%|[^\W\d]+\.?)?", written.strip())
    digits = _number(match[1], scaled=True) if match else None
    return digits.replace(",", "") if digits else None


def meant_id(written: str) -> str:
    """An id made of the words someone wrote for one; "" where nothing is left of them."""
    letters = written.casefold()
    for letter, instead in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        letters = letters.replace(letter, instead)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
