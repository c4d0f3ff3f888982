"""Writes .schemas/, by which editors check the files of content/, anew: after a change of generator/content/shapes/.

python -m tools.write_schemas
"""

from __future__ import annotations

from pathlib import Path

from generator.content.shapes.schema import FOLDER, schema_files

HOME = Path(__file__).parent.parent

if __name__ == "__main__":
    (HOME / FOLDER).mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (HOME / FOLDER / name).write_text(text, encoding="utf-8")
        print(HOME / FOLDER / name)
