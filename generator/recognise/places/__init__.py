"""Places' names: runs of words that name places, their cut into single places, and the evidence for each."""

from generator.recognise.places.candidates import places
from generator.recognise.places.repeats import repeated_places, sure_places

__all__ = ["places", "repeated_places", "sure_places"]
