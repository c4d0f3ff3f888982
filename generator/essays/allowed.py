"""Which HTML a page written by hand may hold: what says something, nothing that acts, nothing from another host.

`clean` takes the rest out of the finished HTML and has the last word; `faults_of` says what that is. What this program
itself writes into such pages (links, figures, drawings) is within the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from types import MappingProxyType

import nh3

TEXT = """a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn
div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p picture pre q rp rt rtc
ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"""
DRAWING = "circle desc g line path rect svg text title tspan"
TAGS = frozenset(f"{TEXT} {DRAWING}".split())
# Gone with all that stands in them; of other elements the words stay.
SILENT = frozenset(
    "applet embed iframe math noembed noframes noscript object plaintext script style template xmp".split()
)
EVERYWHERE = frozenset("class dir hidden id lang role tabindex title translate".split())
CELL = frozenset("abbr colspan headers rowspan scope".split())
SIZE = frozenset("height width".split())
SHAPE = SIZE | frozenset(
    "cx cy d dx dy fill overflow points preserveAspectRatio r rx ry stroke text-anchor transform viewBox".split()
    + "x x1 x2 y y1 y2".split()
)
OWN = MappingProxyType(
    {
        "a": frozenset({"href", "hreflang", "data-width", "data-height"}),
        "blockquote": frozenset({"cite"}),
        "col": frozenset({"span"}),
        "colgroup": frozenset({"span"}),
        "data": frozenset({"value"}),
        "del": frozenset({"cite", "datetime"}),
        "details": frozenset({"name", "open"}),
        "img": SIZE | {"alt", "decoding", "fetchpriority", "loading", "sizes", "src", "srcset"},
        "ins": frozenset({"cite", "datetime"}),
        "li": frozenset({"value"}),
        "ol": frozenset({"reversed", "start", "type"}),
        "q": frozenset({"cite"}),
        "source": SIZE | {"sizes", "srcset", "type"},
        "td": CELL,
        "th": CELL,
        "time": frozenset({"datetime"}),
        **dict.fromkeys(DRAWING.split(), SHAPE),
    }
)
PREFIXES = frozenset({"aria-"})
SCHEMES = frozenset({"http", "https", "mailto"})
ADDRESSES = frozenset({"cite", "href"})
FILES = frozenset({"src", "srcset"})
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# A browser passes over these in an address.
IGNORED = re.compile(r"[\x00-\x20]+")
# Python-Markdown aligns cells so. The policy of our pages stops it.
ALIGNED = re.compile(r"text-align: (?:left|right|center);")
# A picture whose file was taken from it: its words stay.
PICTURELESS = re.compile(r"<img(?![^<>]* (?:src|srcset)=)[^<>]*>")
WORDS = re.compile(r' alt="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is left out: an element, or of one an attribute, or an attribute for what it says."""

    tag: str
    attribute: str | None = None
    value: str | None = None


def clean(html: str) -> str:
    """The HTML of a page written by hand without what is not allowed."""
    return PICTURELESS.sub(_words_of, _cleaner().clean(html))


def faults_of(html: str) -> tuple[Fault, ...]:
    """What `clean` leaves out, in its order."""
    reader = _Faults()
    reader.feed(html)
    reader.close()
    return tuple(reader.found)


def _words_of(picture: re.Match[str]) -> str:
    words = WORDS.search(picture[0])
    return words[1].replace("<", "&lt;").replace(">", "&gt;") if words else ""


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(SILENT),
        attributes={"*": set(EVERYWHERE), **{tag: set(names) for tag, names in OWN.items()}},
        attribute_filter=_filtered,
        generic_attribute_prefixes=set(PREFIXES),
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _filtered(_tag: str, attribute: str, value: str) -> str | None:
    return value if _may_say(attribute, value) else None


def _may_have(tag: str, attribute: str) -> bool:
    # HTMLParser writes all names small.
    own = {name.lower() for name in OWN.get(tag, frozenset())}
    return attribute in EVERYWHERE | own or attribute.startswith(tuple(PREFIXES))


def _may_say(attribute: str, value: str) -> bool:
    """Whether an attribute may have this value: addresses lead to pages, files lie in the site."""
    if attribute in FILES:
        return all(map(_is_ours, value.split(",")))
    if attribute in ADDRESSES:
        scheme = SCHEME.match(IGNORED.sub("", value))
        return scheme is None or scheme[0][:-1].lower() in SCHEMES
    if attribute in {"fill", "stroke"}:
        return "(" not in value
    return attribute != "tabindex" or value in {"0", "-1"}


def _is_ours(address: str) -> bool:
    """Whether a file lies in the site: browsers take a backslash for a slash, and two for the way to a host."""
    plain = IGNORED.sub("", address).replace("\\", "/")
    return not plain.startswith("//") and not SCHEME.match(plain)


class _Faults(HTMLParser):
    """Collects what is not allowed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Fault] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element, or those of its attributes that do not stay."""
        if tag not in TAGS:
            self.found.append(Fault(tag))
            return
        self.found += _attribute_faults(tag, attrs)


def _attribute_faults(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[Fault]:
    for name, value in attrs:
        if not _may_have(tag, name):
            if not (tag in {"td", "th"} and name == "style" and ALIGNED.fullmatch(value or "")):
                yield Fault(tag, name)
        elif not _may_say(name, value or ""):
            yield Fault(tag, name, value or "")
