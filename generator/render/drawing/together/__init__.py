"""Who is named in which reports: people at the left, reports in the middle, places at the right, joined by lines."""

from generator.render.drawing.together.choice import Joined, Node, chosen
from generator.render.drawing.together.layers import layered

__all__ = ["Joined", "Node", "chosen", "layered"]
