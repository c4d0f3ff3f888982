"""Contact sheets: many small pictures on a few large ones, each page light and dark side by side, its kind above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw

from tools.screenshots.camera import Picture

# Pixels: a small picture's width by the width of the window, its greatest height, the room around it; a sheet.
SMALL = {360: 220, 768: 300, 1440: 480}
TALL, GAP, LABEL = 560, 16, 22
SHEET_WIDTH, SHEET_HEIGHT = 2000, 1900
PAPER, WORDS = "#8a8a8a", "#000000"


def lay_out(pictures: Iterable[Picture], folder: Path) -> Iterator[Path]:
    """Sheets of the pictures of each width, <width>-<number>.png; the pictures come width by width, kind by kind."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, of_width in groupby(pictures, key=lambda picture: picture.width):
        small = SMALL.get(width, width // 3)
        cells = [_cell(list(pair), small) for _, pair in groupby(of_width, key=lambda picture: picture.kind)]
        for number, rows in enumerate(_sheets(cells), 1):
            file = folder / f"{width}-{number}.png"
            _sheet(rows).save(file)
            yield file


def _sheets(cells: list[Image.Image]) -> Iterator[list[list[Image.Image]]]:
    """As many pages in a row, and rows on a sheet, as there is room for."""
    columns = max(1, SHEET_WIDTH // (max(cell.width for cell in cells) + GAP))
    sheet: list[list[Image.Image]] = []
    for start in range(0, len(cells), columns):
        row = cells[start : start + columns]
        if sheet and sum(map(_height, [*sheet, row])) > SHEET_HEIGHT:
            yield sheet
            sheet = []
        sheet.append(row)
    yield sheet


def _sheet(rows: list[list[Image.Image]]) -> Image.Image:
    width = sum(cell.width + GAP for cell in rows[0]) + GAP
    sheet = Image.new("RGB", (width, sum(map(_height, rows)) + GAP), PAPER)
    top = GAP
    for row in rows:
        left = GAP
        for cell in row:
            sheet.paste(cell, (left, top))
            left += cell.width + GAP
        top += _height(row)
    return sheet


def _height(row: list[Image.Image]) -> int:
    return max(cell.height for cell in row) + GAP


def _cell(pair: list[Picture], small: int) -> Image.Image:
    pictures = [_reduced(picture.file, small) for picture in pair]
    width = sum(picture.width for picture in pictures) + len(pictures) - 1
    cell = Image.new("RGB", (width, LABEL + max(picture.height for picture in pictures)), PAPER)
    ImageDraw.Draw(cell).text((0, 4), pair[0].kind, fill=WORDS, font_size=14)
    left = 0
    for picture in pictures:
        cell.paste(picture, (left, LABEL))
        left += picture.width + 1
    return cell


def _reduced(file: Path, width: int) -> Image.Image:
    with Image.open(file) as picture:
        visible = min(picture.height, TALL * picture.width // width)
        cut = picture.convert("RGB").crop((0, 0, picture.width, visible))
        return cut.resize((width, visible * width // picture.width), Image.Resampling.LANCZOS)
