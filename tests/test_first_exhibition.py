"""The exhibition of content/: every name settled, every fact where it is said to stand, nothing left open.

The gold annotations of the five texts (tests/gold) say who and what is named in them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.cache.records import RecordStore
from generator.commands.inspection import inspected
from generator.content.folder import Content, read_content
from generator.labels import Labels
from generator.link.index import Index, index_of
from generator.model.collection import Collection, Exhibit
from generator.model.exhibition import Authority
from generator.model.names import NameKind, Status
from generator.model.page import Part
from generator.pipeline import gather
from generator.render.addresses import between, name_address, report_address
from generator.render.render import render

TOP = Path(__file__).parent.parent
CONTENT = TOP / "content"
GOLD = sorted((TOP / "tests" / "gold").glob("*.json"))
BODIES = frozenset({NameKind.ORGANISATION, NameKind.NEWSPAPER, NameKind.PLACE})
KINDS = {
    "people": frozenset({NameKind.PERSON}),
    "contributors": frozenset({NameKind.PERSON}),
    "places": frozenset({NameKind.PLACE}),
    "organisations": BODIES,
}
# Below the county a gazetteer's point would be a guess.
LOCATED = frozenset({"province", "直辖市", "city", "prefecture", "district", "county", "country", None})


@pytest.fixture(scope="module")
def content() -> Content:
    """What is written in content/."""
    return read_content(CONTENT)


@pytest.fixture(scope="module")
def collection(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The exhibition, settled."""
    return gather(content, RecordStore(tmp_path_factory.mktemp("records")), jobs=1)


@pytest.fixture(scope="module")
def index(collection: Collection) -> Index:
    """The exhibition turned around."""
    return index_of(collection)


@pytest.fixture(scope="module")
def pages(collection: Collection) -> dict[str, str]:
    """All pages as Markdown."""
    return {str(page.path): page.text for page in render(collection, Labels(collection.exhibition.language))}


def test_nothing_is_left_to_say(collection: Collection) -> None:
    """`exhibit check` is silent, small doubts included."""
    assert list(map(str, collection.problems)) == []


def test_with_the_curators_word_the_texts_are_read_without_a_fault(tmp_path: Path) -> None:
    """Every figure of tests/gold/score.py is 1.0, and no character is lost."""
    predicted = tmp_path / "predicted.json"
    predicted.write_text(inspected(sorted((CONTENT / "reports").glob("*.txt")), CONTENT)[0], "utf-8")
    command = [sys.executable, str(TOP / "tests" / "gold" / "score.py"), str(predicted), *map(str, GOLD)]
    printed = subprocess.run(
        [*command, "--text-dir", str(CONTENT / "reports"), "--json"], check=True, capture_output=True, text=True
    )
    figures = json.loads(printed.stdout)
    assert figures.pop("lost") == 0
    assert {name: value for name, value in figures.items() if value != 1} == {}


@pytest.mark.parametrize("field", KINDS)
@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_every_name_has_a_page_that_leads_back(
    gold: Path, field: str, index: Index, collection: Collection, pages: dict[str, str]
) -> None:
    """Where the name stands something is linked, and its page links to that paragraph."""
    annotated = json.loads(gold.read_text("utf-8"))
    exhibits = [e for e in collection.exhibits if e.page.source.sha256 == annotated["sha256"]]
    names = [item if isinstance(item, str) else item["name"] for item in annotated[field]]
    lost = [name for name in names if not any(_leads_back(name, field, e, index, pages) for e in exhibits)]
    assert exhibits
    assert lost == []


def _leads_back(name: str, field: str, exhibit: Exhibit, index: Index, pages: dict[str, str]) -> bool:
    """Whether some place where the name stands belongs to an entity whose page links to the part."""
    for part in exhibit.report.parts:
        for start, end in _stands(name, part):
            for reference in index.at(exhibit.report.id, part.anchor):
                entity = index.entities[reference.entity]
                mention = reference.mention
                if (
                    mention.start < end
                    and start < mention.end
                    and entity.kind in KINDS[field]
                    and index.has_page(entity)
                ):
                    here = name_address(entity)
                    if f"]({between(here, report_address(exhibit.report), part.anchor)})" in pages[here]:
                        return True
    return False


def _stands(name: str, part: Part) -> Iterator[tuple[int, int]]:
    """Where a name stands in a part, whatever blanks are set in it."""
    printed = [offset for offset, character in enumerate(part.text) if not character.isspace()]
    closed, wanted = "".join(part.text[offset] for offset in printed), "".join(name.split())
    start = closed.find(wanted)
    while start >= 0:
        yield printed[start], printed[start + len(wanted) - 1] + 1
        start = closed.find(wanted, start + 1)


def test_every_stop_of_a_tour_about_a_word_shows_that_word(collection: Collection) -> None:
    """A tour with a word in quotation marks in its title leads to passages that have it."""
    reports = {exhibit.report.id: exhibit.report for exhibit in collection.exhibits}
    words = {tour.id: tour.title.split("“")[1].split("”")[0] for tour in collection.tours if "“" in tour.title}
    without = [
        (tour.id, stop.report)
        for tour in collection.tours
        for stop in tour.stops
        if tour.id in words and words[tour.id] not in reports[stop.report].part(stop.part or "").text
    ]
    assert words
    assert without == []


def test_every_office_stands_beside_its_bearer(content: Content, index: Index, collection: Collection) -> None:
    """To the letter, in the report that the authority file cites, in a part that names the person."""
    reports = {exhibit.report.id: exhibit.report for exhibit in collection.exhibits}
    people = [entry for entry in content.authorities if entry.kind is NameKind.PERSON]
    unfounded = [
        (entry.name, role.text)
        for entry in people
        for role in entry.roles
        if not any(
            role.text in part.text and any(r.entity == entry.id for r in index.at(role.report or "", part.anchor))
            for part in reports[role.report or ""].parts
        )
    ]
    assert sum(len(entry.roles) for entry in people) > 40
    assert unfounded == []


def test_every_alias_is_printed(content: Content, collection: Collection) -> None:
    """No form is listed that no report has."""
    parts = [part.text for exhibit in collection.exhibits for part in exhibit.report.parts]
    printed = "\n".join("".join(text.split()) for text in parts)
    idle = [(e.name, a.text) for e in _kept(content) for a in e.aliases if "".join(a.text.split()) not in printed]
    assert idle == []


def test_every_place_leads_up_to_a_province(content: Content) -> None:
    """Or is a country; no chain is broken."""
    places = {entry.id: entry for entry in _kept(content) if entry.kind is NameKind.PLACE}

    @cache
    def top(identity: str) -> str | None:
        entry = places[identity]
        return top(entry.within) if entry.within else entry.place_kind

    assert {entry.name: top(entry.id) for entry in places.values() if top(entry.id) not in LOCATED - {None}} == {}


def test_coordinates_have_a_source_and_are_none_of_a_guess(content: Content) -> None:
    """From a named gazetteer, and only of what is at least a county."""
    located = [entry for entry in _kept(content) if entry.coordinates]
    assert len(located) > 70
    assert [entry.name for entry in located if not entry.coordinates_source] == []
    assert [entry.name for entry in located if entry.place_kind not in LOCATED] == []


def _kept(content: Content) -> list[Authority]:
    return [entry for entry in content.authorities if entry.status is not Status.REJECTED]
