"""Random exhibitions with random authority files: what holds of names whatever the texts and the curator say.

Texts, people and places are invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from random import Random
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings, strategies as st
from mkdocs.utils.meta import get_data

from generator.gazetteer import Gazetteer
from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Alias, Authority, Correction, Exhibition, Naming, SourceFacts, TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Role, Status
from generator.model.page import Kind, Page, Report
from generator.model.problem import Location
from generator.reading import read_text
from generator.render.photographers import SECTION
from generator.render.render import render
from generator.resolve import Resolution, resolve
from tests.render import sample
from tests.render.built import VOID, to_html

GAZETTEER = Gazetteer()
NAMES = {
    NameKind.PERSON: ("李　婕", "李婕", "张海洋", "章海阳", "和平", "白云", "强哥", "周红", "周红波"),
    NameKind.PLACE: (
        "沈阳",
        "沈阳市",
        "四平市",
        "铁西区",
        "铁西",
        "海州",
        "白云",
        "白云山",
        "沙县",
        "和平路",
        "*镇",
        "[桥]村",
    ),
    NameKind.ORGANISATION: ("省委", "铁西区文化馆", "白云山小学", "<b>社"),
    NameKind.NEWSPAPER: ("海潮日报", "浙东晚报"),
}
FILLERS = (
    "，",
    "。",
    "！",
    "在",
    "的",
    "书记",
    "旧时是州治",
    "小吃",
    " ",
    "　",
    "\n",
    "说：“",
    "”",
    "[x](y)",
    "<a href='x'>",
    "**",
    "#",
    "&",
)
ROLES = (None, "居民", "市委书记", "铁西区区长", "总书记")
BODIES = (Kind.HEADLINE, Kind.DATELINE, Kind.BYLINE, Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION, Kind.PULL_QUOTE)
IDS = ("a", "b", "c", "d")
HERE = Location("people.yml", 1)
SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)


class Invented(NamedTuple):
    """An exhibition before it is resolved."""

    pages: tuple[tuple[Page, TextFacts], ...]
    named: tuple[tuple[Report, tuple[Mention, ...]], ...]
    authorities: tuple[Authority, ...]
    naming: Naming

    def resolved(self, named: Sequence[tuple[Report, tuple[Mention, ...]]] | None = None) -> Resolution:
        """What its names mean."""
        return resolve(named or self.named, self.authorities, GAZETTEER)

    def linked(self, entities: Sequence[Entity], references: Sequence[Reference]) -> Collection:
        """The exhibition with these names."""
        return link(Exhibition("展", names=self.naming), self.pages, entities, references)


@st.composite
def exhibitions(draw: st.DrawFn) -> Invented:
    """One to four reports of a few parts, mentions wherever a name stands, and a handful of entries."""
    chance = draw(st.randoms(use_true_random=False))
    ids = IDS[: draw(st.integers(1, 4))]
    pages = tuple((_page(chance, name), _facts(chance)) for name in ids)
    named = tuple((page.reports[0], tuple(_mentions(chance, page.reports[0]))) for page, _ in pages)
    entries = tuple(_entry(chance, number, ids) for number in range(chance.randrange(6)))
    return Invented(pages, named, entries, chance.choice(list(Naming)))


def _page(chance: Random, name: str) -> Page:
    lines: list[tuple[Kind, str]] = []
    for _ in range(chance.randint(1, 6)):
        kind = chance.choice(BODIES)
        lines.append((kind, _text(chance)))
        if kind is Kind.CAPTION:
            lines.append((Kind.CREDIT, f"{_text(chance)} 摄"))
    return sample.page(name, lines, publisher=chance.choice([None, "海潮日报"]))


def _text(chance: Random) -> str:
    pool = [name for names in NAMES.values() for name in names]
    return "报" + "".join(chance.choice(chance.choice((pool, FILLERS))) for _ in range(chance.randint(1, 12))).strip()


def _facts(chance: Random) -> TextFacts:
    corrections = (Correction(HERE, chance.randint(1, 4), _any_name(chance)[1], chance.choice([None, "改"]), "缺字"),)
    return TextFacts(SourceFacts(newspaper=chance.choice([None, "浙东晚报"])), corrections=corrections)


def _mentions(chance: Random, report: Report) -> list[Mention]:
    """Where names stand, one kind chosen for each; and a stretch that is none, as an engine may take it for one."""
    found = []
    for part in report.parts:
        for kind, names in NAMES.items():
            for match in re.finditer("|".join(map(re.escape, sorted(names, key=len, reverse=True))), part.text):
                reasons = ("nickname",) if match[0] == "强哥" else ()
                role = chance.choice(ROLES) if kind is NameKind.PERSON else None
                found.append(Mention(kind, match[0], part.anchor, *match.span(), 0.9, reasons, role))
        start = chance.randrange(len(part.text))
        end = chance.randint(start + 1, len(part.text))
        found.append(Mention(chance.choice(list(NAMES)), part.text[start:end], part.anchor, start, end, 0.5))
    kept = [m for m in found if "".join(m.form.split()) and m.form == m.form.strip() and chance.random() < 0.8]
    return sorted(kept, key=lambda m: ([p.anchor for p in report.parts].index(m.anchor), m.start, m.end))


def _any_name(chance: Random) -> tuple[NameKind, str]:
    kind = chance.choice([NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION])
    return kind, chance.choice(NAMES[kind])


def _entry(chance: Random, number: int, ids: Sequence[str]) -> Authority:
    kind, name = _any_name(chance)
    aliases = [Alias(_any_name(chance)[1], chance.choice([None, *ids])) for _ in range(chance.randrange(3))]
    entry = Authority(
        f"e{number}", kind, name, HERE, tuple(aliases), tuple(_any_name(chance)[1:] if number % 3 else ())
    )
    entry = replace(entry, status=chance.choice([s for s in Status if s is not Status.PROVISIONAL]))
    entry = replace(entry, withheld=chance.random() < 0.2, within=chance.choice([None, "e0", "e1", "nowhere"]))
    return replace(entry, roles=(Role("市委书记", chance.choice(ids)),) if chance.random() < 0.3 else ())


@given(invented=exhibitions())
@SLOW
def test_spans_match_their_text(invented: Invented) -> None:
    """Each reference is to an entity there is and stands where it says, whatever the curator added or struck out."""
    found = invented.resolved()
    parts = {(report.id, part.anchor): part.text for report, _ in invented.named for part in report.parts}
    entities = {entity.id: entity for entity in found.entities}
    assert len(entities) == len(found.entities)
    for reference in found.references:
        mention = reference.mention
        assert parts[reference.report, mention.anchor][mention.start : mention.end] == mention.form
        assert entities[reference.entity].kind is mention.kind
        assert entities[reference.entity].status is not Status.REJECTED


@given(invented=exhibitions())
@SLOW
def test_what_the_curator_rejected_is_never_a_name(invented: Invented) -> None:
    """Neither a name whose only entry is rejected, nor a string that an entry says is not its name."""
    found = invented.resolved()
    said = {(entry.kind, "".join(form.split())) for entry in invented.authorities for form in entry.not_}
    assert not {(r.mention.kind, r.mention.name) for r in found.references} & said


@given(invented=exhibitions())
@SLOW
def test_resolving_what_is_resolved_changes_nothing(invented: Invented) -> None:
    """The mentions that are left, resolved again, mean the same; so does the same input."""
    once = invented.resolved()
    assert invented.resolved() == once
    left = [
        (report, tuple(reference.mention for reference in once.references if reference.report == report.id))
        for report, _ in invented.named
    ]
    twice = invented.resolved(left)
    assert [(r.report, r.mention, r.entity) for r in twice.references] == [
        (r.report, r.mention, r.entity) for r in once.references
    ]


@given(invented=exhibitions())
@SLOW
def test_linking_twice_changes_nothing(invented: Invented) -> None:
    """What linking adds (newspapers, withheld namesakes), it adds once; the pages are the same to the byte."""
    found = invented.resolved()
    once = invented.linked(found.entities, found.references)
    references = [reference for exhibit in once.exhibits for reference in exhibit.references]
    twice = invented.linked(once.entities, references)
    assert (twice.entities, twice.exhibits) == (once.entities, once.exhibits)
    assert list(render(twice, Labels("zh-Hans"))) == list(render(once, Labels("zh-Hans")))


@given(invented=exhibitions())
@SLOW
def test_no_link_stands_in_a_link_an_anchor_or_a_credit(invented: Invented) -> None:
    """On no page, but for the ways to what photographers took; the anchors that joins are stay empty."""
    found = invented.resolved()
    for file in render(invented.linked(found.entities, found.references), Labels("zh-Hans")):
        nesting = Nesting(to_html(get_data(file.text)[0]))
        assert (str(file.path), nesting.faults) == (str(file.path), [])


@given(invented=exhibitions())
@SLOW
def test_a_nickname_has_no_page_unless_the_curator_knows_it(invented: Invented) -> None:
    """强哥 is somebody to his neighbours alone."""
    found = invented.resolved()
    known = {"".join(form.text.split()) for entry in invented.authorities for form in entry.forms}
    pages = {str(file.path) for file in render(invented.linked(found.entities, found.references), Labels("en"))}
    for entity in found.entities:
        if entity.name == "强哥" and entity.kind is NameKind.PERSON and "强哥" not in known:
            assert entity.nickname
            assert f"people/{entity.id}.md" not in pages


@given(
    parts=st.lists(
        st.sampled_from(
            [
                "沈阳市铁西区",
                "昨天，",
                "馆长孙宝田说，",
                "“好。”",
                "强哥",
                "海州旧时",
                "\n\n",
                "本报记者 李　婕\n",
                "*",
                "白云山",
                "。",
            ]
        ),
        min_size=1,
        max_size=30,
    )
)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
def test_spans_of_what_is_recognised_match_their_text(parts: list[str]) -> None:
    """From the text itself, as the engines find names in it."""
    reading = read_text("reports/x.txt", f"题目\n\n{''.join(parts)}\n".encode(), ())
    if reading.page is None:
        return
    named = tuple(zip(reading.page.reports, reading.mentions, strict=True))
    entry = Authority("e", NameKind.PERSON, "李婕", HERE, (Alias("宝田"),))
    for reference in resolve(named, (entry,), GAZETTEER).references:
        report = next(report for report, _ in named if report.id == reference.report)
        mention = reference.mention
        assert report.part(mention.anchor).text[mention.start : mention.end] == mention.form


class Nesting(HTMLParser):
    """The links of a page that stand where none may."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link within a link or an anchor, and in a credit one that leads to no photographer's works."""
        classes, way = dict(attrs).get("class") or "", dict(attrs).get("href") or ""
        within = [name for name, its in self._open if name == "a" or "credit" in its.split()]
        to_works = way.endswith(f"#{SECTION}") and "a" not in within
        if tag == "a" and within and not to_works:
            self.faults.append(f"a link in {within[-1]}")
        if tag not in VOID:
            self._open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note words in the anchor of a join."""
        if any(tag == "a" and "join" in classes.split() for tag, classes in self._open):
            self.faults.append(f"{data} in a join")
