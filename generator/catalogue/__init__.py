"""图录: the exhibition as a printed book, set by typst from the same collection as the pages."""
