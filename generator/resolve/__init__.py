"""Resolution: mentions → the people, places and organisations that they name."""

from generator.resolve.pinyin import pinyin_of
from generator.resolve.resolution import Resolution, resolve

__all__ = ["Resolution", "pinyin_of", "resolve"]
