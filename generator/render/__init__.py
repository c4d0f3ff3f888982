"""The collection becomes Markdown files."""

from generator.render.render import RenderedFile, render
from generator.render.write import Written, write

__all__ = ["RenderedFile", "Written", "render", "write"]
