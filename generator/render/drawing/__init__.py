"""Figures drawn as SVG by the build: no script, no tile, every mark a link, the words of a page beside them."""
