"""Their content folders: one with all that is hard, one without any report."""

from __future__ import annotations

from pathlib import Path

import yaml
from PIL import Image

from tests.browser.hard import names
from tests.browser.hard.reports import BROKEN_TITLE, LATIN, LONGEST_TITLE, Report, reports

TITLE = "虚构的极限：为了检验版面而编造的展览"
# A picture that is wide, one that is tall, one that is tiny.
PICTURES = ((1600, 500), (700, 1500), (60, 40))
RUNNING = {"table", "verse"}
FOREWORD = f"""# 前言：这里的一切都是虚构的

报道、人物、地点和机构都是编造的，{LATIN}，只为了看看版面在最难的时候是什么样子。

## 一张表

| 名称 | 数量 | 说明 |
|---|---|---|
| 报道 | 16 | 每一篇难在一处 |
| 地点 | 200 | 一层套一层 |

## 一个列表

1. 第一项
2. 第二项，[通往报道](../reports/index.md)

> 一段引文，很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长。
"""


def write(content: Path) -> None:
    """Write the hard exhibition."""
    hung = reports()
    (content / "reports").mkdir(parents=True)
    for report in hung:
        _write_report(content, report)
    _write_yaml(content / "people.yml", names.people_entries())
    _write_yaml(content / "places.yml", names.places_entries())
    _write_yaml(content / "organisations.yml", names.organisations_entries())
    _write_yaml(content / "exhibition.yml", _exhibition([report.id for report in hung]))
    _write_tours(content / "tours", [report.id for report in hung])
    (content / "pages").mkdir()
    (content / "pages" / "foreword.md").write_text(FOREWORD, encoding="utf-8")


def write_empty(content: Path) -> None:
    """Write an exhibition that has a name and nothing else."""
    (content / "reports").mkdir(parents=True)
    _write_yaml(content / "exhibition.yml", {"title": "虚构的空展"})


def _write_tours(folder: Path, ids: list[str]) -> None:
    """A path through everything, with words at every stop that are too long, and one of a single stop."""
    folder.mkdir()
    long = [{"report": each, "title": LONGEST_TITLE, "text": "虚构的解说。" * 30} for each in ids]
    _write_yaml(folder / "long.yml", {"title": BROKEN_TITLE, "intro": "虚构的导览。" * 20, "stops": long})
    _write_yaml(folder / "short.yml", {"title": "虚构：一站", "stops": [{"report": ids[0]}]})


def _write_report(content: Path, report: Report) -> None:
    lines: list[str] = []
    kinds: list[dict[str, object]] = []
    for kind, text in report.blocks:
        if lines and not (kind in RUNNING and kinds[-1]["kind"] == kind):
            lines.append("")
        lines.append(text)
        kinds.append({"line": len(lines), "kind": kind})
    file = content / "reports" / report.id
    file.with_suffix(".txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    beside: dict[str, object] = {"source": report.source} if report.source else {}
    beside |= {"reading": kinds, "reports": [{"id": report.id, **report.facts}]}
    pictures = [_photograph(content, report.id, caption) for caption in report.photographs]
    _write_yaml(file.with_suffix(".yml"), beside | ({"photographs": pictures} if pictures else {}))


def _photograph(content: Path, report: str, caption: int) -> dict[str, object]:
    """A grey slope instead of a photograph, beside its report."""
    folder = content / "photographs" / report
    folder.mkdir(parents=True, exist_ok=True)
    size = PICTURES[(caption - 1) % len(PICTURES)]
    Image.linear_gradient("L").resize(size).save(folder / f"{caption}.png")
    return {"report": report, "caption": caption, "file": f"{caption}.png", "alt": f"虚构的灰色图片，第{caption}张"}


def _exhibition(ids: list[str]) -> dict[str, object]:
    return {
        "title": TITLE,
        "subtitle": "报道、人物、地点全是虚构的，每一处都太长、太多或者什么也没有",
        "foreword": "pages/foreword.md",
        "contact": "虚构的展览，不必联系。",
        "rights": "虚构的权利说明。" * 6,
        "sections": [
            {"id": "titles", "title": "虚构的题目", "period": "2021", "intro": "虚构。" * 40, "reports": ids[:4]},
            {"id": "names", "title": "名字太多、层次太深的那些报道所在的展区", "reports": ids[4:9]},
            {"id": "one", "title": "一", "reports": ids[9:10]},
        ],
    }


def _write_yaml(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
