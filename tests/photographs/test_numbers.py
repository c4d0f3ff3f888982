"""Numbers of captions in the names of files."""

from __future__ import annotations

import unicodedata

import pytest

from generator.photographs.numbers import Number, number_in, printed_number

PLAIN = {
    "1.jpg": 1,
    "01.JPG": 1,
    "１.jpg": 1,
    "12.Jpeg": 12,
    "01-村民.jpg": 1,
    "1-村民.jpg": 1,
    "1 村民.png": 1,
    "1、村民.jpg": 1,
    "1.村民.webp": 1,
    "（1）.jpg": 1,
    "01村民.jpg": 1,
    "001村民.tif": 1,
    "1": 1,
    "2_20210630.jpg": 2,
    " 3.jpg": 3,
}
PRINTED = {
    "图1.jpg": 1,
    "图1村民.jpg": 1,
    "图 2.png": 2,
    "圖１.webp": 1,
    "图③.jpg": 3,
    "③.jpg": 3,
    "❷ 村民.jpg": 2,
    "图四.jpg": 4,
    "图十二 学校.jpg": 12,
    "图二十三.jpg": 23,
    "新快报_图3.jpg": 3,
    "图片3.jpg": 3,
    "照片 4.jpg": 4,
    "Fig. 5.jpg": 5,
    "photo 06.tiff": 6,
}
NONE = (
    "村民.jpg",
    "IMG_1234.jpg",
    "DSC0001.jpg",
    "20210630.jpg",
    "2021-06-30.jpg",
    "06-30.jpg",
    "1-2.jpg",
    "3个孩子.jpg",
    "12岁.jpg",
    "08月.jpg",
    "截图1.png",
    "地图2.jpg",
    "图1-2.jpg",
    "图①②.jpg",
    "图1图2.jpg",
    "图一片废墟.jpg",
    "图1_图2.jpg",
    "图.jpg",
    "",
    ".jpg",
    "1 (2).jpg",
    "图1234.jpg",
)


@pytest.mark.parametrize(("name", "value"), PLAIN.items())
def test_plain_numbers(name: str, value: int) -> None:
    """A number that stands first and for itself."""
    assert number_in(name) == Number(value, printed=False)


@pytest.mark.parametrize(("name", "value"), PRINTED.items())
def test_numbers_as_newspapers_print_them(name: str, value: int) -> None:
    """With a word for a picture, or in a circle."""
    assert number_in(name) == Number(value, printed=True)


@pytest.mark.parametrize("name", NONE)
def test_what_says_no_number(name: str) -> None:
    """Dates, cameras' counters, ranges and what counts something else."""
    assert number_in(name) is None


def test_decomposed_names() -> None:
    """A disk may keep names decomposed."""
    assert number_in(unicodedata.normalize("NFD", "01-école.jpg")) == Number(1, printed=False)


@pytest.mark.parametrize(("marker", "number"), [("图②:", 2), ("■", None), (None, None), ("图3：", 3), ("图十一", 11)])
def test_numbers_of_captions(marker: str | None, number: int | None) -> None:
    """The marker of a caption may print a number."""
    assert printed_number(marker) == number
