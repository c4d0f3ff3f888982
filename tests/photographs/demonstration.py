"""A content folder with invented reports and drawings marked 示例: every format, every way to pair, every secret.

`python -m tests.photographs.demonstration FOLDER` writes it; nothing of it belongs into an exhibition.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from tests.photographs import secrets
from tests.photographs.drawings import drawing

FULL = (1600, 1200)
LYING = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90}
PHOTOGRAPHERS = ("陈河生", "林小溪", "赵大川")
PLACES = ("石桥镇", "清河县", "古渡村", "白塔湾")
WITHHELD = "周隐之"
TWELVE = "twelve"
MANY = "、".join(PLACES)


def _captions(count: int) -> str:
    return "\n\n".join(
        f"■8月{n}日，{PLACES[n % 4]}的第{n}处工地，村民把运来的沙石一筐一筐抬上堤坝。{PHOTOGRAPHERS[n % 3]} 摄"
        for n in range(1, count + 1)
    )


TEXTS = {
    TWELVE: f"""十二张照片看堤坝

本报记者 欧阳明

{MANY}的堤坝昨日全部合龙。镇长李秀英说，参加的村民有三百多人，最远的从山那边赶来，走了两个多小时。

{_captions(12)}
""",
    "school": """河水退了 学校开学了

本报记者 欧阳明

清河县石桥镇中心小学昨日开学。校长王建国说，操场上的淤泥已经清理完毕，教室也消了毒。

▲图①：学生回到操场。陈河生 摄

▲图②：老师们搬桌椅。林小溪 摄

▲图③：周隐之在校门口量体温。林小溪 摄
""",
    "harvest": """秋粮入库

本报记者 司徒静

清河县粮食局局长张德顺介绍，今年秋粮收购已经过半，石桥镇的粮站从早到晚都有人排队。

■粮站门口排队的农户。赵大川 摄
""",
    "ferry": """古渡村通了桥

本报记者 司徒静

古渡村的桥昨日通车。村民说，从前过河要等一个上午，如今走路一刻钟。

■通车的第一天。
""",
}
BESIDE = {
    TWELVE: """source: {newspaper: 清河日报, date: 2019-08-12}
photographs:
  - {report: twelve, caption: 1, file: 1.jpg, alt: 示例图：一群人在堤坝上抬沙石, rights: CC-BY-4.0}
  - {report: twelve, caption: 2, file: 2.jpg, alt: 示例图：远处的山和河}
""",
    "school": """source: {newspaper: 清河日报, date: 2019-09-01, rights: InC}
photographs:
  - {report: school, file: 图③校门口.jpg, alt: 示例图：周隐之举着体温计}
  - {report: school, caption: none, file: 航拍.webp, alt: 示例图：从空中看学校}
""",
}
EXHIBITION = """title: 清河纪事（示例）
subtitle: 报道、人物和图片都是虚构的
rights: 示例，仅供试用。
names: all
sections:
  - {id: river, title: 河, reports: [twelve, school]}
"""
TOUR = """title: 从堤坝到学校
intro: 示例导览，三站。
stops:
  - {report: twelve, part: fig3, title: 抬沙石, text: 示例：第三张照片。}
  - {report: school, part: fig1, title: 操场}
  - {report: ferry, part: fig1, title: 桥}
"""
PEOPLE = f"- {{id: zhou, name: {WITHHELD}, display: withheld}}\n"


def demonstrate(content: Path, size: tuple[int, int] = FULL) -> Path:
    """Write the folder; the drawings have this size, some of them lying on their side."""
    (content / "reports").mkdir(parents=True)
    _write(content / "exhibition.yml", EXHIBITION)
    _write(content / "people.yml", PEOPLE)
    (content / "tours").mkdir()
    _write(content / "tours" / "river.yml", TOUR)
    for name, text in TEXTS.items():
        _write(content / "reports" / f"{name}.txt", text)
    for name, words in BESIDE.items():
        _write(content / "reports" / f"{name}.yml", words)
    for path, data in photographs(size).items():
        file = content / "photographs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return content


def demonstrate_long(content: Path, reports: int = 6) -> Path:
    """Write a folder of reports of twelve captions each, two a year, with a small drawing for every other caption."""
    (content / "reports").mkdir(parents=True)
    _write(content / "exhibition.yml", "title: 清河年年（示例）\nrights: 示例，仅供试用。\nnames: all\n")
    for number in range(reports):
        _write(content / "reports" / f"dam-{number}.txt", TEXTS[TWELVE])
        _write(
            content / "reports" / f"dam-{number}.yml",
            f"source: {{newspaper: 清河日报, date: {2017 + number // 2}-08-12}}\n",
        )
        folder = content / "photographs" / f"dam-{number}"
        folder.mkdir(parents=True)
        for caption in range(1, 13, 2):
            (folder / f"{caption}.jpg").write_bytes(jpeg(drawing(number * 12 + caption, (600, 450))))
    return content


def photographs(size: tuple[int, int] = FULL) -> dict[str, bytes]:
    """The files of photographs/, by their paths there."""
    tall = (size[1] * 3 // 4, size[1])
    files = {f"{TWELVE}/{n}.jpg": jpeg(drawing(n, tall if n % 4 == 3 else size)) for n in range(1, 13)}
    return files | {
        "school/图①操场.JPG": jpeg(drawing(21, size), orientation=6),
        "school/图 2 搬桌椅.png": png(drawing(22, size)),
        "school/图③校门口.jpg": jpeg(drawing(23, size), orientation=3),
        "school/航拍.webp": webp(drawing(24, size)),
        "harvest/01-粮站.tif": tiff(drawing(31, size)),
        "harvest/粮站里面.jpeg": jpeg(drawing(32, size).convert("CMYK")),
    }


def jpeg(image: Image.Image, orientation: int = 1) -> bytes:
    """A JPEG as a phone would leave it, lying as its EXIF says (1, 3 or 6)."""
    file = io.BytesIO()
    image = image.transpose(LYING[orientation]) if orientation in LYING else image
    icc = secrets.profile() if image.mode == "RGB" else b""
    image.save(file, "JPEG", quality=88, exif=secrets.exif(orientation), xmp=secrets.XMP, icc_profile=icc)
    return secrets.in_jpeg(file.getvalue())


def png(image: Image.Image) -> bytes:
    """A PNG with words and a place in it."""
    file = io.BytesIO()
    image.save(file, "PNG", exif=secrets.exif(), pnginfo=secrets.text(), icc_profile=secrets.profile())
    return file.getvalue()


def webp(image: Image.Image) -> bytes:
    """A WebP with a place in it."""
    file = io.BytesIO()
    image.save(file, "WEBP", quality=85, exif=secrets.exif(), xmp=secrets.XMP, icc_profile=secrets.profile())
    return file.getvalue()


def tiff(image: Image.Image) -> bytes:
    """A TIFF of two pages with a place in it."""
    file = io.BytesIO()
    second = Image.new("RGB", (40, 30), "white")
    image.save(file, "TIFF", compression="tiff_lzw", save_all=True, append_images=[second], exif=secrets.exif())
    return file.getvalue()


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    demonstrate(Path(sys.argv[1]))
