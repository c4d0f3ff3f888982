"""The dot between the parts of a name, 间隔号 (GB/T 15834-2011), in the many forms in which print and scans give it."""

from __future__ import annotations

import re

_DOTS = re.compile("(?<=[㐀-鿿豈-﫿\U00020000-\U0003134f])[•・‧．⋅∙](?=[㐀-鿿豈-﫿\U00020000-\U0003134f])")


def one_dot(text: str) -> str:
    """The text with every such dot between Chinese characters as ·, one for one, so that offsets stay."""
    return _DOTS.sub("·", text)
