"""An exhibition whose texts, names and settings hold what a browser, Markdown, Jinja or YAML would act upon."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

# Whatever acts leaves a mark: the variable `hit`, a dialog, a request, or one of these among the words.
COMPUTED = "报报报报报报报"
OVERRIDE = "\u202e"
PAYLOADS = {
    "script": "<script>window.hit=1</script>",
    "attribute": '"><img src=x onerror=window.hit=1>',
    "single-quote": "'><svg onload=window.hit=1>",
    "closing": "</p></figcaption></li></ol></details></article><script>window.hit=1</script>",
    "comment": "<!-- ",
    "cdata": "]]>",
    "jinja": "{{ '报' * 7 }}",
    "jinja-block": "{% raw %}",
    "jinja-comment": "{# ",
    "link": "[x](javascript:window.hit=1)",
    "image": "![x](x onerror=window.hit=1)",
    "autolink": "<javascript:window.hit=1>",
    "attributes": "{ #headline .x onclick=window.hit=1 }",
    "emphasis": "***",
    "underscores": "__x__",
    "code": "`",
    "fence": "~~~x",
    "heading": "# x",
    "entity": "&lt;&#x3C;script>window.hit=1&lt;/script>",
    "table": "|a|b|",
    "reference": "[x]: javascript:window.hit=1",
    "yaml": "': [!!python/name:os.system",
    "backslash": "\\<script>window.hit=1\\</script>",
    "right-to-left": f"{OVERRIDE}abc",
    "emoji": "👩‍🚒🇨🇳𠮷",
    "long-word": "https://example.com/" + "a" * 100,
}

# What the lines of a page text are.
KINDS = {1: "headline", 3: "byline", 5: "paragraph", 7: "paragraph", 9: "caption", 11: "caption", 13: "paragraph"}


def name_with(payload: str) -> str:
    """A name that holds a payload."""
    return f"周{payload}波"


def write(content: Path, payloads: Mapping[str, str]) -> None:
    """Write an exhibition: a report, a person and a newspaper for each payload; its title and records hold some too."""
    reports = content / "reports"
    reports.mkdir(parents=True)
    for key, payload in payloads.items():
        (reports / f"{key}.txt").write_text(report(payload), encoding="utf-8")
        _write_yaml(reports / f"{key}.yml", _beside(key, payload))
    _write_yaml(content / "people.yml", [_person(key, payload) for key, payload in payloads.items()])
    _write_yaml(content / "exhibition.yml", _exhibition(list(payloads)))


def title() -> str:
    """The exhibition's."""
    return f"展{_several()}"


def report(payload: str) -> str:
    """A page text with a payload in its headline, its paragraphs, its captions and its names."""
    person = name_with(payload)
    return f"""党员突击队{payload}冲在一线

本报记者 王小明

在街道里{payload}的社区，{person}和志愿者一起为居民送菜送药，一直忙到深夜。

“大家放心。”社区书记{person}说，防控工作不会停，居民的生活也不会停{payload}。

■6月10日，{person}在采样点{payload}维持秩序。

■6月11日，志愿者在社区门口{payload}测量体温。王小明 摄

疫情发生以来，{payload}社区党支部第一时间组织党员报到，守好每一道门，照顾好每一位老人。
"""


def _beside(key: str, payload: str) -> dict[str, object]:
    return {
        "source": {"newspaper": f"{payload}日报", "date": "2021-06", "edition": payload, "rights": payload},
        # Settled, since this is no test of how pages are read.
        "reading": [{"line": line, "kind": kind} for line, kind in KINDS.items()],
        "reports": [
            {"id": key, "column": payload, "genre": payload, "subjects": [payload], "date_evidence": [payload]}
        ],
    }


def _person(key: str, payload: str) -> dict[str, object]:
    return {
        "id": f"zhou-{key}",
        "name": name_with(payload),
        "note": payload,
        "roles": [{"text": payload, "report": key}],
    }


def _exhibition(reports: list[str]) -> dict[str, object]:
    everything = _several()
    return {
        "title": title(),
        "subtitle": everything,
        "rights": everything,
        "contact": everything,
        "sections": [{"id": "all", "title": f"区{everything}", "intro": everything, "reports": reports}],
    }


def _several() -> str:
    return "".join(PAYLOADS[key] for key in ("attribute", "jinja", "jinja-block", "script", "emphasis"))


def _write_yaml(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
