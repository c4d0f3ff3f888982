"""The collection becomes Markdown files."""

from generator.render.render import RenderedFile, hang_of, pages_of, render, texts_of
from generator.render.write import CopiedFile, LastingFile, Written, write

__all__ = ["CopiedFile", "LastingFile", "RenderedFile", "Written", "hang_of", "pages_of", "render", "texts_of", "write"]
