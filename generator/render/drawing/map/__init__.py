"""Maps drawn as SVG: where the places of the reports lie, each a link to its page."""
