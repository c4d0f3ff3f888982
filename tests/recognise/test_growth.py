"""Sentences that no newspaper prints: names are looked for in them in time that grows with their length, no faster."""

from __future__ import annotations

import random
import sys
from types import FrameType

import pytest

from generator.gazetteer import Gazetteer
from generator.model.page import Report
from generator.recognise import LacTagger, recognise
from tests.recognise.pages import report

TAGGER, GAZETTEER = LacTagger(), Gazetteer()
SHORT, TIMES = 400, 4
# Four times the characters may ask for so much more than four times the calls: what is in a sentence differs a little.
ROOM = 1.35
SEEDS = {
    "no mark at all": "记者王建国和李秀英在湖南省华容县张家村见到书记陈大明他说今年雨水多村民刘德全把船开到河口",
    "places in a row": "湖南省长沙市岳麓区坪塘街道",
    "names in a list": "王建国、李秀英、陈大明、刘德全、",
    "one surname": "王",
    "parts and dots": "阿依努尔·",
}


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS.keys())
def test_an_endless_sentence_asks_for_work_in_proportion(seed: str) -> None:
    """Counted are calls of functions, so that a busy machine changes nothing."""
    shorter, longer = (_calls(report(_endless(seed, size))) for size in (SHORT, SHORT * TIMES))
    assert longer / shorter < TIMES * ROOM


def test_a_shuffled_endless_sentence_asks_for_work_in_proportion() -> None:
    """Where hardly any form stands twice."""
    characters = random.Random(1).choices(SEEDS["no mark at all"], k=SHORT * TIMES)  # noqa: S311 - nothing is secret
    shorter, longer = (_calls(report("".join(characters[:size]))) for size in (SHORT, SHORT * TIMES))
    assert longer / shorter < TIMES * ROOM


def _endless(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


def _calls(endless: Report) -> int:
    """How many functions are called, of Python and below, to find the names."""
    recognise([endless], TAGGER, GAZETTEER)  # what is asked once and kept is there before the count
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    earlier = sys.getprofile()
    sys.setprofile(counted)
    try:
        recognise([endless], TAGGER, GAZETTEER)
    finally:
        sys.setprofile(earlier)
    return count
