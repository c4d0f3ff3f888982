"""Any colours that come in → grey or sRGB of eight bits, upright and without anything beside the pixels."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from generator.photographs.looking import Refused

WITH_HOLES = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
DEEP_GREY = ("I;16", "I;16L", "I;16B", "I;16N")
PAPER = (255, 255, 255)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def shrinkable(image: Image.Image) -> Image.Image:
    """The picture in a mode whose pixels can be averaged: what has holes stands on white, palettes become colours."""
    if image.mode in DEEP_GREY:
        return _eight_bits(image)
    if image.mode in ("I", "F"):
        raise Refused("this picture has 32 bits in each grey pixel, as measurements have; save it with 8 or 16")
    if image.mode in WITH_HOLES or "transparency" in image.info:
        return _on_paper(image)
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in ("L", "RGB", "CMYK", "LAB") else image.convert("RGB")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, or in grey where nothing says what grey it is. A profile that is none is passed over."""
    if image.mode == "LAB":
        return _converted(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))) or image.convert("RGB")
    source = _profile(profile) if profile else None
    converted = _converted(image, source) if source else None
    if converted is not None:
        return converted
    return image if image.mode == "L" else image.convert("RGB")


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture turned as EXIF says that it lies (1 to 8)."""
    turn = TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def bare(image: Image.Image) -> Image.Image:
    """The pixels and nothing else: Pillow would write into a file what it kept of the one it read."""
    pixels = Image.new(image.mode, image.size)
    pixels.paste(image)
    return pixels


def _profile(data: bytes) -> ImageCms.ImageCmsProfile | None:
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(data))
    except (OSError, ImageCms.PyCMSError):
        return None


def _converted(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image | None:
    """The picture in sRGB; None where the profile is of other colours than the picture's."""
    try:
        return ImageCms.profileToProfile(
            image,
            source,
            ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of sixteen bits; Pillow's own conversion cuts off what is brighter than 255."""
    import numpy as np

    return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))


def _on_paper(image: Image.Image) -> Image.Image:
    coloured = image.convert("RGBA")
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(coloured, mask=coloured.getchannel("A"))
    return paper
