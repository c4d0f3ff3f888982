"""How learnt weights are written down, and what the commands that learn them are asked."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path


def write_table(file: Path, weights: Mapping[str, float], decimals: int) -> dict[str, float]:
    """Write a table: what all start from first, then the heaviest. The weights as rounded are given back."""
    rows = sorted(weights.items(), key=lambda row: (row[0] != "", -abs(round(row[1], decimals)), row[0]))
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{name}\t{weight:.{decimals}f}\n" for name, weight in rows), "utf-8")
    print(f"{file.name}: {len(rows)} weights")
    return {name: round(weight, decimals) for name, weight in rows}


def chosen(about: str | None, kinds: Iterable[str]) -> tuple[list[str], list[str]]:
    """Which pages the command line leaves out, by the beginnings of their names, and which tables it asks for."""
    options = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--without", action="append", default=[], metavar="PREFIX", help="leave these pages out")
    options.add_argument("--only", choices=tuple(kinds))
    asked = options.parse_args()
    return asked.without, list(kinds) if asked.only is None else [asked.only]
