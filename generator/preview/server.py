"""The web server of the preview: on this machine alone, it gives what stands at the moment."""

from __future__ import annotations

import mimetypes
import os
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from posixpath import normpath
from urllib.parse import quote, unquote, urlsplit

from generator.preview.dressing import OURS
from generator.preview.standing import INDEX, Standing
from generator.served import HOST

# Seconds that a browser waits for something newer before it asks again.
PATIENCE = 25.0
EPOCH = f"{OURS}/epoch/"
FOR_EVER = "public, max-age=31536000, immutable"
# What browsers must be told, whatever a system's own table says.
TYPES = {".js": "text/javascript", ".css": "text/css", ".otf": "font/otf", ".ttf": "font/ttf", ".webp": "image/webp"}
TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")


class Server(ThreadingHTTPServer):
    """Serves the newest of what `show` was given, once it was given something."""

    daemon_threads = True
    # Elsewhere it would let two servers have one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int) -> None:
        """Take the port; OSError where it is taken."""
        self._standing: Standing | None = None
        self._changed = threading.Condition()
        super().__init__((HOST, port), _Handler)

    def show(self, standing: Standing) -> None:
        """Show this from now on, and tell the browsers."""
        with self._changed:
            self._standing = standing
            self._changed.notify_all()

    def standing(self) -> Standing:
        """What is shown, as soon as there is something."""
        with self._changed:
            self._changed.wait_for(lambda: self._standing is not None)
            assert self._standing is not None  # noqa: S101 - waited for
            return self._standing

    def newer_than(self, epoch: str) -> int:
        """The epoch shown, as soon as it is another, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._standing and str(self._standing.epoch) != epoch, PATIENCE)
        return self.standing().epoch

    def handle_error(self, request: object, client_address: object) -> None:
        """A tab that goes on to the next page hangs up on what it had asked for: nothing to tell."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a page, a file, or that there is something newer."""
        # A page of another host that found a way to this port is refused what is not published.
        if urlsplit(f"//{self.headers.get('Host', HOST)}").hostname not in {HOST, "localhost"}:
            self._give(b"", "text/plain", status=HTTPStatus.FORBIDDEN)
            return
        asked = unquote(urlsplit(self.path).path)
        address = normpath(f"/{asked}").lstrip("/")
        if address.startswith(EPOCH):
            self._give(str(self.server.newer_than(address.removeprefix(EPOCH))).encode(), "text/plain")
        elif address.startswith(f"{OURS}/"):
            self._give_ours(address.removeprefix(f"{OURS}/"))
        else:
            self._give_page(address, is_folder=asked.endswith("/"))

    def do_HEAD(self) -> None:
        """The same without what it holds."""
        self.do_GET()

    def _give_page(self, address: str, *, is_folder: bool) -> None:
        standing = self.server.standing()
        name = f"{address}/{INDEX}".lstrip("/") if is_folder else address
        page = standing.page(name)
        if page is not None:
            self._give(page.encode(), "text/html")
        elif standing.shown and (data := standing.shown.file(name)) is not None:
            self._give(data, _type_of(name), lasting="/whole-" in name)
        elif not is_folder and standing.page(f"{address}/{INDEX}") is not None:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{quote(address)}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._give(standing.not_found().encode(), "text/html", status=HTTPStatus.NOT_FOUND)

    def _give_ours(self, name: str) -> None:
        file = files("generator.preview") / "static" / name
        if "/" in name or not file.is_file():
            self._give(b"", "text/plain", status=HTTPStatus.NOT_FOUND)
        else:
            self._give(file.read_bytes(), _type_of(name))

    def _give(self, data: bytes, kind: str, *, status: HTTPStatus = HTTPStatus.OK, lasting: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(TEXTS) else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", FOR_EVER if lasting else "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Requests are not worth a line."""


def _type_of(name: str) -> str:
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - an address, no path
    return TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
