"""The benchmark of the preview: its edits are seen where it says, and what it prints is what was measured."""

from __future__ import annotations

from pathlib import Path

from benchmarks.command import Spent
from benchmarks.preview.edits import edits_of, lay_out
from benchmarks.preview.measured import Preview, Seen
from benchmarks.preview.table import preview_lines
from generator.pipeline import silent
from generator.preview.shown import Shown
from generator.preview.standing import Standing
from generator.site.build import Options
from generator.site.project import find_project


def test_each_edit_can_be_seen_each_time(tmp_path: Path) -> None:
    """Its mark stands at its address after each time, and what stood there the time before is gone."""
    content = lay_out(tmp_path, 4)
    project = find_project(content, tmp_path / "site")
    edits = edits_of(tmp_path, content)
    assert len({edit.kind for edit in edits}) == 6
    for mark, last in (("试1", "试0"), ("试12", "试1<")):
        for edit in edits:
            edit.make(mark)
        standing = Standing(project, 1, Shown(project, Options(catalogue=False), silent))
        for edit in edits:
            page = standing.page(f"{edit.address}index.html") or (standing.shown and standing.shown.file(edit.address))
            text = page.decode() if isinstance(page, bytes) else page
            assert text
            assert mark in text, edit.kind
            assert last not in text, edit.kind
        assert standing.faults == ()


def test_the_table_says_what_was_measured() -> None:
    """Medians and the worst, and the target of the exhibition for which it was promised."""
    times = tuple(Spent(clock, clock / 2) for clock in (0.5, 3.0, 1.0))
    preview = Preview("content/", 12, Spent(2.5, 2.0), (Seen("text", times, (Spent(8.0, 6.0),)),), 1.5)
    lines = "\n".join(preview_lines(preview))
    assert "12 reports, first page after 2.5 s" in lines
    assert "1.00 s   3.00 s     0.50 s" in lines
    assert "8.0\n" in lines
    assert "≤ 2 s holds" in lines
