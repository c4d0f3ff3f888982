"""What the last build was made from and what it made: when both are still the same there is nothing to do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Level, Location, Problem


@dataclass(frozen=True, slots=True)
class LastBuild:
    """Digests of the input and the output, and what the build had to say."""

    inputs: str
    outputs: str
    reports: int
    problems: tuple[Problem, ...]


def read_last_build(file: Path) -> LastBuild | None:
    """What `write_last_build` wrote; None where there is nothing or nothing whole."""
    try:
        kept = json.loads(file.read_bytes())
        problems = tuple(
            Problem(Location(path, line), Level(level), code, message)
            for path, line, level, code, message in kept["problems"]
        )
        return LastBuild(kept["inputs"], kept["outputs"], kept["reports"], problems)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_last_build(file: Path, last: LastBuild) -> None:
    """Keep what a build was made from and made."""
    problems = [[p.location.file, p.location.line, p.level.value, p.code, p.message] for p in last.problems]
    kept = {"inputs": last.inputs, "outputs": last.outputs, "reports": last.reports, "problems": problems}
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    unfinished.replace(file)
