"""The registry of problem codes: what each means, how it comes about, and what to do, in English and Chinese."""

from generator.problem_codes.registry import Code, Group, explained, group_of, groups, known_codes, rank_of

__all__ = ["Code", "Group", "explained", "group_of", "groups", "known_codes", "rank_of"]
