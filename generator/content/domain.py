"""The domain at which an exhibition stands, where its curator has one."""

from __future__ import annotations

import re

from generator.content.fields import Fields

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN = re.compile(rf"(?=.{{4,253}}\Z)(?:{LABEL}\.)+(?!\d+\Z){LABEL}\Z")
# GitHub gives these out itself; none can be taken for an exhibition's own.
GIVEN = ".github.io"


def read_domain(fields: Fields) -> str | None:
    """The host of `domain:`, as the network writes it; a fault where it is none."""
    written = fields.text("domain")
    if written is None:
        return None
    domain = _in_ascii(written.lower())
    if domain is None or not DOMAIN.match(domain) or domain.endswith(GIVEN):
        message = f"domain: {written} is no domain of your own; write the host alone, such as exhibition.example.org"
        fields.fault(fields.line("domain"), "bad-domain", message)
        return None
    return domain


def _in_ascii(domain: str) -> str | None:
    """展览.example as xn--…; None where that cannot be."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
