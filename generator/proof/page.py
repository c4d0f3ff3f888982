"""A page as the parser of the HTML standard understands it: what it refers to, its ids, and what had to be mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from justhtml import Element, JustHTML, Node, Template

from generator.proof.sheet import Fault, Reference, Sheet, Use
from generator.proof.styles import fetched

# A page that is broken once is broken in many places; the first ones tell.
FAULTS = 20
FETCHING = frozenset(
    {"script", "img", "source", "iframe", "embed", "object", "audio", "video", "track", "input", "image", "use"}
)
FETCHING_LINKS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch", "prerender"}
    | {"preconnect", "dns-prefetch", "manifest"}
)
ADDRESSES = ("href", "src", "data", "poster", "action", "formaction", "xlink:href", "longdesc")
SETS = ("srcset", "imagesrcset")
PINGS = "ping"
# What chats, search engines and libraries are told of a page.
TOLD = frozenset(
    {"og:image", "og:image:url", "og:image:secure_url", "og:url", "og:audio", "og:video", "twitter:image"}
    | {"citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url", "citation_pdf_url"}
)
REFRESH = re.compile(r"""[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)
# The address ends before the comma that ends the candidate; a comma within it belongs to it.
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?")
# A sheet that a script asks for later, counted from the root of the site; where that lies, the page says beside it.
LATER, ROOT = "data-fonts", "data-root"
OFFLINE = ("exhibit", "offline")
OTHERS = frozenset({*SETS, PINGS})


def read_page(file: str, html: str) -> Sheet:
    """What a page refers to, each address with its first line; at most twenty of its faults."""
    document = JustHTML(html, collect_errors=True, sanitize=False, track_node_locations=True, max_errors=FAULTS)
    references: dict[tuple[str, Use], Reference] = {}
    ids: Counter[str] = Counter()
    offline = False
    for element in _elements(document.root):
        offline = offline or _says_offline(element)
        ids.update(_ids(element))
        for reference in _references(element):
            references.setdefault((reference.address, reference.use), reference)
    faults = [
        Fault(error.line or 0, "bad-html", f"this is no valid HTML: {error.message}") for error in document.errors
    ]
    return Sheet(file, tuple(references.values()), frozenset(ids), (*faults, *_twice(ids)), offline=offline)


def _elements(root: Node) -> Iterator[Element]:
    """Every element, in the order of the page; the contents of templates as well."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            yield node
        if isinstance(node, Template) and node.template_content:
            waiting.append(node.template_content)
        waiting.extend(child for child in reversed(node.children or ()) if isinstance(child, Node))


def _says_offline(element: Element) -> bool:
    """Whether it is the mark of `generator.site.offline`."""
    return element.name == "meta" and (element.attrs.get("name"), element.attrs.get("content")) == OFFLINE


def _ids(element: Element) -> Iterator[str]:
    attributes = element.attrs
    if "id" in attributes:
        yield attributes["id"] or ""
    elif element.name == "a" and attributes.get("name"):
        yield attributes["name"] or ""


def _twice(ids: Counter[str]) -> Iterator[Fault]:
    for name, times in ids.items():
        if times > 1:
            yield Fault(0, "doubled-id", f"{times} elements have the id {name!r}: a link to it leads to the first")


def _references(element: Element) -> Iterator[Reference]:
    attributes, line = element.attrs, element.origin_line or 0
    if element.name == "meta":
        yield from _of_meta(attributes, line)
        return
    use = _use(element.name, attributes)
    for name, value in attributes.items():
        if value and name in ADDRESSES:
            yield Reference(value.strip(), line, use)
        elif value and (name in OTHERS or "url(" in value):
            yield from (replace(each, line=line) for each in _fetched(name, value))
    if attributes.get(LATER):
        yield Reference(f"{attributes.get(ROOT) or ''}/{attributes[LATER]}", line, Use.FETCHED)
    if element.name == "style":
        yield from fetched(element.to_text(), line)


def _fetched(name: str, value: str) -> Iterator[Reference]:
    """What a browser fetches by an attribute that holds more than an address."""
    if name in SETS:
        addresses = [found[1] for found in CANDIDATE.finditer(value)]
    elif name == PINGS:
        addresses = value.split()
    else:
        yield from fetched(value)
        return
    yield from (Reference(address, 0, Use.FETCHED) for address in addresses)


def _use(tag: str, attributes: dict[str, str | None]) -> Use:
    if tag != "link":
        return Use.FETCHED if tag in FETCHING else Use.FOLLOWED
    relations = set((attributes.get("rel") or "").lower().split())
    return Use.OWN if "canonical" in relations else Use.FETCHED if relations & FETCHING_LINKS else Use.FOLLOWED


def _of_meta(attributes: dict[str, str | None], line: int) -> Iterator[Reference]:
    content = (attributes.get("content") or "").strip()
    if (attributes.get("property") or attributes.get("name")) in TOLD and content:
        yield Reference(content, line, Use.TOLD)
    elif (attributes.get("http-equiv") or "").lower() == "refresh" and (found := REFRESH.match(content)):
        yield Reference(found[1].strip(), line)
