"""Two hundred photographs of twelve megapixels: the first build, one with nothing changed, one after other captions."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.command import Run, build
from benchmarks.invention.photographs import photographs

NUMBER, PER_REPORT, SIZE = 200, 10, (4000, 3000)


@dataclass(frozen=True, slots=True)
class Builds:
    """Three builds of the same exhibition, one after the other, of so many photographs."""

    number: int
    pixels: int
    first: Run
    unchanged: Run
    reworded: Run

    @property
    def each(self) -> float:
        """Seconds of one core for a photograph: the processor time of making them, in all processes."""
        return self.first.stages["develop"].processor / self.number


def measured(number: int = NUMBER, size: tuple[int, int] = SIZE) -> Builds:
    """Invent the exhibition and build it three times."""
    with tempfile.TemporaryDirectory(prefix="photographs-") as folder:
        content, out = Path(folder, "content"), Path(folder, "site")
        photographs(number, size, content / "photographs", PER_REPORT)
        _write_texts(content, -(-number // PER_REPORT))
        first, unchanged = build(content, out), build(content, out)
        text = content / "reports" / "report-001.txt"
        text.write_text(text.read_text(encoding="utf-8").replace("抬上堤坝", "搬上堤坝"), encoding="utf-8")
        return Builds(number, size[0] * size[1], first, unchanged, build(content, out))


def _write_texts(content: Path, reports: int) -> None:
    (content / "reports").mkdir(parents=True)
    (content / "exhibition.yml").write_text("title: 虚构的照片\nrights: CC0-1.0\n", encoding="utf-8")
    captions = "\n\n".join(
        f"■8月{n}日，石桥镇的第{n}处工地，村民把沙石抬上堤坝。陈河生 摄" for n in range(1, PER_REPORT + 1)
    )
    for number in range(1, reports + 1):
        text = (
            f"堤坝合龙的第{number}天\n\n本报记者 欧阳明\n\n石桥镇的堤坝昨日合龙，参加的村民有三百多人。\n\n{captions}\n"
        )
        (content / "reports" / f"report-{number:03}.txt").write_text(text, encoding="utf-8")
