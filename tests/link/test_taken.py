"""Whose pictures are by the byline, in reports as they are read, and when that is left open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link.taken import makers, taken_by_byline
from generator.model.page import Contributor, Kind, Page, Report
from generator.reading import laid_out
from tests.render import sample

BODY = "清河县石桥镇中心小学昨日开学。校长王建国说，操场上的淤泥已经清理完毕，教室也消了毒，孩子们回来了。"
END = "石桥镇的粮站从早到晚都有人排队，今年秋粮收购已经过半，镇上的人说收成比去年好。"


def report(*lines: str) -> Report:
    """The one report that is read in these paragraphs."""
    page = laid_out("a.txt", "\n\n".join(lines).encode(), ())
    assert isinstance(page, Page)
    [read] = page.reports
    return read


def of_captions(read: Report) -> list[list[str]]:
    """Whom the byline gives to each caption."""
    return [[maker.name for maker in taken_by_byline(read, caption)] for caption in read.of_kind(Kind.CAPTION)]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("本报记者 欧阳明 文/图", ["欧阳明"]),
        ("文/图 本报记者 欧阳明", ["欧阳明"]),
        ("■采写：新快报记者 王一鸣 ■图片：新快报记者 欧阳明", ["欧阳明"]),
        ("■图片：新快报记者 欧阳明 林水生", ["欧阳明", "林水生"]),
        ("本报记者 王一鸣 文 欧阳明 摄", ["欧阳明"]),
        ("本报记者 欧阳明", []),
        ("本报记者 王一鸣 欧阳明 供图", []),
        ("本报记者 王一鸣 制图 欧阳明", []),
        ("文/王一鸣 漫画/欧阳明", []),
    ],
)
def test_what_a_byline_says(byline: str, names: list[str]) -> None:
    """Who took its pictures: not who wrote, gave or drew."""
    read = report("河水退了 学校开学了", byline, BODY, "■孩子们回到操场。")
    assert [maker.name for maker in makers(read)] == names
    assert of_captions(read)[-1] == names


@pytest.mark.parametrize(
    "caption",
    [
        "■孩子们回到操场。张木 摄",
        "■孩子们回到操场。受访者供图",
        "■孩子们回到操场（资料图片）。",
        "■孩子们回到操场。新华社发",
    ],
)
def test_a_caption_that_says_whence(caption: str) -> None:
    """Its picture is not the byline's, and what is printed with it may not be."""
    read = report("河水退了 学校开学了", "本报记者 欧阳明 文/图", BODY, caption, "■老师们搬桌椅。", END, "■粮站门口。")
    assert of_captions(read) == [[], [], ["欧阳明"]]


def hand_made(*kinds: Kind) -> Report:
    """A report of these parts, each byline naming another photographer."""
    words = {Kind.BYLINE: "欧阳明 摄", Kind.CAPTION: "孩子们回到操场。"}
    page = sample.page("a", [(kind, words.get(kind, BODY)) for kind in kinds])
    bylines = page.reports[0].of_kind(Kind.BYLINE)
    named = [Contributor(f"欧阳明{n}", None, part.anchor, 0, 3, photographer=True) for n, part in enumerate(bylines)]
    return replace(page.reports[0], contributors=tuple(named))


HEAD, P, H, CAPTION, BYLINE = Kind.HEADLINE, Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION, Kind.BYLINE


@pytest.mark.parametrize(
    ("kinds", "number"),
    [
        ((HEAD, BYLINE, P, CAPTION, P), 1),
        ((HEAD, BYLINE, BYLINE, P, CAPTION), 2),
        ((HEAD, P, P, BYLINE, CAPTION, H, P), 1),
        ((HEAD, P, P, P, P, CAPTION, BYLINE), 1),
        ((HEAD, P, P, P, P, BYLINE, CAPTION, P), 0),
        ((HEAD, H, P, BYLINE, CAPTION, P), 0),
        ((HEAD, BYLINE, P, CAPTION, P, BYLINE), 0),
        ((HEAD, BYLINE, CAPTION, BYLINE), 0),
    ],
)
def test_where_a_byline_stands(kinds: tuple[Kind, ...], number: int) -> None:
    """One in the head, below the lead or at the end signs all; among others each may sign a part."""
    assert len(makers(hand_made(*kinds))) == number


def test_too_many_makers() -> None:
    """One of four is no news."""
    read = report("河水退了", "■图片：新快报记者 欧阳明 林水生 张木森 赵大川", BODY, "■孩子们回到操场。")
    assert len(read.photographers) == 4
    assert makers(read) == ()


def test_without_a_caption() -> None:
    """Theirs where no picture of the report has one; beside others it may come from anywhere."""
    alone = report("河水退了 学校开学了", "本报记者 欧阳明 文/图", BODY)
    assert [maker.name for maker in taken_by_byline(alone, None)] == ["欧阳明"]
    beside = report("河水退了 学校开学了", "本报记者 欧阳明 文/图", BODY, "■孩子们回到操场。")
    assert taken_by_byline(beside, None) == ()
