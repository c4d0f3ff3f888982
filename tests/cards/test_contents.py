"""What the cards of an exhibition say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cards import contents
from generator.cards.card import Card, Manner
from generator.cards.contents import CardWriter, card_path
from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, Naming, TextFacts
from generator.model.names import Entity, NameKind
from generator.model.page import Kind
from generator.render import hang_of, pages_of
from tests.render import sample


def cards_of(collection: Collection, language: str = "zh-Hans") -> dict[str, Card | None]:
    """The cards of all pages by the paths of these."""
    hang = hang_of(collection, Labels(language))
    writer = CardWriter(hang)
    return {str(page.path): writer.card(str(page.path), page.text) for page in pages_of(hang)}


def test_cards_say_what_their_pages_do() -> None:
    """A report its printed lines, newspaper and date; a place its ladder; the front page its counts."""
    cards = cards_of(sample.collection())
    report = cards["reports/2019-linhai.md"]
    assert report
    assert report.headline == ("洪水退去", "东桥镇连夜清淤")
    assert (report.above, report.below, report.label) == ("台风过后第三天", "全镇三千人回家", "展区 台风")
    assert report.foot == "《海潮日报》 · 2019年8月13日"
    assert "东桥镇" in report.whole
    town, home, people = cards["places/dongqiao-zhen.md"], cards["index.md"], cards["people/index.md"]
    assert town
    assert home
    assert people
    assert (town.manner, town.below) == (Manner.NAME, "浙江省 › 台州市 › 东桥镇")
    assert town.above == "Dōngqiáo Zhèn"
    assert home.figures == (("2", "报纸版面"), ("2", "报道"), ("2", "人物"), ("2", "地点"))
    assert (people.headline, people.names, people.foot) == (("人物",), ("张海洋", "李木"), "2人")


def test_every_page_has_a_card() -> None:
    """Whatever pages there are, each has a card with a headline and the exhibition's name."""
    cards = cards_of(sample.collection())
    assert all(card and card.headline and card.exhibition == "潮水之后" for card in cards.values())


def test_names_beyond_the_most_named_share_their_indexs_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """With more names than cards, those that most reports name have one; the others show their index's."""
    monkeypatch.setattr(contents, "OWN", 1)
    cards = cards_of(sample.collection())
    without = [path for path, card in cards.items() if card is None]
    names = [path for path in cards if "/" in path and not path.startswith("reports/") and "index" not in path]
    assert "people/li-mu.md" in without
    assert len(names) - len(without) == 1
    writer = CardWriter(hang_of(sample.collection(), Labels("zh-Hans")))
    assert writer.shared_by("people/li-mu.md") == "people/index.md"
    assert cards["people/index.md"]


def test_withheld_is_on_no_card() -> None:
    """Neither picture nor alternative text says the name, wherever it stands, whatever unseen marks part it."""
    li = Entity("li-mu", NameKind.PERSON, "李木", ("李木",), withheld=True)
    lines = [
        (Kind.KICKER, "记李 木"),
        (Kind.HEADLINE, "李木获奖 全镇祝贺李\u0301木"),
        (Kind.DECK, "乡亲说李\u2061木好"),
        (Kind.PARAGRAPH, "李木很高兴。"),
    ]
    page = sample.page("x", lines)
    exhibition = Exhibition("展", names=Naming.ALL)
    collection = link(exhibition, [(page, TextFacts())], [li], sample.mentions(page, [(li, "李木")]))
    for card in cards_of(collection).values():
        assert card
        assert "李木" not in repr(card).replace(" ", "")
        assert "李木" not in card.words
    report = cards_of(collection)["reports/x.md"]
    assert report
    assert "■■获奖" in report.words


def test_other_pages_are_called_by_their_title() -> None:
    """By the title of the front matter, else by the first heading, unmarked; broken front matter hurts none."""
    withheld = replace(sample.LI, withheld=True)
    writer = CardWriter(hang_of(sample.collection(entities=[sample.ZHANG, withheld]), Labels("zh-Hans")))

    def headline(text: str) -> tuple[str, ...]:
        card = writer.card("pages/x.md", text)
        assert card
        return card.headline

    assert headline("---\ntitle: 前言\n---\n\n# 另\n") == ("前言",)
    assert headline("文\n\n# **前**[言](a.md) { #x }\n") == ("前言",)
    assert headline("前言\n====\n\n文\n") == ("前言",)
    counted = writer.card("map.md", "---\ntitle: 地图\ncounted: 48处\n---\n")
    assert counted
    assert (counted.headline, counted.foot) == (("地图",), "48处")
    assert headline("---\ntitle: [\n---\n\n# 前言 #\n") == ("前言",)
    assert headline("没有题目") == ("x",)
    assert headline("# 李*木*\n") == ("■■",)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("reports/2019-linhai.md", "assets/cards/reports/2019-linhai.png"),
        ("index.md", "assets/cards/index.png"),
        ("people/index.md", "assets/cards/people/index.png"),
    ],
)
def test_a_card_lies_where_its_page_does(page: str, path: str) -> None:
    """The card's path tells whose it is."""
    assert str(card_path(page)) == path


def test_paths_are_safe_for_any_id() -> None:
    """Letters of any script, blanks, signs and length give a plain path below the folder of cards; no two the same."""
    ids = ["报道", "a b", "a#b", "a%2Fb", "a?b", "-x", "x" * 250, "ａ", "..", "a\ud800"]
    paths = [card_path(f"reports/{identity}.md") for identity in ids]
    assert all(path.is_relative_to("assets/cards/reports") and len(path.name) < 110 for path in paths)
    assert all(Path(path).name.isascii() and set("#?% ").isdisjoint(path.name) for path in paths)
    assert len(set(paths)) == len(ids)
