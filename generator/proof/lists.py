"""What a site tells programs about itself: the map for search engines, robots.txt, feeds, manifests."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from generator.proof.sheet import ANEW, Fault, Reference, Sheet, Use

ROBOTS = "robots.txt"
MANIFESTS = (".webmanifest", "manifest.json")
SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE)
# Of a sitemap, of RSS and of Atom; attributes `href` and `url` besides.
ADDRESSED = frozenset({"loc", "link", "url", "comments", "icon", "logo"})
FETCHED_OF_MANIFESTS = ("icons", "screenshots")
FOLLOWED_OF_MANIFESTS = ("start_url", "scope", "id")


def read_xml(file: str, data: bytes) -> Sheet:
    """The addresses in a sitemap or feed; compressed ones are opened."""
    try:
        return Sheet(file, tuple(_in_xml(gzip.decompress(data) if file.endswith(".gz") else data)))
    except ParseError as error:
        return Sheet(file, faults=(Fault(error.position[0], "bad-xml", f"the file is no valid XML ({error}); {ANEW}"),))
    except (OSError, EOFError, zlib.error) as error:
        return Sheet(file, faults=(Fault(0, "bad-xml", f"the file cannot be decompressed ({error}); {ANEW}"),))


def _in_xml(data: bytes) -> Iterator[Reference]:
    parser: XMLPullParser[Element] = XMLPullParser(("end",))
    for number, line in enumerate(data.splitlines(keepends=True), 1):
        parser.feed(line)
        for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            yield from (Reference(address, number, Use.TOLD) for address in _addresses(element))
            element.clear()
    parser.close()


def _addresses(element: Element) -> Iterator[str]:
    name = element.tag.rpartition("}")[2]
    said = (element.text or "").strip() if name in ADDRESSED else ""
    yield from filter(None, (said, element.get("href"), element.get("url")))


def read_robots(file: str, text: str) -> Sheet:
    """Where robots.txt says that the sitemap is."""
    found = ((number, SITEMAP.match(line)) for number, line in enumerate(text.splitlines(), 1))
    return Sheet(file, tuple(Reference(it[1], number, Use.TOLD) for number, it in found if it))


def read_manifest(file: str, text: str) -> Sheet:
    """The pictures and pages of a manifest, by which a site can be put among a telephone's apps."""
    try:
        said = json.loads(text)
    except json.JSONDecodeError as error:
        return Sheet(
            file, faults=(Fault(error.lineno, "bad-json", f"the file is no valid JSON ({error.msg}); {ANEW}"),)
        )
    return Sheet(file, tuple(_in_manifest(said)) if isinstance(said, dict) else ())


def _in_manifest(said: dict[str, Any]) -> Iterator[Reference]:
    for key in FOLLOWED_OF_MANIFESTS:
        if isinstance(said.get(key), str):
            yield Reference(said[key], 1)
    for key in FETCHED_OF_MANIFESTS:
        yield from (Reference(each["src"], 1, Use.FETCHED) for each in _listed(said, key) if "src" in each)
    yield from (Reference(each["url"], 1) for each in _listed(said, "shortcuts") if "url" in each)


def _listed(said: dict[str, Any], key: str) -> list[dict[str, Any]]:
    listed = said.get(key)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
