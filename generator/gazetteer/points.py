"""Coordinates as the tables write them."""

from __future__ import annotations


def coordinates(written: str) -> tuple[float, float, int] | tuple[None, None, None]:
    """Latitude, longitude (WGS 84 degrees) and number in GeoNames; nothing of nothing."""
    if not written:
        return None, None, None
    latitude, longitude, number = written.split(",")
    return float(latitude), float(longitude), int(number)
