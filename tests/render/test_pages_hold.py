"""Whole exhibitions of hostile texts: every page shows what was printed, and holds nothing but our own markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import normpath
from random import Random
from urllib.parse import unquote

from hypothesis import HealthCheck, given, settings, strategies as st
from mkdocs.utils.meta import get_data

from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Correction, Exhibition, Naming, ReportFacts, Section, SourceFacts, TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Role
from generator.model.page import DateReading, Kind, Part, Report
from generator.model.photograph import Picture, Rendition, Rights
from generator.model.problem import Location
from generator.model.tour import Stop, Tour
from generator.render.escape import visible
from generator.render.render import render
from tests.render import sample
from tests.render.built import Built, flat, to_html
from tests.render.strategies import texts

TAGS = set("p h1 h2 h3 a br wbr strong em ul li ol aside figure figcaption span blockquote div pre".split())
TAGS |= set("details summary section article img ins del nav ruby rt rp".split())
TAGS |= set("picture source".split())
TAGS |= set("svg g path line circle rect text title table caption thead tbody tr th td".split())
ATTRIBUTES = set("id class href title value alt src hidden data-key scope tabindex role viewbox width height".split())
ATTRIBUTES |= set("type srcset sizes loading decoding fetchpriority data-width data-height".split())
ATTRIBUTES |= set("data-by data-value data-places data-people data-photographers data-stored".split())
ATTRIBUTES |= {"aria-label", "aria-labelledby", "aria-hidden"}
ATTRIBUTES |= set("d x y dx x1 y1 x2 y2 cx cy r transform text-anchor overflow preserveaspectratio".split())
TEMPLATES = {f"{name}.html" for name in ("home", "report", "name", "index", "map", "text", "together", "tour", "wall")}
FILES = {"photographs/x/fig1-40.avif", "photographs/x/fig1-40.jpg"}
PRINTED = [kind for kind in Kind if kind not in {Kind.FURNITURE, Kind.CREDIT}]
HERE = Location("x.yml", 1)

# One pool of texts for everything that is said in an exhibition: quick to draw, and to read when it fails. What is
# nothing but white space, control characters that count as such among it, is no part of any report.
pools = st.lists(texts.filter(lambda text: bool(text.strip() and visible(text).strip())), min_size=1, max_size=6)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """An exhibition of one page, with names at any spans, and everything that a curator writes."""
    pool, chance = draw(pools), draw(st.randoms(use_true_random=False))

    def say() -> str:
        return chance.choice(pool)

    lines = [(chance.choice(PRINTED), say()) for _ in range(chance.randint(1, 9))]
    page = sample.page("x", lines, date=DateReading(say(), (say(),)), publisher=say())
    entities = tuple(
        Entity(f"e{n}", kind, say(), (say(),), roles=(Role(say(), "x"),), note=say()) for n, kind in enumerate(NameKind)
    )
    entities += tuple(_place(chance, say, f"p{n}") for n in range(chance.randint(0, 4)))
    mentions = [_mention(chance, part, e) for part in page.reports[0].parts for e in entities if part.text]
    said = ReportFacts("x", HERE, deck=chance.choice([None, say()]), authors=(say(),), genre=say())
    correction = Correction(HERE, chance.randint(1, 9), say(), chance.choice([None, say()]), say())
    facts = TextFacts(SourceFacts(newspaper=chance.choice([None, say()]), rights=say()), (said,), (), (correction,))
    sections = (Section(say(), say(), ("x",), say(), say()),)
    exhibition = Exhibition(say(), say(), sections=sections, names=Naming.ALL, contact=say())
    anchors = [None, *(part.anchor for part in page.reports[0].parts)]
    stops = tuple(Stop(HERE, "x", chance.choice(anchors), chance.choice([None, say()]), say()) for _ in range(3))
    tours = tuple(Tour(f"t{n}", say(), HERE, say(), stops) for n in range(chance.randint(0, 2)))
    pictures = tuple(_picture(chance, say, page.reports[0], number) for number in range(chance.randint(0, 3)))
    return replace(link(exhibition, [(page, facts)], entities, mentions), tours=tours, pictures=pictures)


@given(collection=collections())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
def test_every_page_holds(collection: Collection) -> None:
    """No element, attribute, address or front matter comes of what a text or a curator says."""
    pages = {file.path: file.text for file in render(collection, Labels("zh-Hans"))}
    for path, text in pages.items():
        body, front = get_data(text)
        assert front["template"] in TEMPLATES
        assert isinstance(front["title"], str)
        built = Built(to_html(body))
        assert built.tag_names() <= TAGS
        for _, attributes in built.tags:
            assert set(attributes) <= ATTRIBUTES
            assert "style" not in attributes
            assert {*_files(attributes)} <= FILES
        _assert_links_lead_somewhere(path, built, pages)


@given(collection=collections())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
def test_every_part_is_shown(collection: Collection) -> None:
    """A reader finds each part under its anchor with exactly its words, and each line of the source text."""
    exhibit = collection.exhibits[0]
    pages = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    built = Built(to_html(get_data(pages["reports/x.md"])[0]))
    sic = {c.sic for c in exhibit.facts.corrections}
    for part in exhibit.report.parts:
        if part.kind in {Kind.HEADLINE, Kind.KICKER, Kind.DECK} or any(s and s in part.text for s in sic):
            continue
        if visible(part.text).strip():
            assert _bare(part.text) in _bare(built.texts[part.anchor])
    source = exhibit.page.source
    for number in range(1, exhibit.report.lines[1] + 1):
        span = source.line_span(number)
        line = source.text[span.start : span.end].rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
        assert built.texts[f"L{number}"].replace("\r\n", "\n").replace("\r", "\n") == visible(line).replace("\r", "\n")


def test_nothing_of_jinja_runs() -> None:
    """A template written in a report is shown, not run."""
    page = sample.page("x", [(Kind.HEADLINE, "{{ 7 * 7 }}{% raw %}"), (Kind.PARAGRAPH, "{{ page.title }} {# x #}")])
    collection = link(Exhibition("{{ 7 * 7 }}"), [(page, TextFacts())], (), ())
    pages = {str(file.path): file.text for file in render(collection, Labels("en"))}
    built = Built(to_html(get_data(pages["reports/x.md"])[0]))
    assert flat(built.texts["headline"]) == "{{ 7 * 7 }}{% raw %}"
    assert flat(built.texts["p1"]) == "{{ page.title }} {# x #}"


def _files(attributes: Mapping[str, str | None]) -> list[str]:
    """The files that an element shows, by their paths in the exhibition."""
    named = [attributes.get("src") or "", *(attributes.get("srcset") or "").split(", ")]
    return [path.partition(" ")[0].removeprefix("../") for path in named if path]


def _picture(chance: Random, say: Callable[[], str], report: Report, number: int) -> Picture:
    """A photograph of any caption, or of none, or of one that is not there."""
    caption = chance.choice([None, *range(1, len(report.of_kind(Kind.CAPTION)) + 2)])
    rights = chance.choice([None, Rights(None, say()), Rights("InC", "In Copyright", "https://example.org/")])
    files = tuple(Rendition(path, "avif" if "avif" in path else "jpeg", 40, 30, 9) for path in sorted(FILES))
    return Picture("x", caption, f"{number}.jpg", chance.choice([None, say()]), rights, 40, 30, files, None)


def _assert_links_lead_somewhere(path: PurePosixPath, built: Built, pages: Mapping[PurePosixPath, str]) -> None:
    for tag, attributes in built.tags:
        if tag != "a":
            continue
        target, _, anchor = unquote(attributes["href"] or "").partition("#")
        if target == "https://example.org/" or target.removeprefix("../") in FILES:
            continue
        there = _page_of(path, target) if target else path
        assert there in pages
        if anchor:
            assert anchor in Built(to_html(get_data(pages[there])[0])).texts


def _page_of(here: PurePosixPath, target: str) -> PurePosixPath:
    """The page that a link names: in Markdown by its file, in a drawing by its folder in the finished site."""
    if target.endswith(".md"):
        return PurePosixPath(normpath(here.parent / target))
    folder = here.parent if here.name == "index.md" else here.with_suffix("")
    there = PurePosixPath(normpath(folder / target))
    return there / "index.md" if there.name in {"", "places", "reports"} else there.with_name(f"{there.name}.md")


def _place(chance: Random, say: Callable[[], str], identity: str) -> Entity:
    """A place somewhere on the globe, perhaps only roughly."""
    at = (chance.uniform(-90, 90), chance.uniform(-180, 180))
    return Entity(
        identity,
        NameKind.PLACE,
        say(),
        (say(),),
        place_kind=chance.choice(["city", "country", say()]),
        within=(say(),),
        latitude=round(at[0], 3),
        longitude=round(at[1], 3),
        coordinates_source=say(),
        located_by=chance.choice([None, say()]),
    )


def _mention(chance: Random, part: Part, entity: Entity) -> Reference:
    start = chance.randrange(len(part.text))
    end = chance.randint(start + 1, len(part.text))
    return Reference("x", Mention(entity.kind, part.text[start:end], part.anchor, start, end, 1.0), entity.id)


def _bare(text: str) -> str:
    return "".join(visible(text).split())
