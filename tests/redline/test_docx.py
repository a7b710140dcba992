"""The Word file has real tracked changes: all accepted it is the later text, all refused the earlier one."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from mkdocs_strategy.model.changes import ADDED, AWAY, CHANGED, HERE, KEPT, MOVED, REMOVED
from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.publish.redline_docx import redline_docx
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import RedlineOutline, outline, set_apart
from mkdocs_strategy.render.redline_document import MOVE_SIGN, Revision, redline_document
from mkdocs_strategy.render.redline_html import below_heading
from tests.redline.test_redlines import CASES, state
from tests.redline.test_redlines import HERE as FOLDER

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOT_LATER, NOT_EARLIER = (f"{W}del", f"{W}moveFrom"), (f"{W}ins", f"{W}moveTo")


@cache
def made(name: str) -> tuple[RedlineOutline, bytes]:
    """What a case tells, and the file of it."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = (state(FOLDER / name, side, Path(folder)) for side in ("before", "after"))
    of = outline(redline(before, after, "da"), Edition(before, "da"), Edition(after, "da"), names=("A", "B"))
    markdown = redline_document(of, Revision('Byen "Møllerup" & søn', "2026-02-02T12:00:00Z"))
    return of, redline_docx(markdown, MOVE_SIGN, "da")


def body(package: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return etree.fromstring(opened.read("word/document.xml"))


def paragraphs(package: bytes, left_out: tuple[str, str], mark: str) -> list[str]:
    """The paragraphs below the heading of the prose, as they are when some of the changes are taken out."""
    said = []
    for paragraph in body(package).iter(f"{W}p"):
        words = "".join(
            text.text or ""
            for text in paragraph.iter(f"{W}t", f"{W}delText")
            if not any(above.tag in left_out for above in text.iterancestors())
        )
        gone = paragraph.find(f"{W}pPr/{W}rPr/{W}{mark}") is not None
        assert not (gone and words.strip()), words
        if not gone:
            said.append(" ".join(words.split()))
    heading = "Ændret tekst"
    return said[said.index(heading) + 1 :] if heading in said else []


def expected(of: RedlineOutline, ops: tuple[str, ...], fates: tuple[str, ...]) -> Iterator[str]:
    """The lines of the prose that are there in one of the two states, with the words they have in it."""
    for piece in of.pieces:
        yield piece.title
        yield from filter(None, (piece.note, of.say("redline-only-marks") if piece.only_marks else ""))
        for line in below_heading(piece):
            marks = [(mark, gap) for mark, gap in ((one, one.gap) for one in line.marks) if mark.op in fates]
            if line.op in ops:
                yield " ".join("".join((" " if gap else "") + mark.words for mark, gap in marks).split())


@pytest.mark.parametrize("name", CASES)
def test_accepted_it_is_the_later_text_and_refused_the_earlier(name: str) -> None:
    of, package = made(name)
    later = [*expected(of, (KEPT, CHANGED, ADDED, MOVED), (KEPT, ADDED, HERE))]
    earlier = [*expected(of, (KEPT, CHANGED, REMOVED, AWAY), (KEPT, REMOVED, AWAY))]
    assert paragraphs(package, NOT_LATER, "del") == later
    assert paragraphs(package, NOT_EARLIER, "ins") == earlier


def test_a_move_is_a_move_with_a_note() -> None:
    _, package = made("paragraph_that_moved_to_another_page_is_shown_as_moved")
    root = body(package)
    names = Counter(
        (etree.QName(one).localname, one.get(f"{W}name"))
        for one in root.iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart")
    )
    assert names[("moveFromRangeStart", "move1")] >= 1
    assert names[("moveToRangeStart", "move1")] >= 1
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        comments = "".join(etree.fromstring(opened.read("word/comments.xml")).itertext())
    assert comments.strip() == (
        "Flyttet hertil fra »Strategien«, »Robotter«. Taget ud undervejs: »august«, »hvert barn«"
    )


@pytest.mark.parametrize("name", CASES)
def test_every_change_has_an_author_a_moment_and_a_number_of_its_own(name: str) -> None:
    _, package = made(name)
    changes = [*body(package).iter(*(f"{W}{kind}" for kind in ("ins", "del", "moveFrom", "moveTo")))]
    assert {one.get(f"{W}author") for one in changes} <= {"Byen 'Møllerup' & søn"}
    assert {one.get(f"{W}date") for one in changes} <= {"2026-02-02T12:00:00Z"}
    numbers = [one.get(f"{W}id") for one in changes]
    assert len(numbers) == len(set(numbers))


@pytest.mark.office
def test_an_office_suite_sees_the_changes(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice was not found. It is needed for this test. Install it with 'make programs'.")
    _, package = made("paragraph_that_moved_to_another_page_is_shown_as_moved")
    (tmp_path / "redline.docx").write_bytes(package)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "redline.docx")], check=True, capture_output=True, timeout=180)
    with zipfile.ZipFile(tmp_path / "redline.odt") as opened:
        root = etree.fromstring(opened.read("content.xml"))
    kinds = Counter(etree.QName(one).localname for one in root.iter() if isinstance(one.tag, str))
    assert kinds["insertion"] >= 2
    assert kinds["deletion"] >= 2


def test_marks_are_set_apart_only_where_one_takes_the_place_of_another() -> None:
    of, _ = made("numbers_and_hyphened_words_are_words")
    (line,) = (line for piece in of.pieces for line in piece.lines if line.op == CHANGED)
    assert all(apart or not mark.gap for mark, apart in set_apart(line.marks))
