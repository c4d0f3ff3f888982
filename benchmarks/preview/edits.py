"""An exhibition on a desk, with an edit of each kind that can be made over and over, each time with another mark."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.command import HOME
from benchmarks.invention.exhibition import invent
from generator.cache.records import RecordStore
from generator.content import read_content
from generator.link.index import index_of
from generator.model.collection import Collection, Exhibit
from generator.model.names import NameKind
from generator.model.page import Kind, Part
from generator.pipeline import gather
from generator.site.project import find_project

HOOK = "generator/mkdocs_hook.py"
ESSAY, SHEET = "pages/tried.md", "assets/css/report.css"
ARTICLE = '<article class="exhibit"'
ENTRY = re.compile(r"^- \{id: ([\w-]+), name: [^,}]+", re.MULTILINE)
NEWSPAPER = re.compile(r"newspaper: [^,}\n]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of edit: `old` in a file becomes `new`, {} a mark that is another each time. `address` then holds it."""

    kind: str
    address: str
    file: Path
    old: str
    new: str

    def make(self, mark: str) -> None:
        """Save the file with this mark in the place of the last."""
        text = self.file.read_text(encoding="utf-8")
        before = re.compile(re.escape(self.new).replace(r"\{\}", "试[0-9]+"))
        text = before.sub(lambda _: self.old, text, count=1)
        self.file.write_text(text.replace(self.old, self.new.replace("{}", mark), 1), encoding="utf-8")


def lay_out(folder: Path, reports: int | None) -> Path:
    """An exhibition of so many invented reports, or that of content/, with a theme of its own; its content folder."""
    content = folder / "content"
    if reports is None:
        shutil.copytree(HOME / "content", content)
    else:
        invent(reports, content)
    shutil.copytree(HOME / "theme", folder / "theme")
    config = (HOME / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config.replace(HOOK, str(HOME / HOOK)), encoding="utf-8")
    (content / ESSAY).parent.mkdir(exist_ok=True)
    (content / ESSAY).write_text("# 说明\n\n此处\n", encoding="utf-8")
    return content


def edits_of(folder: Path, content: Path) -> Sequence[Edit]:
    """An edit of each kind of a laid out exhibition. One without people.yml gets one."""
    store = RecordStore(find_project(content, folder / "site").cache / "pages")
    collection = gather(read_content(content), store)
    said = [each for each in collection.exhibits if _newspaper(content, each)]
    exhibit = max(said, key=lambda each: len(_longest(each).text))
    page, text = f"reports/{exhibit.report.id}/", content / exhibit.page.source.path
    first = _longest(exhibit).passage.pieces[0]
    line = exhibit.page.source.text[first.source : first.source + first.length]
    beside, people = text.with_suffix(".yml"), content / "people.yml"
    newspaper = _newspaper(content, exhibit)
    entry = ENTRY.search(_people(people, collection))
    assert newspaper is not None  # noqa: S101 - those that have one
    assert entry is not None  # noqa: S101 - the same
    report, sheet = folder / "theme/report.html", folder / "theme" / SHEET
    return (
        Edit("text", page, text, line, f"{{}}{line}"),
        Edit("report yml", page, beside, newspaper[0], f"{newspaper[0]}{{}}"),
        Edit("people.yml", f"people/{entry[1]}/", people, entry[0], f"{entry[0]}, note: {{}}"),
        Edit("essay", "pages/tried/", content / ESSAY, "此处", "此处{}"),
        Edit("template", page, report, ARTICLE, f'{ARTICLE} data-tried="{{}}"'),
        Edit("style", SHEET, sheet, ".exhibit {", "/* {} */ .exhibit {"),
    )


def _newspaper(content: Path, exhibit: Exhibit) -> re.Match[str] | None:
    """What the YAML beside a text says of its newspaper."""
    beside = (content / exhibit.page.source.path).with_suffix(".yml")
    return NEWSPAPER.search(beside.read_text(encoding="utf-8")) if beside.is_file() else None


def _longest(exhibit: Exhibit) -> Part:
    """The longest paragraph; where there is none, the first part."""
    return max(exhibit.report.of_kind(Kind.PARAGRAPH) or exhibit.report.parts[:1], key=lambda part: len(part.text))


def _people(file: Path, collection: Collection) -> str:
    if not file.exists():
        person = next(iter(index_of(collection).with_page(NameKind.PERSON)))
        file.write_text(f"- {{id: {person.id}, name: {person.name}}}\n", encoding="utf-8")
    return file.read_text(encoding="utf-8")
