"""The kinds of the uncertain lines and the joins of broken sentences, decided together over the whole page.

A Viterbi search (Viterbi 1967): walking down the page, it keeps for every paragraph that may still be waiting for its
end the best understanding so far. A sentence that is broken off wants to be finished; a heading does not stand inside
one; a picture's caption and a lifted quote do, and the text goes on behind them. Time grows with the page's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.layout.flow.choices import NOTE, Choice, Setting, choices, is_open_to_choice
from generator.layout.flow.continuity import begins, goes_on
from generator.layout.punctuation import is_cut
from generator.layout.rules.caption import ONLY_NUMBER
from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Continuation, Segment
from generator.model.page import Kind

# What leaves a sentence unfinished costs: with a new paragraph, or with a heading or the like.
LOST, LOST_AT_HEADING, BYLINE_INSIDE = 2.5, 2.0, 1.5
CAPTION_INSIDE = 1.0
INDENTED_ON, FLUSH_ON, FLUSH_BEGIN = -2.5, 2.0, -1.5
AFTER_ARRIVAL = 3.0
# What is learnt from cut texts counts a little less among the rest.
CONTINUITY = 0.8
FARTHEST = 12
# 新华社杭州7月31日电 题：… is a headline behind the dateline, with no end of its own.
TITLED = re.compile(r"^[题題]\s*[:：]")
PASSED_OVER = (
    Kind.CAPTION, Kind.CREDIT, Kind.PULL_QUOTE, Kind.FURNITURE, Kind.EDITORS_NOTE, Kind.TABLE,
)  # fmt: skip
REASONS = {
    Kind.PARAGRAPH: "fits the text around it",
    Kind.HEADING: "between finished texts",
    Kind.CAPTION: "stands apart from the text around it",
    Kind.PULL_QUOTE: "like a heading, but inside a sentence",
}


@dataclass(frozen=True, slots=True)
class _State:
    """What waits for its end: the index of the paragraph, and whether a jump line lets it go on elsewhere."""

    waiting: int | None = None
    released: bool = False
    arrived: bool = False


CLOSED = _State()


@dataclass(frozen=True, slots=True)
class _Move:
    """What a line taken for something gains, the state after it, and behind a broken sentence how well it goes on."""

    gain: float
    after: _State
    joined: bool = False
    odds: float | None = None


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to a state: its score, what the last line is taken for and how it got there, the way before."""

    score: float
    kind: Kind
    move: _Move
    waiting: int | None
    before: _Path | None


def follow(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments, the uncertain ones named, and those that go on with a broken sentence marked as such."""
    if not segments:
        return segments
    setting = Setting.of(segments)
    paths: dict[_State, _Path | None] = {CLOSED: None}
    for index, segment in enumerate(segments):
        options = (
            tuple(choices(segments, index, setting)) if is_open_to_choice(segment) else (Choice(segment.kind, 0.0),)
        )
        paths = _step(segments, index, options, setting, paths)
    best = max((path for path in paths.values() if path), key=lambda path: path.score)
    return tuple(_named(segments, segment, path) for segment, path in zip(segments, _way(best), strict=True))


def _way(path: _Path | None) -> list[_Path]:
    way: list[_Path] = []
    while path is not None:
        way.append(path)
        path = path.before
    return way[::-1]


def _named(segments: Sequence[Segment], segment: Segment, path: _Path) -> Segment:
    move = path.move
    if path.waiting is not None and move.odds is not None:
        end = segments[path.waiting]
        segment = replace(segment, continuation=Continuation(move.joined, move.odds, end.line))
    if path.kind is segment.kind:
        return segment
    number = ONLY_NUMBER.match(segment.text) if path.kind is Kind.CAPTION else None
    body = number.end() if number else None
    return segment.taken_for(path.kind, 0.7, REASONS[path.kind], body=body, names=())


def _step(
    segments: Sequence[Segment],
    index: int,
    options: Sequence[Choice],
    setting: Setting,
    paths: dict[_State, _Path | None],
) -> dict[_State, _Path | None]:
    found: dict[_State, _Path | None] = {}
    for state, path in paths.items():
        so_far = path.score if path else 0.0
        for choice in options:
            for move in _moves(segments, index, choice, setting, state):
                score = so_far + choice.score + move.gain
                after = move.after if _is_near(move.after, index) else CLOSED
                other = found.get(after)
                if other is None or score > other.score:
                    found[after] = _Path(score, choice.kind, move, state.waiting, path)
    return found


def _is_near(state: _State, index: int) -> bool:
    """Whether what waits may still be finished; behind `FARTHEST` lines it is given up."""
    return state.waiting is None or index - state.waiting < FARTHEST


def _moves(segments: Sequence[Segment], index: int, choice: Choice, setting: Setting, state: _State) -> Iterator[_Move]:
    here, kind = segments[index], choice.kind
    if kind is Kind.PARAGRAPH:
        yield from _paragraph(segments, index, setting, state)
    elif kind is Kind.JUMP_LINE:
        yield _Move(0.0, _at_jump_line(here, state))
    elif kind is Kind.PULL_QUOTE and is_open_to_choice(here):
        if state.waiting is not None:
            yield _Move(0.0, state)
    elif kind is Kind.BYLINE and not here.run_in and _unfinished(state):
        yield _Move(-BYLINE_INSIDE, state)
        yield _Move(-LOST_AT_HEADING, CLOSED)
    elif kind in PASSED_OVER:
        inside = state.waiting is not None and kind is Kind.CAPTION and is_open_to_choice(here)
        yield _Move(CAPTION_INSIDE * inside, state)
    else:
        yield _Move(-LOST_AT_HEADING * _unfinished(state), CLOSED)


def _at_jump_line(here: Segment, state: _State) -> _State:
    """下转 lets go what waits, 上接 brings it back; where nothing waits, it brings a text that may begin midway."""
    if comes_from(here.text):
        return replace(state, arrived=state.released or state.waiting is None, released=False)
    return replace(state, released=state.waiting is not None)


def _unfinished(state: _State) -> bool:
    return state.waiting is not None and not state.released


def _paragraph(segments: Sequence[Segment], index: int, setting: Setting, state: _State) -> Iterator[_Move]:
    """A text may begin by itself, or go on with the one that waits."""
    here = segments[index]
    after = _State(index) if is_cut(here.text) and not TITLED.match(here.text) else CLOSED
    if here.run_in and index > 0 and segments[index - 1].kind in (Kind.DATELINE, Kind.BYLINE):
        yield _Move(-LOST_AT_HEADING * _unfinished(state), after)
        return
    flush = setting.indented and not here.run_in and not here.indent
    fresh = 0.0 if state.arrived else begins(here.text)
    alone = fresh + FLUSH_BEGIN * flush - LOST * _unfinished(state)
    if state.waiting is None or NOTE.match(here.text):
        yield _Move(alone, after)
        return
    seen = goes_on(segments[state.waiting].text, here.text, setting.strings)
    joined = CONTINUITY * seen + AFTER_ARRIVAL * state.arrived
    if setting.indented and not setting.all_indented and not here.run_in:
        joined += INDENTED_ON if here.indent else FLUSH_ON
    if here.told_join is not True:
        yield _Move(alone, after, joined=False, odds=joined - alone)
    if here.told_join is not False:
        yield _Move(joined, after, joined=True, odds=joined - alone)
