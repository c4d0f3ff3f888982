"""Credit, caption and rights written into the files: IPTC into JPEG, XMP into all."""

from generator.photographs.stamp.stamp import Words, growth, stamped

__all__ = ["Words", "growth", "stamped"]
