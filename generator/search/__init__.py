"""The search of the site: the texts as visitors see them, folded and indexed, as script files for the browser.

The browser scans texts, so that what it finds is exact; where they are many, pairs of characters tell first which can
hold what is looked for. `theme/assets/js/search/` reads what is written here.
"""
