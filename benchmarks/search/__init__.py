"""The search beside others on the same pages: what it costs to make and to ask, and how much of the texts it finds.

Every engine is given the same texts: a page for each report and each text of the exhibition itself, reduced to its
title and its paragraphs. What is asked are stretches of those texts; what must be found, a scan of them tells.
"""
