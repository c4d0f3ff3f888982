"""Pictures of every kind of page, of the exhibition and of hard invented ones, for people to look through.

`python -m tools.screenshots` takes them all; `--pages report --widths 360` only those of reports on a phone; `--readme`
the three of the README.
"""
