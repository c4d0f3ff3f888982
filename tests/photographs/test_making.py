"""Renditions: sizes, colours, the way up, and nothing but pixels in them."""

from __future__ import annotations

import gc
import io
import weakref

import pytest
from PIL import Image, ImageChops, ImageCms

from generator.photographs.looking import Refused
from generator.photographs.making import make
from generator.photographs.making.colour import in_srgb, shrinkable
from generator.photographs.making.make import likeness, opened, renditions
from generator.photographs.making.settings import AVIF, FORMATS, JPEG, ON_PAPER, PRINTED, fitted, sizes
from tests.photographs import secrets
from tests.photographs.drawings import drawing
from tests.photographs.made import corners, encoded, header_of

TURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def developed(data: bytes, name: str, side: int = ON_PAPER) -> Image.Image:
    """The picture as it is made into renditions."""
    return opened(io.BytesIO(data), header_of(data, name), side)


def seen(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours of the four quarters, roughly."""
    width, height = image.size
    points = (
        (width // 4, height // 4),
        (width * 3 // 4, height // 4),
        (width // 4, height * 3 // 4),
        (width * 3 // 4, height * 3 // 4),
    )
    small = image.convert("RGB")
    return [
        tuple(round(level / 51) for level in pixel)
        for point in points
        if isinstance(pixel := small.getpixel(point), tuple)
    ]


def test_sizes() -> None:
    """None is larger than the picture or hardly smaller, and the picture's own size is there up to the largest."""
    assert sizes(AVIF, 4000, 3000) == ((480, 360), (800, 600), (1200, 900), (1920, 1440))
    assert sizes(AVIF, 3000, 4000) == ((360, 480), (600, 800), (900, 1200), (1440, 1920))
    assert sizes(AVIF, 1000, 500) == ((480, 240), (800, 400), (1000, 500))
    assert sizes(AVIF, 1250, 500) == ((480, 192), (800, 320), (1250, 500))
    assert sizes(AVIF, 300, 200) == ((300, 200),)
    assert sizes(JPEG, 4000, 3000) == ((800, 600), (1920, 1440))
    assert sizes(PRINTED, 9000, 1) == ((2400, 1),)


def test_every_rendition_opens() -> None:
    """In the format and the size that it says, with nothing but the picture."""
    data = encoded(drawing(1, (1000, 750)), "JPEG", exif=secrets.exif(), icc_profile=secrets.profile())
    made = list(renditions(developed(data, "a.jpg")))
    assert {rendition.format.name for rendition in made} == {shape.name for shape in FORMATS}
    for rendition in made:
        with Image.open(io.BytesIO(rendition.data)) as image:
            assert image.size == (rendition.width, rendition.height)
            assert {"exif", "icc_profile", "comment"}.isdisjoint(image.info)
        assert secrets.SECRET.encode() not in rendition.data


@pytest.mark.parametrize("lies", TURNED)
def test_the_right_way_up(lies: int) -> None:
    """However a camera was held."""
    exif = Image.Exif()
    exif[0x0112] = lies
    turn = TURNED[lies]
    stored = corners() if turn is None else corners().transpose(turn)
    for kind, name in (("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")):
        image = developed(encoded(stored, kind, exif=exif), name)
        assert image.size == (240, 180), (kind, lies)
        assert seen(image) == seen(corners()), (kind, lies)


def test_nonsense_about_the_way_up_is_passed_over() -> None:
    """EXIF that cannot be read loses nothing but what it says."""
    assert developed(encoded(corners(), "JPEG", exif=b"Exif\0\0nonsense"), "a.jpg").size == (240, 180)


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA", "CMYK", "LAB", "I;16"])
def test_every_mode(mode: str) -> None:
    """Grey stays grey, all else becomes sRGB."""
    kind, name = ("TIFF", "a.tif") if mode in ("CMYK", "LAB", "1") else ("PNG", "a.png")
    image = Image.new(mode, (120, 90)) if mode in ("LAB", "I;16") else corners((120, 90)).convert(mode)
    assert developed(encoded(image, kind), name).mode == ("L" if mode in ("L", "1", "I;16") else "RGB")


def test_grey_of_sixteen_bits() -> None:
    """It is divided, not cut off at 255."""
    grey = Image.new("I;16", (120, 90), 0x8000)
    for kind, name in (("PNG", "a.png"), ("TIFF", "a.tif")):
        assert developed(encoded(grey, kind), name).getpixel((5, 5)) == 0x80


def test_measurements_are_refused() -> None:
    """Pixels of 32 bits have no brightest white."""
    with pytest.raises(Refused, match="32 bits"):
        developed(encoded(Image.new("F", (90, 90)), "TIFF"), "a.tif")


def test_what_has_holes_stands_on_white() -> None:
    """Not on black."""
    for mode in ("RGBA", "LA"):
        assert developed(encoded(Image.new(mode, (90, 90)), "PNG"), "a.png").getpixel((5, 5)) == (255, 255, 255)
    palette = Image.new("P", (90, 90), 3)
    palette.putpalette([0, 0, 0, 10, 10, 10, 20, 20, 20, 200, 0, 0])
    assert developed(encoded(palette, "PNG", transparency=3), "a.png").getpixel((5, 5)) == (255, 255, 255)


def test_colours_by_their_profile() -> None:
    """A picture in another space than sRGB has other numbers afterwards; a profile that is none is passed over."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    other = developed(encoded(corners(), "PNG", icc_profile=lab), "a.png")
    plain = developed(encoded(corners(), "PNG", icc_profile=b"nonsense" * 40), "a.png")
    assert seen(plain) == seen(corners())
    assert other.mode == "RGB"
    ours = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert seen(developed(encoded(corners(), "PNG", icc_profile=ours), "a.png")) == seen(corners())


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("TIFF", "a.tif"), ("WEBP", "a.webp")])
def test_what_breaks_off(kind: str, name: str) -> None:
    """Half a file is refused when its pixels are read, if not before."""
    data = encoded(Image.effect_noise((300, 200), 90).convert("RGB"), kind)
    with pytest.raises(Refused, match=r"damaged|no picture"):
        developed(data[: len(data) // 2], name)


def test_the_same_bytes_each_time() -> None:
    """Made twice, a rendition is the same."""
    data = encoded(drawing(7, (640, 480)), "PNG")
    first, second = (list(renditions(developed(data, "a.png"))) for _ in range(2))
    assert [rendition.data for rendition in first] == [rendition.data for rendition in second]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "CMYK"])
def test_a_large_picture_is_taken_band_by_band(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks as it would as a whole."""
    image = drawing(3, (990, 731)).convert(mode)
    kind, name = ("TIFF", "a.tif") if mode == "CMYK" else ("PNG", "a.png")
    monkeypatch.setattr(make, "BAND", 16)
    banded = developed(encoded(image, kind), name, 240)
    monkeypatch.setattr(make, "_in_bands", lambda image, _: shrinkable(image))
    whole = developed(encoded(image, kind), name, 240)
    assert banded.size == whole.size == (240, 177)
    pairs = zip(banded.convert("L").tobytes(), whole.convert("L").tobytes(), strict=True)
    assert sum(abs(one - other) for one, other in pairs) / (240 * 177) < 2


def test_likeness() -> None:
    """A small pale copy is nearly the same; another picture is not."""
    one = drawing(1, (800, 600))
    copy = one.resize((200, 150)).point(lambda level: level * 0.9)
    assert (likeness(one) ^ likeness(copy)).bit_count() <= 24
    assert (likeness(one) ^ likeness(drawing(2, (800, 600)))).bit_count() > 40


@pytest.mark.parametrize("size", [(4000, 2977), (2977, 4000), (2500, 7), (2401, 2401)])
def test_bands_leave_no_edge(size: tuple[int, int]) -> None:
    """Made smaller band by band, a picture is what it is made smaller as a whole, but for rounding.

    Pillow goes down before across or the other way round, as is cheaper; the noise is too faint to be cut off between.
    """
    image = Image.effect_noise(size, 20).convert("RGB")
    smaller = fitted(*size, ON_PAPER)
    whole = image.resize(smaller, Image.Resampling.LANCZOS)
    difference = ImageChops.difference(developed(encoded(image, "TIFF"), "1.tif"), whole)
    assert max(difference.tobytes()) <= 2


def test_what_was_read_goes_before_colours_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A photograph of a camera and its colours converted would else be in memory together."""
    read: list[weakref.ref[Image.Image]] = []
    really_open = Image.open

    def opening(*arguments: object, **options: object) -> Image.Image:
        read.append(weakref.ref(image := really_open(*arguments, **options)))  # type: ignore[arg-type] # handed on
        return image

    def looking(image: Image.Image, profile: bytes | None) -> Image.Image:
        gc.collect()
        assert read[-1]() is None
        return in_srgb(image, profile)

    monkeypatch.setattr(make, "in_srgb", looking)
    data = encoded(drawing(1, (2600, 1900)), "JPEG")
    monkeypatch.setattr(Image, "open", opening)
    assert developed(data, "1.jpg").size == (2400, 1754)
