"""Which photograph belongs to which caption."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.content.photographs import PhotographFile
from generator.layout import read_layout
from generator.model.exhibition import Photograph
from generator.model.page import Report
from generator.model.problem import Location
from generator.model.source import PageText
from generator.photographs.pairing import Pairing, pair
from generator.read import read_page

BESIDE = "reports/a.yml"
PLAIN = ("■8月1日，村民回家。张木 摄", "■8月2日，孩子们在操场上清扫淤泥。张木 摄", "■8月3日，渡船第一次靠岸。张木 摄")
NUMBERED = ("▲图③：学生回到操场。张木 摄", "▲图④：老师们搬桌椅。张木 摄")


def report(captions: Sequence[str] = PLAIN) -> Report:
    """A report with these captions."""
    text = "\n\n".join(
        (
            "河水退了 学校开学了",
            "本报记者 欧阳明",
            "清河县石桥镇中心小学昨日开学，操场上的淤泥已经清理完毕。",
            *captions,
        )
    )
    source = read_page("reports/a.txt", text.encode())
    assert isinstance(source, PageText)
    return read_layout(source).reports[0]


def files(*names: str) -> list[PhotographFile]:
    """Files of these names."""
    return [PhotographFile("a", name, Path("a", name), (1, 1, 1)) for name in names]


def entry(file: str, caption: int | None = None, *, unpaired: bool = False, line: int = 2) -> Photograph:
    """A line of the YAML."""
    return Photograph(Location(BESIDE, line), "a", caption, file, unpaired=unpaired)


def paired(
    names: Sequence[str], entries: Sequence[Photograph] = (), captions: Sequence[str] = PLAIN
) -> dict[str, int | None]:
    """The captions of files of these names."""
    return {each.file.name: each.caption for each in _pair(names, entries, captions).pairs}


def said(names: Sequence[str], entries: Sequence[Photograph] = (), captions: Sequence[str] = PLAIN) -> dict[str, str]:
    """The codes of what is wrong, with the messages."""
    return {p.code: p.message for p in _pair(names, entries, captions).problems}


def _pair(names: Sequence[str], entries: Sequence[Photograph], captions: Sequence[str]) -> Pairing:
    return pair(report(captions), files(*names), entries, BESIDE)


def test_by_order() -> None:
    """Numbers of names are those of the captions in order, and files come in that order."""
    assert paired(["图3河.jpg", "02-学校.png", "1.jpg"]) == {"1.jpg": 1, "02-学校.png": 2, "图3河.jpg": 3}
    assert said(["图3河.jpg", "02-学校.png", "1.jpg"]) == {}


def test_none_is_lost() -> None:
    """What says no number, or one too large, belongs to no caption and is told, with a line to copy."""
    assert paired(["村民.jpg", "4.jpg", "1.jpg"]) == {"1.jpg": 1, "4.jpg": None, "村民.jpg": None}
    message = said(["村民.jpg"])["no-caption"]
    assert "- {report: a, caption: none, file: 村民.jpg}" in message
    assert BESIDE in message
    assert "there is no caption 4; the report has 3" in said(["4.jpg"])["no-caption"]


def test_two_files_for_a_caption() -> None:
    """Neither takes it: a wrong caption is worse than none."""
    assert paired(["1.jpg", "01-a.png", "2.jpg"]) == {"2.jpg": 2, "01-a.png": None, "1.jpg": None}
    assert "01-a.png is by its name of caption 1 as well" in [
        p.message.split(": ")[1].split(";")[0] for p in _pair(["1.jpg", "01-a.png"], (), PLAIN).problems
    ]


def test_the_yaml_goes_first() -> None:
    """It pairs by name, against what the name says, and several with one caption; a name alone gives way."""
    entries = [entry("2.jpg", 1), entry("z.jpg", 1)]
    assert paired(["1.jpg", "2.jpg", "z.jpg"], entries) == {"2.jpg": 1, "z.jpg": 1, "1.jpg": None}
    assert (
        "the YAML gives caption 1 to another photograph" in said(["1.jpg", "2.jpg"], [entry("2.jpg", 1)])["no-caption"]
    )


def test_the_yaml_says_that_one_belongs_to_none() -> None:
    """Then nothing is in doubt."""
    entries = [entry("1.jpg", unpaired=True), entry("村民.jpg", unpaired=True)]
    assert paired(["1.jpg", "村民.jpg"], entries) == {"1.jpg": None, "村民.jpg": None}
    assert said(["1.jpg", "村民.jpg"], entries) == {}


def test_the_yaml_without_a_caption_leaves_it_to_the_name() -> None:
    """Alt text can be given to a file that is paired by its name."""
    assert paired(["2.jpg"], [entry("2.jpg")]) == {"2.jpg": 2}


def test_names_that_differ_in_capitals() -> None:
    """A file is found however its name is written, unless two would answer."""
    assert paired(["A.JPG"], [entry("a.jpg", 2)]) == {"A.JPG": 2}
    assert paired(["A.JPG", "a.jpg"], [entry("a.jpg", 2)])["a.jpg"] == 2
    assert "no-such-file" in said(["A.JPG", "a.JPG"], [entry("a.jpg", 2)])


def test_what_is_not_there() -> None:
    """The nearest name is offered."""
    assert said(["village.jpg"], [entry("vilage.jpg", 1)])["no-such-file"].endswith("do you mean village.jpg?")


def test_two_lines_for_a_file() -> None:
    """The first counts, the second is told."""
    assert "duplicate-photograph" in said(["a.jpg"], [entry("a.jpg", 1), entry("a.jpg", 2, line=3)])
    assert paired(["a.jpg"], [entry("a.jpg", 1), entry("a.jpg", 2, line=3)]) == {"a.jpg": 1}


def test_printed_numbers() -> None:
    """图③ is the picture that is printed as such; a bare number that could mean two captions means none."""
    assert paired(["图③.jpg", "图4.jpg"], captions=NUMBERED) == {"图③.jpg": 1, "图4.jpg": 2}
    assert paired(["图1.jpg"], captions=NUMBERED) == {"图1.jpg": None}
    assert paired(["3.jpg"], captions=NUMBERED) == {"3.jpg": 1}
    assert paired(["1.jpg", "2.jpg"], captions=NUMBERED) == {"1.jpg": 1, "2.jpg": 2}
    shifted = ("▲图②：学生回到操场。张木 摄", "▲图③：老师们搬桌椅。张木 摄")
    assert paired(["2.jpg"], captions=shifted) == {"2.jpg": None}
    assert "is not the one that is printed with 2" in said(["2.jpg"], captions=shifted)["no-caption"]


def test_a_report_without_captions() -> None:
    """Its photographs belong to none, and nothing is in doubt."""
    assert paired(["1.jpg", "x.jpg"], captions=()) == {"1.jpg": None, "x.jpg": None}
    assert said(["1.jpg", "x.jpg"], captions=()) == {}


def test_a_refused_file_is_in_nobodys_way() -> None:
    """What cannot be shown takes no caption by its name."""
    broken, whole = files("1.png", "1.jpg")
    pairing = pair(report(), [broken, whole], (), BESIDE, {broken})
    assert {p.file.name: p.caption for p in pairing.pairs} == {"1.jpg": 1, "1.png": None}
    assert pairing.problems == ()


def test_a_name_that_cannot_be_written() -> None:
    """No line of YAML is offered for it."""
    assert "signs that cannot be written" in said(["new\nline.jpg"])["no-caption"]
