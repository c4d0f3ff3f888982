"""What the curator says of a page by line, `reading:` in the YAML beside a text; it wins over what was read."""

from generator.layout.settle.effect import without_effect
from generator.layout.settle.kinds import settled_pieces
from generator.layout.settle.pairs import settled_pairs
from generator.layout.settle.plan import Plan
from generator.layout.settle.regroup import regrouped

__all__ = ["Plan", "regrouped", "settled_pairs", "settled_pieces", "without_effect"]
