from __future__ import annotations

from pathlib import Path

import pytest

from generator.proof.proof import proof_read
from generator.site.build import Options, build
from generator.site.hosting import robots
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition

# As GitHub's configure-pages gives it: without a stroke at its end.
ADDRESS = "https://example.org/a/b"


def _build(home: Path, site_url: str | None, *said: str) -> Path:
    content = tiny_exhibition(home / "content")
    with (content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in said)
    build(find_project(content, home / "site"), Options(site_url=site_url, catalogue=False))
    return home / "site"


def test_a_site_that_knows_its_address_tells_it(tmp_path: Path) -> None:
    """Pages, sitemap, robots.txt and the page of lost addresses agree, and each leads to what is there."""
    site = _build(tmp_path, ADDRESS, "domain: Example.org")
    assert (site / ".nojekyll").read_bytes() == b""
    assert (site / "CNAME").read_text(encoding="utf-8") == "example.org\n"
    assert (site / "robots.txt").read_text(encoding="utf-8").endswith(f"\nSitemap: {ADDRESS}/sitemap.xml\n")
    assert f'<link rel="canonical" href="{ADDRESS}/">' in (site / "index.html").read_text(encoding="utf-8")
    assert 'href="/a/b/' in (site / "404.html").read_text(encoding="utf-8")
    assert [str(problem) for problem in proof_read(site).problems] == []


def test_a_site_that_knows_none_tells_none(tmp_path: Path) -> None:
    """It lies anywhere; whoever goes through it is asked nothing. A domain that goes is taken away."""
    site = _build(tmp_path, None, "domain: example.org")
    assert (site / "CNAME").is_file()
    (tmp_path / "content" / "exhibition.yml").write_text("title: 清河纪事\nnames: all\n", encoding="utf-8")
    build(find_project(tmp_path / "content", site), Options(catalogue=False))
    assert not (site / "CNAME").exists()
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow:\n"
    assert [str(problem) for problem in proof_read(site).problems] == []


@pytest.mark.parametrize("address", [None, ADDRESS])
def test_search_engines_are_asked_to_stay_away(address: str | None) -> None:
    """`indexing: false`: from everything, and no list of pages is named."""
    assert robots(address, indexing=False) == "User-agent: *\nDisallow: /\n"
