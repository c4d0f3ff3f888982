"""What is written into a photograph's files: plain words, no withheld name in them."""

from __future__ import annotations

from dataclasses import dataclass


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
