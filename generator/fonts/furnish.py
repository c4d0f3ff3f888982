"""A built site gets its fonts: cut to what its pages show, with the sheet that names them, and each page its links."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from generator.fonts.budget import Cut, Needs, Shelf
from generator.fonts.cascade import Cascade
from generator.fonts.cut import CutStore
from generator.fonts.faces import FACES, SANSES, TEXT, TRADITIONAL, Face, faces_of
from generator.fonts.sheet import sheet_of
from generator.fonts.slices import slices_of
from generator.fonts.usage import Usage, usage_of
from generator.typefaces import licence

FOLDER = "assets/fonts"
# How the templates ask for the fonts; the true name holds a hash, so that no page is shown with those of another day.
ASKED = re.compile(r'<link rel="stylesheet" href="([^"]*)assets/fonts/fonts\.css">')
# The page that stands at no address of its own lets its script ask.
ASKED_LATER = 'data-fonts="assets/fonts/fonts.css"'
LANGUAGE = re.compile(r'<html[^>]*? lang="([^"]*)"')
SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*?(assets/css/[^"]+)">')
INLINE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
NOTICE = """\
The fonts in this folder are cut from Noto Serif SC (c) 2017-2024 Adobe (http://www.adobe.com/), Noto Sans SC
and Noto Sans TC (c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. Noto is a trademark
of Google LLC.
They hold the characters that this site shows and are licensed, as those fonts are, under what follows.

"""


class Furnisher:
    """Fonts for one site."""

    def __init__(self, site: Path, store: CutStore) -> None:
        """Furnish `site`, a folder of finished pages; what was cut before comes from `store`."""
        self._site, self._store = site, store
        self._folder = site / FOLDER
        self._language = ""
        self._cascade = cache(lambda sheets, inline: Cascade([*map(self._sheet, sheets), *inline]))

    def furnish(self) -> None:
        """Cut the fonts, write them and their sheets, and put links to them into the pages."""
        usages = {
            file.relative_to(self._site).as_posix(): self._usage(page)
            for file in sorted(self._site.rglob("*.html"))
            if _asks(page := file.read_text(encoding="utf-8"))
        }
        if front := next(iter(usages), None):
            self._language = _language((self._site / front).read_text(encoding="utf-8"))
        commonness = Counter(character for usage in usages.values() for character in usage.everything)
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "OFL.txt").write_text(NOTICE + licence(), encoding="utf-8", newline="\n")
        faces = faces_of(self._language)
        slices = [(face, piece.characters) for face in faces for piece in slices_of(face, usages, commonness)]
        cuts = list(map(self._cuts(slices).__getitem__, slices))
        common, shelf = self._write_sheet("fonts", cuts), Shelf(cuts, commonness)
        needed = {address: shelf.needs(usage) for address, usage in usages.items()}
        own = self._cuts(pair for needs in needed.values() for pair in needs.own.items())
        for address, needs in needed.items():
            self._link(self._site / address, common, needs, [own[pair] for pair in needs.own.items()])
        self._store.forget_unused()

    def _cuts(self, wanted: Iterable[tuple[Face, str]]) -> dict[tuple[Face, str], Cut]:
        """Cuts of these characters of these faces, each once; side by side, since most of the time goes to packing."""
        each = list(dict.fromkeys(wanted))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return dict(zip(each, pool.map(lambda pair: self._cut(*pair), each), strict=True))

    def _usage(self, page: str) -> Usage:
        return usage_of(page, self._cascade(tuple(SHEET.findall(page)), tuple(INLINE.findall(page))))

    def _sheet(self, name: str) -> str:
        file = self._site / name
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def _cut(self, face: Face, characters: str) -> Cut:
        font = self._store.cut(face, characters)
        name = f"{face.name}-{_hash(font)}.woff2"
        (self._folder / name).write_bytes(font)
        return Cut(face, characters, name, len(font))

    def _write_sheet(self, name: str, cuts: Iterable[Cut]) -> str:
        text = sheet_of(cuts).encode("utf-8")
        file = f"{name}-{_hash(text)}.css"
        (self._folder / file).write_bytes(text)
        return file

    def _link(self, file: Path, common: str, needs: Needs, own: Sequence[Cut]) -> None:
        """Name the sheets that a page needs, and the fonts that it will surely ask for; `own` are cut for it alone."""
        sheets = [] if needs.alone else [common]
        if own:
            sheets.append(self._write_sheet("page", own))
        early = _early((*needs.slices, *own))
        page = file.read_text(encoding="utf-8")
        linked = ASKED.sub(lambda asked: _links(asked[1], sheets, early), page)
        later = linked.replace(ASKED_LATER, f'data-fonts="{FOLDER}/{common}"')
        file.write_text(later, encoding="utf-8", newline="\n")


def furnish(site: Path, cache_folder: Path) -> None:
    """Give a built site its fonts; `cache_folder` holds what earlier builds have cut."""
    Furnisher(site, CutStore(cache_folder)).furnish()


def _asks(page: str) -> bool:
    return ASKED_LATER in page or ASKED.search(page) is not None


def _language(page: str) -> str:
    found = LANGUAGE.search(page)
    return found[1] if found else ""


def _early(cuts: Iterable[Cut]) -> list[str]:
    """The fullest font of the text and of the headlines."""
    by_face: Mapping[Face, list[Cut]] = {face: [cut for cut in cuts if cut.face == face] for face in FACES}
    return [by_face[face][0].file for face in (TEXT, SANSES[-1], TRADITIONAL[-1]) if by_face[face]]


def _links(root: str, sheets: Iterable[str], early: Iterable[str]) -> str:
    folder = f"{root}{FOLDER}/"
    return "".join(
        [f'<link rel="stylesheet" href="{folder}{sheet}">' for sheet in sheets]
        + [f'<link rel="preload" href="{folder}{font}" as="font" type="font/woff2" crossorigin>' for font in early]
    )


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
