"""The book that WeasyPrint is given holds what ours holds."""

from __future__ import annotations

import html
import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.command import Failed
from benchmarks.weasyprint import compared, page_of
from tests.catalogue.books import book, hang, write

TEXT = "河水<退>了\n本报记者 王小明\n昨日，周红波到江城市视察。&周红波说，水退了。\n▲周红波在堤上。 李河 摄\n"


def test_the_same_texts(tmp_path: Path) -> None:
    """Every character of every report; each place of a name in the index leads to it."""
    people = [{"id": "zhou", "name": "周红波", "status": "confirmed"}]
    content = write(tmp_path / "content", {"a": TEXT}, people=people)
    page = page_of(book(content).data, tmp_path)
    words = Counter(html.unescape(re.sub(r"<[^>]*>", "", page)))
    for exhibit in hang(content).collection.exhibits:
        printed = Counter(c for part in exhibit.report.parts for c in part.text if not c.isspace())
        assert printed - words == Counter()
    ways = re.findall(r'<a href="#(m-zhou-\d)"></a>', page)
    assert len(ways) == 3
    assert all(f'<span id="{way}"></span>' in page for way in ways)


def test_who_lacks_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is invented or measured."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Failed, match="pip install weasyprint"):
        next(compared(1))
