"""The runs of a part as plain JSON data, for the templates of the catalogue.

A string is text. `{"m": id, "k": kind}` notes that a name begins; `{"n": id, "r": [...]}` is a name;
`{"c": printed, "r": right or null, "w": words}` a correction or doubt; `{"j": true}` a join; `{"h": "■■"}` something
withheld. All text goes over as JSON strings, which typst never reads as markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.collection import Exhibit
from generator.model.page import Part
from generator.render.corrections import correction_words
from generator.render.exhibition import Hang
from generator.render.runs import Broken, Corrected, Hidden, Named, Run, Seen
from generator.render.withheld import HIDDEN

Json = dict[str, object]
Runs = list[str | Json]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RunSetter:
    """Turns parts into runs of JSON, through the Composer that the pages go through."""

    hang: Hang

    def runs(self, exhibit: Exhibit, part: Part, span: Span | None = None) -> Runs:
        """A part, or a stretch of it."""
        return [self._set(run) for run in self.hang.composer.runs(exhibit, part, span)]

    def _set(self, run: Run) -> str | Json:
        match run:
            case Seen(entity):
                return {"m": entity.id, "k": entity.kind.value}
            case Named(entity, runs):
                return {"n": entity.id, "r": list(map(self._set, runs))}
            case Corrected(correction):
                hide = self.hang.withheld.hide
                right = hide(correction.corr) if correction.corr is not None else None
                return {"c": correction.sic, "r": right, "w": correction_words(correction, self.hang.labels, hide)}
            case Broken():
                return {"j": True}
            case Hidden():
                return {"h": HIDDEN}
            case _:
                return run


def stripped(runs: Runs) -> Runs:
    """The runs without the blanks before their first word."""
    for place, run in enumerate(runs):
        if isinstance(run, str):
            return [*runs[:place], run.lstrip(), *runs[place + 1 :]]
        if not ("m" in run or "j" in run):
            break
    return runs


def words_of(runs: Iterable[str | Json]) -> str:
    """The words of runs as they read, corrected."""
    return "".join(map(_words, runs))


def _words(run: str | Json) -> str:
    if isinstance(run, str):
        return run
    if "c" in run:
        return str(run["c"] if run["r"] is None else run["r"])
    inner = run.get("r")
    return words_of(inner) if isinstance(inner, list) else str(run.get("h", ""))
