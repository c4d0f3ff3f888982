"""Short names of places that stand for something else: 海州 as an old prefecture, 沙县 in 沙县小吃."""

from __future__ import annotations

import re

from generator.model.names import Mention

_WIDTH = 8
# Beside a name that is told of as it was.
_OF_OLD_BEFORE = re.compile(
    r"(?:古|旧称|舊稱|古称|古稱|史称|史稱|时称|時稱|原名|旧名|舊名|旧时|舊時|古时|古時|历史上|歷史上)[的为為叫是]?[“「]?$"
)
_OF_OLD_AFTER = re.compile(
    r"[”」]?的?(?:旧时|舊時|古时|古時|昔时|昔時|昔日|历史上|歷史上|古称|古稱|旧称|舊稱|知[州府县縣]|刺史|[州府县縣厅廳][志誌治衙])"
)
# What is called after a place and found everywhere: it says nothing of where a report is about.
_IN_A_NAME = re.compile(
    r"[㐀-鿿]{0,2}(?:小吃|宫调|宮調)|方言|[话話](?![剧劇题題])|腔(?!调|調)|[戏戲](?![院台臺曲剧劇])|[剧劇](?![院团團场場烈增情本])|"
    r"菜(?![市场場农農地篮籃])|牌(?![坊楼樓照匾])|[号號]?[舰艦](?![队隊])"
)


def is_aside(text: str, mention: Mention) -> bool:
    """Whether a short name in a text is told of as it was long ago, or begins the name of a thing."""
    before, after = text[max(0, mention.start - _WIDTH) : mention.start], text[mention.end : mention.end + _WIDTH]
    return bool(_OF_OLD_BEFORE.search(before) or _OF_OLD_AFTER.match(after) or _IN_A_NAME.match(after))
