"""The line of YAML that settles a doubt about a photograph, ready to be copied."""

from __future__ import annotations

import math

import yaml


def line_for(report: str, file: str, **said: object) -> str:
    """`- {report: …, file: …, …}` as it stands under `photographs:` in the YAML beside a text."""
    entry = {"report": report, **said, "file": file}
    written: str = yaml.safe_dump(entry, allow_unicode=True, default_flow_style=True, sort_keys=False, width=math.inf)
    return f"- {written.strip()}"
