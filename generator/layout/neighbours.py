"""What a segment's neighbours tell of it: captions without a mark, pull quotes, names that are no byline.

Each pass takes the segments of the whole page and returns them, some understood anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.layout.punctuation import SENTENCE_END, ideographs, is_finished, open_marks
from generator.layout.rules.heading import likeness
from generator.layout.rules.furniture import PAPER
from generator.layout.segments import Named, Segment
from generator.model.page import Kind

Segments = tuple[Segment, ...]
LONGEST_CAPTION = 260
GAP = 2
LEAST_QUOTE = 12
ATTRIBUTION = re.compile(r"^[—―－–-]{1,3}\s*[㐀-鿿·《》“”「」]{2,30}$")
LABEL_ONLY = 12
NEAR_TOP = 3
WRITER = re.compile(r"[㐀-鿿]{2,3}")
BODY = (Kind.PARAGRAPH, Kind.CAPTION, Kind.CREDIT)
LEAST_MARKED = 2
LEAST_CUT = 20
QUOTED = re.compile(r"^[“「『\"【].*[”」』\"】]$")
CLAUSES = re.compile(r"[，,：:；;]")
LEAST_KICKER = 0.2


def understand_neighbours(segments: Segments) -> Segments:
    """All passes, in order."""
    for one_pass in PASSES:
        segments = one_pass(segments)
    return segments


def _bare_names(segments: Segments) -> Segments:
    """Names alone are a byline below a heading or at a report's end; elsewhere the line is what it looks like."""
    return tuple(
        _as_line(segment) if segment.reason == "names alone" and not _at_edge(segments, index) else segment
        for index, segment in enumerate(segments)
    )


def _writers(segments: Segments) -> Segments:
    """Two or three characters alone between headline and text are the writer's name, whatever the surname."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        above, here, below = found[index - 1 : index + 2]
        name = "".join(here.text.split())
        if (above.kind, here.kind) != (Kind.HEADING, Kind.HEADING) or below.kind not in (Kind.PARAGRAPH, Kind.VERSE):
            continue
        if WRITER.fullmatch(name) and len(above.text) > len(name) + 1 and not here.level:
            named = (Named(name, None, 0, len(here.text)),)
            found[index] = here.taken_for(Kind.BYLINE, 0.6, "a name between headline and text", names=named)
    return tuple(found)


def _mastheads(segments: Segments) -> Segments:
    """The paper's or the page's name, above the folio or beside it."""
    found = list(segments)
    for index, here in enumerate(found[:NEAR_TOP]):
        around = [s.kind for s in (found[max(0, index - 1)], *found[index + 1 : index + 2])]
        if here.kind is not Kind.HEADING or here.level or Kind.FURNITURE not in around:
            continue
        above_folio = index + 1 < len(found) and found[index + 1].kind is Kind.FURNITURE and len(here.text) <= 8
        if PAPER.match(here.text) or above_folio:
            found[index] = here.taken_for(Kind.FURNITURE, 0.8, "the paper's or the page's name, beside the folio")
    return tuple(found)


def _at_edge(segments: Segments, index: int) -> bool:
    before = segments[index - 1].kind if index else None
    after = segments[index + 1].kind if index + 1 < len(segments) else None
    below_head = before in (Kind.HEADING, Kind.BYLINE) and after is not None
    at_end = before in (Kind.PARAGRAPH, Kind.VERSE, Kind.LIST) and after in (None, Kind.HEADING, Kind.FURNITURE)
    return below_head or at_end


def _as_line(segment: Segment) -> Segment:
    confidence = likeness(segment.text)
    kind = Kind.HEADING if confidence >= 0.5 else Kind.PARAGRAPH
    return segment.taken_for(kind, max(0.5, confidence - 0.2), "a short line, though it looks like names", names=())


def _captions_by_credit(segments: Segments) -> Segments:
    """A line with who took the picture below it is that picture's caption."""
    found = list(segments)
    for index in range(1, len(found)):
        caption, credit = found[index - 1], found[index]
        if credit.kind is not Kind.CREDIT or credit.run_in or caption.kind not in (Kind.PARAGRAPH, Kind.HEADING):
            continue
        if len(caption.text) <= LONGEST_CAPTION and credit.blanks <= 1 and not _ends_body(found, index - 1):
            found[index - 1] = caption.taken_for(Kind.CAPTION, 0.85, "a credit stands below it")
    return tuple(found)


def _ends_body(segments: Sequence[Segment], index: int) -> bool:
    """Whether the line belongs to the text before it, because that stops in the middle of a sentence."""
    before = segments[index - 1] if index else None
    return bool(before and before.kind is Kind.PARAGRAPH and is_cut(before) and not segments[index].blanks > GAP)


def is_cut(segment: Segment) -> bool:
    """Whether a running text stops in the middle of a sentence."""
    return not is_finished(segment.text) or bool(open_marks(segment.text)) and not segment.text.endswith("。")


def _interruptions(segments: Segments) -> Segments:
    """A whole sentence between the two halves of another, set off by a gap, is a caption without its mark."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        if {before.kind, here.kind, after.kind} != {Kind.PARAGRAPH} or here.run_in or after.run_in:
            continue
        if not is_cut(before) or is_cut(here) or len(here.text) > LONGEST_CAPTION:
            continue
        if here.blanks > max(GAP, _usual_gap(segments)) and after.blanks < here.blanks:
            found[index] = here.taken_for(Kind.CAPTION, 0.7, "a whole sentence inside another, after a gap")
    return tuple(found)


def _usual_gap(segments: Segments) -> int:
    gaps = sorted(segment.blanks for segment in segments if not segment.run_in)
    return gaps[len(gaps) // 2] if gaps else 0


def _attributed_quotes(segments: Segments) -> Segments:
    """Words with ——某某 below them are a pull quote."""
    found = list(segments)
    for index in range(1, len(found)):
        quote, name = found[index - 1], found[index]
        if quote.kind is Kind.PARAGRAPH and ATTRIBUTION.match(name.text) and len(name.text) <= 24:
            found[index - 1] = quote.taken_for(Kind.PULL_QUOTE, 0.9, "a name stands below it")
            found[index] = name.taken_for(Kind.CREDIT, 0.8, "says whose words these are")
    return tuple(found)


def _repeated_quotes(segments: Segments) -> Segments:
    """Words that stand in the running text as well have been lifted out of it."""
    body = "\n".join(_bare(s.text) for s in segments if s.kind is Kind.PARAGRAPH)
    return tuple(
        _lifted(segment, body) if segment.kind is Kind.PARAGRAPH or _inside_text(segments, index) else segment
        for index, segment in enumerate(segments)
    )


def _inside_text(segments: Segments, index: int) -> bool:
    """Whether paragraphs stand above and below, pictures apart: there a headline can't be."""
    around = [s.kind for s in segments[max(0, index - 1) : index + 2]]
    return len(around) == 3 and around[0] in BODY and around[2] in BODY


def _lifted(segment: Segment, body: str) -> Segment:
    if segment.kind not in (Kind.PARAGRAPH, Kind.HEADING) or segment.level or not LEAST_QUOTE <= len(segment.text) <= 200:
        return segment
    bare = _bare(segment.text)
    twice = body.count(bare) > (1 if segment.kind is Kind.PARAGRAPH else 0)
    if ideographs(bare) < LEAST_QUOTE or not twice or "\n" + bare + "\n" in "\n" + body + "\n" and segment.kind is Kind.HEADING:
        return segment
    return segment.taken_for(Kind.PULL_QUOTE, 0.85, "its words stand in the text as well")


def _bare(text: str) -> str:
    return re.sub(r"[\s“”‘’「」『』\"'。，,！!？?：:；;]+", "", text)


def _kickers(segments: Segments) -> Segments:
    """A line too long for a heading, but unfinished and right above a sure one, is that heading's kicker."""
    found = list(segments)
    for index in range(len(found) - 1):
        line, below = found[index], found[index + 1]
        if line.kind is not Kind.PARAGRAPH or below.kind is not Kind.HEADING or line.run_in:
            continue
        before = found[index - 1] if index else None
        if "。" in line.text:
            continue
        follows_text = before is not None and before.kind is Kind.PARAGRAPH and is_cut(before)
        if is_cut(line) and likeness(line.text) >= LEAST_KICKER and not follows_text:
            found[index] = line.taken_for(Kind.HEADING, 0.6, "unfinished, and right above a heading")
    return tuple(found)


def _notes_go_on(segments: Segments) -> Segments:
    """编者按 as a label alone: the paragraph below it is the note."""
    found = list(segments)
    for index in range(1, len(found)):
        label, note = found[index - 1], found[index]
        if label.kind is Kind.EDITORS_NOTE and len(label.text) <= LABEL_ONLY and note.kind is Kind.PARAGRAPH:
            found[index] = note.taken_for(Kind.EDITORS_NOTE, 0.85, "below the label of an editor's note")
    return tuple(found)


def _headings_in_text(segments: Segments) -> Segments:
    """A line that only looks like a heading, between the halves of a sentence, is a piece of it."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        if here.kind is not Kind.HEADING or here.level or before.kind is not Kind.PARAGRAPH:
            continue
        if is_cut(before) and _goes_on(before, here, after):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.6, "the sentence before it is not finished")
    return tuple(found)


def _starts_midway(text: str) -> bool:
    """Whether a text begins inside a sentence: with a closing mark, or with what is too short for a sentence."""
    return bool(re.match(r"^(?:[，,。、；;：）)”』」》]|[^“「『\"。！？!?，,]{1,3}[。！？])", text))


def _split_by_picture(segments: Segments) -> Segments:
    """A line that looks like a heading, but goes on in the middle of a sentence after a picture."""
    found = list(segments)
    for index, here in enumerate(found[:-1]):
        after = next((s for s in found[index + 1 :] if s.kind not in (Kind.CAPTION, Kind.CREDIT)), None)
        if here.kind is Kind.HEADING and not here.level and after and after.kind is Kind.PARAGRAPH:
            if _starts_midway(after.text):
                found[index] = here.taken_for(Kind.PARAGRAPH, 0.6, "the next paragraph goes on with it")
    return tuple(found)


def _unmarked(segments: Segments) -> Segments:
    """Where the headings are marked with #, a short line between paragraphs that has none is no heading."""
    if sum(segment.level > 0 for segment in segments) < LEAST_MARKED:
        return segments
    found = list(segments)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        if here.kind is not Kind.HEADING or here.level or QUOTED.match(here.text):
            continue
        if before.kind is Kind.PARAGRAPH and after.kind is Kind.PARAGRAPH:
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.55, "headings are marked with # here, and this is not")
    return tuple(found)


def _cut_by_picture(segments: Segments) -> Segments:
    """A long line with clauses, unfinished, with a picture and then text below it: a sentence cut by the picture."""
    found = list(segments)
    for index, here in enumerate(found[:-1]):
        after = [s.kind for s in found[index + 1 : index + 4] if s.kind is not Kind.CREDIT]
        pictured = after[:2] == [Kind.CAPTION, Kind.PARAGRAPH] and index > 0
        if here.kind is Kind.HEADING and not here.level and pictured and CLAUSES.search(here.text):
            if len(here.text) >= LEAST_CUT:
                found[index] = here.taken_for(Kind.PARAGRAPH, 0.55, "clauses, no end, and a picture below")
    return tuple(found)


def _goes_on(before: Segment, here: Segment, after: Segment) -> bool:
    opened = bool(open_marks(before.text)) or before.text.endswith(("，", ",", "、", "；"))
    tight = here.blanks <= before.blanks and here.blanks <= after.blanks
    return opened and tight and not SENTENCE_END.search(here.text)


PASSES: tuple[Callable[[Segments], Segments], ...] = (
    _mastheads,
    _bare_names,
    _writers,
    _attributed_quotes,
    _captions_by_credit,
    _headings_in_text,
    _unmarked,
    _cut_by_picture,
    _split_by_picture,
    _kickers,
    _interruptions,
    _repeated_quotes,
    _notes_go_on,
)
