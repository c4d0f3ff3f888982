"""What reading loses when pages come as other extractors, papers and hands would give them.

The pages with gold annotations are changed mechanically, the gold with them where the change alters what is to be read,
and scored as before: structure only, without names. A change that costs much on all pages shows a general weakness.
"""
