"""What each piece of evidence for names weighs: tables learnt from the invented pages by `tools.fit_names`."""

from __future__ import annotations

from generator.weights import Weights, table_of


def weights_of(kind: str) -> Weights:
    """The table `data/KIND.tsv`; a stretch whose weights add up to more than 0 is taken for a name."""
    return table_of("generator.recognise", kind)
