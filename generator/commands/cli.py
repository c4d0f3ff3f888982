"""The commands of `exhibit`."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__
from generator.commands.checking import Form, explain, print_checked
from generator.commands.inspection import inspected
from generator.commands.interrupts import heed_interrupts
from generator.commands.options import Folder, building, folders, plainly
from generator.commands.outcome import outcome
from generator.commands.printing import exit_code, in_words, print_problems, shown_progress, spoken, tally
from generator.content.shapes.exhibition import LANGUAGES
from generator.model.problem import Level
from generator.site.build import Options, build as build_site, check as check_content
from generator.site.project import find_project


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="exhibit")
def main() -> None:
    """报展: texts of Chinese newspaper pages become an exhibition."""
    heed_interrupts()
    # Results are UTF-8 whatever the locale: they name Chinese files and go into other programs.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
@folders
@building
@click.option(
    "--offline",
    is_flag=True,
    help="For a disk, a USB stick or a folder sent by mail: opened by its index.html, without a server.",
)
def build(  # noqa: PLR0913 - one argument an option
    content: Path,
    out: Path,
    site_url: str | None,
    jobs: int | None,
    *,
    clean: bool,
    no_catalogue: bool,
    no_search: bool,
    offline: bool,
) -> None:
    """Build the site from the content.

    With --offline every link names a file, so that the site opens from the file system; a server may show it, too. What
    only a server, a search engine or a chat asks for is left out: the page of lost addresses, sitemap.xml, robots.txt,
    CNAME, .nojekyll, and the cards. Told --site-url as well, its pages are cited by the address at which they stand.
    """
    options = Options(site_url, clean, jobs, not no_catalogue, not no_search, offline)
    with plainly(), shown_progress(content) as progress:
        built = build_site(find_project(content, out), options, progress)
    # Hundreds of small doubts are for `exhibit check`; here they are counted.
    print_problems((p for p in built.problems if p.level is not Level.INFO), content)
    click.echo(outcome(built, options, out, spoken(content)))
    sys.exit(exit_code(built.problems))


@main.command()
@folders
@click.option("--no-search", is_flag=True, help="Without the search.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to read texts and make photographs in.")
@click.option("--clean", is_flag=True, help="Forget what earlier builds kept and do everything anew.")
@click.option("--no-catalogue", is_flag=True, hidden=True, help="The preview has none; as for build.")
@click.option("--site-url", hidden=True, help="The preview stands where it stands; as for build.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port on 127.0.0.1.")
def serve(  # noqa: PLR0913 - one argument an option
    content: Path,
    out: Path,
    port: int,
    jobs: int | None,
    *,
    clean: bool,
    no_search: bool,
    no_catalogue: bool,  # noqa: ARG001 - for those who are used to it
    site_url: str | None,  # noqa: ARG001 - the same
) -> None:
    """Show the exhibition on this machine, with what is to be done beside it, and follow every change.

    Pages are made when they are looked at, and nothing is written to --out: the site is built by `exhibit build`. The
    preview has whole fonts, no catalogue and no cards.
    """
    from generator.preview.serve import serve as preview

    options = Options(None, clean, jobs, catalogue=False, search=not no_search)
    with plainly():
        preview(find_project(content, out), options, port, lambda found: print_problems(found, content), click.echo)


@main.command()
@folders
@click.option("--search", is_flag=True, help="Put names, headlines and words of the texts to the search of the site.")
@click.option(
    "--site", is_flag=False, flag_value="", metavar="[DIR]", help="Read the built site instead, by default --out."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([f.value for f in Form]),
    default="text",
    help="As text, JSON or for GitHub.",
)
@click.option("--explain", "code", metavar="CODE", help="Say what the problems of this code come from, and their cure.")
def check(content: Path, out: Path, form: str, code: str | None, *, search: bool, site: str | None) -> None:  # noqa: PLR0913 - one argument an option
    """Read everything, write nothing, and print what is wrong, the most important first.

    With --search the site that was built is searched in a browser, and what it finds is compared with the texts. With
    --site it is the site that is read, before it is published: whether all that it names is there, whether it asks
    another host for anything, its HTML, and its size, which the last line says. --format json is for programs, github
    for the workflows of GitHub, which then show each problem beside its line.

    On a terminal messages are in the language of the exhibition, elsewhere in English; JSON has both.
    """
    if code is not None:
        with plainly():
            click.echo(explain(code))
        return
    if site is not None:
        check_site(content, Path(site) if site else out, Form(form))
    with plainly(), shown_progress(content) as progress:
        project = find_project(content, out)
        problems = check_content(project, progress)
        verdict = None
        if search:
            from generator.commands.trial import searched

            verdict = searched(project, progress)
            problems = (*problems, *verdict.faults)
    print_checked([(p, content) for p in problems], Form(form), content, verdict.in_one_line if verdict else "")
    sys.exit(exit_code(problems))


def check_site(content: Path, site: Path, form: Form) -> NoReturn:
    """`exhibit check --site`."""
    from generator.commands.proofing import proofs

    with plainly(), shown_progress(content) as progress:
        proof, unstated = proofs(content, site, progress)
    found = [*((p, content) for p in unstated), *((p, site) for p in proof.problems)]
    print_checked(found, form, content, proof.in_one_line)
    sys.exit(exit_code(proof.problems))


@main.command()
@folders
@click.argument("files", nargs=-1, required=True, type=Folder, metavar="FILE…")
@click.option("--bare", is_flag=True, help="Read FILE alone: no YAML beside it, no authority files.")
def inspect(content: Path, out: Path, files: tuple[Path, ...], *, bare: bool) -> None:  # noqa: ARG001 - all take --out
    """Print as JSON what was understood of page texts."""
    with plainly():
        text, problems = inspected(files, None if bare else content)
    click.echo(text)
    sys.exit(exit_code(problems))


@main.command()
@folders
@click.option("--kind", type=click.Choice(("people", "places", "organisations")), help="Of this authority file only.")
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="How many at most; 0 for all.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="As text or as JSON.")
@click.option("--write", is_flag=True, help="Add those shown to the authority files, as `status: suggested`.")
def suggest(content: Path, out: Path, kind: str | None, limit: int, form: str, *, write: bool) -> None:  # noqa: PLR0913 - one argument an option
    """Propose entries for the authority files: names that no entry covers, most useful first.

    In the order of reports × mentions, a doubtful mention counted by how sure it is. Nothing is written without
    --write, and then nothing that stands in the files is changed.
    """
    from generator.commands.suggestion import KINDS, Wanted, in_json, in_text, suggested, summary

    wanted = Wanted(KINDS[kind] if kind else None, limit or None, write)
    with plainly(), shown_progress(content) as progress:
        result = suggested(find_project(content, out), wanted, progress)
    if form == "json":
        click.echo(in_json(result))
    else:
        if result.proposals:
            click.echo(f"{in_text(result, content)}\n")
        print_problems(result.problems, content)
        click.echo(summary(result, content))
    sys.exit(exit_code(result.problems))


@main.command()
@folders
@click.argument("files", nargs=-1, required=True, type=Folder, metavar="FILE…")
@click.option("--name", help="The name to keep the text under, if it is one; it becomes its address.")
@click.option("--dry-run", is_flag=True, help="Show what would be done and write nothing.")
def add(content: Path, out: Path, files: tuple[Path, ...], name: str | None, *, dry_run: bool) -> None:  # noqa: ARG001 - all take --out
    """Add page texts (.txt, .md) to the exhibition, each with YAML beside it, and show what was understood.

    A text is copied byte for byte; one that is there already is not added again. Of a folder all texts in it are
    taken. Nothing that lies in the exhibition is changed.
    """
    from generator.commands.addition import Wanted, added

    with plainly():
        code = added(files, content, Wanted(name, dry_run))
    sys.exit(code)


@main.command()
@folders
def photographs(content: Path, out: Path) -> None:
    """Print as a table which photograph belongs to which caption, and what each lacks.

    Photographs lie in photographs/<report id>/ of the content: 1.jpg, 01-….jpg or 图1….jpg is the first caption's.
    Nothing is written. On a terminal the table is drawn, elsewhere its cells are parted by tabs.
    """
    from generator.commands.photographs import print_table, surveyed

    with plainly(), shown_progress(content) as progress:
        table = surveyed(find_project(content, out), progress)
    print_table(table.rows)
    click.echo("; ".join(filter(None, [table.summary, tally(table.problems, spoken(content))])))
    sys.exit(exit_code(table.problems))


@main.command()
@click.option("--content", type=Folder, default=Path("content"), show_default=True, help="The texts.")
@click.option("--section", "sections", multiple=True, metavar="ID", help="Of this section; may be given again.")
@click.option("--report", "reports", multiple=True, metavar="ID", help="Of this report; may be given again.")
@click.option("--out", type=Folder, default=Path("catalogue.pdf"), show_default=True, help="The file.")
def catalogue(content: Path, sections: tuple[str, ...], reports: tuple[str, ...], out: Path) -> None:
    """Print the exhibition, or a part of it, as a book in PDF."""
    from generator.commands.booklet import printed

    with plainly(), shown_progress(content) as progress:
        result = printed(content, sections, reports, out, progress)
    print_problems((p for p in result.problems if p.level is not Level.INFO), content)
    files, language = ", ".join(map(str, result.files)), spoken(content)
    made = in_words(f"{result.reports} reports → {files}", f"{result.reports} 篇报道 → {files}", language)
    click.echo("; ".join(filter(None, [made, tally(result.problems, language)])))
    sys.exit(exit_code(result.problems))


@main.command()
@click.argument("folder", type=Folder, metavar="DIR")
@click.option("--title", help="The name of the exhibition.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the interface; zh-Hans if not given.")
@click.option("--texts", type=Folder, help="The folder of page texts to copy, or one of them.")
def new(folder: Path, title: str | None, language: str | None, texts: Path | None) -> None:
    """Make the folder of a new exhibition, which builds at once.

    On a terminal what is not given is asked for. A folder that holds something is refused; nothing is overwritten.
    """
    from generator.commands.newcomer import told, wanted
    from generator.founding.found import found

    with plainly():
        asked = wanted(folder, title, language, texts)
        copied = found(folder, asked)
    click.echo("\n".join(told(folder, asked, copied)))
