"""Learn what each piece of evidence for a name weighs, from the invented pages of tests/pages.

Every stretch that the program considers on those pages is a case; the gold says which are names. Each page is read
again several times with its people's names exchanged for other made-up ones, so that what is learnt is where names
stand and how they are built, not who is in them. The pages are ours (MIT, like the code); nothing else goes into the
tables. The same pages give the same tables.
"""
