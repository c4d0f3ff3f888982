"""A tiny exhibition of invented reports, for tests that run the whole pipeline."""

from __future__ import annotations

from pathlib import Path

FLOOD = """河水退了 学校开学了

本报记者 欧阳明

清河县石桥镇中心小学昨日开学。校长王建国说,操场上的淤泥已经清理完毕,教室也消了毒。

“孩子们回来了,我们就放心了。”石桥镇镇长李秀英说。王建国带着老师们把桌椅搬回了教室。
"""
HARVEST = """秋粮入库

本报记者 司徒静

清河县粮食局局长张德顺介绍,今年秋粮收购已经过半,石桥镇的粮站从早到晚都有人排队。
"""


def tiny_exhibition(folder: Path, **texts: str) -> Path:
    """A content folder with these texts, or with two reports of a flood and a harvest."""
    (folder / "reports").mkdir(parents=True)
    (folder / "exhibition.yml").write_text("title: 清河纪事\nnames: all\n", encoding="utf-8")
    for name, text in (texts or {"flood": FLOOD, "harvest": HARVEST}).items():
        (folder / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
