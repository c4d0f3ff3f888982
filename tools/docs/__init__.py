"""The documentation: its pages are in docs/zh and docs/en, what can be told from the code is made here."""
