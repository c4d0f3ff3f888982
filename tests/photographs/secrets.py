"""What cameras, phones and programs leave in a file, planted so that tests can look for it in what is published."""

from __future__ import annotations

from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

# In every place, so that one search for these bytes finds any leak.
SECRET = "GEHEIM-9f2c"  # noqa: S105 - no password: a word to look for
MAKER_NOTE, OWNER = 0x927C, 0xA430
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="23,7.5N" exif:GPSLongitude="113,15.6E" '
    f'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="{SECRET}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
).encode()


def exif(orientation: int = 1) -> Image.Exif:
    """EXIF with place, owner, camera's own notes and a way of lying."""
    written = Image.Exif()
    written[ExifTags.Base.Orientation] = orientation
    written[ExifTags.Base.Artist] = written[ExifTags.Base.Copyright] = written[ExifTags.Base.Model] = SECRET
    # As Pillow writes them: reference, then degrees, minutes, seconds.
    written.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (23.0, 7.0, 30.0), 3: "E", 4: (113.0, 15.0, 36.0)})
    written.get_ifd(ExifTags.IFD.Exif).update({MAKER_NOTE: SECRET.encode(), OWNER: SECRET})
    return written


def iptc() -> bytes:
    """A segment APP13 of somebody else."""
    words = SECRET.encode()
    data = b"\x1c\x02\x5a" + len(words).to_bytes(2, "big") + words + b"\0" * (len(words) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(data).to_bytes(4, "big") + data


def profile() -> bytes:
    """A colour profile that names its maker."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Without the time at which it was made: the same files each time.
    return made[:24] + bytes(12) + made[36:] + SECRET.encode()


def text() -> PngInfo:
    """Words in a PNG."""
    info = PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return info


def in_jpeg(data: bytes) -> bytes:
    """A JPEG with another program's IPTC, a comment and words behind its end, where phones put films."""
    iptc_segment = b"\xff\xed" + (len(iptc()) + 2).to_bytes(2, "big") + iptc()
    comment = b"\xff\xfe" + (len(SECRET) + 2).to_bytes(2, "big") + SECRET.encode()
    return data[:2] + iptc_segment + comment + data[2:] + SECRET.encode()
