"""A piece of content, or of a site, for each code of a problem, with the line that it makes `exhibit check` print.

`CONTENT` and `SITE` hold by code the files beside the usual ones; one that is None is not there. The lines stand in
lines.txt, as they are printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tests.photographs.drawings import drawing
from tests.photographs.made import encoded
from tests.pipeline.tiny import FLOOD

Files = Mapping[str, str | bytes | None]

TEXT = """河水退了 学校开学了

本报记者 欧阳明

清河县石桥镇中心小学昨日开学，操场上的淤泥已经清理完毕。

■8月1日，村民回家。张木 摄

■8月2日，孩子们在操场上清扫淤泥。张木 摄
"""
USUAL: Files = {"exhibition.yml": "title: 清河纪事\nrights: InC\n", "reports/a.txt": TEXT}
AGAIN = "洪水退去东桥镇清淤\n\n本报记者 方未艾\n\n昨日清晨，东桥镇的水位回落到警戒线以下，"
TWO_HEADS = (
    f"{AGAIN}村民陆续回家，学校操场上晒满了课本。\n\n老街灯会今晚亮灯\n\n"
    "元宵将至，城南老街的三百盏花灯已经挂好，今晚七时亮灯，市民可以乘夜班车前往观看。\n"
)
BROKEN = f"{AGAIN[:-1]}。村民陆续回家，清淤队从下游\n\n“课本都晒干了。”老师说，学校操场上晒满了课本和桌椅。\n"
PLACE = "- {id: b, name: 石桥镇}\n"


@cache
def photo(number: int = 1, width: int = 900, height: int = 600) -> bytes:
    """A drawing as a JPEG."""
    return encoded(drawing(number, (width, height)), "JPEG")


def two_photos() -> bytes:
    """Two drawings in one TIFF."""
    first, second = drawing(1, (900, 600)), drawing(2, (900, 600))
    return encoded(first, "TIFF", save_all=True, append_images=[second])


def beside(lines: str) -> Files:
    """The YAML beside the usual text."""
    return {"reports/a.yml": lines}


def entry(**keys: str) -> Files:
    """A place of places.yml."""
    return {"places.yml": "".join(f"{'- ' if i == 0 else '  '}{k}: {v}\n" for i, (k, v) in enumerate(keys.items()))}


def essay(text: str) -> Files:
    """A page written by hand."""
    return {"pages/b.md": f"# 缘起\n\n{text}\n"}


CONTENT: Mapping[str, Files] = {
    "not-published": {"people.yml": "- {nmae: 李秀英, display: withheld}\n"},
    "withheld-in-address": {
        "people.yml": "- {id: a, name: 张三, display: withheld}\n",
        "pages/zhang-san.md": "# 缘起\n",
    },
    "shown-within": {"people.yml": "- {id: a, name: 张三, display: withheld}\n- {id: b, name: 张三丰}\n"},
    "yaml": beside("source: {edition: A05\n"),
    "yaml-encoding": {"reports/a.yml": "source: {newspaper: 新快报}\n".encode("gb18030")},
    "yaml-alias": beside("source: {edition: *A05}\n"),
    "yaml-tag": beside("source: {edition: !A05 x}\n"),
    "yaml-documents": beside("source: {edition: A05}\n---\n"),
    "duplicate-key": beside("source: {edition: A05, edition: A06}\n"),
    "unknown-key": beside("source: {editon: A05}\n"),
    "unknown-value": beside("reading:\n  - {line: 1, kind: captoin}\n"),
    "wrong-type": beside("reports:\n  - {id: a, authors: 欧阳明}\n"),
    "no-title": {"exhibition.yml": "rights: InC\n"},
    "no-foreword": {"exhibition.yml": "title: 清河纪事\nforeword: pages/foreword.md\n"},
    "no-texts": {"reports/a.txt": None},
    "bad-domain": {"exhibition.yml": "title: 清河纪事\ndomain: https://example.org/\n"},
    "report-hung-twice": {
        "exhibition.yml": "title: 展\nsections:\n  - {id: one, reports: [a]}\n  - {id: two, reports: [a]}\n"
    },
    "url": beside("source: {url: example.org/1}\n"),
    "bad-id": entry(id="石桥 镇", name="石桥镇"),
    "duplicate-id": {"places.yml": "- {id: b, name: 石桥镇}\n- {id: b, name: 清河县}\n"},
    "no-id": entry(name="'…'"),
    "address-taken": entry(id="b", name="石桥镇", formerly="[b]"),
    "shared-address": {"reports/清河.txt": FLOOD, "reports/青河.txt": AGAIN},
    "encoding": {"pages/b.md": "前言".encode("gb18030")},
    "empty-text": {"reports/b.txt": "\n"},
    "not-a-text": {"reports/b.txt": b"\x89PNG\r\n\x1a\n" + bytes(400)},
    "unknown-encoding": {"reports/b.txt": "河水退了\n".encode() + b"\xff\xff\xfe\x80" * 3},
    "file-name": {"reports/index.txt": TEXT},
    "no-page-text": {"reports/b.yml": "source: {edition: A05}\n"},
    "not-read": {"reports/b.docx": "x"},
    "date": beside("source: {date: 2021年6月}\n"),
    "not-printed": beside("source: {date: 2021, date_evidence: [去年]}\n"),
    "no-such-report": beside("reports:\n  - {id: a-2, genre: 通讯}\n"),
    "no-such-line": beside("reading:\n  - {line: 99, kind: caption}\n"),
    "no-such-words": beside("corrections:\n  - {line: 1, sic: 河水长了, corr: 河水涨了}\n"),
    "no-such-caption": beside("photographs:\n  - {report: a, caption: 3, file: 1.jpg}\n"),
    "no-such-file": beside("photographs:\n  - {report: a, caption: 1, file: 1.jpg}\n"),
    "no-such-part": {"tours/b.yml": "title: 路\nstops:\n  - {report: a, part: p9}\n"},
    "no-such-place": entry(name="石桥镇", within="qinghe"),
    "within-itself": entry(id="b", name="石桥镇", within="b"),
    "no-report": {"tours/b.yml": "title: 路\nstops:\n  - {report: a}\n  - {text: 停一停}\n"},
    "no-stops": {"tours/b.yml": "title: 路\n"},
    "no-such-reference": essay("从[[白云镇]]出发。"),
    "ambiguous-reference": {**essay("从[[石桥镇]]出发。"), **entry(id="b", name="石桥镇"), "reports/石桥镇.txt": FLOOD},
    "withheld-reference": {**essay("[[张木]]的照片。"), "people.yml": "- {id: a, name: 张木, display: withheld}\n"},
    "unlinked-reference": {**essay("从[[白云镇]]出发。"), **entry(id="b", name="白云镇")},
    "embed-in-line": essay("看![[map]]。"),
    "not-allowed": essay("<script>a()</script>"),
    "no-line": beside("reading:\n  - {kind: caption}\n"),
    "no-settlement": beside("reading:\n  - {line: 1}\n"),
    "join-lines": beside("reading:\n  - {line: 7, join: true}\n"),
    "correction": beside("corrections:\n  - {line: 1, sic: 河水}\n"),
    "sha256": beside(f"source: {{sha256: {'0' * 64}}}\n"),
    "ambiguous": beside("corrections:\n  - {line: 1, sic: 了, corr: 啦}\n"),
    "not-shown": beside("corrections:\n  - {line: 7, sic: 家。张木, corr: 家。张本}\n"),
    "overlap": beside(
        "corrections:\n  - {line: 5, sic: 昨日开学, corr: 今日开学}\n  - {line: 5, sic: 日开, corr: 日关}\n"
    ),
    "dating": beside("dates:\n  - {line: 7}\n"),
    "no-such-date": beside("dates:\n  - {line: 1, none: true}\n"),
    "reading-line-empty": beside("reading:\n  - {line: 2, kind: caption}\n"),
    "reading-no-effect": beside("reading:\n  - {line: 1, kind: caption}\n  - {line: 1, kind: headline}\n"),
    "doubtful-start": {"reports/a.txt": TWO_HEADS},
    "doubtful-kind": {"reports/a.txt": f"{AGAIN}村民陆续回家。\n\n学校操场上晒满了课本。\n\n姬 平\n"},
    "doubtful-join": {"reports/a.txt": BROKEN},
    "no-name": entry(id="b"),
    "no-text": entry(name="石桥镇", aliases="[{report: a}]"),
    "name-of-two": {"places.yml": "- {id: b, name: 白云镇}\n- {id: c, name: 白云镇}\n"},
    "same-as": entry(name="石桥镇", same_as="[Q42]"),
    "coordinates": entry(name="石桥镇", coordinates="[113.24, 23.12]"),
    "not-named": entry(id="b", name="白云镇"),
    "place-undecided": {"reports/a.txt": "铁西区积水\n\n本报记者 方未艾\n\n昨日，铁西区积水，铁西区的学校停课。\n"},
    "same-name": {"reports/a.txt": FLOOD, "reports/b.txt": FLOOD.replace("校长", "厂长")},
    "taken-for-one": {
        "reports/a.txt": "广州荔湾区通水\n\n本报记者 方未艾\n\n广州市荔湾区昨日通水。荔湾区的李建强说，水来了。\n",
        "reports/b.txt": "广州荔湾区通车\n\n本报记者 司徒静\n\n广州市荔湾区昨日通车。荔湾区的李建强说，车来了。\n",
    },
    "photograph-not-read": {"photographs/a/1.jpg": photo()[:2000]},
    "photograph": beside("photographs:\n  - {file: 1.jpg}\n"),
    "duplicate-photograph": {
        **beside("photographs:\n  - {report: a, file: 1.jpg}\n  - {report: a, caption: 1, file: 1.jpg}\n"),
        "photographs/a/1.jpg": photo(),
    },
    "no-caption": {"photographs/a/river.jpg": photo()},
    "no-photograph": {"photographs/a/1.jpg": photo()},
    "no-alt": {"photographs/a/1.jpg": photo()},
    "small-photograph": {"photographs/a/1.jpg": photo(1, 300, 200)},
    "several-pictures": {"photographs/a/1.tif": two_photos()},
    "same-photograph": {"photographs/a/1.jpg": photo(), "photographs/a/2.jpg": photo()},
    "alike-photographs": {"photographs/a/1.jpg": photo(), "photographs/a/2.jpg": photo(1, 1200, 800)},
    "unknown-rights": {"exhibition.yml": "title: 清河纪事\nrights: CC-BY-SE-4.0\n"},
    "no-rights": {"exhibition.yml": "title: 清河纪事\n", "photographs/a/1.jpg": photo()},
}
HOME = "https://example.org/a/"


def page(body: str = "", head: str = "") -> str:
    """A page that is valid."""
    return f'<!doctype html>\n<html lang="zh"><head><title>题</title>{head}</head>\n<body>\n{body}\n</body></html>\n'


CANONICAL = f'<link rel="canonical" href="{HOME}">'
SITE: Mapping[str, Files] = {
    "lost-file": {"index.html": page('<a href="map/">图</a>')},
    "lost-anchor": {"index.html": page('<a href="#p2">段</a>')},
    "folder-link": {
        "index.html": page('<a href="b/">文</a>', '<meta name="exhibit" content="offline">'),
        "b/index.html": page(),
    },
    "wrong-case": {"index.html": page('<a href="A.pdf">册</a>'), "a.pdf": ""},
    "same-file-name": {"a.pdf": "", "A.pdf": ""},
    "outside": {"index.html": page('<a href="../b/">外</a>')},
    "absolute-path": {"index.html": page('<a href="/map/">图</a>')},
    "bad-address": {"index.html": page('<a href="https://[b/">址</a>')},
    "other-host": {"index.html": page('<img alt="" src="https://example.net/1.png">')},
    "other-address": {"index.html": page(head='<meta property="og:url" content="https://example.net/">')},
    "other-domain": {"index.html": page(head=CANONICAL), "CNAME": "example.net\n"},
    "bad-html": {"index.html": page("<p><div>水</div></p>")},
    "doubled-id": {"index.html": page('<p id="p1">甲</p><p id="p1">乙</p>')},
    "not-utf-8": {"b/index.html": b"<!doctype html>\n\xff"},
    "bad-xml": {"sitemap.xml": "<urlset>\n"},
    "bad-json": {"manifest.json": "{\n"},
    "bad-search": {"search/index.js": "x"},
    "file-too-large": {"a.pdf": ""},
    "site-too-large": {"a.pdf": ""},
    "site-nearly-too-large": {"a.pdf": ""},
}
