"""What is written into a photograph's files: plain words, no withheld name in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What XML 1.0 has no place for, control characters and halves of characters.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Words:
    """Caption and credit as printed; who took it; the newspaper; rights in words, and the address of a statement."""

    caption: str | None = None
    credit: str | None = None
    creators: tuple[str, ...] = ()
    source: str | None = None
    rights: str | None = None
    rights_url: str | None = None
    alt: str | None = None

    def __bool__(self) -> bool:
        return any((self.caption, self.credit, self.creators, self.source, self.rights, self.alt))


def clean(text: str) -> str:
    """A text that XML can hold and no reader of metadata stumbles over."""
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
