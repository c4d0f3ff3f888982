"""Photographs: paired with captions, made ready for readers, protected, checked."""
