"""Words along a line, near to where they belong and never on each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(ideal: Sequence[float], apart: float, first: float, last: float) -> list[float]:
    """Places near the wanted ones, in their order, at least `apart`, none before `first` or after `last`.

    What stands too close is set evenly around the middle of what it wanted (pool adjacent violators; Robertson, Wright
    and Dykstra, "Order Restricted Statistical Inference", 1988). There must be room for all.
    """
    pools: list[tuple[float, int]] = []
    for n, wanted in enumerate(ideal):
        total, size = wanted - n * apart, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / size:
            before = pools.pop()
            total, size = total + before[0], size + before[1]
        pools.append((total, size))
    places = [total / size for total, size in pools for _ in range(size)]
    most = last - apart * (len(ideal) - 1)
    return [min(max(place, first), most) + n * apart for n, place in enumerate(places)]
