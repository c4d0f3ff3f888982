"""People's names: candidates, and the evidence for and against each."""

from generator.recognise.people.candidates import people
from generator.recognise.people.repeats import repeated, sure_names

__all__ = ["people", "repeated", "sure_names"]
