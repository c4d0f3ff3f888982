"""Invented exhibitions: as many reports as wanted, the same ones every time."""
