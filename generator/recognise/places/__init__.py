"""Places' names: runs of words that name places, their cut into single places, and the evidence for each."""

from generator.recognise.places.candidates import places

__all__ = ["places"]
