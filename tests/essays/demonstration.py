"""The exhibition of invented reports and drawings with a page that uses every kind of reference and embedding.

`python -m tests.essays.demonstration FOLDER` writes it; nothing of it belongs into an exhibition.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.photographs.demonstration import FULL, WITHHELD, demonstrate

PLACES = """- {id: shiqiao, name: 石桥镇, kind: town, coordinates: [30.21, 112.11], coordinates_source: 虚构}
- {id: gudu, name: 古渡村, kind: village, within: shiqiao, coordinates: [30.24, 112.16], coordinates_source: 虚构}
- {id: baita, name: 白塔湾, kind: water, coordinates: [30.02, 112.42], coordinates_source: 虚构}
- {id: qinghe, name: 清河县, kind: county, coordinates: [30.15, 112.21], coordinates_source: 虚构}
"""
PEOPLE = f"""- {{id: zhou, name: {WITHHELD}, display: withheld}}
- id: li-xiuying
  name: 李秀英
  roles: [{{text: 镇长, report: twelve}}]
"""
ESSAY = f"""# 堤坝、学校与[[石桥镇]]

本页是示例，文字、人物和照片都是虚构的。

2019年夏天，[[清河县]]发了大水。[[石桥镇]]镇长[[people:li-xiuying]]带人合龙了堤坝。

[[twelve|《十二张照片看堤坝》]]写得最细的是[[twelve#p1]]。

[[twelve#fig3|第三张照片]]拍的是抬沙石。

学校重新开学时，[[{WITHHELD}]]在门口量体温。`[[石桥镇]]`在代码里不变，\\[[石桥镇]]也不变。

![[李秀英]]

## 地方

从镇上到[[古渡村|那个村]]，从前要过河，[这篇报道](../reports/ferry.md)写到了桥。

![[map]]

![[map:古渡村]]

## 时间

![[timeline]]

> 引文里也可以写[[白塔湾]]。

| 地点 | 报道 |
|---|---|
| [[石桥镇]] | [[school\\|开学]] |

## 照片与段落

![[twelve#fig3]]

![[harvest#fig1]]

![[school#p1]]

![[harvest]]

<details><summary>补充</summary>水位以<abbr title="1985国家高程基准">高程</abbr>计，见[[清河日报]]。</details>

![[古渡村]]
"""


def demonstrate_essay(content: Path, size: tuple[int, int] = FULL) -> Path:
    """Write the folder; the drawings have this size."""
    demonstrate(content, size)
    (content / "places.yml").write_text(PLACES, encoding="utf-8")
    (content / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (content / "pages").mkdir()
    (content / "pages" / "foreword.md").write_text(ESSAY, encoding="utf-8")
    with (content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("foreword: pages/foreword.md\nbasemap: coast\n")
    return content


if __name__ == "__main__":
    demonstrate_essay(Path(sys.argv[1]))
