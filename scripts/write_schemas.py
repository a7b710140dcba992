"""Write schemas/*.schema.json from the records of the model. With --check, only say whether they differ."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mkdocs_strategy.render.wording import OPTIONAL
from mkdocs_strategy.render.wording.en import WORDS
from mkdocs_strategy.sources.schema import schemas, wording_schema

FOLDER = Path(__file__).resolve().parent.parent / "schemas"


def written() -> dict[Path, str]:
    """The text of every schema by its file."""
    wording = ("wording", wording_schema(sorted({*WORDS, *OPTIONAL})))
    return {
        FOLDER / f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in (*schemas(), wording)
    }


def main() -> None:
    """Write the schemas anew and remove those of files no more, or say which would change."""
    texts = written()
    old = {path: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.schema.json"))}
    if texts == old:
        return
    if "--check" in sys.argv:
        differ = sorted(path.name for path in {*texts, *old} if texts.get(path) != old.get(path))
        sys.exit(f"{', '.join(differ)} not in step with the model. Run 'python scripts/write_schemas.py'.")
    for path in old.keys() - texts.keys():
        path.unlink()
    for path, text in texts.items():
        path.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
