"""Where the typefaces of the exhibition lie: files of two packages that hold nothing else.

Noto Sans SC and its sisters are variable (weights 100 to 900), Noto Serif SC is Regular; all are under the SIL Open
Font Licence 1.1.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

SANS_PACKAGE, SERIF_PACKAGE = "justmytype_intl_cjk", "pylopdf_fonts_zh_cn"


@cache
def sans() -> Path:
    """Noto Sans SC: headlines and interface."""
    return _sans("SC")


@cache
def serif() -> Path:
    """Noto Serif SC: text."""
    return _folder(SERIF_PACKAGE) / "NotoSerifSC-Regular.otf"


@cache
def sans_of_others() -> tuple[Path, ...]:
    """The sisters of the sans with what it lacks: rare traditional characters, Japanese ones, Korean letters."""
    return (sans_of_taiwan(), *(_sans(region) for region in ("JP", "KR")))


@cache
def sans_of_taiwan() -> Path:
    """Noto Sans TC: traditional characters, in the shapes of Taiwan."""
    return _sans("TC")


@cache
def licence() -> str:
    """The licence as it came with the sans; the serif stands under the same."""
    return (sans().parent / "OFL.txt").read_text(encoding="utf-8")


def _sans(region: str) -> Path:
    return _folder(SANS_PACKAGE) / "fonts" / "ofl" / f"notosans{region.lower()}" / f"NotoSans{region}[wght].ttf"


def _folder(package: str) -> Path:
    """The folder of a package, found without running it. Raise ModuleNotFoundError where it is not installed."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"the typefaces of {package} are not installed", name=package)
    return Path(found.origin).parent


def family_of_sans(language: str) -> str:
    """The family in which headlines and interface of this language are set."""
    return "Noto Sans TC" if language == "zh-Hant" else "Noto Sans SC"
