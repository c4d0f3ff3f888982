"""Dates that texts print: when a report appeared, and when what it tells happened."""

from generator.dates.events import TOLD, events_of
from generator.dates.printed import dates_of, page_date

__all__ = ["TOLD", "dates_of", "events_of", "page_date"]
