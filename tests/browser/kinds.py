"""The kinds of pages that a built site has, read from its folders: a part that is added is looked at from then on.

A page that stands alone in the site's plan (the front page, an index, the map) is a kind of its own; of the pages
of one kind below a folder (`reports/*/`) the fullest is taken, where trouble shows first, and perhaps the barest.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tests.browser.exhibitions import Site

NOT_FOUND = "404.html"


def kinds(site: Site, *, barest: bool = False) -> dict[str, str]:
    """The address of a page of each kind, by the kind's name; the fullest, with `barest` the emptiest besides."""
    alone = [address for address in site.pages() if address.count("/") <= 1]
    found = {address.rstrip("/") or "home": address.removeprefix("./") for address in alone}
    for folder, addresses in sorted(_by_folder(site).items()):
        by_size = sorted(addresses, key=lambda address: (_file(site, address).stat().st_size, address))
        found[f"{folder}-page"] = by_size[-1]
        if barest and len(by_size) > 1:
            found[f"{folder}-page-barest"] = by_size[0]
    return found | ({"404": NOT_FOUND} if (site.folder / NOT_FOUND).is_file() else {})


def _by_folder(site: Site) -> dict[str, list[str]]:
    below: dict[str, list[str]] = defaultdict(list)
    for address in site.pages():
        if address.count("/") > 1:
            below["-".join(address.split("/")[:-2])].append(address)
    return below


def _file(site: Site, address: str) -> Path:
    return site.folder / address / "index.html"
