"""报展 Baozhan: newspaper page texts become a digital exhibition."""

__version__ = "0.1.0"
