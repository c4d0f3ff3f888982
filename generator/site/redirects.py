"""Small pages at addresses that pages once had: they lead on without a script, from any folder of any host."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from posixpath import relpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.model.address import Redirect

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATE = "redirect.html"
PAGE = "index.html"


def write_redirects(site: Path, templates: Environment, site_url: str | None, redirects: Sequence[Redirect]) -> None:
    """Write a page for each redirect into a finished site; a page that is there already stays."""
    for redirect in redirects:
        here, there = (f"{address.removesuffix('.md')}/" for address in (redirect.old, redirect.new))
        file = site / here / PAGE
        if file.exists():
            continue
        page = templates.get_template(TEMPLATE).render(
            title=redirect.title,
            way=f"{quote(relpath(there, here))}/",
            home=f"{relpath('.', here)}/",
            whole=f"{site_url.rstrip('/')}/{quote(there)}" if site_url else None,
        )
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(f"{page.strip()}\n".encode())
