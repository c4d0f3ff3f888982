"""A proposal as it is written into an authority file: YAML by ruamel.yaml, its evidence as a comment above it."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from generator.model.exhibition import Alias
from generator.model.names import Role, Status
from generator.suggest.proposal import Proposal

# Words that every YAML takes for a text as they stand; ruamel.yaml writes YAML 1.2, this program reads 1.1.
_PLAIN = re.compile(r"\w[\w.·、，。（）《》“”-]*")


def entry_yaml(proposal: Proposal, *, flow: bool = False) -> str:
    """The entry in YAML, without a line's end: a block that begins with `- `, or with `flow` one `{…}` on a line.

    `status` stands right below the name, where the curator changes one word.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    entry = CommentedMap((key, _safe(value)) for key, value in _fields(proposal).items())
    for key in ("aliases", "roles"):
        if key in entry:
            entry[key] = CommentedSeq(_item(item) for item in entry[key])
            if key == "aliases" or flow:
                entry[key].fa.set_flow_style()
    if flow:
        entry.fa.set_flow_style()
    # No line is folded, and no key is taken for a long one.
    yaml = YAML()
    yaml.width = sys.maxsize
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    yaml.dump(entry, out)
    text = out.getvalue().rstrip("\n")
    return text if flow else "- " + text.replace("\n", "\n  ")


def comment(lines: Sequence[str]) -> str:
    """Words as lines of a comment, without what would end one: a comment holds words of the reports."""
    shown = ("".join(sign if sign.isprintable() else " " for sign in line).rstrip() for line in lines)
    return "\n".join(f"# {line}" if line else "#" for line in shown)


def _fields(proposal: Proposal) -> Mapping[str, Any]:
    written = {
        "id": proposal.id,
        "name": proposal.name,
        "status": Status.SUGGESTED.value,
        "aliases": [_alias(alias) for alias in proposal.aliases],
        "roles": [_role(role) for role in proposal.roles],
        "kind": proposal.place_kind,
        "within": proposal.within,
    }
    return {key: value for key, value in written.items() if value}


def _alias(alias: Alias) -> str | dict[str, str]:
    return alias.text if alias.report is None else {"text": alias.text, "report": alias.report}


def _role(role: Role) -> dict[str, str]:
    return {"text": role.text} | ({"report": role.report} if role.report else {})


def _item(item: str | Mapping[str, str]) -> Any:  # noqa: ANN401 - ruamel.yaml's nodes are untyped
    from ruamel.yaml.comments import CommentedMap

    if isinstance(item, str):
        return _safe(item)
    node = CommentedMap((key, _safe(value)) for key, value in item.items())
    node.fa.set_flow_style()
    return node


def _safe(value: Any) -> Any:  # noqa: ANN401 - any field's value goes through
    """A text in quotes where it holds signs that may mean something in YAML."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

    if not isinstance(value, str) or _PLAIN.fullmatch(value):
        return value
    return SingleQuotedScalarString(value) if value.isprintable() else DoubleQuotedScalarString(value)
