"""From the pixels of a photograph to its renditions. What this folder holds decides how they look, byte for byte."""
