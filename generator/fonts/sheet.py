"""The style sheet that tells browsers which font holds which characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.fonts.budget import Cut

HEAD = "/* Written by the build. Fonts under the SIL Open Font License 1.1: OFL.txt beside this file. */\n"


def sheet_of(cuts: Iterable[Cut]) -> str:
    """`@font-face` rules. Text shows at once, in the reader's fonts until ours have come."""
    return HEAD + "".join(
        f'@font-face{{font-family:"{cut.face.family}";font-weight:{cut.face.weight};font-display:swap;'
        f'src:url("{cut.file}") format("woff2");unicode-range:{",".join(ranges(cut.characters))}}}\n'
        for cut in cuts
    )


def ranges(characters: str) -> Iterator[str]:
    """Characters as CSS writes them: `U+4e00-4e03`, `U+5b57`."""
    points = sorted(map(ord, characters))
    start = 0
    for index, point in enumerate(points):
        if index + 1 == len(points) or points[index + 1] != point + 1:
            first = points[start]
            yield f"U+{first:x}" if first == point else f"U+{first:x}-{point:x}"
            start = index + 1
