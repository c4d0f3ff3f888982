"""What the browser is given: all that the pages show, nothing that they hide."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.content.folder import Content, Essay
from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import Correction, Exhibition, Naming, TextFacts
from generator.model.names import Entity, NameKind
from generator.model.page import Kind
from generator.model.problem import Location
from generator.render.addresses import Address
from generator.render.exhibition import Hang
from generator.render.render import hang_of
from generator.search.data import search_files, url_of
from generator.search.documents import documents_of
from tests.render import sample

NOTHING = Content(Exhibition("海", names=Naming.ALL), (), (), (), ())
WU = Entity("wu-xiaoyu", NameKind.PERSON, "吴晓雨", ("吴晓雨",))
LINES = [
    (Kind.KICKER, "海边的人"),
    (Kind.HEADLINE, "渔港修好了"),
    (Kind.BYLINE, "本报记者 吴晓雨"),
    (Kind.PARAGRAPH, "昨天,渔港的码\n头修好了,吴晓\n雨说。"),
    (Kind.CAPTION, "图为码头。"),
    (Kind.CREDIT, "吴晓雨 摄"),
]


def hung(entity: Entity = WU, facts: TextFacts | None = None) -> Hang:
    """One report, hung."""
    page = sample.page("yugang", LINES)
    said = sample.mentions(page, [(entity, "吴晓雨")])
    exhibition = Exhibition("海", names=Naming.ALL)
    return hang_of(link(exhibition, [(page, facts or TextFacts())], [entity], said), Labels("zh-Hans"))


def taken(script: str) -> object:
    """The data that a script hands over."""
    found = re.fullmatch(r'baozhan\.search\.take\("[^"]+",(.*)\);\n', script, re.DOTALL)
    assert found
    return json.loads(found[1])


def words(hang: Hang, content: Content = NOTHING) -> list[tuple[str, int, str]]:
    """Anchor, rank and words of all passages."""
    documents = documents_of(hang, content)
    return [(p.anchor, p.rank.value, p.text) for d in (*documents.reports, *documents.texts) for p in d.passages]


def test_a_report_as_its_page_shows_it() -> None:
    """Broken sentences are joined; a credit belongs to its caption."""
    assert words(hung()) == [
        ("kicker", 0, "海边的人"),
        ("headline", 0, "渔港修好了"),
        ("byline1", 1, "本报记者 吴晓雨"),
        ("p1", 1, "昨天,渔港的码头修好了,吴晓雨说。"),
        ("fig1", 2, "图为码头。"),
        ("fig1", 2, "吴晓雨 摄"),
    ]


def test_a_correction_is_found_by_both_readings() -> None:
    """What the page shows, and what the newspaper has."""
    correction = Correction(Location("yugang.yml", 1), 4, "渔港的码", "鱼港的码")
    (paragraph,) = [p for d in documents_of(hung(facts=TextFacts(corrections=(correction,))), NOTHING).reports
                    for p in d.passages if p.anchor == "p1"]  # fmt: skip
    assert paragraph.readings == ("昨天,鱼港的码头修好了,吴晓雨说。", "昨天,渔港的码头修好了,吴晓雨说。")


@pytest.mark.parametrize("whole", [0, 96_000])
def test_a_withheld_name_is_in_no_file(whole: int) -> None:
    """Neither in texts nor in names, nor in the index: not even a pair of its characters."""
    essay = Essay("pages/foreword.md", "# 前言\n\n吴晓雨拍了照。\n")
    content = replace(NOTHING, essays=(essay,))
    shown = search_files(hung(), content, whole)
    assert any("吴晓雨" in text for text in shown.values())
    for file, text in search_files(hung(replace(WU, withheld=True)), content, whole).items():
        for hidden in ("吴晓", "晓雨", "wu-xiaoyu", "xiao yu"):
            assert hidden not in text, file


def test_one_file_or_many() -> None:
    """Small texts come in one file; the same texts with an index hold the same, each in a file of its own."""
    hang = hung()
    (file,) = search_files(hang, NOTHING).items()
    assert file[0] == "search/index.js"
    many = search_files(hang, NOTHING, 0)
    index = taken(many["search/index.js"])
    assert isinstance(index, dict)
    assert taken(many["search/texts/yugang.js"]) == taken(file[1])["texts"]["yugang"]  # type: ignore[index] # as written
    beside = {name for name in many if name.startswith(f"search/{index['stamp']}/")}
    shards = {f"{length}-{n}" for length, count in enumerate(index["shards"], 1) for n in range(count)}
    assert beside == {f"search/{index['stamp']}/{name}.js" for name in (*shards, "names")}
    assert many == search_files(hang, NOTHING, 0)


def test_addresses() -> None:
    """As MkDocs makes them of files, and safe in a link."""
    assert url_of(Address("index.md")) == ""
    assert url_of(Address("reports/index.md")) == "reports/"
    assert url_of(Address("reports/五一 #1.md")) == "reports/%E4%BA%94%E4%B8%80%20%231/"
