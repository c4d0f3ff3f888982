"""What `exhibit inspect` prints: page texts read one by one, each as if it were alone."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.content import facts_beside, read_content
from generator.inspect import inspect_json
from generator.model.exhibition import Authority, TextFacts
from generator.model.problem import Problem
from generator.reading import gazetteer, read_text
from generator.site.project import Stopped


def inspected(files: Sequence[Path], content: Path | None) -> tuple[str, tuple[Problem, ...]]:
    """The JSON of the contracts for `files`, in their order, and all problems.

    `content` is the folder whose authority files count; with it the YAML beside each file counts too. None reads the
    files bare. Raise Stopped for what is no file.
    """
    for file in files:
        if not file.is_file():
            raise Stopped(f"{file} is {'a folder' if file.is_dir() else 'not there'}; name page texts (.txt)")
    authorities = read_content(content).authorities if content and content.is_dir() else ()
    read = [_inspected(file, authorities, bare=content is None) for file in files]
    document = {"files": [entry for entry, _ in read]}
    return json.dumps(document, ensure_ascii=False, indent=2), tuple(p for _, problems in read for p in problems)


def _inspected(
    file: Path, authorities: Sequence[Authority], *, bare: bool
) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    path, data = os.fsencode(file).decode("utf-8", "backslashreplace"), file.read_bytes()
    facts, faults = (TextFacts(), ()) if bare else facts_beside(file, str(file.with_suffix(".yml")))
    reading = read_text(path, data, facts.reading)
    problems = (*reading.problems, *faults)
    if reading.page is None:
        return _nothing(path, data, problems), problems
    from generator.resolve import resolve

    named = tuple(zip(reading.page.reports, reading.mentions, strict=True))
    paths = {report.id: path for report in reading.page.reports}
    settled = resolve(named, authorities, gazetteer(), paths)
    problems = (*problems, *(p for p in settled.problems if bare or _concerns(p, path)))
    page = replace(reading.page, problems=problems)
    entities = {entity.id: entity for entity in settled.entities}
    return inspect_json([page], settled.references, entities)["files"][0], problems


def _concerns(problem: Problem, path: str) -> bool:
    """Doubts about the authority files as a whole are for `exhibit check`, which knows every text."""
    return problem.location.file == path


def _nothing(path: str, data: bytes, problems: Sequence[Problem]) -> Mapping[str, Any]:
    """The entry of a text that cannot be read."""
    said = [{"line": p.location.line, "level": str(p.level), "code": p.code, "message": p.message} for p in problems]
    digest = hashlib.sha256(data).hexdigest()
    empty: list[object] = []
    return {"path": path, "sha256": digest, "encoding": None, "characters": 0} | {
        "blocks": empty,
        "reports": empty,
        "joins": empty,
        "problems": said,
    }
