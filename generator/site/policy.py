"""The pages' content security policy, left out while they are shown on this machine.

MkDocs's server writes a script into every page that loads it again when it has changed. The policy lets no such script
run; so what is served goes without it, and what lies in the folder keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


def let_reload(server: LiveReloadServer) -> None:
    """Serve pages without their policy. Blanks take its place: the length of the answer has been told."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        whole = b"".join(server.serve_request(environ, start))
        return [POLICY.sub(lambda policy: b" " * len(policy[0]), whole)]

    server.set_app(answer)
