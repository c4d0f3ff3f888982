"""split and parse: a page text → its blocks, reports, parts and joins."""

from generator.layout.page import read_layout

__all__ = ["read_layout"]
