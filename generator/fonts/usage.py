"""Which characters stand on a page, and in which face: read from the built HTML, which is what visitors get."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.fonts.cascade import Cascade, Setting
from generator.fonts.faces import FACES, LABELS, Face, face_of

TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)""")
ATTRIBUTE = re.compile(r"""([\w-]+)(?:="([^"]*)")?""")
SILENT = re.compile(r"(<(script|style|template)\b[^>]*>).*?(?=</\2>)|<!--.*?-->", re.DOTALL)
SCRIPT = re.compile(r"<script\b[^>]*>")
# Attributes whose words are shown: by the styles, by a script, or in the place of a picture.
SHOWN = re.compile(r"""\b(?:title|alt|placeholder|aria-label|data-[\w-]+)="([^"]*)\"""")
VOID = frozenset("area base br col embed hr img input link meta script source style track wbr".split())


@dataclass(frozen=True, slots=True)
class Usage:
    """The characters of a page by the face that sets them at its first sight, and all of them, folded ones too."""

    seen: dict[Face, set[str]] = field(default_factory=lambda: {face: set() for face in FACES})
    everything: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Open:
    """An element that is open: its tag, how it is set, and whether it lies in a fold."""

    tag: str
    setting: Setting
    folded: bool = False


def usage_of(page: str, cascade: Cascade) -> Usage:
    """What a page of the site is set in."""
    usage = Usage()
    usage.everything.update(cascade.printed)
    usage.seen[LABELS].update(cascade.printed)
    stack = [_Open("", Setting())]
    for closing, tag, attributes, text in _tags(page):
        if closing:
            _close(stack, tag)
        else:
            opened = _opened(stack[-1], tag, attributes, cascade)
            if "=" in attributes:
                _note(usage, LABELS, "".join(SHOWN.findall(attributes)), folded=opened.folded)
            if tag not in VOID and not attributes.endswith("/"):
                stack.append(opened)
        if text:
            top = stack[-1]
            _note(usage, face_of(top.setting.kind, top.setting.weight), text, folded=top.folded)
    return usage


def _tags(page: str) -> Iterator[tuple[str, str, str, str]]:
    heard = SILENT.sub(lambda silent: silent[1] or "", page)
    head = heard.find("<body")
    # Of the head, what scripts are told to write.
    for script in SCRIPT.finditer(heard, 0, max(head, 0)):
        yield "", "script", script[0], ""
    for found in TAG.finditer(heard, max(head, 0)):
        yield found[1], found[2], found[3], found[4]


def _opened(outer: _Open, tag: str, attributes: str, cascade: Cascade) -> _Open:
    names = {tag}
    for name, value in ATTRIBUTE.findall(attributes) if attributes else ():
        names.update((f"[{name}", f'[{name}="{value}"'))
        if name == "class":
            names.update(f".{each}" for each in value.split())
        elif name == "id":
            names.add(f"#{value}")
    setting = cascade.inside(outer.setting, frozenset(names & cascade.names))
    closed_fold = outer.tag == "details" and tag != "summary"
    return _Open("details-open" if tag == "details" and "[open" in names else tag, setting, outer.folded or closed_fold)


def _close(stack: list[_Open], tag: str) -> None:
    """Up to the element that is closed; an end without a beginning closes nothing."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].tag.removesuffix("-open") == tag:
            del stack[depth:]
            return


def _note(usage: Usage, face: Face, text: str, *, folded: bool) -> None:
    characters = set(html.unescape(text) if "&" in text else text)
    usage.everything.update(characters)
    if not folded:
        usage.seen[face].update(characters)
