"""Running text and what interrupts it: the uncertain lines of a page, understood together."""

from generator.layout.flow.decide import follow

__all__ = ["follow"]
