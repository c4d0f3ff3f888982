"""Bytes → text with a line map; the encoding found and reported, nothing dropped."""

from generator.read.page_text import read_page

__all__ = ["read_page"]
