"""Cards: the picture that stands for a page where its link is shared, set in Chinese with the exhibition's faces.

`card` is what a card says, `contents` says it for each page, `wording`, `atoms` and `breaking` set lines, `layout` puts
them on the sheet, `draw` draws it, `store` keeps what is drawn.
"""
