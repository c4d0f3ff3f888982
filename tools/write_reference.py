"""Writes the pages of docs/ that are made from the code anew: commands, keys of the YAML files, problem codes.

They are kept with the others, so that whoever reads docs/ on a code host can follow the links to them; `make docs`
makes its own, with anchors that code hosts would print. Run it after a change of commands, shapes or problem codes:

python -m tools.write_reference
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tools.docs.hook import MADE

DOCS = Path(__file__).parent.parent / "docs"
LANGUAGES = ("zh", "en")
HEAD = "<!-- python -m tools.write_reference -->\n\n"
ANCHOR = re.compile(r" \{ #[\w-]+ \}$", re.MULTILINE)


def pages() -> Mapping[Path, str]:
    """Every page that is made, by its file."""
    made = {DOCS / language / path: page(language) for language in LANGUAGES for path, page in MADE.items()}
    return {file: HEAD + ANCHOR.sub("", text) for file, text in made.items()}


if __name__ == "__main__":
    for file, text in pages().items():
        file.write_text(text, encoding="utf-8")
        print(file)
