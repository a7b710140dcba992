"""Make the PowerPoint file that every deck starts from: python3 -m scripts.make_reference [file]

It has no slides, only what makes them look as they do: theme, master, layouts, notes, table style. Written part by
part, stored uncompressed and dated 1980, so that it is the same to the byte wherever it is made. What stands where is
said in mkdocs_strategy.model.layouts, fonts and colours in mkdocs_strategy.model.looks.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from mkdocs_strategy.model.layouts import layouts
from scripts.reference_slides import layout_part, master_part, notes_master_part
from scripts.reference_theme import HEAD, NAMES, R, plain_level, table_styles_part, theme_part

FILE = Path(__file__).resolve().parent.parent / "plugins/mkdocs_strategy/render/templates/reference.pptx"
TYPE = "application/vnd.openxmlformats-officedocument"


def _presentation_part() -> str:
    styles = "".join(plain_level(number) for number in range(1, 10))
    return (
        f'{HEAD}<p:presentation {NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{styles}</p:defaultTextStyle></p:presentation>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "://" in kind else f"{R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def _content_types(count: int) -> str:
    kinds = {
        "/ppt/presentation.xml": f"{TYPE}.presentationml.presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{TYPE}.presentationml.slideMaster+xml",
        **{f"/ppt/slideLayouts/slideLayout{n + 1}.xml": f"{TYPE}.presentationml.slideLayout+xml" for n in range(count)},
        "/ppt/notesMasters/notesMaster1.xml": f"{TYPE}.presentationml.notesMaster+xml",
        "/ppt/theme/theme1.xml": f"{TYPE}.theme+xml",
        "/ppt/theme/theme2.xml": f"{TYPE}.theme+xml",
        "/ppt/presProps.xml": f"{TYPE}.presentationml.presProps+xml",
        "/ppt/viewProps.xml": f"{TYPE}.presentationml.viewProps+xml",
        "/ppt/tableStyles.xml": f"{TYPE}.presentationml.tableStyles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{TYPE}.extended-properties+xml",
    }
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def parts() -> dict[str, str]:
    """The parts of the file by their names, in the order they are stored."""
    listed = layouts()
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    numbered = [f"../slideLayouts/slideLayout{number + 1}.xml" for number in range(len(listed))]
    found = {
        "[Content_Types].xml": _content_types(len(listed)),
        "_rels/.rels": _relations(
            ("officeDocument", "ppt/presentation.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            ("extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{core}"/>',
        "docProps/app.xml": f'{HEAD}<Properties xmlns="{extended}"><Application>mkdocs-strategy</Application></Properties>',
        "ppt/presentation.xml": _presentation_part(),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {NAMES}/>",
        "ppt/tableStyles.xml": table_styles_part(),
        "ppt/theme/theme1.xml": theme_part("Strategy"),
        "ppt/theme/theme2.xml": theme_part("Strategy notes"),
        "ppt/slideMasters/slideMaster1.xml": master_part(len(listed)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", target) for target in numbered), ("theme", "../theme/theme1.xml")
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master_part(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(("theme", "../theme/theme2.xml")),
    }
    for number, layout in enumerate(listed, 1):
        found[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout_part(layout)
        rels = _relations(("slideMaster", "../slideMasters/slideMaster1.xml"))
        found[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = rels
    return found


def write(file: Path) -> None:
    """Write the file with nothing in it that differs between machines or days."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content.encode())


def main(arguments: list[str]) -> int:
    """Write the reference file, or another one where a name is given."""
    file = Path(arguments[0]) if arguments else FILE
    write(file)
    print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
