"""Sets a book: its data, drawings, fonts and templates in a folder of their own, where typst sees nothing else."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import typst

from generator.catalogue.runs import Json

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
MAIN = "catalogue.typ"
# PDF/A asks for a date, and the same exhibition gives the same bytes: the one that reproducible archives bear, unless
# the environment says which.
NO_DATE = 315532800


class NotSet(Exception):  # noqa: N818 - said to the curator in one line; the site is built without the book
    """typst could not set the book; the message says why."""


def lay_out(folder: Path, templates: Path, data: Json, files: dict[str, str]) -> None:
    """Put what typst needs, except fonts, into an empty folder."""
    shutil.copytree(templates, folder, dirs_exist_ok=True)
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8", newline="\n")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def typeset(folder: Path) -> bytes:
    """The PDF of what lies in a folder, by no fonts but those in its `fonts`. Raise NotSet."""
    try:
        compiler = typst.Compiler(
            folder / MAIN,
            root=folder,
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder / "fonts"]
            ),
            ignore_system_fonts=True,
            package_path=folder / "none",
            package_cache_path=folder / "none",
        )
        made = compiler.compile(
            format="pdf", pdf_standards=STANDARDS, timestamp=int(os.environ.get("SOURCE_DATE_EPOCH", NO_DATE))
        )
    except typst.TypstError as error:
        raise NotSet(" ".join(str(error.message).split())) from error
    if not isinstance(made, bytes):
        raise NotSet("typst made no file")
    return made
