"""This program as a wheel, made from its own files, wherever it runs from.

A new exhibition carries the program that made it, so that it can be built for years, on GitHub as well, without a word
about where it came from. Nothing but the standard library is used: the build of the project itself comes here, too.
Source: "Binary distribution format", https://packaging.python.org/specifications/binary-distribution-format/.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator import __version__
from generator.site.project import CONFIG, FURNITURE, HOOK, INSTALLED, OURS

NAME = "baozhan"
FILE = f"{NAME}-{__version__}-py3-none-any.whl"
INFO = f"{NAME}-{__version__}.dist-info"
LOCK = "requirements.txt"
WHEEL = "Wheel-Version: 1.0\nGenerator: baozhan\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
METADATA = f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {__version__}\nRequires-Python: >=3.11\n"
SCRIPTS = "[console_scripts]\nexhibit=generator.commands.cli:main\n"
LICENCES = ("LICENSE", "NOTICES.md")
# What pip wrote when it installed is no part of the wheel.
WRITTEN_BY_PIP = frozenset({"RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "WHEEL"})
NOT_OURS = frozenset({"__pycache__", ".DS_Store"})
# The same files give the same wheel.
LONG_AGO = (1980, 1, 1, 0, 0, 0)
RIGHTS = 0o644 << 16


def write_wheel(folder: Path, told: Path | None = None) -> Path:
    """Write the wheel into a folder. `told` is a dist-info to take the metadata from; else that which is installed."""
    record: list[str] = []
    with ZipFile(folder / FILE, "w", ZIP_DEFLATED) as wheel:
        for name, data in (*program_files(), *_info(told)):
            wheel.writestr(_entry(name), data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{name},sha256={digest},{len(data)}\n")
        wheel.writestr(_entry(f"{INFO}/RECORD"), "".join([*record, f"{INFO}/RECORD,,\n"]))
    return folder / FILE


def lock() -> bytes:
    """The names, versions and hashes of all that this program needs."""
    return (FURNITURE / LOCK).read_bytes()


def program_files() -> Iterator[tuple[str, bytes]]:
    """The files of the program by their names in a wheel: the package, and in `home` what lies beside it here."""
    home = OURS / INSTALLED
    for file in _files(OURS / "generator"):
        if not file.is_relative_to(home):
            yield file.relative_to(OURS).as_posix(), file.read_bytes()
    for file in _files(FURNITURE / "theme"):
        yield f"{INSTALLED}/{file.relative_to(FURNITURE).as_posix()}", file.read_bytes()
    config = (FURNITURE / CONFIG).read_text(encoding="utf-8").replace(f"- {HOOK}", "- ../mkdocs_hook.py")
    yield f"{INSTALLED}/{CONFIG}", config.encode()
    yield f"{INSTALLED}/{LOCK}", lock()


def _files(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file() and NOT_OURS.isdisjoint(file.parts))
    return sorted(files, key=lambda file: file.as_posix())


def _info(told: Path | None) -> Iterator[tuple[str, bytes]]:
    said = {**_licences(), **dict(_told(told or _installed()))}
    said = {"METADATA": METADATA.encode(), "entry_points.txt": SCRIPTS.encode()} | said | {"WHEEL": WHEEL.encode()}
    yield from ((f"{INFO}/{name}", data) for name, data in sorted(said.items()))


def _licences() -> dict[str, bytes]:
    """Of the folder of the project; an installed program has them among its metadata."""
    return {f"licenses/{name}": (OURS / name).read_bytes() for name in LICENCES if FURNITURE == OURS}


def _told(folder: Path | None) -> Iterator[tuple[str, bytes]]:
    for file in _files(folder) if folder else ():
        if file.name not in WRITTEN_BY_PIP:
            yield file.relative_to(folder or file).as_posix(), file.read_bytes()


def _installed() -> Path | None:
    """Where the metadata of this very version lie; None where it runs without being installed."""
    try:
        there = Distribution.from_name(NAME)
    except PackageNotFoundError:
        return None
    folder = Path(str(there.locate_file(INFO)))
    return folder if there.version == __version__ and folder.is_dir() else None


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, LONG_AGO)
    entry.external_attr, entry.compress_type = RIGHTS, ZIP_DEFLATED
    return entry
