"""Recognition: the parts of reports → mentions of people, places and organisations."""

from generator.recognise.lac import LacTagger
from generator.recognise.recognition import recognise, recognise_pages
from generator.recognise.tagger import Tagger

__all__ = ["LacTagger", "Tagger", "recognise", "recognise_pages"]
