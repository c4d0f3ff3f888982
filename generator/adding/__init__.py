"""`exhibit add`: a page text that somebody has → a text of the exhibition, with the YAML that belongs beside it."""
