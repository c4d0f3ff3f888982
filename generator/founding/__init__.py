"""Founds a new exhibition: a folder with all that one needs, this program among it."""

from generator.founding.found import Wanted, found

__all__ = ["Wanted", "found"]
