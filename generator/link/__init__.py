"""All reports together: sections, newspapers, and who appears where, with whom, when."""
