"""Build the documentation in both languages: `python -m tools.docs`, into build/docs/ (Chinese) and build/docs/en/."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[2]
# The English pages lie within the folder of the Chinese ones, which is emptied first.
CONFIGS = ("mkdocs.yml", "mkdocs.en.yml")


def build_docs(out: Path) -> None:
    """Both languages into `out`; raise Abort where anything is to be warned of, as a link that leads nowhere."""
    for name in CONFIGS:
        folder = out / "en" if name == "mkdocs.en.yml" else out
        config = load_config(str(ROOT / "docs" / name), strict=True, site_dir=str(folder))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "docs"
    try:
        build_docs(target)
    except Abort as stop:
        sys.exit(f"the documentation was not built: {stop}")
    print(f"{target / 'index.html'}")
