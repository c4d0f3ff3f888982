"""People's names: candidates, and the evidence for and against each."""

from generator.recognise.people.candidates import people
from generator.recognise.people.repeats import repeated, sure_names
from generator.recognise.people.roles import role_of

__all__ = ["people", "repeated", "role_of", "sure_names"]
