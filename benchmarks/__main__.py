"""The command line of the benchmarks: it parses arguments and prints."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from benchmarks import (
    accuracy as accuracies,
    catalogue as catalogues,
    collection as collections,
    extremes as extremities,
    growth as growths,
    photographs as pictures,
    reading as readings,
)
from benchmarks.command import Failed
from benchmarks.lighthouse import audit as audit_pages
from benchmarks.preview import measured as previews
from benchmarks.preview.table import preview_json, preview_lines
from benchmarks.robustness import scores as robustnesses
from benchmarks.search import measured as searches
from benchmarks.search.table import crossing_lines, legend_lines, search_lines
from benchmarks.tables import (
    audit_lines,
    collection_json,
    collection_lines,
    extreme_json,
    extreme_lines,
    growth_json,
    growth_lines,
    pair_lines,
    picture_json,
    picture_lines,
    robustness_lines,
    score_lines,
    size_lines,
    speed_lines,
    volume_json,
    volume_lines,
)
from benchmarks.weasyprint import compared
from generator.site.project import Stopped

SIZES = "12,100,500"


def numbers(_: click.Context, __: click.Parameter, value: str) -> tuple[int, ...]:
    """Sizes as they are written: 12,100,500."""
    try:
        sizes = tuple(sorted({int(size) for size in value.split(",")}))
    except ValueError as error:
        raise click.BadParameter("numbers of reports with commas between, like 12,100,500") from error
    if min(sizes) < 1:
        raise click.BadParameter("an exhibition has at least one report")
    return sizes


of_sizes = click.option("--sizes", default=SIZES, show_default=True, callback=numbers, help="Reports to invent.")
as_json = click.option("--json", "for_programs", is_flag=True, help="Print the figures as JSON.")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@of_sizes
@as_json
@click.pass_context
def main(context: click.Context, sizes: tuple[int, ...], *, for_programs: bool) -> None:
    """What the program costs and how good it is.

    Without a command: all but accuracy, robustness, lighthouse, search, photographs and preview.
    """
    if context.invoked_subcommand is not None:
        return
    say = not for_programs
    figures = [_collection(say=say), _reading(say=say), _extremes(say=say), _growth(sizes, say=say)]
    if for_programs:
        _print_json({name: each for part in figures for name, each in part.items()})


@main.command()
@of_sizes
@as_json
def growth(sizes: tuple[int, ...], *, for_programs: bool) -> None:
    """Invented exhibitions of growing size."""
    figures = _growth(sizes, say=not for_programs)
    if for_programs:
        _print_json(figures)


@main.command()
@as_json
def collection(*, for_programs: bool) -> None:
    """The texts of content/."""
    figures = _collection(say=not for_programs)
    if for_programs:
        _print_json(figures)


@main.command()
@as_json
@click.option("--number", default=pictures.NUMBER, show_default=True, type=click.IntRange(1), help="How many.")
def photographs(number: int, *, for_programs: bool) -> None:
    """Photographs of twelve megapixels."""
    builds = pictures.measured(number)
    if for_programs:
        _print_json({"photographs": picture_json(builds)})
    else:
        _print(picture_lines(builds))


@main.command()
@as_json
def reading(*, for_programs: bool) -> None:
    """Characters a second on one core."""
    figures = _reading(say=not for_programs)
    if for_programs:
        _print_json(figures)


@main.command()
@as_json
def extremes(*, for_programs: bool) -> None:
    """One endless line, and pages of many lines."""
    figures = _extremes(say=not for_programs)
    if for_programs:
        _print_json(figures)


@main.command()
@as_json
def accuracy(*, for_programs: bool) -> None:
    """Figures of score.py, beside other engines."""
    scores = list(accuracies.measured())
    if for_programs:
        _print_json({"accuracy": [asdict(score) for score in scores]})
    else:
        _print(score_lines(scores))


@main.command()
@click.option("--sizes", default="200", show_default=True, callback=numbers, help="Reports to invent.")
@click.option("--weasyprint", is_flag=True, help="Only typst and WeasyPrint, which must be installed, in pairs.")
@as_json
def catalogue(sizes: tuple[int, ...], *, weasyprint: bool, for_programs: bool) -> None:
    """The catalogue of content/ and of invented exhibitions."""
    if weasyprint:
        pairs = {size: list(compared(size)) for size in sizes}
        if for_programs:
            _print_json({"weasyprint": {size: list(map(asdict, each)) for size, each in pairs.items()}})
        else:
            _print(line for size, each in pairs.items() for line in pair_lines(size, each))
        return
    volumes = []
    for volume in catalogues.measured(sizes):
        volumes.append(volume)
        _print(() if for_programs else volume_lines(volume))
    if for_programs:
        _print_json({"catalogue": list(map(volume_json, volumes))})


@main.command()
@as_json
def robustness(*, for_programs: bool) -> None:
    """Structure of the invented pages, changed as other extractors and papers would."""
    read = robustnesses.measured()
    if for_programs:
        _print_json({"robustness": [asdict(each) for each in read]})
    else:
        _print(robustness_lines(read))


@main.command()
@as_json
def lighthouse(*, for_programs: bool) -> None:
    """Lighthouse on home, a report, names and the map."""
    audits = []
    for audit in audit_pages.measured():
        audits.append(audit)
        _print(() if for_programs else audit_lines(audit))
    if for_programs:
        _print_json({"lighthouse": [asdict(audit) for audit in audits]})


@main.command()
@click.option("--sizes", default="100", show_default=True, callback=numbers, help="Reports to invent.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1), help="Edits of each kind.")
@as_json
def preview(sizes: tuple[int, ...], rounds: int, *, for_programs: bool) -> None:
    """How soon `exhibit serve` shows an edit, in content/ and in invented exhibitions, beside building all again."""
    each = []
    for one in previews.measured((None, *sizes), rounds):
        each.append(one)
        _print(() if for_programs else preview_lines(one))
    if for_programs:
        _print_json({"preview": list(map(preview_json, each))})


@main.command()
@of_sizes
@as_json
def search(sizes: tuple[int, ...], *, for_programs: bool) -> None:
    """The search of content/ and of invented exhibitions, beside Material's and Pagefind."""
    compared = []
    _print(() if for_programs else legend_lines())
    for each in searches.measured(sizes):
        compared.append(each)
        _print(() if for_programs else search_lines(each))
    if for_programs:
        _print_json({"search": [asdict(each) for each in compared]})
    else:
        _print(crossing_lines(compared))


def _growth(sizes: tuple[int, ...], *, say: bool) -> dict[str, Any]:
    done = []
    for size in growths.measured(sizes):
        done.append(size)
        _print(size_lines(size) if say else ())
    _print(growth_lines(done) if say else ())
    return {"growth": growth_json(done)}


def _collection(*, say: bool) -> dict[str, Any]:
    builds = collections.measured()
    _print(collection_lines(builds) if say else ())
    return {"collection": collection_json(builds)}


def _reading(*, say: bool) -> dict[str, Any]:
    speeds = readings.measured()
    _print(speed_lines(speeds) if say else ())
    return {"reading": asdict(speeds)}


def _extremes(*, say: bool) -> dict[str, Any]:
    pages = list(extremities.measured())
    _print(extreme_lines(pages) if say else ())
    return {"extremes": extreme_json(pages)}


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _print_json(figures: dict[str, Any]) -> None:
    click.echo(json.dumps(figures, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    try:
        main(prog_name="python -m benchmarks")
    except (Failed, Stopped) as failed:
        raise SystemExit(str(failed)) from failed
