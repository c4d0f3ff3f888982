"""What of a page's HTML is not allowed, and at which line: the finished HTML says what, its Markdown where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from markdown import Markdown

from generator.content.folder import Essay
from generator.essays.allowed import ADDRESSES, FILES, SILENT, Fault, faults_of
from generator.essays.references import EXTENSIONS, FRONT_MATTER, VOID
from generator.model.problem import Level, Location, Problem

# Without one of these nothing of a page can be HTML, an attribute or an address.
SIGNS = re.compile(r"[<{:]|//")
FENCED = re.compile(r"^(?P<fence>`{3,}|~{3,})[^`\n]*\n.*?^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+")
SPAN = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
ROUNDS = 3
SHOWN = 60
# They hold no words.
EMPTY = VOID | {"base", "frame", "image"}


def markup_faults(essays: tuple[Essay, ...]) -> tuple[Problem, ...]:
    """The problems of all pages written by hand, each at its line where that can be told."""
    return tuple(
        Problem(Location(essay.path, line), Level.WARNING, "not-allowed", _message(fault))
        for essay in essays
        for fault, line in _located(essay.text)
    )


def left_out(text: str) -> str:
    """The Markdown of a page without the HTML that is not allowed, as far as it can be told in Markdown.

    What is not found there goes when the page is HTML.
    """
    for _ in range(ROUNDS):
        faults = faults_of(_html(text))
        shorter = text
        for fault in dict.fromkeys(faults):
            shorter = _without(shorter, fault)
        if shorter == text:
            break
        text = shorter
    return text


def _html(text: str) -> str:
    """The page as HTML; nothing where it can hold none."""
    if not SIGNS.search(text):
        return ""
    return Markdown(extensions=list(EXTENSIONS)).convert(FRONT_MATTER.sub("", text))


def _located(text: str) -> Iterator[tuple[Fault, int]]:
    """The faults with their lines, 0 for those of which the line is not known."""
    told: Counter[str] = Counter()
    shown = _without_code(text)
    for fault in faults_of(_html(text)):
        pattern = _pattern(fault)
        places = [found.start() for found in pattern.finditer(shown)]
        number = told[pattern.pattern]
        told[pattern.pattern] += 1
        at = places[number] if number < len(places) else places[-1] if places else None
        yield fault, 0 if at is None else text.count("\n", 0, at) + 1


def _pattern(fault: Fault) -> re.Pattern[str]:
    """What a fault looks like in Markdown."""
    if fault.attribute is None:
        return re.compile(rf"<{re.escape(fault.tag)}(?![\w-])", re.IGNORECASE)
    if fault.value:
        return re.compile(_any_blanks(fault.value[:SHOWN]), re.IGNORECASE)
    return re.compile(rf"(?<![\w-]){re.escape(fault.attribute)}(?=\s*=|[\s}}>/])", re.IGNORECASE)


def _any_blanks(value: str) -> str:
    return r"\s*".join(map(re.escape, value.split())) or re.escape(value)


def _without_code(text: str) -> str:
    """The text of the same length with blanks for code and front matter: what looks like HTML there is none."""

    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0])

    for pattern in (FRONT_MATTER, FENCED, INDENTED, SPAN):
        text = pattern.sub(blank, text)
    return text


def _without(text: str, fault: Fault) -> str:
    """The Markdown without such a fault, outside of code."""
    spans = [found.span() for found in _whole(fault).finditer(_without_code(text))]
    for start, end in reversed(spans):
        text = text[:start] + _instead(text[start:end], fault) + text[end:]
    return text


def _whole(fault: Fault) -> re.Pattern[str]:
    """All of a fault: an element that is silent with what stands in it, a tag, an attribute with its value."""
    tag = re.escape(fault.tag)
    if fault.attribute is None:
        inside = rf"(?:.*?</{tag}\s*>)?" if fault.tag in SILENT else ""
        return re.compile(rf"<{tag}(?![\w-])[^<>]*>{inside}|</{tag}\s*>", re.IGNORECASE | re.DOTALL)
    value = r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>}]+)"
    if fault.value is None:
        return re.compile(rf"(?<=[\s\"']){re.escape(fault.attribute)}(?:{value})?(?=[^<>{{}}\n]*[>}}])", re.IGNORECASE)
    attribute = rf"(?<=[\s\"']){re.escape(fault.attribute)}{value}(?=[^<>]*>)"
    return re.compile(rf"{attribute}|!?\[[^\]\n]*\]\(\s*<?{_any_blanks(fault.value)}[^)\n]*\)", re.IGNORECASE)


def _instead(found: str, fault: Fault) -> str:
    """What stands for a link or a picture of Markdown: its words."""
    if fault.value is None or not found.startswith(("[", "![")):
        return ""
    return found[found.index("[") + 1 : found.index("](")]


def _message(fault: Fault) -> str:
    if fault.attribute is None:
        kept = "" if fault.tag in SILENT | EMPTY else " (its words stay)"
        return f"<{fault.tag}> is not allowed in a page, and was left out{kept}; take it out of the file"
    if fault.value is None or fault.attribute not in ADDRESSES | FILES:
        return f"{fault.attribute} of <{fault.tag}> is not allowed in a page, and was left out; take it out of the file"
    said = unescape(fault.value)[:SHOWN]
    if fault.attribute in FILES:
        return f"a picture from elsewhere ({said}) is not allowed in a page; show one of a report: ![[REPORT#fig1]]"
    return f"an address that begins so ({said}) is not allowed in a page; write one with https:, http: or mailto:"
