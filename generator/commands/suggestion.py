"""What `exhibit suggest` prints: proposals for the authority files, as text or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from generator.cache.records import RecordStore
from generator.commands.printing import in_words, spoken
from generator.content import read_content
from generator.content.authorities import FILES
from generator.labels import Labels
from generator.model.names import NameKind
from generator.model.problem import Level, Problem
from generator.pipeline import Progress, gather, in_order
from generator.reading import gazetteer
from generator.site.project import Project
from generator.suggest import Proposal, Quote, chosen, proposals
from generator.suggest.reasons import reason_words
from generator.suggest.selection import writable
from generator.suggest.told import Telling
from generator.suggest.write import add

KINDS: Mapping[str, NameKind] = {file.removesuffix(".yml"): kind for file, kind in FILES.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the curator asked for: of one kind only, so many at most (None: all), written or only shown."""

    kind: NameKind | None = None
    most: int | None = None
    write: bool = False


@dataclass(frozen=True, slots=True)
class Suggested:
    """Proposals with their evidence, of `found` in all; what was written where; the errors of the content."""

    proposals: tuple[Proposal, ...]
    found: int
    kept_back: int
    written: Mapping[str, int]
    problems: tuple[Problem, ...]
    labels: Labels


def suggested(project: Project, wanted: Wanted, progress: Progress) -> Suggested:
    """The proposals for an exhibition, written into its authority files if that is wanted and nothing is in the way.

    Where a name to be withheld was perhaps not understood, nothing is proposed: a sentence might hold it.
    """
    content = read_content(project.content)
    labels = Labels(content.exhibition.language)
    if content.withholding_unsure:
        return Suggested((), 0, 0, {}, _errors(content.problems), labels)
    from generator.render.withheld import Withheld

    collection = gather(content, RecordStore(project.cache / "pages", read_only=True), progress=progress)
    hide = Withheld(collection.entities).hide
    problems = tuple(replace(p, message=hide(p.message)) for p in _errors(collection.problems))
    suggestions = proposals(collection, content.authorities, gazetteer())
    shown = tuple(map(suggestions.with_evidence, chosen(suggestions.proposals, wanted.kind, wanted.most)))
    found = sum(bool(p.mentions) and wanted.kind in {None, p.kind} for p in suggestions.proposals)
    written: Mapping[str, int] = {}
    if wanted.write:
        telling = Telling(labels)
        written, faults = add(project.content, writable(shown), telling.heading(), telling.above)
        problems = in_order((*problems, *faults))
    return Suggested(shown, found, suggestions.kept_back, written, problems, labels)


def in_text(suggested: Suggested, content: Path) -> str:
    """The proposals for a reader in a terminal: the name in each sentence is set off, where the terminal can."""
    telling = Telling(suggested.labels)
    blocks = (_block(n, proposal, telling, content) for n, proposal in enumerate(suggested.proposals, 1))
    return "\n\n".join("\n".join(block) for block in blocks)


def summary(suggested: Suggested, content: Path) -> str:
    """What was shown and what was written, in one line."""
    language = spoken(content)
    shown = sum(bool(proposal.mentions) for proposal in suggested.proposals)
    said = [(f"{shown} suggestions shown, {suggested.found} found", f"共有 {suggested.found} 条建议，列出 {shown} 条")]
    if larger := len(suggested.proposals) - shown:
        with_them = f"{larger} larger place{'s' if larger > 1 else ''} with them, named in no report"
        said.append((with_them, f"另有 {larger} 个上级地点，没有报道提到"))
    if suggested.kept_back:
        kept = suggested.kept_back
        said.append((f"{kept} left out, which hold a withheld name", f"{kept} 条含有隐去的名字，没有列出"))
    said += [
        (f"{count} added to {content / file}", f"{count} 条已写入 {content / file}")
        for file, count in suggested.written.items()
    ]
    if suggested.written:
        said.append(("each is settled by the word after `status:`", "每条由 `status:` 后面的词决定"))
    elif suggested.proposals:
        said.append(("nothing written (--write adds those shown)", "没有写入（加 --write 则写入列出的各条）"))
    return "; ".join(in_words(*each, language) for each in said)


def in_json(suggested: Suggested) -> str:
    """The same for other programs."""
    document = {
        "suggestions": [_json(proposal, suggested.labels) for proposal in suggested.proposals],
        "found": suggested.found,
        "left_out": suggested.kept_back,
        "written": suggested.written,
        "problems": [
            {
                "file": p.location.file,
                "line": p.location.line,
                "level": str(p.level),
                "code": p.code,
                "message": p.message,
            }
            for p in suggested.problems
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What keeps names from being found; doubts are for `exhibit check`."""
    return in_order(problem for problem in problems if problem.level is Level.ERROR)


def _block(number: int, proposal: Proposal, telling: Telling, content: Path) -> Iterator[str]:
    yield f"{number}. {click.style(_plain(proposal.name), bold=True)}  {telling.what(proposal)}  {proposal.id}"
    lines = (telling.counted(proposal), *telling.details(proposal), *telling.reasons(proposal))
    yield from (f"   {_plain(line)}" for line in lines)
    for quote in proposal.quotes:
        text = "".join(click.style(_plain(t), bold=True) if name else _plain(t) for t, name in telling.clipped(quote))
        yield f"   {content / quote.location.file}:{quote.location.line}: {text}"
    yield from (f"   {_plain(line)}" for line in telling.hints(proposal))


def _plain(words: str) -> str:
    """Words of a report without what would act on a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _json(proposal: Proposal, labels: Labels) -> Mapping[str, Any]:
    return {
        "kind": proposal.kind.value,
        "id": proposal.id,
        "name": proposal.name,
        "aliases": [_said(alias.text, alias.report) for alias in proposal.aliases],
        "roles": [_said(role.text, role.report) for role in proposal.roles],
        "place_kind": proposal.place_kind,
        "within": proposal.within,
        "path": proposal.path,
        "reports": proposal.reports,
        "mentions": proposal.mentions,
        "confidence": proposal.confidence,
        "reasons": _reasons(proposal.reasons, labels),
        "sentences": [_quote(quote) for quote in proposal.quotes],
        "near": [
            {"how": str(hint.near), "id": hint.id, "name": hint.name, "has_entry": hint.is_entry}
            for hint in proposal.hints
        ],
        "with": proposal.with_it,
        "undecidable_in": proposal.one_report_of_two,
        "by_name_alone": proposal.doubts,
    }


def _said(text: str, report: str | None) -> Mapping[str, str | None]:
    return {"text": text, "report": report}


def _reasons(reasons: Sequence[tuple[str, int]], labels: Labels) -> list[Mapping[str, Any]]:
    return [{"words": words, "mentions": n} for reason, n in reasons if (words := reason_words(reason, labels))]


def _quote(quote: Quote) -> Mapping[str, Any]:
    return {
        "text": quote.text,
        "names": quote.names,
        "file": quote.location.file,
        "line": quote.location.line,
        "report": quote.report,
        "confidence": quote.confidence,
    }
