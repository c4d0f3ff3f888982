"""The fonts of the pages: cut down to the characters in use, in slices, so that a visitor fetches what a page needs."""
