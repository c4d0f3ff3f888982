"""Founds a new exhibition: a folder with all that one needs, this program among it."""
