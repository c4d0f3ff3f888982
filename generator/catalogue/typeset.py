"""Sets a book: its data, drawings, fonts and templates in a folder of their own, where typst sees nothing else."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import typst

from generator.catalogue.fit import Fits, Made, fitted
from generator.catalogue.runs import Json

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
MAIN, ALONE, FONTS = "catalogue.typ", "offprint.typ", "fonts"
DATA = "data.json"
PANIC = "PanicException"
# PDF/A asks for a date, and the same exhibition gives the same bytes: the one that reproducible archives bear, unless
# the environment says which.
NO_DATE = 315532800


class NotSet(Exception):  # noqa: N818 - said to the curator in one line; the site is built without the book
    """typst could not set the book; the message says why."""


@dataclass(frozen=True, slots=True)
class Volume:
    """A PDF, and as JSON on which pages of it what stands: `pages` of headings and captions, `seen` names."""

    pdf: bytes
    places: str = "{}"


def lay_out(folder: Path, templates: Path, data: Json, files: dict[str, str], prints: dict[str, Path]) -> None:
    """Put what typst needs, except fonts, into an empty folder."""
    shutil.copytree(templates, folder, dirs_exist_ok=True)
    fill(folder, data, files, prints)


def fill(folder: Path, data: Json, files: dict[str, str], prints: dict[str, Path]) -> None:
    """Put the data of a book into a folder that is laid out, in place of another's."""
    (folder / DATA).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8", newline="\n")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for name, photograph in prints.items():
        shutil.copyfile(photograph, folder / name)


def typeset(folder: Path, *, small: bool, main: str = MAIN) -> bytes:
    """The PDF of what lies in a folder, by no fonts but those beside it. Raise NotSet.

    A `small` book is set again where a section ends badly. `main` is the template that is begun with.
    """
    return _typeset(folder / main, small=small).pdf


def typeset_volume(folder: Path, *, small: bool) -> Volume:
    """The same of one volume of several, and what its template tells the others of it. Raise NotSet."""
    return _typeset(folder / MAIN, small=small, telling=True)


def _typeset(main: Path, *, small: bool, telling: bool = False) -> Volume:
    folder = main.parent
    try:
        compiler = typst.Compiler(
            main,
            root=folder,
            font_paths=_fonts(folder / FONTS),
            ignore_system_fonts=True,
            package_path=folder / "none",
            package_cache_path=folder / "none",
        )
        pdf = fitted(lambda fits: Made(_pdf(compiler, fits), _ends(compiler))) if small else _pdf(compiler, {})
        return Volume(pdf, compiler.query("<places>", field="value", one=True) if telling else "{}")
    except typst.TypstError as error:
        raise NotSet(" ".join(str(error.message).split())) from error
    except BaseException as error:
        # What typst itself stumbles over comes as no Exception, and should not stop the site.
        if type(error).__name__ == PANIC:
            raise NotSet("typst failed: " + " ".join(str(error).split())) from error
        raise


def _fonts(folder: Path) -> typst.Fonts:
    """The fonts of a folder and no others. Text in a font that typst cannot read would be missing without a word."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    if not 0 < len(list(folder.glob("*.ttf"))) == len(fonts.fonts()):
        raise NotSet("its fonts cannot be read")
    return fonts


def _pdf(compiler: typst.Compiler, fits: Fits) -> bytes:
    date = int(os.environ.get("SOURCE_DATE_EPOCH", NO_DATE))
    inputs = {"fits": json.dumps(fits)}
    made = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=date, sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise NotSet("typst made no file")
    return made


def _ends(compiler: typst.Compiler) -> dict[str, float]:
    """How far down a page each section reaches at least where it ends one early."""
    found = json.loads(compiler.query("<page-end>", field="value"))
    return {end["id"]: min(other["y"] for other in found if other["id"] == end["id"]) for end in found}
