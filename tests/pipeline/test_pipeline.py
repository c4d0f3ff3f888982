from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator import pipeline
from generator.cache.records import RecordStore
from generator.content import read_content
from generator.labels import Labels
from generator.model.collection import Collection
from generator.model.problem import Level, Location, Problem
from generator.photographs.album import Album
from generator.pipeline import gather, in_order, write_markdown
from generator.problem_codes import rank_of
from generator.render import hang_of
from tests.photographs.drawings import drawing
from tests.photographs.made import encoded
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition


def _gather(folder: Path) -> Collection:
    return gather(read_content(folder), RecordStore(folder.parent / "cache"))


def _markdown(folder: Path) -> dict[str, str]:
    content, out = read_content(folder), folder.parent / "markdown"
    collection = gather(content, RecordStore(folder.parent / "cache"))
    write_markdown(hang_of(collection, Labels(collection.exhibition.language)), content, out)
    return {file.relative_to(out).as_posix(): file.read_text(encoding="utf-8") for file in out.rglob("*.md")}


def test_texts_become_pages_of_reports_and_names(tmp_path: Path) -> None:
    """From two texts to a page for each report and for each person, linked to one another."""
    pages = _markdown(tiny_exhibition(tmp_path / "content"))
    assert {"index.md", "about.md", "reports/flood.md", "reports/harvest.md", "people/wang-jianguo.md"} <= pages.keys()
    assert "../people/wang-jianguo.md" in pages["reports/flood.md"]
    assert "../reports/flood.md#p1" in pages["people/wang-jianguo.md"]


def test_what_cannot_be_read_is_left_out_and_the_rest_is_built(tmp_path: Path) -> None:
    """An empty, a binary and an undecodable file have a problem line each, no page, and hurt nobody else."""
    folder = tiny_exhibition(tmp_path / "content")
    for name, data in {"empty": b"", "binary": bytes(range(256)) * 9, "broken": b"abc\xff\x80\xff"}.items():
        (folder / "reports" / f"{name}.txt").write_bytes(data)
    collection = _gather(folder)
    assert [exhibit.report.id for exhibit in collection.exhibits] == ["flood", "harvest"]
    errors = [problem.location.file for problem in collection.problems if problem.level is Level.ERROR]
    assert errors == ["reports/binary.txt", "reports/broken.txt", "reports/empty.txt"]


def test_one_address_is_not_given_twice(tmp_path: Path) -> None:
    """a.txt with two reports makes a-1 and a-2; a file a-1.txt beside it is refused, and says why."""
    both = f"{FLOOD}\n\n\n{HARVEST}"
    collection = _gather(tiny_exhibition(tmp_path / "content", **{"a": both, "a-1": HARVEST}))
    ids = [exhibit.report.id for exhibit in collection.exhibits]
    assert len(ids) == len(set(ids))
    if len(ids) > 1:
        assert "duplicate-id" in {problem.code for problem in collection.problems}


def test_the_tagger_goes_before_photographs_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And only then: reading it again takes time."""
    folder = tiny_exhibition(tmp_path / "content")
    left: list[int] = []
    monkeypatch.setattr(pipeline, "leave_tagger", lambda: left.append(1))

    def builds() -> int:
        gather(read_content(folder), RecordStore(tmp_path / "cache"), album=Album(tmp_path / "photographs", 1))
        return len(left)

    assert builds() == 0
    photograph = folder / "photographs" / "flood" / "1.jpg"
    photograph.parent.mkdir(parents=True)
    photograph.write_bytes(encoded(drawing(1, (120, 90)), "JPEG"))
    os.utime(photograph, (1_500_000_000, 1_500_000_000))
    assert builds() == 1
    assert builds() == 1


def test_facts_that_the_text_does_not_bear_out_are_told(tmp_path: Path) -> None:
    """A line, a word, a caption or a digest that is not there is a problem at its line of the YAML."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "reports" / "flood.yml").write_text(
        """source: {sha256: 00, date_evidence: [没有的字]}
reading: [{line: 999, kind: caption}]
corrections:
- {line: 5, sic: 没有的字, corr: 有的字}
- {line: 999, sic: 甲, corr: 乙}
photographs:
- {report: flood, caption: 9, file: 1.jpg}
- {report: other, caption: 1, file: 1.jpg}
""",
        encoding="utf-8",
    )
    said = {(p.location.file, p.location.line, p.code) for p in _gather(folder).problems}
    assert said >= {
        ("reports/flood.txt", 0, "sha256"),
        ("reports/flood.yml", 0, "not-printed"),
        ("reports/flood.yml", 2, "no-such-line"),
        ("reports/flood.yml", 4, "no-such-words"),
        ("reports/flood.yml", 5, "no-such-line"),
        ("reports/flood.yml", 7, "no-such-caption"),
        ("reports/flood.yml", 8, "no-such-report"),
    }


def test_a_changed_text_says_by_how_much_its_lines_have_moved(tmp_path: Path) -> None:
    """And comes before what follows from it, in `exhibit check`."""
    folder = tiny_exhibition(tmp_path / "content")
    text = folder / "reports" / "flood.txt"
    lines = text.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if "王建国" in line)
    beside = f"source: {{sha256: {hashlib.sha256(text.read_bytes()).hexdigest()}}}\n"
    beside += f"corrections: [{{line: {number}, sic: {lines[number - 1][:6]}, why: 试}}]\n"
    text.with_suffix(".yml").write_text(beside, encoding="utf-8")
    assert "sha256" not in {problem.code for problem in _gather(folder).problems}
    text.write_text("\n".join(["", "", *lines]), encoding="utf-8")
    problems = _gather(folder).problems
    assert next(p for p in problems if p.code == "sha256").message.endswith(
        "write that and correct the line numbers beside it, where lines have moved by +2, else restore the text"
    )
    assert [p.code for p in sorted(problems, key=rank_of)][:2] == ["sha256", "no-such-words"]


def test_what_forbids_publishing_stands_behind_its_cause(tmp_path: Path) -> None:
    """The quotation mark that is not closed first."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "people.yml").write_text("- name: '李秀英\n  display: withheld\n", encoding="utf-8")
    problems = read_content(folder).problems
    assert [p.code for p in in_order(problems)][:2] == ["yaml", "not-published"]
    assert [p.code for p in sorted(problems, key=rank_of)][:2] == ["yaml", "not-published"]


def test_a_withheld_name_is_on_no_page(tmp_path: Path) -> None:
    """One line in people.yml keeps a name out of every page, pages written by hand and the source text included."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "pages").mkdir()
    (folder / "pages" / "foreword.md").write_text("# 前言\n\n王建国校长和李秀英镇长。\n", encoding="utf-8")
    with (folder / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("foreword: pages/foreword.md\nsubtitle: 王建国和他的学校\nmade_by: 王建国的项目组\n")
    (folder / "people.yml").write_text("- {id: w, name: 王建国, display: withheld}\n", encoding="utf-8")
    pages = _markdown(folder)
    assert [path for path, text in pages.items() if "王建国" in text or "wang-jianguo" in text] == []
    assert "李秀英" in pages["pages/foreword.md"]
    assert "制作：■■的项目组\n{ .made-by }" in pages["about.md"]


def test_problems_are_in_the_order_of_files_and_lines() -> None:
    """The worst of a line first, each once."""
    a, b, c = (
        Problem(Location("a", 2), Level.INFO, "x", ""),
        Problem(Location("a", 2), Level.ERROR, "y", ""),
        Problem(Location("a", 10), Level.ERROR, "x", ""),
    )
    assert in_order([c, a, b, a]) == (b, a, c)


def test_corrections_that_cannot_both_be_shown_are_told(tmp_path: Path) -> None:
    """Those that overlap, and words that stand twice in their line."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "reports" / "flood.yml").write_text(
        """corrections:
- {line: 5, sic: 石桥镇, corr: 古桥镇}
- {line: 5, sic: 桥镇中心, corr: 桥乡中心}
- {line: 7, sic: 了, corr: 啦}
""",
        encoding="utf-8",
    )
    said = {(p.location.line, p.code) for p in _gather(folder).problems if p.location.file == "reports/flood.yml"}
    assert said == {(3, "overlap"), (4, "ambiguous")}


def test_one_id_in_two_authority_files_is_told(tmp_path: Path) -> None:
    """A person and a place of one id would be taken for each other."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "people.yml").write_text("- {id: x, name: 王建国}\n", encoding="utf-8")
    (folder / "places.yml").write_text("- {id: y, name: 清河县}\n- {id: X, name: 石桥镇}\n", encoding="utf-8")
    found = [(p.location.file, p.location.line) for p in _gather(folder).problems if p.code == "duplicate-id"]
    assert found == [("places.yml", 2)]


def test_a_faulty_stop_is_told_and_the_rest_of_the_tour_is_built(tmp_path: Path) -> None:
    """At its line; the other stops have their page, and the reports lead along them."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "tours").mkdir()
    (folder / "tours" / "water.yml").write_text(
        "title: 水\nstops:\n- {report: flod}\n- {report: flood, part: p2}\n- {report: harvest, part: p9}\n"
        "- {report: harvest}\n",
        encoding="utf-8",
    )
    said = {(p.location.file, p.location.line, p.code) for p in _gather(folder).problems}
    assert said >= {("tours/water.yml", 3, "no-such-report"), ("tours/water.yml", 5, "no-such-part")}
    pages = _markdown(folder)
    assert pages["tours/water.md"].count('<section class="halt"') == 2
    assert "](harvest.md)" in pages["reports/flood.md"]
    assert "](flood.md#p2)" in pages["reports/harvest.md"]


def test_a_withheld_name_is_not_said_by_the_curator_either(tmp_path: Path) -> None:
    """Title, introduction, and the titles and words of stops, wherever a page repeats them."""
    folder = tiny_exhibition(tmp_path / "content")
    (folder / "tours").mkdir()
    (folder / "tours" / "school.yml").write_text(
        "title: 王建国的学校\nintro: 王建国校长说了什么\nstops:\n"
        "- {report: flood, part: p1, title: 王建国, text: 王建国在操场上。}\n- {report: harvest, title: 粮站}\n",
        encoding="utf-8",
    )
    (folder / "people.yml").write_text("- {id: w, name: 王建国, display: withheld}\n", encoding="utf-8")
    pages = _markdown(folder)
    assert [path for path, text in pages.items() if "王建国" in text] == []
    assert "■■的学校" in pages["tours/school.md"]
    assert "■■的学校" in pages["reports/harvest.md"]
