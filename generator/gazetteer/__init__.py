"""The gazetteer: which places there are, and what they lie in."""

from generator.gazetteer.division import Division
from generator.gazetteer.gazetteer import Gazetteer

__all__ = ["Division", "Gazetteer"]
