"""Chinese words on pages whose interface speaks another language are marked as Chinese (WCAG 2.2, 3.1.2).

A screen reader changes its voice there, and a browser its fonts. The reports stay Chinese whatever the interface
speaks: each outermost element that holds Chinese and no Latin letter gets the attribute `lang`; where both stand in one
element, each stretch of Chinese gets an element of its own. No character changes.
"""

from __future__ import annotations

import re
from itertools import accumulate

from generator.characters import script_of

PIECE = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
LANG = re.compile(r"\slang=")
HAN = "㐀-鿿豈-\ufaff𠀀-\U00033fff"
CHINESE = re.compile(f"[{HAN}]")
LATIN = re.compile("[A-Za-z]")
ENTITY = re.compile("&[A-Za-z]+;")
# A stretch goes from its first character to its last, with the marks around it and the numbers within it.
OPENING, CLOSING = "《〈「『【（〔“", "》〉」』】）〕”。，、；：！？…—·％"
STRETCH = re.compile(f"[{OPENING}]*[{HAN}](?:[{HAN}{OPENING}{CLOSING}0-9.,:;!?\\s-]*[{HAN}{CLOSING}])?")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
# Nothing within these is read, or can be marked.
LEFT_ALONE = frozenset({"head", "script", "style", "textarea", "title"})
# These hold text and nothing else: marked as a whole or not at all.
PLAIN = frozenset({"option"})
DRAWING = "svg"


def marked(html: str, language: str) -> str:
    """The HTML of a page in this language with its Chinese marked; where the page speaks Chinese, as it is."""
    if language.startswith("zh") or not CHINESE.search(html):
        return html
    pieces: list[str] = PIECE.findall(html)
    ends = _ends(pieces)
    chinese, latin = _counts(pieces, CHINESE), _counts(pieces, LATIN)
    place = drawn = 0
    while place < len(pieces):
        piece, end = pieces[place], ends.get(place, place)
        name = _name(piece)
        drawn = end if name == DRAWING else drawn
        if not piece.startswith("<"):
            pieces[place] = _set(piece, "tspan" if place < drawn else "span")
        elif name in LEFT_ALONE or (LANG.search(piece) and name != "html"):
            place = end
        elif chinese[end] > chinese[place] and latin[end] == latin[place]:
            pieces[place] = f'<{name} lang="{script_of("".join(pieces[place:end]))}"{piece[len(name) + 1 :]}'
            place = end
        elif name in PLAIN:
            place = end
        place += 1
    return "".join(pieces)


def _ends(pieces: list[str]) -> dict[int, int]:
    """Of each start tag, by its place, the place of its end tag; those that are never closed have none."""
    open_tags: list[tuple[str, int]] = []
    ends = {}
    for place, piece in enumerate(pieces):
        tag = TAG.match(piece)
        if not tag or tag["name"] in VOID or piece.endswith("/>"):
            continue
        if not tag["end"]:
            open_tags.append((tag["name"], place))
        elif any(name == tag["name"] for name, _ in open_tags):
            while open_tags[-1][0] != tag["name"]:
                open_tags.pop()
            ends[open_tags.pop()[1]] = place
    return ends


def _counts(pieces: list[str], sign: re.Pattern[str]) -> list[int]:
    """How often the sign stands in the text before each piece."""
    return [0, *accumulate(0 if p.startswith("<") else len(sign.findall(ENTITY.sub("", p))) for p in pieces)]


def _name(piece: str) -> str:
    tag = TAG.match(piece)
    return tag["name"] if tag and not tag["end"] else ""


def _set(text: str, element: str) -> str:
    return STRETCH.sub(lambda found: f'<{element} lang="{script_of(found[0])}">{found[0]}</{element}>', text)
