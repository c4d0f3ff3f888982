"""What can be written in each YAML file: keys, sorts, words and examples, once for reader, editors and reference."""

from generator.content.shapes.shape import Key, Shape, Sort

__all__ = ["Key", "Shape", "Sort"]
