"""How the gazetteer's table is made: divisions and points are read, matched, checked and written."""
