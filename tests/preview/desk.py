"""A curator's desk: a small exhibition with a theme of its own, its texts and templates to be edited."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.pipeline import silent
from generator.preview.shown import Shown
from generator.site.build import Options
from generator.site.project import OURS, Project, find_project
from tests.pipeline.tiny import tiny_exhibition

OPTIONS = Options(catalogue=False)
PEOPLE = """\
- id: wang-jianguo
  name: 王建国
  roles: [{text: 校长, report: flood}]
- id: zhang-deshun
  name: 张德顺
"""
ESSAY = """\
# 前言

这里是两篇报道，第一篇写[水退之后](../reports/flood.md#p1)。
"""
FACTS = """\
source: {newspaper: 清河日报, date: 2019-09-02}
reports:
  - id: flood
    column: 本地
corrections:
  - {line: 5, sic: 昨日, corr: 前日, why: 照上下文}
"""
TOUR = "title: 走一走\nstops:\n  - {report: flood, part: p1, text: 先看学校。}\n  - report: harvest\n"


class Desk:
    """The files of one exhibition and what the preview makes of them."""

    def __init__(self, folder: Path) -> None:
        """Lay out an exhibition in `folder`."""
        self.home = folder
        self.content = tiny_exhibition(folder / "content")
        self.write("people.yml", PEOPLE)
        self.write("pages/foreword.md", ESSAY)
        self.write("reports/flood.yml", FACTS)
        self.write("tours/walk.yml", TOUR)
        self.write("exhibition.yml", "title: 清河纪事\nnames: all\nforeword: pages/foreword.md\n")
        shutil.copytree(OURS / "theme", folder / "theme")
        config = (OURS / "mkdocs.yml").read_text(encoding="utf-8")
        hook = "generator/mkdocs_hook.py"
        (folder / "mkdocs.yml").write_text(config.replace(hook, str(OURS / hook)), encoding="utf-8")

    @property
    def project(self) -> Project:
        """Its folders."""
        return find_project(self.content, self.home / "site")

    def write(self, name: str, text: str) -> None:
        """Write a file of the content."""
        file = self.content / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Put `new` where `old` stands in a file, named from the folder of the exhibition."""
        file = self.home / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def shown(self) -> Shown:
        """What the preview shows of the files as they stand."""
        return Shown(self.project, OPTIONS, silent)
