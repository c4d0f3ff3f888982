"""Who is in the news with whom: named in the same paragraph, but not for having signed it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.link.index import Index, index_of
from generator.link.link import link
from generator.link.together import MOST_IN_A_PARAGRAPH, together
from generator.model.exhibition import Exhibition, Naming, TextFacts
from generator.model.names import Entity, NameKind, Status
from generator.model.page import Contributor, Kind, Page
from tests.render import sample

ZHAO = Entity("zhao", NameKind.PERSON, "赵一", ("赵一",), Status.CONFIRMED)
QIAN = Entity("qian", NameKind.PERSON, "钱二", ("钱二",), Status.CONFIRMED)
SUN = Entity("sun", NameKind.PERSON, "孙三", ("孙三",), Status.CONFIRMED)
TOWN = Entity("zhen", NameKind.PLACE, "东桥镇", ("东桥镇",), Status.CONFIRMED)
EVERYBODY = (ZHAO, QIAN, SUN, TOWN)


def _index(pages: Sequence[Page], entities: Sequence[Entity] = EVERYBODY) -> Index:
    references = [r for page in pages for r in sample.mentions(page, [(e, e.name) for e in entities])]
    exhibition = Exhibition("同见", names=Naming.CONFIRMED)
    return index_of(link(exhibition, [(page, TextFacts()) for page in pages], entities, references))


def test_those_of_one_paragraph_are_a_pair() -> None:
    """Once for each paragraph, in the order of the exhibition; those of another paragraph are none."""
    page = sample.page(
        "a", [(Kind.PARAGRAPH, "赵一和钱二在东桥镇。"), (Kind.PARAGRAPH, "孙三来了。"), (Kind.CAPTION, "钱二与赵一。")]
    )
    found = together(_index([page]))
    assert [(p.first.id, p.second.id, p.spots) for p in found.people] == [
        ("qian", "zhao", (("a", "p1"), ("a", "fig1")))
    ]
    assert {(p.first.id, p.second.id) for p in found.with_places} == {("zhao", "zhen"), ("qian", "zhen")}
    assert found.ties["zhao"]["a"].mentions == 2
    assert found.ties["zhao"]["a"].anchor == "p1"


def test_who_signs_is_not_told_of() -> None:
    """Bylines, credits, and contributors within a paragraph make neither pair nor tie."""
    signed = (Contributor("孙三", "记者", "p1", 8, 10),)
    lines = [
        (Kind.BYLINE, "记者 赵一 钱二"),
        (Kind.PARAGRAPH, "钱二去了。(记者孙三)"),
        (Kind.CAPTION, "钱二在东桥镇。"),
        (Kind.CREDIT, "赵一 摄"),
    ]
    page = sample.page("a", lines, contributors=signed)
    assert page.reports[0].parts[1].text[8:10] == "孙三"
    found = together(_index([page]))
    assert found.people == ()
    assert set(found.ties) == {"qian", "zhen"}


def test_lists_tables_and_lifted_quotes_make_no_pairs() -> None:
    """Who stands in one list need never have met; a lifted quote says a thing again."""
    lines = [
        (Kind.LIST, "赵一\n钱二"),
        (Kind.TABLE, "赵一  钱二"),
        (Kind.PULL_QUOTE, "赵一见了钱二。"),
        (Kind.PARAGRAPH, "孙三独行。"),
    ]
    assert together(_index([sample.page("a", lines)])).people == ()


def test_a_paragraph_that_is_a_list_makes_no_pairs() -> None:
    """More than `MOST_IN_A_PARAGRAPH` people: counted, not paired; the pairs cannot explode."""
    crowd = [Entity(f"p{n}", NameKind.PERSON, f"王{chr(0x4E00 + n)}", (), Status.CONFIRMED) for n in range(40)]
    roll = "、".join(person.name for person in crowd)
    few = "、".join(person.name for person in crowd[:MOST_IN_A_PARAGRAPH])
    found = together(_index([sample.page("a", [(Kind.PARAGRAPH, roll), (Kind.PARAGRAPH, few)])], crowd))
    assert found.too_long == 1
    assert len(found.people) == MOST_IN_A_PARAGRAPH * (MOST_IN_A_PARAGRAPH - 1) // 2


def test_who_has_no_page_is_with_nobody() -> None:
    """A withheld name, and one that nobody confirmed."""
    hidden = Entity("li", NameKind.PERSON, "李四", ("李四",), Status.CONFIRMED, withheld=True)
    found_only = Entity("wu", NameKind.PERSON, "吴五", ("吴五",))
    page = sample.page("a", [(Kind.PARAGRAPH, "赵一、李四和吴五在东桥镇。")])
    found = together(_index([page], (ZHAO, hidden, found_only, TOWN)))
    assert found.people == ()
    assert set(found.ties) == {"zhao", "zhen"}
