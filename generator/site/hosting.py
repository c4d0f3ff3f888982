"""What a host of static sites, and search engines, look for beside the pages."""

from __future__ import annotations

from pathlib import Path

ROBOTS = "robots.txt"
# Else GitHub Pages, where it publishes from a branch, has Jekyll leave out what begins with a stroke.
NO_JEKYLL = ".nojekyll"
DOMAIN = "CNAME"


def furnish_for_hosts(site: Path, site_url: str | None, domain: str | None, *, indexing: bool) -> None:
    """Write robots.txt, .nojekyll and, where the exhibition has a domain of its own, CNAME into a finished site."""
    (site / NO_JEKYLL).write_bytes(b"")
    (site / ROBOTS).write_bytes(robots(site_url, indexing=indexing).encode())
    if domain:
        (site / DOMAIN).write_bytes(f"{domain}\n".encode())


def robots(site_url: str | None, *, indexing: bool) -> str:
    """What crawlers are asked: to go everywhere and where the list of pages is, or to stay away.

    They read it at the root of a host only. Below a path the pages themselves ask for the same.
    """
    if not indexing:
        return "User-agent: *\nDisallow: /\n"
    sitemap = f"\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nDisallow:\n{sitemap}"
