"""Invented exhibitions that are hard to lay out: too long, too many, too deep, nothing. The same bytes each time.

Everything in them says that it is invented (虚构), so that no picture of them can be taken for a newspaper's.
"""
