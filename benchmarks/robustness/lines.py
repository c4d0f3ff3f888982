"""Changes of lines: indents, empty lines, columns, marks; none of them alters what is to be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

PROSE, LEAST_PROSE = re.compile(r"[。！？”]"), 45
GAPS, MOST_GAPS = re.compile(r"[ \u3000]{2,}"), 2
NEVER_FIRST = "，。、；：！？”’）》,.;:!?)"
MARKS = re.compile(r"^[#\s>]*")
HAN = "㐀-鿿"


def each(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of every line."""
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def without_indent(line: str) -> str:
    """A line set flush."""
    return line.strip()


def paragraph_indented(line: str) -> str:
    """A line set in by two characters where it is long enough for a paragraph, else flush."""
    return indented(line) if len(line.strip()) >= LEAST_PROSE else line.strip()


def indented(line: str) -> str:
    """A line set in by two characters."""
    return f"\u3000\u3000{line.strip()}" if line.strip() else line


def unmarked(line: str) -> str:
    """A line without Markdown."""
    return re.sub(r"^\s*[#>]+\s*|\*\*", "", line)


def names_closed_up(line: str) -> str:
    """李婕 for 李　婕."""
    return re.sub(rf"(?<![{HAN}])([{HAN}])[ \u3000]{{1,2}}([{HAN}])(?![{HAN}])", r"\1\2", line)


def figures_apart(line: str) -> str:
    """Figures with a blank on either side: 2 月 16 日."""
    return re.sub(rf"(?<=[{HAN}])(?=\d)|(?<=\d)(?=[{HAN}])", " ", line)


def no_empty_lines(text: str) -> str:
    """Line upon line."""
    return re.sub(r"\n\s*\n+", "\n", text)


def more_empty_lines(text: str) -> str:
    """One empty line more wherever there is one."""
    return re.sub(r"\n(?=\n)", "\n\n", text)


def all_apart(text: str) -> str:
    """One empty line between any two."""
    return re.sub(r"\n+", "\n\n", text)


def wrapped(width: int, *, indent: bool = False) -> Callable[[str], str]:
    """Running text broken into lines of one width, as columns are; `indent` sets each paragraph in."""

    def change(line: str) -> str:
        words = line.strip()
        if len(words) <= width or not PROSE.search(words) or len(GAPS.findall(words)) > MOST_GAPS:
            return line
        return "\n".join(_broken("\u3000\u3000" * indent + words, width))

    return each(change)


def _broken(words: str, width: int) -> Iterable[str]:
    while words:
        end = width
        while end < len(words) and words[end] in NEVER_FIRST:
            end += 1
        yield words[:end]
        words = words[end:]


def after_paragraphs(line: str, every: int) -> Callable[[str], str]:
    """A line of the page's own put behind every so many paragraphs."""

    def change(text: str) -> str:
        lines, seen = [], 0
        for here, below in zip(text.split("\n"), [*text.split("\n")[1:], ""], strict=True):
            lines.append(here)
            paragraph = len(here.strip()) > LEAST_PROSE and here.strip().endswith(("。", "”"))
            seen += paragraph
            if paragraph and not seen % every:
                lines += [line] if below.strip() else ["", line, ""]
        return "\n".join(lines)

    return change


def parted(line: str) -> tuple[str, str]:
    """The marks before a line, and its words."""
    words = MARKS.sub("", line)
    return line[: len(line) - len(words)], words.strip()


def as_heads(titles: Iterable[str], headings: Iterable[str], *, title: str, heading: str) -> Callable[[str], str]:
    """The lines that are titles or headings, in forms like “# {}”."""
    forms = dict.fromkeys(headings, heading) | dict.fromkeys(titles, title)

    def change(line: str) -> str:
        _, words = parted(line)
        form = forms.get("".join(words.split()))
        return form.format(words) if form and words else line

    return each(change)
