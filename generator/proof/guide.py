"""Follows an address from the file that names it to the file of the site that answers."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import basename, dirname, join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from generator.proof.files import PAGE, Files
from generator.proof.sheet import Fault, Reference, Sheet, Use

# Served at any address that leads nowhere, however deep: a relative address would lead astray.
NOT_FOUND = "404.html"
FETCHED_FROM = frozenset({"", "http", "https", "ftp", "ws", "wss"})
MOVED = "./"


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the site and the id in it, empty for its beginning."""

    file: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Guide:
    """Knows the files, and the address at which the site will stand, where its pages say one; that ends in `/`."""

    files: Files
    home: str | None = None

    def follow(self, sheet: Sheet, reference: Reference) -> Place | Fault | None:
        """Where a reference of a file leads; None where that is no concern of the site."""
        try:
            parts = urlsplit(reference.address)
        except ValueError:
            return _fault(reference, "bad-address", "is no address")
        within = self._within(reference.address)
        if parts.scheme or parts.netloc:
            if within is None or reference.use is Use.FETCHED:
                return self._elsewhere(reference, parts)
            return self._place(reference, within, parts.fragment)
        if parts.path.startswith("/"):
            return self._from_root(sheet, reference, parts)
        if sheet.file == NOT_FOUND and reference.address.partition("#")[0]:
            return _fault(
                reference, "absolute-path", "is counted from an address that nobody knows before; name the root"
            )
        return self._from_here(sheet, reference, parts)

    def _within(self, address: str) -> str | None:
        """The path of a whole address from the root of the site; None where it lies outside."""
        if self.home is None or not f"{address}/".startswith(self.home):
            return None
        return unquote(urlsplit(address[len(self.home) :]).path)

    def _elsewhere(self, reference: Reference, parts: SplitResult) -> Fault | None:
        if reference.use is Use.FETCHED and parts.scheme.lower() in FETCHED_FROM:
            return _fault(reference, "other-host", "is fetched from there by every reader's browser; bring it along")
        if reference.use in (Use.TOLD, Use.OWN):
            why = f"lies outside {self.home}" if self.home else "is told, though the site knows no address of its own"
            return _fault(reference, "other-address", f"{why}; build with --site-url, the address where it will stand")
        return None

    def _from_root(self, sheet: Sheet, reference: Reference, parts: SplitResult) -> Place | Fault:
        root = urlsplit(self.home).path if self.home else "/"
        if sheet.file != NOT_FOUND:
            return _fault(reference, "absolute-path", "begins at the root of a server, where the site need not lie")
        if not f"{parts.path}/".startswith(root):
            return _fault(reference, "absolute-path", f"lies outside {root}, where the site will stand")
        return self._place(reference, unquote(parts.path[len(root) :]), parts.fragment)

    def _from_here(self, sheet: Sheet, reference: Reference, parts: SplitResult) -> Place | Fault:
        start = dirname(sheet.file) if sheet.start is None else sheet.start
        path = join(start, unquote(parts.path)) if parts.path else sheet.file
        end = self._place(reference, path, parts.fragment)
        if sheet.offline and isinstance(end, Place) and basename(path) != basename(end.file):
            return _fault(reference, "folder-link", f"leads to a folder, which a disk lists; write {PAGE} after it")
        return end

    def _place(self, reference: Reference, path: str, anchor: str) -> Place | Fault:
        """The file at a path from the root, decoded."""
        trail = "/" if path.endswith("/") else ""
        clean = normpath(path) if path else "."
        if clean == ".." or clean.startswith(("../", "/")):
            return _fault(reference, "outside", "leads out of the site")
        clean = "" if clean == "." else clean + trail
        found = self.files.at(clean)
        if found is not None:
            return Place(found, unquote(anchor))
        if nearly := self.files.nearly(clean):
            return _fault(reference, "wrong-case", f"is called {nearly}; only a disk that tells no case finds it")
        return _fault(reference, "lost-file", "leads to no file of the site")


def _fault(reference: Reference, code: str, why: str) -> Fault:
    return Fault(reference.line, code, f"{reference.address} {why}")
