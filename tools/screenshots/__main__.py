"""The command line of the pictures: it parses arguments and prints."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from time import perf_counter

import click
from playwright.sync_api import Browser

from generator.served import serve
from tests.browser.exhibitions import REPOSITORY
from tools.screenshots import camera, readme, sheets
from tools.screenshots.exhibitions import WRITERS, built, pages as pages_of

OUT = REPOSITORY / "build" / "screenshots"
PICTURES = REPOSITORY / "docs" / "pictures"


def _numbers(_: click.Context, __: click.Parameter, value: str) -> tuple[int, ...]:
    """Widths as they are written: 360,1440."""
    if not re.fullmatch(r"\d+(,\d+)*", value):
        raise click.BadParameter("pixels with commas between, like 360,1440")
    return tuple(int(width) for width in value.split(","))


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--pages", default="", help="Only kinds of pages whose name matches this regular expression.")
@click.option("--widths", default=",".join(map(str, camera.WIDTHS)), show_default=True, callback=_numbers)
@click.option("--exhibition", type=click.Choice(list(WRITERS)), help="Only one of them.")
@click.option("--readme", "for_readme", is_flag=True, help="The three pictures of the README, into docs/pictures/.")
def main(pages: str, widths: tuple[int, ...], exhibition: str | None, *, for_readme: bool) -> None:
    """Pictures of every kind of page at every width, light and dark, and contact sheets, into build/screenshots/."""
    start = perf_counter()
    names = () if for_readme else (exhibition,) if exhibition else tuple(WRITERS)
    with camera.browser() as browser:
        for line in _readme(browser) if for_readme else ():
            click.echo(line)
        for name in names:
            for line in _all(browser, name, pages, camera.Views(widths)):
                click.echo(line)
    click.echo(f"{perf_counter() - start:.0f} s")


def _readme(browser: Browser) -> Iterator[str]:
    site = built("real", OUT / "sites" / "real")
    with serve(site.folder) as home:
        for file in readme.take(browser, home, site, PICTURES):
            yield f"{file.relative_to(REPOSITORY)}: {file.stat().st_size / 1000:.0f} KB"


def _all(browser: Browser, name: str, wanted: str, views: camera.Views) -> Iterator[str]:
    start = perf_counter()
    site = built(name, OUT / "sites" / name)
    chosen = {kind: address for kind, address in pages_of(name, site).items() if re.search(wanted, kind)}
    ready = perf_counter()
    for old in (OUT / name, OUT / "sheets" / name):
        shutil.rmtree(old, ignore_errors=True)
    with serve(site.folder) as home:
        pictures = list(camera.take(browser, home, chosen, views, OUT / name))
    for sheet in sheets.lay_out(pictures, OUT / "sheets" / name) if pictures else ():
        yield str(sheet.relative_to(REPOSITORY))
    yield f"{name}: built in {ready - start:.0f} s, {len(pictures)} pictures in {perf_counter() - ready:.0f} s"


if __name__ == "__main__":
    try:
        main(prog_name="python -m tools.screenshots")
    except camera.NoBrowserError as missing:
        raise SystemExit(str(missing)) from missing
