"""An invented exhibition with two names, a person's and a place's, in every position."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

# 阚鹭骊 and 獬骖镇: characters that nothing else here is written with, each with a traditional form.
PERSON, PLACE = "阚鹭骊", "獬骖镇"
SIGNS = frozenset("阚鹭骊獬骖闞鷺驪驂")
SPELT = ("kan-luli", "kanluli", "kan luli", "kan lu li", "xiecan", "xie-can", "xie can")

FAIR = f"""又见{PERSON}
{PLACE}的{PERSON}回来了
——记{PERSON}在{PLACE}的三十年

本报记者 {PERSON} 通讯员 王建国 {PLACE}报道

编者按：{PERSON}是{PLACE}人，三十年来守着一座桥。本报今天刊出她的故事，请读者来信。

昨天上午，{PERSON}走进了石桥镇中心小学。校长李秀英说，{PERSON[0]}
{PERSON[1:]}每年都来，从来没有空过一年，孩子们都认得她。

“我是{" ".join(PERSON)}，从{PLACE}来。”她对学生说。学生们说，阚\u200b鹭\u200b骊的家在獬骖镇东边。镇上的人叫她老阚。

{PLACE}的守桥人

{PLACE}桥头村的村民说，{PERSON}的桥修了三次。{PERSON}工作室在桥头村，{PLACE}卫生院在它旁边。
{PERSON}丰收的时候也回来，{PERSON}们都记得。石桥镇和{PLACE}只隔一条河。王建国和{PERSON}是同学。

图①：{PERSON}在{PLACE}桥头。{PERSON} 摄

“{PERSON}说，{PLACE}的桥不能断。”
"""
# The same names as a newspaper of Taiwan would print them.
OLD = """橋的故事

本報記者 闞鷺驪

昨天，石橋鎮的學生聽闞鷺驪講故事。她說，獬驂鎮的橋修了三次。學生李明說，他們都記得。
"""
PLAIN = """石桥镇的秋天

本报记者 王建国

石桥镇昨天开了运动会。校长李秀英说，三百名学生参加了比赛。李秀英还说，明年要办得更大。
"""
# Percent-encoded, as a browser copies an address.
CODED = "".join(f"%{byte:02X}" for byte in PERSON.encode())

FACTS = f"""source:
  newspaper: {PLACE}日报
  date: 2020-05-01
  date_evidence: [昨天上午，{PERSON}]
  date_note: 据{PERSON}的来信
  edition: {PLACE}版
  page_name: {PERSON}专版
  url: https://example.org/news/{CODED}/kan-luli.html
  original_file: {PERSON}.pdf
  rights: 版权归{PERSON}
reports:
  - id: fair
    kicker: 再见{PERSON}
    deck: "{PLACE}，{PERSON}的桥"
    column: {PERSON}专栏
    genre: {PERSON}访谈
    subjects: [{PERSON}, "{PLACE}的桥"]
corrections:
  - {{line: 9, sic: 走进了石桥镇, corr: "走进了{PLACE}", why: {PERSON}更正}}
  - {{line: 10, sic: 空过一年, why: "{PERSON}说不止一年"}}
photographs:
  - {{report: fair, caption: 1, file: {PERSON}.jpg, alt: "{PERSON}站在{PLACE}桥头", rights: "归{PERSON}所有"}}
  - {{report: fair, caption: none, file: "{PLACE}.jpg", alt: "{PLACE}全景"}}
"""
EXHIBITION = f"""title: {PERSON}的桥
subtitle: "{PLACE}二〇二〇"
foreword: pages/foreword.md
rights: 归{PERSON}
credits: ["{PERSON}提供图片"]
contact: "{PERSON} <kan@example.org>"
made_by: {PERSON}
names: all
basemap: none
sections:
  - {{id: bridge, title: "{PERSON}与桥", intro: "{PLACE}的{PERSON}。", reports: [fair, plain]}}
"""
FOREWORD = f"""# 写在前面：{PERSON}

{PERSON}生在{PLACE}。**{PERSON[0]}**{PERSON[1:]}，{PERSON[0]}<b>{PERSON[1]}</b>{PERSON[2]}，{PERSON[:2]}
{PERSON[2]}，{"&#x200b;".join(PERSON)}，{"".join(f"&#{ord(sign)};" for sign in PERSON)}，{PERSON[0]}<wbr>{PERSON[1:]}，
[{PERSON[0]}](../reports/fair.md){PERSON[1:]}，*{PERSON[0]}*{{ .a }}{PERSON[1:]}，闞{PERSON[1]}驪，<ruby>{PERSON[0]}<rp>(</rp><rt>kàn</rt><rp>)</rp>{PERSON[1:]}</ruby>，[桥](https://example.org/{CODED}.html)。

![{PERSON}](../assets/favicon.svg "{PERSON}")[{PLACE}](../reports/fair.md)
"""
ESSAY = f"""---
title: {PERSON}小传
description: "{PLACE}人，\\u961A\\u9e6d\\U00009A8A"
---

# {PERSON}小传

<p title="{PERSON}">{PERSON}</p><!-- {PERSON} -->

```
{PERSON}
```
"""
TOUR = f"""title: 跟着{PERSON}走
intro: 从{PLACE}出发。
stops:
  - {{report: fair, part: p1, title: "{PERSON}进校", text: "{PERSON}说的。"}}
  - {{report: fair, part: fig1, title: "{PLACE}桥头"}}
  - {{report: plain, title: 秋天, text: "{PERSON}没有来。"}}
"""
WITHHELD = "\n  display: withheld"
PEOPLE = f"""- id: kan-luli
  name: {PERSON}{{withheld}}
  aliases: [老阚]
  note: "{PERSON}是{PLACE}人。"
  roles: [{{{{text: 通讯员, report: fair}}}}]
  same_as: ["wikidata:Q123456789"]
- id: wang-jianguo
  name: 王建国
  note: "{PERSON}的同学。"
- id: li-xiuying
  name: 李秀英
  roles: [{{{{text: "{PLACE}人", report: plain}}}}]
"""
PLACES = f"""- id: xiecan-zhen
  name: {PLACE}{{withheld}}
  aliases: [獬骖]
  kind: town
  coordinates: [23.4567, 113.6789]
  coordinates_source: "{PERSON}量的"
  note: "{PERSON}的家乡。"
- id: qiaotou-cun
  name: 桥头村
  kind: village
  within: xiecan-zhen
  coordinates: [23.51, 113.52]
  coordinates_source: "{PLACE}镇志"
- id: shiqiao-zhen
  name: 石桥镇
  kind: town
  note: "在{PLACE}对岸。"
  coordinates: [23.6, 113.7]
"""
ORGANISATIONS = f"""- id: xuexiao
  name: 石桥镇中心小学
  note: "{PERSON}的母校。"
"""


def plant(content: Path, *, withheld: bool) -> None:
    """Write the exhibition; the two names shown, or taken back."""
    said = {"withheld": WITHHELD if withheld else ""}
    files = {
        "exhibition.yml": EXHIBITION,
        "people.yml": PEOPLE.format(**said),
        "places.yml": PLACES.format(**said),
        "organisations.yml": ORGANISATIONS,
        "reports/fair.txt": FAIR,
        "reports/fair.yml": FACTS,
        "reports/old.txt": OLD,
        "reports/plain.txt": PLAIN,
        "pages/foreword.md": FOREWORD,
        "pages/essay.md": ESSAY,
        "tours/bridge.yml": TOUR,
    }
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    for name, colour in ((PERSON, "grey"), (PLACE, "navy")):
        file = content / "photographs" / "fair" / f"{name}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_photograph(colour))


def _photograph(colour: str) -> bytes:
    """A picture whose own EXIF says the name, too."""
    image, file = Image.new("RGB", (640, 480), colour), io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = PERSON
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()
