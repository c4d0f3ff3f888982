"""Why a name is taken for what it is taken for, in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.labels import Labels
from generator.model.names import Ground, Reason

STRENGTH = tuple(Ground)


def reason_words(reasons: Iterable[Reason], labels: Labels) -> str:
    """The strongest of what decided. Where there is no other of the name, or the curator says it, nothing is said."""
    strongest = min(reasons, key=lambda reason: STRENGTH.index(reason.ground), default=None)
    return _words(strongest, labels) if strongest else ""


@cache
def _words(reason: Reason, labels: Labels) -> str:
    said = {
        Ground.AFTER: labels.gettext("placed by “%(words)s” before it", words=reason.words),
        Ground.NEAR: labels.gettext("placed by what is named near by: %(words)s", words=reason.words),
        Ground.LARGEST: labels.gettext("taken for the largest place of that name"),
        Ground.PAGE: labels.gettext("taken for the same person: on the same page"),
        Ground.HOUSE: labels.gettext("taken for the same person: signs for %(words)s too", words=reason.words),
        Ground.ROLE: labels.gettext("taken for the same person: the same role (%(words)s)", words=reason.words),
        Ground.CITY: labels.gettext("taken for the same person: also in %(words)s", words=reason.words),
    }
    return said.get(reason.ground, "")
