"""Who took which picture, where one line says it of several."""

from __future__ import annotations

import pytest

from generator.layout import read_layout
from generator.model.page import Kind
from generator.model.source import PageText
from generator.read import read_page

CAPTIONS = "图①：小艇过桥。\n图②：岸上有人看。\n图③：雨后放晴。\n"


@pytest.mark.parametrize(
    ("credit", "taken"),
    [
        ("图①由本报记者　林大山摄　图②、图③由通讯员　陈小河摄", (["林大山"], ["陈小河"], ["陈小河"])),
        ("（图①、图②由青石镇政府提供　图③　本报记者　林大山　摄）", ([], [], ["林大山"])),
        ("图①至图③由本报记者　林大山摄", (["林大山"], ["林大山"], ["林大山"])),
        ("本报记者　林大山　摄", (["林大山"], ["林大山"], ["林大山"])),
    ],
)
def test_each_picture_has_its_maker(credit: str, taken: tuple[list[str], ...]) -> None:
    """A credit that tells the pictures apart gives each its own maker; one that does not, all of them the same."""
    story = "青石镇的雨\n\n本报记者　周文\n\n昨日清晨，青石镇下了一场大雨。雨停之后，街上的人多了起来。\n\n"
    text = f"{story}{CAPTIONS}{credit}\n"
    source = read_page("invented.txt", text.encode())
    assert isinstance(source, PageText)
    page = read_layout(source)
    captions = [(report, part) for report in page.reports for part in report.of_kind(Kind.CAPTION)]
    assert [[c.name for c in report.credited(part)] for report, part in captions] == list(taken)
