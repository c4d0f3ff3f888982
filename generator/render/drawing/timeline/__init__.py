"""The timeline: reports above a rule, what they date below it, in a wide drawing and a tall one, and a strip."""

from generator.render.drawing.timeline.mark import Mark
from generator.render.drawing.timeline.span import Span, span_of

__all__ = ["Mark", "Span", "span_of"]
