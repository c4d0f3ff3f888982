"""One page text → its reports: where each begins.

A decision over the whole page. Every run of headings may open a report or only a section; each piece of evidence adds
to or takes from the score of an opening (`opening`), every report so made is scored as a whole (`whole`) and by what
holds its sections together (`ties`), and the best sum is found by dynamic programming (`decide`).
"""

from generator.layout.split.decide import Start, report_starts
from generator.layout.split.opening import MOST_BESIDE_PICTURES
from generator.layout.split.runs import DECK_MARK

__all__ = ["DECK_MARK", "MOST_BESIDE_PICTURES", "Start", "report_starts"]
