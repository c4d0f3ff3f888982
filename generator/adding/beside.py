"""The YAML beside a new text: what is known as keys, what is doubtful as comments that settle it.

A line of words begins with `##`, one that becomes YAML when `# ` is taken away with a single `#`. So a whole block can
be taken out of its comment at once: the words stay words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.adding.doubts import Doubt
from generator.adding.known import Known
from generator.labels import Labels
from generator.model.page import Report

# Where the schema of this YAML lies, seen from the folder of the texts, if the exhibition has it: editors look there.
SCHEMA = "../../.schemas/report.schema.json"
SCHEMA_LINE = "# yaml-language-server: $schema="
# Words that YAML of every version takes for a text as they stand.
PLAIN = re.compile(r"[㐀-鿿A-Za-z0-9_][\w.·、，。（）《》“”~-]*")
# Numbers, dates and yes are texts to this program, but not to every editor.
ELSE = re.compile(r"[\d._~+-]+|[\d.]+e\d+|0[xo][\da-f]+|y|n|yes|no|on|off|true|false|null", re.IGNORECASE)
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?[~?%]?")


@dataclass(frozen=True, slots=True)
class Beside:
    """What the YAML is made from. `original` is the file's own name where it has another now.

    `schema` says whether the exhibition has the schema of such YAML.
    """

    reports: tuple[Report, ...]
    known: Known
    doubts: tuple[Doubt, ...]
    sha256: str
    original: str | None = None
    schema: bool = False


def yaml_of(beside: Beside, labels: Labels, hide: Callable[[str], str]) -> bytes:
    """The YAML, in UTF-8. `hide` puts ■■ for the names that are withheld into the notes, which quote the text."""
    lines = [
        *([f"{SCHEMA_LINE}{SCHEMA}"] if beside.schema else []),
        *_words(
            labels.gettext(
                "Lines with “##” are notes. Those with “# ” are not sure: take “# ” away where they are right."
            )
        ),
        *_source(beside, labels),
        *map(hide, _reports(beside.reports, labels)),
        *map(hide, _reading(beside.doubts, labels)),
    ]
    return ("\n".join(lines) + "\n").encode()


def _source(beside: Beside, labels: Labels) -> Iterator[str]:
    known = beside.known
    yield "source:"
    yield from _newspaper(known, labels)
    yield from _date(known, labels)
    if known.edition:
        yield f"  edition: {scalar(known.edition)}"
    if beside.original:
        yield f"  original_file: {scalar(beside.original)}"
    yield f"  sha256: {scalar(beside.sha256)}"


def _newspaper(known: Known, labels: Labels) -> Iterator[str]:
    if known.newspaper is None:
        yield from _words(labels.gettext("The text does not say which newspaper: write newspaper: …"), "  ")
        return
    if not known.sure_paper:
        yield from _words(labels.gettext("The newspaper, if it is this one:"), "  ")
        yield from _others(known.other_papers, labels)
    yield f"  {'' if known.sure_paper else '# '}newspaper: {scalar(known.newspaper)}"


def _date(known: Known, labels: Labels) -> Iterator[str]:
    if known.date is None:
        yield from _words(labels.gettext("The text does not say when it was printed: write date: 2020-02-17"), "  ")
        return
    if not known.sure_date:
        yield from _words(labels.gettext("The day, concluded from the words below; ~ says about:"), "  ")
        yield from _others(known.other_dates, labels)
    yield f"  {'' if known.sure_date else '# '}date: {scalar(known.date)}"
    if known.evidence and not known.sure_date:
        yield f"  # date_evidence: [{', '.join(map(scalar, known.evidence))}]"


def _others(others: Iterable[str], labels: Labels) -> Iterator[str]:
    said = ", ".join(others)
    if said:
        yield from _words(labels.gettext("or also: %(others)s", others=said), "  ")


def _reports(reports: Iterable[Report], labels: Labels) -> Iterator[str]:
    """What was found, with the ids under which `reports:` can say more."""
    yield from _words(labels.gettext("The reports found, by the ids under which reports: can say more of them:"))
    for report in reports:
        title = " ".join((report.title or "").split())
        yield from _words(f"{report.id}  {title}".rstrip())


def _reading(doubts: Iterable[Doubt], labels: Labels) -> Iterator[str]:
    doubts = tuple(doubts)
    if not doubts:
        return
    yield "reading:"
    for doubt in doubts:
        yield from _words(labels.gettext("Line %(number)s: %(words)s", number=doubt.line, words=doubt.words), "  ")
        for answer in doubt.answers:
            yield f"  # - {answer.item}  # {answer.when}"


def _words(words: str, indent: str = "") -> Iterator[str]:
    """A note, without what would end its line: it may hold words of the text."""
    yield f"{indent}## {''.join(sign if sign.isprintable() else ' ' for sign in words)}"


def scalar(value: str) -> str:
    """A text as YAML: as it stands, in '…', or in "…" where it holds what cannot be seen."""
    if DAY.fullmatch(value) or (PLAIN.fullmatch(value) and not ELSE.fullmatch(value)):
        return value
    if value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
