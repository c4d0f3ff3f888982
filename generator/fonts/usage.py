"""Which characters stand on a page, and in which face: read from the built HTML, which is what visitors get."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.fonts.cascade import UNSET, Cascade, Setting
from generator.fonts.faces import LABELS, STYLES, Face, face_of

TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)""")
ATTRIBUTE = re.compile(r"""([\w-]+)(?:="([^"]*)")?""")
SILENT = re.compile(r"(<(script|style)\b[^>]*>).*?(?=</\2>)|<!--.*?-->", re.DOTALL)
SCRIPT = re.compile(r"<script\b[^>]*>")
# Attributes whose words are shown: by the styles, by a script, or in the place of a picture.
SHOWN = re.compile(r"""\b(?:title|alt|placeholder|aria-label|data-[\w-]+)="([^"]*)\"""")
VOID = frozenset("area base br col embed hr img input link meta script source style track wbr".split())


@dataclass(frozen=True, slots=True)
class Usage:
    """The characters of a page by the face that sets them at its first sight, and all of them, folded ones too."""

    seen: Mapping[Face, frozenset[str]]
    everything: frozenset[str]

    def in_style_of(self, face: Face) -> frozenset[str]:
        """What is set in this face or, where the face lacks it, in another one of its kind and weight."""
        return self.seen[face_of(face.kind, face.weight)]


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open: its tag, how it is set, and what gathers its words (of its face, or of folds)."""

    tag: str
    setting: Setting
    words: list[str]


class _Sheet:
    """The words of a page, sorted as they are read."""

    def __init__(self, cascade: Cascade) -> None:
        self._cascade = cascade
        self.by_face: dict[Face, list[str]] = {face: [] for face in STYLES}
        self.by_face[LABELS].append(cascade.printed)
        self.folded: list[str] = []

    def opened(self, outer: _Open, tag: str, attributes: str) -> _Open:
        """An element within another. What a closed `details` holds is not shown, but for its `summary`.

        A `template` is unfolded by a script, if ever, with the words that its attributes hold.
        """
        names, shown = _named(tag, attributes)
        setting = self._cascade.inside(outer.setting, names & self._cascade.names)
        is_folded = outer.words is self.folded or tag == "template" or (outer.tag == "details" and tag != "summary")
        words = self.folded if is_folded else self.by_face[face_of(setting.kind, setting.weight)]
        if shown:
            (self.folded if is_folded else self.by_face[LABELS]).append(shown)
        return _Open("details-open" if "[open" in names else tag, setting, words)


def usage_of(page: str, cascade: Cascade) -> Usage:
    """What a page of the site is set in."""
    sheet = _Sheet(cascade)
    stack = [_Open("", UNSET, sheet.by_face[face_of(UNSET.kind, UNSET.weight)])]
    for closing, tag, attributes, text in _tags(page):
        if closing:
            _close(stack, tag)
        else:
            opened = sheet.opened(stack[-1], tag, attributes)
            if tag not in VOID and not attributes.endswith("/"):
                stack.append(opened)
        if text:
            stack[-1].words.append(text)
    seen = {face: _characters(words) for face, words in sheet.by_face.items()}
    return Usage(seen, _characters(sheet.folded).union(*seen.values()))


def _characters(words: list[str]) -> frozenset[str]:
    return frozenset(html.unescape("\n".join(words)))


def _tags(page: str) -> Iterator[tuple[str, ...]]:
    heard = SILENT.sub(lambda silent: silent[1] or "", page)
    body = max(heard.find("<body"), 0)
    # Of the head, what scripts are told to write.
    for script in SCRIPT.findall(heard, 0, body):
        yield "", "script", script, ""
    for found in TAG.finditer(heard, body):
        yield found.groups()


@lru_cache(1 << 16)
def _named(tag: str, attributes: str) -> tuple[frozenset[str], str]:
    """The names by which styles can mean an element, and the words that its attributes bring."""
    names = {tag}
    for name, value in ATTRIBUTE.findall(attributes) if attributes else ():
        names.update((f"[{name}", f'[{name}="{value}"'))
        if name == "class":
            names.update(f".{each}" for each in value.split())
        elif name == "id":
            names.add(f"#{value}")
    return frozenset(names), " ".join(SHOWN.findall(attributes)) if "=" in attributes else ""


def _close(stack: list[_Open], tag: str) -> None:
    """Up to the element that is closed; an end without a beginning closes nothing."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].tag.removesuffix("-open") == tag:
            del stack[depth:]
            return
