"""The one place where text becomes Markdown, HTML or YAML, so that it shows and never acts.

`Markdown` marks what is Markdown already. Only functions of this package make it, and joining it with a plain
string gives a plain string, which is escaped again when it reaches a page: what is forgotten is escaped twice,
never not at all. Escapes are chosen for Python-Markdown with attr_list, md_in_html and the extensions that
MkDocs always loads (toc, tables, fenced_code), and stay valid CommonMark.
"""

from __future__ import annotations

import html as stdlib_html
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

import yaml

try:  # the same emitter in C, where PyYAML was built with it
    from yaml import CSafeDumper as SafeDumper
except ImportError:
    from yaml import SafeDumper  # type: ignore[assignment] # one of the two is always there

NAMED_CONTROLS = [*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in b"\t\n\r"}
VISIBLE = PICTURES | {0x7F: "␡"} | {code: f"〔U+{code:04X}〕" for code in NAMED_CONTROLS}
INVISIBLE = re.compile(f"[{re.escape(''.join(map(chr, VISIBLE)))}]")

BLANKS = re.compile(r"[ \t\r\n]+")
# The closing brace too: attr_list looks for the last one of a line, past the attributes of a link of ours.
ACTS_ANYWHERE = re.compile(
    r"(?P<backslash>[\\`*_\[\]{}]|#(?=#*\s*\Z))|(?P<entity>[<|]|&(?=[#0-9A-Za-z])|~(?=~)|(?<=~)~)"
)
ACTS_AT_LINE_START = re.compile(r"(?P<head>\s*(?:\d+(?=[.)](?:\s|\Z)))?)(?P<mark>[#>]|[-+](?=[\s+-]|\Z)|(?<=\d)[.)])")
UNDERLINE = re.compile(r"\s*=+\s*\Z")
ACTS_IN_TAG = re.compile(r"[!\"#$%&'()*+<=>?@\[\\\]^_`{|}~]")
UNSAFE_IN_IDENTIFIER = re.compile(r"[^\w-]|_")
UNSAFE_IN_ADDRESS = re.compile(r"[^\w./#~-]")


class Markdown(str):
    """Text that is Markdown (or HTML within it) already."""

    __slots__ = ()


NOTHING = Markdown("")


def visible(text: str) -> str:
    """Control characters as control pictures, and by their numbers those that reverse or break lines unseen."""
    return INVISIBLE.sub(lambda found: VISIBLE[ord(found[0])], text)


def markdown(text: str) -> Markdown:
    """Plain text as Markdown that shows exactly it, wherever in a line it will stand. White space is one blank."""
    shown = BLANKS.sub(" ", visible(text))
    if UNDERLINE.match(shown):
        return Markdown(shown.replace("=", "&#61;"))
    start = ACTS_AT_LINE_START.match(shown)
    if not start:
        return Markdown(ACTS_ANYWHERE.sub(_defused, shown))
    rest = ACTS_ANYWHERE.sub(_defused, shown[start.end() :])
    return Markdown(f"{start['head']}\\{start['mark']}{rest}")


def html(text: str) -> Markdown:
    """Plain text for a raw HTML element. Its blanks stay as they are."""
    return Markdown(stdlib_html.escape(visible(text)).replace("\t", "&#9;"))


def attribute(text: str) -> Markdown:
    """Plain text for an HTML attribute between double quotes, also in a tag within a line of Markdown.

    Python-Markdown looks for Markdown before it looks for tags: what either would act on is written as a number.
    """
    return Markdown(ACTS_IN_TAG.sub(_numbered, BLANKS.sub(" ", visible(text))))


def identifier(text: str) -> Markdown:
    """An id or a class, for an attribute list or an HTML attribute."""
    return Markdown(UNSAFE_IN_IDENTIFIER.sub("-", text))


def address(path: str) -> Markdown:
    """The target of a Markdown link: a relative path, perhaps with a fragment."""
    return Markdown(UNSAFE_IN_ADDRESS.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()), path))


def front_matter(values: Mapping[str, object]) -> Markdown:
    """YAML between its rules; text becomes visible, and stays text whatever it looks like (`yes`, `2020-02-17`)."""
    written = yaml.dump(
        {key: _shown(value) for key, value in values.items()},
        Dumper=SafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=2**30,
    )
    return Markdown(f"---\n{written}---\n")


def joined(parts: Iterable[str], separator: Markdown = NOTHING) -> Markdown:
    """Parts one after the other; those that are no Markdown yet are escaped."""
    pieces = [part if isinstance(part, Markdown) else markdown(part) for part in parts]
    for place, (piece, following) in enumerate(pairwise(pieces)):
        # A link of ours after a printed "!" would be a picture.
        if piece.endswith("!") and following.startswith("[") and not separator:
            pieces[place] = Markdown(f"{piece[:-1]}\\!")
    return Markdown(separator.join(pieces))


def link(text: str, path: str, *, auto: bool = False) -> Markdown:
    """A Markdown link; `auto` marks a name that nobody confirmed."""
    return Markdown(f"[{joined([text])}]({address(path)}){'{ .auto }' if auto else ''}")


def _defused(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found["backslash"] else _numbered(found)


def _numbered(found: re.Match[str]) -> str:
    names = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
    return names.get(found[0]) or f"&#{ord(found[0])};"


def _shown(value: object) -> object:
    if isinstance(value, str):
        return BLANKS.sub(" ", visible(value))
    if isinstance(value, (list, tuple)):
        return [_shown(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _shown(item) for key, item in value.items()}
    return value
