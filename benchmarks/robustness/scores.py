"""The pooled figures of structure after each change."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.command import HOME
from benchmarks.robustness.changes import MADE_UP, Case, Change, changes
from generator.inspect import inspect_json
from generator.layout import read_layout
from generator.layout.fragments import is_wrapped
from generator.model.source import PageText
from generator.read import read_page

SCORE, PAGES = HOME / "tests" / "gold" / "score.py", HOME / "tests" / "pages"
COMPARED = ("reports", "split_paragraphs", "joins")


@dataclass(frozen=True, slots=True)
class Robustness:
    """What was read after one change: score.py's figures of structure, None where pages hold nothing of the kind."""

    change: str
    pages: int
    figures: dict[str, float | None]


def measured(every: int = 1) -> Iterator[Robustness]:
    """The figures of each change over every so manyeth page of tests/pages."""
    cases = _cases(every)
    return (_after(change, cases) for change in changes())


def _after(change: Change, cases: Sequence[Case]) -> Robustness:
    score = _score()
    pooled: dict[str, Any] = defaultdict(score.Count)
    fit = [case for case in cases if change.to_wrapped or not case.wrapped]
    for case in fit:
        changed = change.of(case)
        gold = _folded(changed.gold, change.fold)
        out, _ = score.score_text(_folded(_read(changed.text), change.fold), gold, changed.text)
        if out["lost"]:
            raise ValueError(f"{case.gold['file']}: {change.name}: {out['lost']} characters lost")
        for name in score.MEASURES[:6]:
            pooled[name] += out[name]
    figures = {name: score.f1_of(pooled, name) for name in score.MEASURES[:6]}
    known = [figure for figure in figures.values() if figure is not None]
    return Robustness(change.name, len(fit), {"structure": sum(known) / len(known)} | figures)


def _read(text: str) -> dict[str, Any]:
    source = read_page("page.txt", text.encode())
    if not isinstance(source, PageText):
        raise TypeError(source.message)
    page: dict[str, Any] = inspect_json([read_layout(source)], (), {})["files"][0]
    for report in page["reports"]:
        report["captions"] = [caption for caption in report["captions"] if caption["text"] != MADE_UP]
    return page


def _folded(document: dict[str, Any], fold: Callable[[str], str]) -> dict[str, Any]:
    """What is compared, its words in one form."""
    return document | {key: _each(document[key], fold) for key in COMPARED if key in document}


def _each(value: Any, fold: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {key: _each(each, fold) for key, each in value.items()}
    return [_each(each, fold) for each in value] if isinstance(value, list | tuple) else value


def _cases(every: int) -> list[Case]:
    return [_case(gold) for gold in sorted(PAGES.glob("*.json"))[::every]]


def _case(gold: Path) -> Case:
    annotation = json.loads(gold.read_text("utf-8"))
    source = read_page(gold.name, _score().find_text(PAGES, annotation).read_bytes())
    if not isinstance(source, PageText):
        raise TypeError(source.message)
    return Case("\n".join(source.text.splitlines()), annotation, is_wrapped(source))


@cache
def _score() -> ModuleType:
    spec = spec_from_file_location("score", SCORE)
    if spec is None or spec.loader is None:
        raise ImportError(str(SCORE))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
