"""Suggestions for the authority files: what the program found and no entry covers, most useful first."""

from generator.suggest.proposal import Hint, Near, Proposal, Quote
from generator.suggest.propose import proposals
from generator.suggest.selection import chosen

__all__ = ["Hint", "Near", "Proposal", "Quote", "chosen", "proposals"]
