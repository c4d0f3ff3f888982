"""A name that somebody asked to leave out is on no page; nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from urllib.parse import unquote

import pytest

from generator.labels import Labels
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Correction, Exhibition, Naming, ReportFacts, SourceFacts, TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Status
from generator.model.page import DateReading, Kind, Part
from generator.model.problem import Location
from generator.model.source import Passage, Span
from generator.render.render import render
from generator.render.withheld import Withheld, hide_in_line
from tests.render import sample

HERE = Location("x.yml", 3)
LI = Entity("li-mu", NameKind.PERSON, "李木", ("李木",), withheld=True)
LONGER = Entity("li-muzi", NameKind.PERSON, "李木子", ("李木子",), Status.CONFIRMED)


def pages_of(collection: Collection) -> dict[str, str]:
    """All pages by their addresses."""
    return {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}


def test_withheld_is_nowhere() -> None:
    """Neither text, byline, caption, headline, front matter, index nor source text says the name."""
    withheld = replace(sample.LI, withheld=True)
    entities = (sample.ZHANG, withheld, sample.PROVINCE, sample.TOWN, sample.SCHOOL)
    pages = pages_of(sample.collection(entities=entities))
    assert "people/li-mu.md" not in pages
    for text in pages.values():
        assert "李木" not in text
        assert "李 木" not in text
        assert "li-mu" not in text
    assert "[海潮日报](../newspapers/hai-chao-ri-bao.md)记者 ■■" in pages["reports/2019-linhai.md"]
    assert '<li id="L10" value="10" class="report credit">■■ 摄</li>' in pages["reports/2019-linhai.md"]
    assert "■■" in pages["about.md"]


def test_withheld_everywhere_that_a_text_is_quoted() -> None:
    """Headline, dates' evidence, curator's words and links to the report hide it too, on every page."""
    lines = [
        (Kind.HEADLINE, "李木获奖"),
        (Kind.PARAGRAPH, "昨天,李\n木说,他很高兴。"),
        (Kind.CAPTION, "李木在家。"),
    ]
    page = sample.page("x", lines, date=DateReading("2020", ("昨天,李木说",)))
    exhibition = Exhibition("展", names=Naming.ALL)
    pages = pages_of(link(exhibition, [(page, TextFacts())], [LI], sample.mentions(page, [(LI, "李木")])))
    for text in pages.values():
        assert "李木" not in text
    assert "■■获奖" in pages["index.md"]
    assert "昨天,■■" in pages["reports/x.md"]


def test_hidden_where_nobody_recognised_it() -> None:
    """The characters are hidden also where no reference says whose they are."""
    page = sample.page("x", [(Kind.PARAGRAPH, "李木来了。李木又来了。")])
    pages = pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI], []))
    assert "■■来了。■■又来了。" in pages["reports/x.md"]
    assert all("李木" not in text for text in pages.values())


def test_longer_name_of_somebody_else_stays() -> None:
    """李木子 is not 李木: where the curator has entered her, her name is whole, also in the source text."""
    page = sample.page("x", [(Kind.PARAGRAPH, "李木子来了,李木也来了。")])
    references = sample.mentions(page, [(LONGER, "李木子")])
    reference = Reference("x", Mention(NameKind.PERSON, "李木", "p1", 6, 8, 1.0), "li-mu")
    exhibition = Exhibition("展", names=Naming.ALL)
    pages = pages_of(link(exhibition, [(page, TextFacts())], [LI, LONGER], [*references, reference]))
    text = pages["reports/x.md"]
    assert "[李木子](../people/li-muzi.md)来了,■■也来了。" in text
    assert '<li id="L1" value="1" class="report paragraph">李木子来了,■■也来了。</li>' in text
    assert "\ntitle: 李木子\n" in pages["people/li-muzi.md"]


def test_a_longer_name_that_nobody_entered_is_hidden_whole() -> None:
    """The program may have taken 李木 and a word behind it for a name; a school of that name would tell it."""
    page = sample.page("x", [(Kind.PARAGRAPH, "李木子来了,又去了李木中学,中学很大。")])
    guessed = replace(LONGER, status=Status.PROVISIONAL)
    school = Entity("li-mu-zhong-xue", NameKind.ORGANISATION, "李木中学", ("李木中学", "中学"))
    references = sample.mentions(page, [(guessed, "李木子"), (school, "李木中学")])
    exhibition = Exhibition("展", names=Naming.ALL)
    pages = pages_of(link(exhibition, [(page, TextFacts())], [LI, guessed, school], references))
    assert "■■来了,又去了■■,中学很大。" in pages["reports/x.md"]
    assert [path for path, text in pages.items() if "李木" in text or "li-mu" in path + text] == []


def test_a_name_in_the_other_script_is_hidden_too() -> None:
    """The entry is in one script, the print in the other, or in both."""
    entity = Entity("z", NameKind.PERSON, "钟丽华", ("钟丽华",), withheld=True)
    assert Withheld([entity]).hide("鍾麗華、鐘麗華、鐘丽華、钟丽华") == "■■、■■、■■、■■"
    assert Withheld([replace(entity, name="鐘麗華", forms=("鐘麗華",))]).hide("钟丽华") == "■■"
    letters = Entity("w", NameKind.PERSON, "王ABC", ("王ABC",), withheld=True)
    assert Withheld([letters]).hide("王ＡＢＣ、王abc") == "■■、■■"


@pytest.mark.parametrize(
    "between",
    [" ", "\u3000", "\u200b", "\ufeff", "\u00ad", "\u200d \u2060", "\U000e0100", "\u034f", "\u202c", "\x08", "\r\n"],
)
def test_nothing_unseen_in_a_name_shows_it(between: str) -> None:
    """Blanks of any width, none included, stand in names that came out of a PDF."""
    page = sample.page("x", [(Kind.PARAGRAPH, f"昨天李{between}木来了。")])
    for text in pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI], [])).values():
        assert "木" not in text


def test_name_broken_by_a_column_is_hidden_in_both_lines() -> None:
    """The source text shows neither half of a withheld name that the layout cut, whatever stands between."""
    page = sample.page("x", [(Kind.PARAGRAPH, "昨天,李\n木说。")])
    pages = pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI], sample.mentions(page, [(LI, "李木")])))
    assert 'paragraph">昨天,■■</li>' in pages["reports/x.md"]
    assert 'paragraph">■■说。</li>' in pages["reports/x.md"]


def test_opening_cut_within_a_withheld_name() -> None:
    """Where a text is cut short within a hidden name, the remainder of it is hidden too."""
    text = "字" * 158 + "李木" + "字" * 200 + "。"
    page = sample.page("x", [(Kind.PARAGRAPH, text)])
    pages = pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI], []))
    assert "李" not in pages["index.md"].split("---")[2]


def test_spans_merge_and_clip() -> None:
    """Spans that touch are one, and a line shows ■■ once for each."""
    withheld = Withheld([LI])
    assert withheld.spans("李木李木和李 木", []) == [(0, 4), (5, 8)]
    assert hide_in_line("甲李木乙", Span(0, 4), [(1, 3)]) == "甲■■乙"
    assert hide_in_line("甲李木乙", Span(2, 4), [(1, 3)]) == "■■乙"
    assert not Withheld([LONGER])


def test_hidden_in_what_the_curator_says_of_a_report() -> None:
    """Edition, genre, subjects, rights and the date's note are the curator's words, and may name somebody."""
    said = ReportFacts(
        "x",
        HERE,
        column="李木专栏",
        genre="李木访谈",
        subjects=("李木",),
        date_note="据李木说",
    )
    page = sample.page("x", [(Kind.PARAGRAPH, "昨天下雨。")])
    facts = TextFacts(SourceFacts(edition="李木版"), (said,))
    exhibition = Exhibition("展", rights="权利属李木")
    for text in pages_of(link(exhibition, [(page, facts)], [LI], [])).values():
        assert "李木" not in text


def test_hidden_in_the_ladder_of_a_place() -> None:
    """A place may be called after somebody, and lie in one that no entry is about."""
    town = replace(sample.TOWN, within=("李木省",), coordinates_source="李木的地图", located_by="李木县")
    page = sample.page("x", [(Kind.PARAGRAPH, "东桥镇下雨。")])
    references = sample.mentions(page, [(town, "东桥镇")])
    for text in pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI, town], references)).values():
        assert "李木" not in text


def test_a_longer_name_that_was_broken_shows_nothing_between_its_halves() -> None:
    """What the layout set between the halves of somebody's name is no part of it."""
    page = sample.page("x", [(Kind.PARAGRAPH, "镇长赵秀\n英说。")])
    source = sample.page_text("x", "镇长赵秀\n李木\n英说。\n")
    passage = Passage.of(source, Span(0, 4), Span(8, 11))
    told = replace(page.reports[0], parts=(Part(Kind.PARAGRAPH, passage, "p1"),), lines=(1, 3))
    page = replace(page, source=source, reports=(told,))
    other = Entity("zhao", NameKind.PERSON, "赵秀英", ("赵秀英",), Status.CONFIRMED)
    references = sample.mentions(page, [(other, "赵秀英")])
    pages = pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI, other], references))
    assert "李木" not in pages["reports/x.md"]
    assert "镇长赵秀</li>" in pages["reports/x.md"]


def test_a_name_that_two_parts_share_is_hidden_in_both() -> None:
    """The print broke it, and reading took the second line for something else."""
    page = sample.page("x", [(Kind.HEADLINE, "校长李"), (Kind.DECK, "木回来了"), (Kind.PARAGRAPH, "昨天。")])
    text = pages_of(link(Exhibition("展"), [(page, TextFacts())], [LI], []))["reports/x.md"]
    assert "title: 校长■■" in text
    assert "校长李" not in text
    assert "木回来" not in text


def test_a_blank_line_parts_what_is_no_name() -> None:
    """One paragraph's last character and the next one's first are nobody."""
    assert Withheld([LI]).hide("桃李\n\n木头") == "桃李\n\n木头"
    assert Withheld([LI]).hide("桃李\n木头") == "桃■■头"


@pytest.mark.parametrize(
    "written",
    [
        "李**木**",
        "李\n> 木",
        "李\\\n木",
        "李<b>木</b>",
        "李&nbsp;木",
        "李木",
        "**李**_木_",
        "[李](a.md)木",
        "李[木](a.md)",
        "&#26446;&#x6728;",
        "李&ZeroWidthSpace;木",
        "<ruby>李<rt>lǐ</rt>木</ruby>",
        "*李*{ .a }木",
        "\\u674e木",
        "[来](%E6%9D%8E%E6%9C%A8.md)",
    ],
)
def test_markup_does_not_show_a_name(written: str) -> None:
    """Pages written by hand are Markdown."""
    hidden = unescape(unquote(Withheld([LI]).hide_in_markdown(f"昨天{written}来了")))
    assert "木" not in hidden
    assert hidden.startswith("昨天")
    assert hidden.endswith("来了")


def test_points_and_capitals_do_not_show_a_name() -> None:
    """Print takes one point for another, and sets names in capitals."""
    withheld = Withheld([Entity("s", NameKind.PERSON, "约翰·史密斯", ("约翰·史密斯", "John Smith"), withheld=True)])
    assert withheld.hide("约翰•史密斯、约翰・史密斯，JOHN SMITH") == "■■、■■，■■"


def test_a_withheld_newspaper_has_no_page_by_its_alias() -> None:
    """The house is withheld, and the curator calls its newspaper by another of its names."""
    house = Entity("hai-chao", NameKind.ORGANISATION, "海潮报社", ("海潮报社", "海潮日报"), withheld=True)
    facts = TextFacts(SourceFacts(newspaper="海潮日报"))
    page = sample.page("x", [(Kind.PARAGRAPH, "昨天下雨。")])
    for path, text in pages_of(link(Exhibition("展"), [(page, facts)], [house], [])).items():
        assert "海潮" not in text
        assert not path.startswith("newspapers/hai")


@pytest.mark.parametrize("pairs", [(("里", "李"), ("目", "木")), (("目", "木"), ("里", "李"))])
def test_two_corrections_do_not_spell_a_withheld_name_together(pairs: tuple[tuple[str, str], ...]) -> None:
    """Each alone is harmless; the first is shown."""
    page = sample.page("x", [(Kind.PARAGRAPH, "昨天里目说。")])
    facts = TextFacts(corrections=tuple(Correction(HERE, 1, sic, corr) for sic, corr in pairs))
    text = pages_of(link(Exhibition("展"), [(page, facts)], [LI], []))["reports/x.md"]
    assert text.count("<ins>") == 1


@pytest.mark.parametrize(
    ("printed", "sic", "corr"),
    [
        ("昨天李术说。", "李术", "李木"),  # spells the name
        ("昨天李术说。", "术", "木"),  # makes it with what stands before
        ("昨天李木说。", "李木", "王木"),  # says what was printed
        ("昨天李木说。", "天李", "日里"),  # cuts it, and would leave its second character
    ],
)
def test_a_correction_neither_spells_nor_gives_away_a_withheld_name(printed: str, sic: str, corr: str) -> None:
    """Not in the text, nor in its margin, nor in the list of what was corrected."""
    page = sample.page("x", [(Kind.PARAGRAPH, printed)])
    facts = TextFacts(corrections=(Correction(HERE, 1, sic, corr, "李木的名字"),))
    for text in pages_of(link(Exhibition("展"), [(page, facts)], [LI], [])).values():
        assert "李木" not in text
        assert "<ins>" not in text
        assert "王木" not in text


def test_one_of_two_of_the_same_name_is_withheld() -> None:
    """The other is shown where the curator says that he is meant, and nobody is where the program only guesses."""
    other = Entity("li-mu-2", NameKind.PERSON, "李木", ("李木",), Status.CONFIRMED)
    page = sample.page("x", [(Kind.PARAGRAPH, "李木来了。")])
    references = sample.mentions(page, [(other, "李木")])
    exhibition = Exhibition("展", names=Naming.ALL)
    settled = pages_of(link(exhibition, [(page, TextFacts())], [LI, other], references))
    assert "李木" in settled["reports/x.md"]
    guessed = pages_of(
        link(exhibition, [(page, TextFacts())], [LI, replace(other, status=Status.PROVISIONAL)], references)
    )
    assert [path for path, text in guessed.items() if "李木" in text] == []
