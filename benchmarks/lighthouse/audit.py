"""Runs Lighthouse and reads what it says. The program comes from npm, by the lock beside this file, at first use."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.command import HOME, Failed, build
from benchmarks.lighthouse.serving import Compressing
from generator.browser import ARGUMENTS, find_browser
from generator.served import serve
from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / ".bin" / "lighthouse"
# The kinds of pages that are looked at, those of them that the site has.
LOOKED_AT = ("home", "reports-page", "people-page", "places-page", "map")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PRESETS = ("mobile", "desktop")
TEXT = ("Document", "Stylesheet", "Script")


@dataclass(frozen=True, slots=True)
class Audit:
    """What Lighthouse says of a page: points of 100 by category, bytes as they came over the wire, shift of layout."""

    kind: str
    preset: str
    points: dict[str, int]
    text_bytes: int
    font_bytes: int
    shift: float
    lost: tuple[str, ...]


def measured() -> Iterator[Audit]:
    """Build the exhibition and look at each kind of page, as a phone and as a desk would."""
    browser = _browser()
    _install()
    with tempfile.TemporaryDirectory(prefix="exhibition-") as folder:
        content, out = Path(folder, "content"), Path(folder, "site")
        shutil.copytree(HOME / "content", content)
        build(content, out)
        found = kinds(Site(out, content, 0, ""))
        with serve(out, Compressing) as home:
            for kind in (kind for kind in LOOKED_AT if kind in found):
                for preset in PRESETS:
                    yield _audit(kind, preset, _run(home + found[kind], preset, browser))


def _browser() -> str:
    if (browser := find_browser()) is None:
        raise Failed("Lighthouse needs Chromium or Chrome. Install one (Debian: sudo apt install chromium).")
    return browser


def _install() -> None:
    """What the lock names, byte for byte, once."""
    if PROGRAM.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise Failed("Lighthouse needs Node.js 18.16 or newer with npm. Install it (Debian: sudo apt install npm).")
    command = [npm, "ci", "--ignore-scripts"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)  # noqa: S603 - what the lock says
    if done.returncode:
        raise Failed(f"npm could not install Lighthouse: {done.stderr.strip()[-2000:]}")


def _run(address: str, preset: str, browser: str) -> dict[str, Any]:
    flags = " ".join(("--headless=new", *ARGUMENTS))
    command = [str(PROGRAM), address, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    if preset == "desktop":
        command.append("--preset=desktop")
    # Lighthouse offers to report its own errors; nothing is sent from here.
    command.append("--no-enable-error-reporting")
    environment = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(  # noqa: S603 - the program that the lock named
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise Failed(f"Lighthouse ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _audit(kind: str, preset: str, said: dict[str, Any]) -> Audit:
    requests = said["audits"]["network-requests"]["details"]["items"]
    return Audit(
        kind=kind,
        preset=preset,
        points={name: round(100 * (said["categories"][name]["score"] or 0)) for name in CATEGORIES},
        text_bytes=_bytes(requests, TEXT),
        font_bytes=_bytes(requests, ("Font",)),
        shift=float(said["audits"]["cumulative-layout-shift"]["numericValue"]),
        lost=tuple(sorted(_lost(said))),
    )


def _bytes(requests: list[dict[str, Any]], kinds_of: tuple[str, ...]) -> int:
    return sum(int(each["transferSize"]) for each in requests if each.get("resourceType") in kinds_of)


def _lost(said: dict[str, Any]) -> Iterator[str]:
    """The audits that cost points."""
    for name in CATEGORIES:
        for part in said["categories"][name]["auditRefs"]:
            score = said["audits"][part["id"]]["score"]
            if part["weight"] and score is not None and score < 0.9:
                yield f"{part['id']} {score:.2f}"
