"""How the lines of the base map are made from Natural Earth: rings joined across the 180th meridian, points weighed."""
