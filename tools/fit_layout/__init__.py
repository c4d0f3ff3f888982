"""Learn what the evidence of layout weighs, from the invented pages of tests/pages.

The tables of generator/layout/data are written by it; the same pages give the same tables.
"""
