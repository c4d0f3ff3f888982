"""The registry of problem codes: what each means, comes from and asks for; and messages of problems in Chinese."""

from generator.problem_codes.registry import Code, Group, explained, group_of, groups, known_codes, rank_of
from generator.problem_codes.sayings import message_in, parted_in

__all__ = ["Code", "Group", "explained", "group_of", "groups", "known_codes", "message_in", "parted_in", "rank_of"]
