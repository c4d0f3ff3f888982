"""Marks within Chinese that browsers set apart from the word before them, which print does not.

Half-width ones (报告,累计) are spaced on both sides, and a dot within a name (阿·Q) begins a line.

CSS `text-autospace` puts an eighth of an em between a Chinese character and whatever is narrow, so that a comma seems
to open the clause after it; and GB/T 15834 keeps the dot (间隔号) from the beginning of a line. The marks get an
element of their own, whose style keeps them at the word that they close; no character changes, and what is copied or
searched is the text as it was.
"""

from __future__ import annotations

import re

PIECE = re.compile(r"<[^>]*>|[^<]+")
TAG_NAME = re.compile(r"</?([a-z0-9]+)")
HAN = "[㐀-鿿豈-\ufaff𠀀-\U00033fff]"
MARKS = "[,;:!?·•‧]"
MARK = re.compile(rf"(?<={HAN}){MARKS}")
AT_START = re.compile(MARKS)
HAN_AT_END = re.compile(rf"{HAN}\Z")
# Within these every character stands as it is: drawings, scripts, and what is shown as it came in.
LEFT_ALONE = frozenset({"svg", "script", "style", "pre", "code", "textarea", "title", "option"})
SOURCE = '<ol class="lines"'


def set_apart(html: str) -> str:
    """The HTML of a page with `<span class="mark">` around such marks behind a Chinese character."""
    pieces: list[str] = []
    inside: str | None = None
    before = ""
    for piece in PIECE.findall(html):
        if piece.startswith("<"):
            inside = _entered(piece, inside)
            pieces.append(piece)
            continue
        pieces.append(piece if inside else _set(piece, before))
        before = piece[-1]
    return "".join(pieces)


def _entered(tag: str, inside: str | None) -> str | None:
    """The element that is left alone and in which we are after a tag."""
    found = TAG_NAME.match(tag)
    name = found[1] if found else ""
    if inside:
        return None if tag.startswith(f"</{inside}") else inside
    if tag.startswith(SOURCE):
        return "ol"
    return name if name in LEFT_ALONE and not tag.startswith("</") and not tag.endswith("/>") else None


def _set(text: str, before: str) -> str:
    """A stretch of text; `before` is the character in front of it, which may stand in another element."""
    start = ""
    if AT_START.match(text) and HAN_AT_END.search(before):
        start, text = marked(text[0]), text[1:]
    return start + MARK.sub(lambda found: marked(found[0]), text)


def marked(mark: str) -> str:
    """A mark that stays at the word before it."""
    return f'<span class="mark">{mark}</span>'
