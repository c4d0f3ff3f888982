"""Addresses: in Latin letters, each once, chosen by the curator, and leading on where a page has moved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.proof.proof import proof_read
from generator.site.build import Built, Options, build, check
from generator.site.project import find_project
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition

PEOPLE = """- id: wang-jianguo
  name: 王建国
- id: li-xiuying
  name: 李秀英
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition."""
    tiny_exhibition(tmp_path / "content")
    return tmp_path


def _write(home: Path, **files: str) -> None:
    for name, text in files.items():
        path = home / "content" / name.replace("__", "/").replace("_yml", ".yml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _build(home: Path, site_url: str | None = None) -> Built:
    return build(find_project(home / "content", home / "site"), Options(site_url, catalogue=False))


def _said(built: Built, *codes: str) -> list[str]:
    return [str(problem) for problem in built.problems if problem.code in codes]


def _addresses(home: Path, folder: str) -> set[str]:
    return {file.parent.name for file in (home / "site" / folder).glob("*/index.html")}


def test_addresses_are_in_latin_letters(tmp_path: Path) -> None:
    """A text, a tour and an entry with Chinese names have addresses by pinyin; what refers to them still does."""
    home = tmp_path
    tiny_exhibition(home / "content", 清河水灾=FLOOD)
    _write(
        home,
        people_yml="- name: 王建国\n",
        tours__看水灾_yml="title: 看水灾\nstops:\n  - {report: 清河水灾, part: p1}\n",
        reports__清河水灾_yml="reports:\n  - {id: 清河水灾, genre: 消息}\n",
    )
    built = _build(home)
    files = [file.relative_to(home / "site").as_posix() for file in (home / "site").rglob("*")]
    assert [name for name in files if not name.isascii()] == []
    assert _addresses(home, "reports") == {"qing-he-shui-zai"}
    assert _addresses(home, "tours") == {"kan-shui-zai"}
    assert "wang-jianguo" in _addresses(home, "people")
    assert _said(built, "no-such-report", "shared-address", "site") == []
    assert proof_read(home / "site").problems == ()


def test_a_slug_takes_the_place_of_an_id(home: Path) -> None:
    """Reports and tours are still named by their ids in what people write."""
    _write(
        home,
        exhibition_yml="title: 清河纪事\nsections:\n  - {id: a, title: 水, reports: [flood]}\n",
        reports__flood_yml="reports:\n  - {id: flood, slug: Water-2020}\n",
        tours__a_yml="title: 看水灾\nslug: b\nstops:\n  - {report: flood, part: p1}\n",
    )
    built = _build(home)
    assert _addresses(home, "reports") == {"Water-2020", "harvest"}
    assert _addresses(home, "tours") == {"b"}
    assert _said(built, "no-such-report", "site") == []
    assert proof_read(home / "site").problems == ()


@pytest.mark.parametrize("slug", ["水灾", "a b", "../x", "index", "CON", "nul.2020", "a.", "x" * 101, "é"])
def test_what_can_be_no_slug_is_said(home: Path, slug: str) -> None:
    """It is left out, and the report stays where its id says."""
    _write(home, reports__flood_yml=f"reports:\n  - id: flood\n    slug: '{slug}'\n")
    built = _build(home)
    assert [line.partition(" cannot")[0] for line in _said(built, "bad-id")] == [
        f"reports/flood.yml:3: error: bad-id: {slug}"
    ]
    assert _addresses(home, "reports") == {"flood", "harvest"}


@pytest.mark.parametrize("slug", ["harvest", "HARVEST"])
def test_two_reports_at_one_address_are_said(home: Path, slug: str) -> None:
    """Neither in another case of letters, which some disks do not tell."""
    _write(home, reports__flood_yml=f"reports:\n  - {{id: flood, slug: {slug}}}\n")
    assert _said(_build(home), "duplicate-id") == [
        (
            f"reports/flood.yml:2: error: duplicate-id: slug: {slug} is the address of harvest already; "
            "write another (the page is at flood now)"
        )
    ]
    assert _addresses(home, "reports") == {"flood", "harvest"}


def test_names_that_are_spelt_alike_do_not_collide(tmp_path: Path) -> None:
    """清河 and 青河 are both qing-he."""
    tiny_exhibition(tmp_path / "content", 清河=FLOOD, 青河=HARVEST)
    built = _build(tmp_path)
    assert _addresses(tmp_path, "reports") == {"qing-he", "qing-he-2"}
    assert _said(built, "shared-address") == [
        (
            "reports/青河.txt: warning: shared-address: 青河 would have the address qing-he of 清河 and has qing-he-2 "
            "now; write `slug: …` for it"
        )
    ]


def test_an_old_address_leads_on(home: Path) -> None:
    """Of reports, names and tours; from any depth, told to nobody, kept out of lists."""
    _write(
        home,
        people_yml="- id: wang\n  name: 王建国\n  formerly: [wang-jianguo, organisations/wang, 王建国]\n",
        reports__flood_yml="reports:\n  - {id: flood, formerly: [flood-1, reports/water/]}\n",
        tours__a_yml="title: 看水灾\nformerly: [b]\nstops:\n  - {report: flood, part: p1}\n",
    )
    built = _build(home, "https://example.org/a/")
    assert _said(built, "address-taken", "bad-id") == []
    old = {
        "people/wang-jianguo": "people/wang",
        "people/王建国": "people/wang",
        "organisations/wang": "people/wang",
        "reports/flood-1": "reports/flood",
        "reports/water": "reports/flood",
        "tours/b": "tours/a",
    }
    for before, now in old.items():
        page = (home / "site" / before / "index.html").read_text(encoding="utf-8")
        assert re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)[1] == (  # type: ignore[index]
            f"../{now.partition('/')[2]}/" if before.partition("/")[0] == now.partition("/")[0] else f"../../{now}/"
        )
        assert f'<link rel="canonical" href="https://example.org/a/{now}/">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert "<script" not in page
    assert proof_read(home / "site").problems == ()
    told = [home / "site" / "sitemap.xml", *(home / "site" / "search").rglob("*.js"), *(home / "site").glob("*.html")]
    said = "".join(file.read_text(encoding="utf-8") for file in told)
    assert [before for before in old if before in said] == []


def test_without_an_address_of_the_site_no_canonical_link(home: Path) -> None:
    """A relative one would say nothing to search engines."""
    _write(home, people_yml="- {id: wang, name: 王建国, formerly: [w]}\n")
    _build(home)
    assert "canonical" not in (home / "site" / "people" / "w" / "index.html").read_text(encoding="utf-8")
    assert proof_read(home / "site").problems == ()


def test_an_old_address_never_covers_a_page(home: Path) -> None:
    """Nor is it claimed by two; each is said at its line."""
    _write(
        home,
        people_yml="- id: wang-jianguo\n  name: 王建国\n  formerly:\n    - LI-xiuying\n    - w\n    - wang-jianguo\n"
        "- id: li-xiuying\n  name: 李秀英\n  formerly: [x, W]\n",
    )
    built = _build(home)
    assert _said(built, "address-taken") == [
        (
            "people.yml:4: error: address-taken: formerly: people/LI-xiuying/ is the address of a page that is there; "
            "take it out, or give that page another address"
        ),
        (
            "people.yml:6: error: address-taken: formerly: people/wang-jianguo/ is the address of this page itself; "
            "take it out, or give that page another address"
        ),
        (
            "people.yml:9: error: address-taken: formerly: people/W/ leads to people/wang-jianguo/ already; "
            "take it out of one of the two"
        ),
    ]
    assert "李秀英" in (home / "site" / "people" / "li-xiuying" / "index.html").read_text(encoding="utf-8")
    assert "wang-jianguo/" in (home / "site" / "people" / "w" / "index.html").read_text(encoding="utf-8")
    assert check(find_project(home / "content", home / "site")) == tuple(
        p for p in built.problems if p.code != "address-gone"
    )


@pytest.mark.parametrize("word", ["a b", "../x", "essays/x", "index", "https://example.org/people/x/"])
def test_what_was_no_address_is_said(home: Path, word: str) -> None:
    """A slip would otherwise be found by whoever follows the old link."""
    _write(home, people_yml=f"- id: w\n  name: 王建国\n  formerly: ['{word}']\n")
    (problem,) = _said(_build(home), "bad-id")
    assert problem.startswith(f"people.yml:3: error: bad-id: formerly: {word} was no address of a page; write the id")


def test_a_page_that_is_gone_is_said_once_it_is(home: Path) -> None:
    """Unless its address leads on, or its name was taken back."""
    _write(home, people_yml=PEOPLE)
    _build(home)
    _write(home, people_yml=PEOPLE.replace("id: wang-jianguo", "id: wang"))
    assert _said(_build(home), "address-gone") == [
        (
            "people.yml: warning: address-gone: the site before had pages at people/wang-jianguo/, and this one has "
            "not; if such a page is at another address now, write `formerly: [wang-jianguo]` where that page is "
            "described"
        )
    ]
    _write(home, people_yml=PEOPLE)
    _build(home)
    moved = PEOPLE.replace("id: wang-jianguo", "id: wang\n  formerly: [wang-jianguo]")
    _write(home, people_yml=moved.replace("name: 李秀英", "name: 李秀英\n  display: withheld"))
    assert _said(_build(home), "address-gone") == []
    assert not (home / "site" / "people" / "li-xiuying").exists()


def test_who_is_taken_back_is_led_to_from_nowhere(home: Path) -> None:
    """The old addresses of a withheld name are gone with its page."""
    _write(home, people_yml="- {id: w, name: 王建国, formerly: [wang-jianguo], display: withheld}\n")
    _build(home)
    assert not (home / "site" / "people" / "wang-jianguo").exists()
    assert not (home / "site" / "people" / "w").exists()


def test_a_corrected_title_changes_no_address(home: Path) -> None:
    """Nor do a corrected word, a confirmed name or another office."""
    _build(home)
    before = {folder: _addresses(home, folder) for folder in ("reports", "people", "places", "organisations")}
    _write(
        home,
        reports__flood_yml="reports:\n  - {id: flood, title: 河水退了}\n"
        "corrections:\n  - {line: 5, sic: 淤泥, corr: 污泥}\n",
        people_yml=PEOPLE,
    )
    _build(home)
    assert {folder: _addresses(home, folder) for folder in before} == before
