"""The page of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import (
    Correction,
    Exhibition,
    Naming,
    ReportFacts,
    Section,
    SourceFacts,
    TextFacts,
)
from generator.model.names import Entity, NameKind, Status
from generator.model.page import DateReading, Kind, Page
from generator.model.problem import Location
from generator.render.render import render
from tests.render import sample
from tests.render.built import Built, flat, to_html

HERE = Location("x.yml", 3)


def report(page: Page, facts: TextFacts | None = None, *entities: Entity, naming: Naming = Naming.ALL) -> str:
    """The page of the first report of a page text, as Markdown."""
    mentions = sample.mentions(page, [(entity, entity.name) for entity in entities])
    collection = link(Exhibition("展", names=naming), [(page, facts or TextFacts())], entities, mentions)
    pages = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    return pages[f"reports/{page.reports[0].id}.md"]


def front(text: str) -> dict[str, object]:
    """The front matter of a page."""
    read: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return read


def test_front_matter_has_every_key_of_the_contract() -> None:
    """What other programs rely on is always there, also when it is null."""
    keys = (
        "title kicker deck authors photographers publisher date date_evidence edition column dateline section people "
        "places organisations source rights description"
    ).split()
    read = front(report(sample.PHOTO))
    assert set(keys) <= set(read)
    assert read["title"] == "图片新闻"
    assert read["source"] == {
        "file": "content/reports/2019-photo.txt",
        "lines": [1, 2],
        "sha256": sample.PHOTO.source.sha256,
    }


def test_caption_is_a_figcaption_with_its_credit() -> None:
    """Each caption is the figcaption of a numbered figure, and says that its photograph is missing."""
    text = report(sample.STORM, None, sample.ZHANG)
    assert (
        '<figcaption markdown="span">8月12日,[张海洋](../people/zhang-haiyang.md)在东桥小学清淤。 '
        '<span class="credit" id="fig1-credit">李 木 摄</span></figcaption>'
    ) in text
    assert '<p class="figure-number">图1</p>' in text
    assert '<p class="no-photograph">照片未随文本提供</p>' in text


def test_byline_in_the_text_goes_under_the_deck() -> None:
    """A byline printed amid the text is hoisted; one that closes the text stays there."""
    amid = report(sample.STORM)
    assert amid.index("{ #byline1 .byline }") < amid.index("{ #p1 }")
    closing = report(sample.page("x", [(Kind.HEADLINE, "题"), (Kind.PARAGRAPH, "文。"), (Kind.BYLINE, "(张三)")]))
    assert closing.index("{ #byline1 .byline }") > closing.index("{ #p1 }")


def test_name_is_linked_once_a_paragraph_and_not_in_the_headline() -> None:
    """The first mention in a paragraph is a link, the second is not; headlines stay as printed."""
    text = report(sample.STORM, None, sample.ZHANG, sample.TOWN)
    paragraph = next(line for line in text.splitlines() if "一夜没睡" in line and "people/" in line)
    assert paragraph.count("people/zhang-haiyang.md") == 1
    assert "# 洪水退去<br>东桥镇连夜清淤 { #headline .headline }" in text


def test_only_confirmed_names_are_linked_if_so_wished() -> None:
    """names: confirmed leaves the others unlinked; names: all links them as automatic."""
    assert "li-mu.md" not in report(sample.STORM, None, replace(sample.LI, name="李 木"), naming=Naming.CONFIRMED)
    both = report(sample.STORM, None, replace(sample.LI, name="李 木"), naming=Naming.ALL)
    assert "[李 木](../people/li-mu.md){ .auto }" in both


@pytest.mark.parametrize("left", [replace(sample.ZHANG, nickname=True), replace(sample.ZHANG, status=Status.REJECTED)])
def test_nicknames_and_rejected_names_lead_nowhere(left: Entity) -> None:
    """A nickname or a rejected name is printed and is no link."""
    text = report(sample.STORM, None, left)
    assert "zhang-haiyang" not in text
    assert "张海洋一夜没睡" in text


def test_join_leads_to_what_the_page_text_has_there() -> None:
    """Where a broken sentence was joined, a mark leads to a note with both lines, and that to the lines and back."""
    text = report(sample.STORM)
    assert '先清学<a class="join" href="#p1-join1" title="版面在此断开，已接续"></a>校。' in text
    note = next(line for line in text.splitlines() if 'id="p1-join1"' in line)
    assert '<a href="#L5">第5行</a>“…洋说:‘先清学”' in note
    assert '<a href="#L6">第6行</a>“校。’东桥小学…”' in note
    assert '<a class="fold" href="#p1">收起</a>' in note


def test_a_join_near_the_ends_of_its_paragraph_is_quoted_without_an_ellipsis() -> None:
    """An ellipsis says that words are left out."""
    page = sample.page("x", [(Kind.PARAGRAPH, "前不久,\n水退了。")])
    note = next(line for line in report(page).splitlines() if 'id="p1-join1"' in line)
    assert "“前不久,”" in note
    assert "“水退了。”" in note


def test_notes_follow_the_first_mention_only() -> None:
    """A name has one note a report, after the paragraph that links it first; it says what is known."""
    text = report(sample.STORM, None, sample.ZHANG)
    assert text.count("{ .note }") == 1
    assert "[张海洋](../people/zhang-haiyang.md) 镇党委书记。只见于本篇，提到3次。\n{ .note }" in text
    assert text.index("{ #p1 }") < text.index("{ .note }") < text.index("{ #h1 }")


def test_a_short_name_of_an_organisation_is_explained() -> None:
    """Named once and in full it needs no note; 省高院 does."""
    page = sample.page("x", [(Kind.PARAGRAPH, "省高院和东桥小学的志愿者来了。")])
    court = Entity("court", NameKind.ORGANISATION, "海南省高级人民法院", ("省高院",), Status.CONFIRMED)
    mentions = sample.mentions(page, [(court, "省高院"), (sample.SCHOOL, "东桥小学")])
    collection = link(Exhibition("展"), [(page, TextFacts())], (court, sample.SCHOOL), mentions)
    text = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}["reports/x.md"]
    assert "[海南省高级人民法院](../organisations/court.md) 只见于本篇，提到1次。\n{ .note }" in text
    assert text.count("{ .note }") == 1


def test_what_the_curator_wrote_stands_beside_what_was_printed() -> None:
    """A title and a deck of the curator's are shown as such, and the printed ones after them."""
    said = ReportFacts("2019-linhai", HERE, title="东桥清淤", deck="新副题")
    text = report(sample.STORM, TextFacts(SourceFacts(), (said,)))
    assert "# 东桥清淤 { #title .by-curator }" in text
    assert "报纸原作：洪水退去 东桥镇连夜清淤\n{ #headline .as-printed }" in text
    assert "新副题\n{ #curators-deck .deck .by-curator }" in text
    assert "报纸原作：全镇三千人回家\n{ #deck .as-printed }" in text
    assert front(text)["by_curator"] == ["title", "deck"]


def test_correction_shows_both() -> None:
    """A corrected word stands in the text, and its title says what was printed and why it was changed."""
    facts = TextFacts(corrections=(Correction(HERE, 11, "三百名", "三百余名", "漏字"),))
    built = Built(to_html(report(sample.STORM, facts)))
    correction = next(attributes for _, attributes in built.tags if attributes.get("class") == "correction")
    assert correction["title"] == "报纸原作“三百名”（漏字）"
    assert "三百名三百余名村民上街" in built.texts["p2"]
    assert ("del", {"hidden": None}) in built.tags
    assert "三百名村民上街" in built.texts["L11"]


def test_correction_is_said_in_the_margin() -> None:
    """What was printed stands beside the paragraph, and leads to its line of the source text."""
    text = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 11, "三百名", "三百余名", "漏字"),)))
    assert "[“三百余名”](#L11) 报纸原作“三百名”（漏字）。\n{ .note }" in text


def test_a_doubt_leaves_the_print_as_it_is() -> None:
    """What is wrong and cannot be told is marked, and said in the margin; no character changes."""
    text = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 11, "三百名", None, "疑有漏字"),)))
    assert "存疑：疑有漏字。\n{ .note }" in text
    built = Built(to_html(text))
    assert ("span", {"class": "query", "title": "存疑：疑有漏字"}) in built.tags
    assert "三百名村民上街" in built.texts["p2"]
    assert "del" not in built.tag_names()


def test_of_two_corrections_that_overlap_the_first_is_shown() -> None:
    """Neither is garbled, nothing is said of the other, and no printed character is lost."""
    two = (Correction(HERE, 11, "三百名村", "五百名村"), Correction(HERE, 11, "村民上街", "居民上街"))
    text = report(sample.STORM, TextFacts(corrections=two))
    assert "<del hidden>三百名村</del><ins>五百名村</ins></span>民上街" in text
    assert "居民上街" not in text


def test_a_table_is_set_as_it_was_spaced() -> None:
    """A correction in it is neither made nor claimed."""
    text = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 15, "300人", "400人"),)))
    assert "400人" not in text
    assert "300人" in text


def test_a_corrected_name_is_still_a_link() -> None:
    """The right reading leads to the name's page; a correction across a name's border goes before the link."""
    whole = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 5, "张海洋", "章海洋"),)), sample.ZHANG)
    assert "<ins>章海洋</ins></span>](../people/zhang-haiyang.md)" in whole
    across = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 5, "书记张", "主任张"),)), sample.ZHANG)
    assert "<ins>主任张</ins></span>海洋一夜没睡" in across


def test_an_unknown_newspaper_is_said() -> None:
    """What cannot be known stays empty, and the page says so: an agency is no newspaper, and 本报 says not which."""
    lines = [(Kind.PARAGRAPH, "文。")]
    read = front(report(sample.page("x", lines, publisher="新华社")))
    assert (read["newspaper_label"], read["agency"]) == ("文本没有写明", "新华社")
    read = front(report(sample.page("x", lines, publisher="本报")))
    assert (read["newspaper_label"], read["agency"]) == ("文本只作“本报”", None)
    assert front(report(sample.page("x", lines)))["newspaper_label"] == "文本没有写明"


def test_a_date_has_its_evidence_from_the_report_and_from_its_page() -> None:
    """What another report of the page says is told as such, and how the date follows from both."""
    page = sample.page("x", [(Kind.PARAGRAPH, "2月16日，患者出院。")])
    source = SourceFacts(date="2020-02-17~", date_evidence=("从2020年起", "2月16日"), date_note="次日见报。")
    read = front(report(page, TextFacts(source)))
    assert read["evidence_labels"] == ["据“2月16日”", "据同版“从2020年起”"]
    assert read["date_note"] == "次日见报。"


def test_evidence_is_quoted_with_inner_marks() -> None:
    """Words that begin with a quotation mark do not stand between two pairs of the same."""
    page = sample.page("x", [(Kind.PARAGRAPH, "“0801”疫情以来。")], date=DateReading("2022~", ("“0801”疫情以来",)))
    read = front(report(page))
    assert read["evidence_labels"] == ["据“‘0801’疫情以来”"]
    assert read["date_evidence"] == ["“0801”疫情以来"]


def test_source_note_is_in_the_record() -> None:
    """Where the text was taken from is said in the words of the print, and names no newspaper as the report's."""
    lines = [(Kind.PARAGRAPH, "文。"), (Kind.BYLINE, "(转自《海潮日报》)")]
    read = front(report(sample.page("x", lines, publisher="《海潮日报》", source_note="byline1")))
    assert (read["publication"], read["taken_from"]) == (None, "转自《海潮日报》")


def test_every_printed_character_is_on_the_page() -> None:
    """Each part is found under its anchor, word for word, and each line of the source under its number."""
    built = Built(to_html(report(sample.STORM)))
    for part in sample.STORM.reports[0].parts:
        assert flat(part.text).replace(" ", "") in flat(built.texts[part.anchor]).replace(" ", "")
    assert built.texts["L5"] == "8月12日清晨,东桥镇的水退了。镇党委书记张海洋一夜没睡,张海洋说:“先清学"


def test_headline_over_two_lines_breaks_there() -> None:
    """The line break of the page text within a headline is kept; blanks beside figures are none."""
    page = sample.page("x", [(Kind.HEADLINE, "党旗高高\n飘扬"), (Kind.PARAGRAPH, "文。")])
    assert "# 党旗高高<br>飘扬 { #headline .headline }" in report(page)
    page = sample.page("x", [(Kind.HEADLINE, "广州 5000 人出征"), (Kind.PARAGRAPH, "文。")])
    assert "# 广州 5000 人出征 { #headline .headline }" in report(page)
    page = sample.page("x", [(Kind.HEADLINE, "社 论"), (Kind.PARAGRAPH, "文。")])
    assert "# 社 论 { #headline .headline }" in report(page)


def test_report_without_headline_is_called_by_its_beginning() -> None:
    """Without headline and rubric a report is called by its first words."""
    opening = "昨天下午三时许,东桥镇的水位开始回落,村民陆续回家,学校操场上晒满了课本。"
    text = report(sample.page("x", [(Kind.PARAGRAPH, opening)]))
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    assert heading.replace("<wbr>", "") == "# 昨天下午三时许,东桥镇的水位开始回落…… { #title .untitled }"
    assert "水位<wbr>开始" in heading


def test_two_reports_of_a_page_show_each_others_lines_as_furniture() -> None:
    """Between a report's first and last line, what belongs to another is marked as not of it."""
    page = sample.STORM
    other = replace(page.reports[0], id="b", lines=(7, 9))
    first = replace(page.reports[0], id="a")
    blocks = tuple(replace(block, report=1) if 7 <= block.line <= 9 else block for block in page.blocks)
    text = report(replace(page, reports=(first, other), blocks=blocks))
    assert '<li id="L7" value="7" class="furniture byline">' in text
    assert '<li id="L6" value="6" class="report paragraph">' in text


def test_section_of_the_rest_has_a_title() -> None:
    """Reports that the curator hung nowhere hang in 其他."""
    exhibition = Exhibition("展", sections=(Section("a", "甲", ("2019-linhai",)),))
    pages = [(sample.STORM, TextFacts()), (sample.PHOTO, TextFacts())]
    files = {str(f.path): f.text for f in render(link(exhibition, pages, (), ()), Labels("zh-Hans"))}
    assert front(files["reports/2019-photo.md"])["section_title"] == "其他"
    assert "## 其他 { #others .section-title }" in files["reports/index.md"]


@pytest.mark.parametrize("corr", ["三百余名", None])
def test_a_reason_that_ends_in_a_full_stop_has_one(corr: str | None) -> None:
    """The margin is a sentence of ours."""
    text = report(sample.STORM, TextFacts(corrections=(Correction(HERE, 11, "三百名", corr, "疑有漏字。"),)))
    assert "。。" not in text
    assert "疑有漏字。）" not in text
    assert "疑有漏字" in text


def test_rights_of_the_page_are_called_by_their_name() -> None:
    """In the record, with the address of the statement; as written for other programs."""
    told = front(report(sample.STORM, TextFacts(SourceFacts(rights="CC0-1.0"))))
    assert (told["rights"], told["rights_label"]) == ("CC0-1.0", "CC0 1.0 通用")
    assert told["rights_url"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert front(report(sample.STORM))["rights_label"] is None
