"""A colleague in Word, played by a script: edits the text of a Word file with or without tracked changes, and comments."""

from __future__ import annotations

import copy
import io
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = f'xmlns:w="{W}"'
WHO = 'w:author="Kim Kollega" w:date="2026-03-01T10:00:00Z"'
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = f"{_R}/comments"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


class Colleague:
    """Edits a Word file; `tracked` is whether Word keeps track of changes."""

    def __init__(self, package: bytes, tracked: bool = True) -> None:
        with zipfile.ZipFile(io.BytesIO(package)) as opened:
            self.parts = {name: opened.read(name) for name in opened.namelist()}
        self.tracked = tracked
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self._number = 5000
        self._comments: list[str] = []

    def saved(self) -> bytes:
        """The file as it is saved."""
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        if self._comments:
            self._save_comments()
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return written.getvalue()

    def paragraph(self, words: str) -> Any:
        """The one paragraph that holds some words, not that of the contents."""
        found = [
            one
            for one in self.root.iter(w("p"))
            if words in self._text(one) and not any(above.tag == w("sdt") for above in one.iterancestors())
        ]
        assert len(found) == 1, (words, len(found))
        return found[0]

    def all_words(self) -> str:
        """All words of the text."""
        return "\n".join(self._text(one) for one in self.root.iter(w("p")))

    def paragraphs(self) -> list[tuple[Any, str]]:
        """The paragraphs with words, outside the contents, each with its words."""
        found = []
        for one in self.root.iter(w("p")):
            if any(above.tag == w("sdt") for above in one.iterancestors()):
                continue
            words = " ".join("".join(each.text or " " for each in one.iter(w("t"), w("tab"), w("br"))).split())
            if words:
                found.append((one, words))
        return found

    def reword_in(self, paragraph: Any, old: str, new: str) -> None:
        """Put other words for some in a paragraph."""
        runs = self._cut_out(paragraph, old)
        if new:
            runs[-1].addnext(self._added(new))
        for run in runs:
            self._mark(run, "del")

    def append_to(self, paragraph: Any, more: str) -> None:
        """Write on at the end of a paragraph."""
        paragraph.append(self._added(more))

    def reword(self, old: str, new: str) -> None:
        """Put other words for some; "" takes them out."""
        self.reword_in(self.paragraph(old), old, new)

    def append(self, words: str, more: str) -> None:
        """Write on at the end of the paragraph that holds some words."""
        self.paragraph(words).append(self._added(more))

    def add_behind(self, words: str, new: str) -> None:
        """A new paragraph behind the one that holds some words, with its form."""
        before = self.paragraph(words)
        made = etree.Element(w("p"))
        properties = before.find(w("pPr"))
        if properties is not None:
            made.append(copy.deepcopy(properties))
        made.append(self._added(new))
        if self.tracked:
            self._mark_end(made, "ins")
        before.addnext(made)

    def style(self, words: str, *styles: str) -> None:
        """Put words in bold (b) or italics (i), or take that from them (-b, -i)."""
        for run in self._cut_out(self.paragraph(words), words):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            for one in styles:
                for old in properties.findall(w(one.lstrip("-"))) + properties.findall(w(f"{one.lstrip('-')}Cs")):
                    properties.remove(old)
                if not one.startswith("-"):
                    properties.insert(0, etree.Element(w(one)))

    def link(self, words: str, url: str) -> None:
        """Make words a link."""
        self._number += 1
        key = f"rIdLink{self._number}"
        self._relate(key, "hyperlink", escaped(url), ' TargetMode="External"')
        runs = self._cut_out(self.paragraph(words), words)
        made = etree.fromstring(f'<w:hyperlink {NAMES} xmlns:r="{_R}" r:id="{key}"/>')
        runs[0].addprevious(made)
        for run in runs:
            made.append(run)

    def table_behind(self, words: str, rows: list[list[str]]) -> None:
        """A table behind the paragraph that holds some words."""
        cells = "".join(
            "<w:tr>"
            + "".join(f"<w:tc><w:p><w:r><w:t>{escaped(one)}</w:t></w:r></w:p></w:tc>" for one in row)
            + "</w:tr>"
            for row in rows
        )
        grid = "<w:gridCol/>" * len(rows[0])
        head = '<w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>'
        table = f"<w:tbl {NAMES}>{head}<w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"
        self.paragraph(words).addnext(etree.fromstring(table))

    def picture_behind(self, words: str, data: bytes, alt: str = "") -> None:
        """A picture behind the paragraph that holds some words."""
        self._number += 1
        key, name = f"rIdPicture{self._number}", f"media/put{self._number}.png"
        self.parts[f"word/{name}"] = data
        self._relate(key, "image", name)
        types = self.parts["[Content_Types].xml"].decode()
        if 'Extension="png"' not in types:
            more = '<Default Extension="png" ContentType="image/png"/></Types>'
            self.parts["[Content_Types].xml"] = types.replace("</Types>", more).encode()
        drawing = "http://schemas.openxmlformats.org/drawingml/2006"
        shown = (
            f'<w:p {NAMES} xmlns:r="{_R}" xmlns:a="{drawing}/main" xmlns:pic="{drawing}/picture" '
            f'xmlns:wp="{drawing}/wordprocessingDrawing"><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
            f'<wp:docPr id="{self._number}" name="Picture 1" descr="{escaped(alt)}"/><a:graphic>'
            f'<a:graphicData uri="{drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>'
            "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
        self.paragraph(words).addnext(etree.fromstring(shown))

    def _relate(self, key: str, kind: str, target: str, more: str = "") -> None:
        relations = self.parts["word/_rels/document.xml.rels"].decode()
        made = f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"{more}/></Relationships>'
        self.parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", made).encode()

    def take_out(self, words: str) -> None:
        """Take out the paragraph that holds some words."""
        paragraph = self.paragraph(words)
        if not self.tracked:
            paragraph.getparent().remove(paragraph)
            return
        for run in list(paragraph.iter(w("r"))):
            self._mark(run, "del")
        self._mark_end(paragraph, "del")

    def comment(self, words: str, said: str) -> None:
        """Comment on some words."""
        paragraph = self.paragraph(words)
        number = len(self._comments)
        runs = self._cut_out(paragraph, words)
        for name, run in (("commentRangeStart", runs[0]), ("commentRangeEnd", runs[-1])):
            made = etree.fromstring(f'<w:{name} {NAMES} w:id="{number}"/>')
            (run.addprevious if name.endswith("Start") else run.addnext)(made)
        reference = etree.fromstring(f'<w:r {NAMES}><w:commentReference w:id="{number}"/></w:r>')
        paragraph.append(reference)
        self._comments.append(
            f'<w:comment w:id="{number}" {WHO} w:initials="KK"><w:p><w:r><w:t>{escaped(said)}</w:t></w:r></w:p></w:comment>'
        )

    def _text(self, paragraph: Any) -> str:
        return "".join(paragraph.itertext(w("t")))

    def _cut_out(self, paragraph: Any, words: str) -> list[Any]:
        """The runs that hold some words and no others, cut where they must be."""
        start = self._text(paragraph).index(words)
        end, position, found = start + len(words), 0, []
        for text in list(paragraph.iter(w("t"))):
            said = text.text or ""
            begin, position = position, position + len(said)
            first, last = max(start - begin, 0), min(end - begin, len(said))
            if first >= last:
                continue
            run = text.getparent()
            for piece, place in ((said[:first], "before"), (said[last:], "after")):
                if piece:
                    other = copy.deepcopy(run)
                    self._say(other, piece)
                    (run.addprevious if place == "before" else run.addnext)(other)
            self._say(run, said[first:last])
            found.append(run)
        return found

    def _say(self, run: Any, words: str) -> None:
        text = run.find(w("t"))
        text.text = words
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _added(self, words: str) -> Any:
        run = f'<w:r><w:t xml:space="preserve">{escaped(words)}</w:t></w:r>'
        if not self.tracked:
            return etree.fromstring(f"<w:all {NAMES}>{run}</w:all>")[0]
        self._number += 1
        return etree.fromstring(f'<w:all {NAMES}><w:ins w:id="{self._number}" {WHO}>{run}</w:ins></w:all>')[0]

    def _mark(self, run: Any, kind: str) -> None:
        if not self.tracked:
            run.getparent().remove(run)
            return
        self._number += 1
        change = etree.fromstring(f'<w:all {NAMES}><w:{kind} w:id="{self._number}" {WHO}/></w:all>')[0]
        run.addprevious(change)
        change.append(run)
        for text in run.iter(w("t")):
            text.tag = w("delText")

    def _mark_end(self, paragraph: Any, kind: str) -> None:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        run = properties.find(w("rPr"))
        if run is None:
            run = etree.SubElement(properties, w("rPr"))
        self._number += 1
        run.insert(0, etree.fromstring(f'<w:all {NAMES}><w:{kind} w:id="{self._number}" {WHO}/></w:all>')[0])

    def _save_comments(self) -> None:
        made = f"<w:comments {NAMES}>{''.join(self._comments)}</w:comments>"
        self.parts["word/comments.xml"] = made.encode()
        types = self.parts["[Content_Types].xml"].decode()
        if "/word/comments.xml" not in types:
            more = f'<Override PartName="/word/comments.xml" ContentType="{COMMENTS}"/></Types>'
            self.parts["[Content_Types].xml"] = types.replace("</Types>", more).encode()
        relations = self.parts["word/_rels/document.xml.rels"].decode()
        if RELATION not in relations:
            more = f'<Relationship Id="rIdRemarks" Type="{RELATION}" Target="comments.xml"/></Relationships>'
            self.parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", more).encode()


def saved_by_libreoffice(package: bytes, folder: Path) -> bytes:
    """The file as LibreOffice saves it again."""
    given = folder / "given" / "file.docx"
    given.parent.mkdir(parents=True)
    given.write_bytes(package)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        str(given),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "file.docx").read_bytes()
