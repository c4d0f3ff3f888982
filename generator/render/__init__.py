"""The collection becomes Markdown files."""

from generator.render.render import RenderedFile, render
from generator.render.write import CopiedFile, Written, write

__all__ = ["CopiedFile", "RenderedFile", "Written", "render", "write"]
