"""The book of an invented exhibition by typst and, from the same data, by WeasyPrint, in pairs.

WeasyPrint sets a plainer one in HTML and the CSS of paged media: the same texts, contents, running heads, footnotes and
indexes with page numbers, in the same fonts; no margin notes, no map and timeline, no tagged PDF, no section that is
set again. It is no requirement of anything: whoever wants the comparison installs it.
"""

from __future__ import annotations

import html
import importlib.util
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.command import Failed, Spent, measured as cost_of
from benchmarks.invention.exhibition import invent
from generator.cache.records import RecordStore
from generator.catalogue.fonts import FontFolder
from generator.catalogue.press import ALWAYS, book_for
from generator.catalogue.typeset import FONTS, lay_out, typeset
from generator.content import read_content
from generator.labels import Labels
from generator.pipeline import gather
from generator.render import hang_of
from generator.site.project import OURS

PAIRS = 2
MISSING = (
    "WeasyPrint is not installed: .venv/bin/pip install weasyprint (it needs Pango, e.g. apt install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)"
)
STYLE = """\
@page { size: A4; margin: 30mm 53mm 28mm 26mm; @top-right { content: string(report); font: 8pt sans }
  @bottom-right { content: counter(page); font: 9pt sans } @footnote { border-top: .4pt solid #0b5394 } }
@page wide { margin-right: 22mm }
html { font: 10.5pt/18pt serif } body { margin: 0 } h1, h2, h3, .sans { font-family: sans; font-weight: 900 }
h1 { break-before: page; font-size: 25pt; line-height: 1.3; color: #b1131b; string-set: report content() }
h2 { font-size: 20pt; line-height: 1.3; string-set: report content(); border-top: 1.6pt solid; padding-top: 13pt }
h1, h2, h3 { break-after: avoid } h3 { font-size: 11.5pt }
p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2 }
figure { margin: 18pt 0; border: solid; border-width: .4pt 0; padding: 7pt 0; font-size: 9pt; break-inside: avoid }
.note { float: footnote; font: 8pt/12.5pt sans; color: #0b5394 } .source { font: 7.5pt/12pt sans; color: #5b5b57 }
a { color: inherit; text-decoration: none } .contents a { display: block; line-height: 15pt }
.contents a::after { content: leader(' ') target-counter(attr(href), page) }
.index { page: wide; columns: 3; font-size: 8.5pt; line-height: 12.5pt }
.index p { text-indent: -1em; padding-left: 1em }
.index a::after { content: target-counter(attr(href), page) }
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two cost, one after the other: seconds, and megabytes at most."""

    ours: tuple[Spent, float]
    theirs: tuple[Spent, float]

    @property
    def ratio(self) -> float:
        """How many times our processor time theirs is."""
        return self.theirs[0].processor / self.ours[0].processor


def compared(reports: int, pairs: int = PAIRS) -> Iterator[Pair]:
    """Pairs of runs, each in a process of its own. Raise Failed where WeasyPrint is not installed."""
    if importlib.util.find_spec("weasyprint") is None:
        raise Failed(MISSING)
    with tempfile.TemporaryDirectory(prefix="weasyprint-") as name:
        folder = Path(name)
        _prepare(reports, folder)
        for _ in range(pairs):
            ours, theirs = (
                cost_of([sys.executable, "-m", "benchmarks.weasyprint", engine, str(folder)])
                for engine in ("typst", "weasyprint")
            )
            yield Pair(ours, theirs)


def _prepare(reports: int, folder: Path) -> None:
    """The data, the templates, the page of HTML, and the fonts of an invented exhibition."""
    content = folder / "content"
    invent(reports, content)
    read = read_content(content)
    collection = gather(read, RecordStore(folder / "records"))
    book = book_for(hang_of(collection, Labels(collection.exhibition.language)), read)
    lay_out(folder, OURS / "theme" / "catalogue", book.data, book.files, {})
    templates = (file.read_text(encoding="utf-8") for file in folder.glob("*.typ"))
    texts = (json.dumps(book.data, ensure_ascii=False), *book.files.values(), *templates)
    FontFolder(folder / "kept").put(set(ALWAYS.union(*texts)), str(book.data["language"]), folder / FONTS)
    (folder / "book.html").write_text(page_of(book.data, folder / FONTS), encoding="utf-8")


def page_of(data: Mapping[str, Any], fonts: Path) -> str:
    """The book as HTML."""
    book = _Html()
    reports = [report for section in data["sections"] for report in section["reports"]]
    body = "".join(map(book.section, data["sections"]))
    contents = "".join(f'<a href="#{r["id"]}">{html.escape(r["title"])}</a>' for r in reports)
    title = html.escape(str(data["title"]))
    return (
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{title}</title><style>{"".join(_faces(fonts))}'
        f'{STYLE}</style><h1>{title}</h1><nav class="contents">{contents}</nav>{body}{book.indexes(data["indexes"])}'
    )


def _faces(fonts: Path) -> Iterator[str]:
    for file in sorted(fonts.glob("*.ttf")):
        family, _, weight = file.stem.rpartition("-")
        for called in ["serif"] if "Serif" in family else ["sans"] if family.endswith("SC") else []:
            yield f'@font-face{{font-family:{called};font-weight:{weight};src:url("{file.as_uri()}")}}\n'


class _Html:
    """Sets the data as HTML, noting where names stand."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, list[str]] = defaultdict(list)

    def section(self, section: Mapping[str, Any]) -> str:
        """A section with its reports."""
        reports = "".join(map(self._report, section["reports"]))
        return f"<h1>{html.escape(section['title'])}</h1>{reports}"

    def indexes(self, indexes: list[Mapping[str, Any]]) -> str:
        """All names with the pages on which they stand."""
        entries = (entry for one in indexes for letter in one["letters"] for entry in letter["entries"])
        lines = (
            f"<p>{html.escape(entry['name'])} {', '.join(self._seen[entry['id']])}</p>"
            for entry in entries
            if entry["id"] in self._seen
        )
        return f'<h1>索引</h1><div class="index">{"".join(lines)}</div>'

    def _report(self, report: Mapping[str, Any]) -> str:
        head = report["head"]
        headline = "<br>".join(self._runs(chain.from_iterable(line)) for line in head["lines"])
        above, below = ("".join(f"<p>{self._runs(one['runs'])}</p>" for one in head[key]) for key in ("above", "below"))
        blocks = "".join(map(self._block, (*report["bylines"], *report["blocks"])))
        source = report["source"]
        facts = html.escape(" · ".join((*source["facts"], *source["evidence"], source["file"], source["lines"])))
        return f'{above}<h2 id="{report["id"]}">{headline}</h2>{below}{blocks}<p class="source">{facts}</p>'

    def _block(self, block: Mapping[str, Any]) -> str:
        lines = block.get("lines") or [[*block.get("dateline", ()), *block["runs"]]]
        text = "<br>".join(map(self._runs, lines))
        credits = "".join(f"<p>{self._runs(one)}</p>" for one in block.get("credits", ()))
        if block["kind"] == "heading":
            return f"<h3>{text}</h3>"
        return f"<figure>{text}{credits}</figure>" if block["kind"] == "caption" else f"<p>{text}</p>{credits}"

    def _runs(self, runs: Any) -> str:  # noqa: ANN401 - as in the data: texts and mappings
        return "".join(map(self._run, runs))

    def _run(self, run: str | Mapping[str, Any]) -> str:
        if isinstance(run, str):
            return html.escape(run)
        if "m" in run:
            places = self._seen[run["m"]]
            anchor = f"m-{run['m']}-{len(places)}"
            places.append(f'<a href="#{anchor}"></a>')
            return f'<span id="{anchor}"></span>'
        if "n" in run:
            return self._runs(run["r"])
        if "c" in run:
            note = f'<span class="note">{html.escape(run["w"])}</span>'
            return html.escape(run["c"] if run["r"] is None else run["r"]) + note
        return "⌒" if "j" in run else html.escape(run["h"])


def _set(engine: str, folder: Path) -> None:
    """One of the two, of what was prepared."""
    if engine == "typst":
        from generator.catalogue.finish import finished

        (folder / "typst.pdf").write_bytes(finished(typeset(folder, small=False)))
    else:
        from weasyprint import HTML  # type: ignore[import-not-found] # as is said above

        HTML(folder / "book.html").write_pdf(folder / "weasyprint.pdf")


if __name__ == "__main__":
    _set(sys.argv[1], Path(sys.argv[2]))
