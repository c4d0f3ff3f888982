"""A site as a browser of 2018 takes it: `newer.json` says what of CSS came later (tools/newer_css.py writes it)."""
