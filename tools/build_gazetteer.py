"""Build the gazetteer's table from a list of China's administrative divisions.

    python tools/build_gazetteer.py china_location.txt china_location_change.txt

The two files are the dictionaries of jionlp 1.5.31 (Apache-2.0; its `dictionary` folder, the first one unzipped).
The list is indented by tabs: province, city, county (name, code, short form), town, village. The table keeps all
down to the town, in the order of the list, and former names of counties and cities where the second file has them.
Run on the same files it writes the same bytes.
"""

from __future__ import annotations

import lzma
import pathlib
import sys

TABLE = pathlib.Path(__file__).parent.parent / "generator" / "gazetteer" / "data" / "divisions.tsv.xz"
DEEPEST = 3
# Names of the statistical yearbooks for "directly under the province": nobody is ever said to be there.
NOT_A_PLACE = ("省直辖行政区划", "市直辖行政区划", "县直辖行政区划")
# Sorts of county-level entry that are an authority's district, not a place with a short form of its own.
GENERIC_SHORT = frozenset(
    "经开区 高新区 产业园 管理区 示范区 临港区 新区 郊区 城区 东区 西区 南区 北区 中区 新市 市直辖 省直辖".split()
)
# Units of the list's fourth level that people speak of as places; prisons, companies and regiments are none.
TOWNS = ("街道", "镇", "乡", "苏木", "地区", "农场", "林场", "牧场", "口岸")
NO_TOWNS = frozenset("街道 林场 农场 牧场 盐场 城镇 城关镇街道".split())
CORRECTED = {"苗粟县": "苗栗县", "苗粟": "苗栗"}


def rows(path: pathlib.Path) -> list[tuple[int, str, tuple[str, ...]]]:
    """Level (0 province … 3 town), name and short forms, in the order of the list."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        level = len(line) - len(line.lstrip("\t"))
        name, *rest = line.strip("\t").split("\t")
        name = CORRECTED.get(name, name)
        if level < DEEPEST or (level == DEEPEST and name.endswith(TOWNS) and name not in NO_TOWNS):
            shorts = tuple(
                CORRECTED.get(s, s) for s in (rest[1].split("/") if len(rest) > 1 else ()) if usable(s, name)
            )
            found.append((level, name, shorts))
    return found


def usable(short: str, name: str) -> bool:
    """Whether a short form tells one place from another."""
    return len(short) >= 2 and short != name and short not in GENERIC_SHORT


def former(path: pathlib.Path) -> dict[tuple[str, ...], list[tuple[str, str]]]:
    """Present full path of a division → its former names with their short forms."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        before, after = line.split("=>")
        old = before.split("\t")[2:]
        pair = (old[-2], old[-1])
        new = tuple(after.split("\t"))
        if pair[0] != new[-1]:
            found.setdefault(new, []).append(pair)
    return found


def table(divisions: list[tuple[int, str, tuple[str, ...]]], old: dict[tuple[str, ...], list[tuple[str, str]]]) -> str:
    """One line a division: level, name, short forms, former names, the last three by tabs."""
    lines, path = [], [""] * (DEEPEST + 1)
    for level, name, shorts in divisions:
        path[level] = name
        here = tuple(dict.fromkeys(p for p in path[: level + 1] if p not in NOT_A_PLACE))
        past = [form for pair in old.get(here, ()) for form in pair] if level < DEEPEST else []
        fields = [f"{level}{name}", "/".join(shorts), "/".join(dict.fromkeys(past))]
        lines.append("\t".join(fields).rstrip("\t"))
    return "\n".join(lines) + "\n"


def main(location: str, change: str) -> None:
    """Read the two lists, write the table."""
    text = table(rows(pathlib.Path(location)), former(pathlib.Path(change)))
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    print(f"{TABLE.name}: {text.count(chr(10))} divisions, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
