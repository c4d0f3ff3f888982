"""Writes the list of what of CSS an older Chromium does not know: tests/browser/aged/newer.json.

npm install @mdn/browser-compat-data        # MDN's table of what browsers know, CC0
python -m tools.newer_css node_modules/@mdn/browser-compat-data/data.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# In-app browsers of some years ago (Android WebView of 2018).
CHROMIUM = 70
TARGET = Path(__file__).parents[1] / "tests" / "browser" / "aged" / "newer.json"


def newer(table: dict[str, Any]) -> dict[str, Any]:
    """By part of CSS, the names that Chromium got after `CHROMIUM` or not at all; of properties known, the values."""
    css = table["css"]
    properties = {name: each for name, each in css["properties"].items() if name != "__meta"}
    unknown = {name for name, each in properties.items() if _is_newer(each)}
    values = {name: sorted(_below(each)) for name, each in properties.items() if name not in unknown}
    return {
        "source": f"@mdn/browser-compat-data {table['__meta']['version']}, CC0; Chromium {CHROMIUM}",
        "properties": sorted(unknown),
        "values": {name: listed for name, listed in sorted(values.items()) if listed},
        "selectors": sorted(name for name, each in css["selectors"].items() if _is_newer(each)),
        "functions": sorted(set(_below(css["types"]))),
        "at_rules": sorted(name for name, each in css["at-rules"].items() if _is_newer(each)),
        "media": sorted(_below(css["at-rules"]["media"])),
    }


def _below(part: dict[str, Any]) -> Iterator[str]:
    for name, each in part.items():
        if name != "__compat" and isinstance(each, dict):
            if _is_newer(each):
                yield name
            yield from _below(each)


def _is_newer(part: dict[str, Any]) -> bool:
    if "__compat" not in part:
        return False
    support = part["__compat"]["support"].get("chrome", {})
    statements = support if isinstance(support, list) else [support]
    return not any(_was_known(statement) for statement in statements)


def _was_known(statement: dict[str, Any]) -> bool:
    """Under its own name, without a switch, and from then on."""
    if statement.get("prefix") or statement.get("alternative_name") or statement.get("flags"):
        return False
    added = str(statement.get("version_added") or "").lstrip("≤")
    return added.isdigit() and int(added) <= CHROMIUM


if __name__ == "__main__":
    found = newer(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    TARGET.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET}: {len(found['properties'])} properties")
