"""What people write in content/: strict reading of its YAML, with every fault named by file and line."""

from generator.content.folder import Content, TextFile, facts_beside, read_content

__all__ = ["Content", "TextFile", "facts_beside", "read_content"]
