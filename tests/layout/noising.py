"""Pages made of real ones: their lines shuffled, cut, glued, thinned out and noised, as bad extractors do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from generator.model.source import PageText
from generator.read import read_page

HOME = Path(__file__).parents[2]
FOLDERS = (HOME / "content" / "reports", HOME / "tests" / "pages")
INSERTED = (
    "（下转第三版）",
    "◀上接第1版",
    "□",
    "■",
    "　",
    "……",
    "本报记者 欧阳青 摄",
    "(记者 徐海波)",
    "新华社武汉2月16日电",
    "图①：",
    "# ",
    "> ",
    "——",
    "“",
    "”",
    "\u200b",
    "\ufeff",
    "\x0c",
    "\t",
    "𠮷",
    "e\u0301",
)
REPLACED = dict(zip("，。：“”（）、一的！", ',.:""(),□ !', strict=True))
LINE_ENDS = ("\n", "\r\n", "\n\n", "\n\n\n", "\r", "\u2028")
LONGEST_PAGE, MOST_CHANGES = 60, 12


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    """The lines of every page text of the project, empty ones among them."""
    paths = sorted(path for folder in FOLDERS for path in folder.glob("*.txt"))
    pages = (read_page(str(path), path.read_bytes()) for path in paths)
    return tuple(tuple(page.text.splitlines()) for page in pages if isinstance(page, PageText))


@st.composite
def noised_pages(draw: st.DrawFn) -> str:
    """A stretch of one page or of two, after up to a dozen changes."""
    pages = _lines()
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 2))):
        page = draw(st.sampled_from(pages))
        start = draw(st.integers(0, len(page) - 1))
        lines += page[start : start + draw(st.integers(1, LONGEST_PAGE))]
    for _ in range(draw(st.integers(0, MOST_CHANGES))):
        _change(draw, lines)
    return draw(st.sampled_from(LINE_ENDS)).join(lines)


def _change(draw: st.DrawFn, lines: list[str]) -> None:
    """One change of one line, in place; lines may be added or taken away."""
    index = draw(st.integers(0, len(lines) - 1)) if lines else 0
    line = lines[index] if lines else ""
    at = draw(st.integers(0, len(line)))
    match draw(st.sampled_from(("cut", "insert", "replace", "move", "glue", "drop", "wrap", "repeat"))):
        case "cut":
            lines[index : index + 1] = [line[:at], *[""] * draw(st.integers(0, 4)), line[at:]]
        case "insert":
            lines[index : index + 1] = [line[:at] + draw(st.sampled_from(INSERTED)) + line[at:]]
        case "replace":
            printed, instead = draw(st.sampled_from(sorted(REPLACED.items())))
            lines[index : index + 1] = [line.replace(printed, instead)]
        case "move" if lines:
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(index))
        case "glue":
            lines[index : index + 2] = ["".join(lines[index : index + 2])]
        case "drop":
            lines[index : index + 1] = [line[at:]]
        case "wrap":
            width = draw(st.integers(8, 40))
            lines[index : index + 1] = [line[i : i + width] for i in range(0, len(line), width)] or [""]
        case "repeat":
            lines[index:index] = [line]
