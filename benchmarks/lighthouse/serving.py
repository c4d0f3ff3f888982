"""A folder as GitHub Pages would serve it: what is text compressed, everything kept for ten minutes."""

from __future__ import annotations

import gzip
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from generator.served import Quiet

COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".webmanifest"}
LEVEL = 6


class Compressing(Quiet):
    """Serves text compressed, and lets everything be kept."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | BytesIO | None:
        """As the library does, but for text, which comes compressed."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if file.suffix not in COMPRESSED or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = compressed(file, file.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def guess_type(self, path: object) -> str:
        """With its characters' encoding, which GitHub Pages says of text."""
        kind = super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") or "javascript" in kind else kind

    def end_headers(self) -> None:
        """Everything may be kept for ten minutes."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@lru_cache(maxsize=4096)
def compressed(file: Path, changed: int) -> bytes:  # noqa: ARG001 - asked again once the file is another
    """A file as it goes over the wire; `changed` is when it was written."""
    return gzip.compress(file.read_bytes(), LEVEL, mtime=0)
