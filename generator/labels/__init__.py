"""Every word of ours that a visitor reads, in the language of the exhibition."""

from generator.labels.labels import Labels

__all__ = ["Labels"]
