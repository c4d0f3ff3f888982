"""Questions put to an engine in a browser: how long the first takes, what it fetches, and what all of them find."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import unquote

from benchmarks.search.engine import BLANK, Engine
from benchmarks.search.line import Line, served
from generator.search.trial import Question

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

TEN = 10
EVERYTHING = 1_000_000
AT_ONCE = 50
# Seconds after which no further question is begun cold: of an engine that takes so long a few say enough.
ENOUGH = 60.0
FIRST = """
async ([root, words]) => {
  const start = performance.now();
  await driven.open(root);
  const found = await driven.find(words, 1);
  return [performance.now() - start, found.length];
}
"""
MORE = "([words, most]) => driven.find(words, most)"
ALL = """
async ([words, most]) => {
  const answers = [];
  for (const one of words) answers.push(await driven.find(one, most));
  return answers;
}
"""


@dataclass(frozen=True, slots=True)
class Device:
    """What a visitor has: how many times slower the page computes, bytes a second, seconds of latency."""

    slower: float
    rate: float
    latency: float


DESK = Device(1, math.inf, 0.0)
PHONE = Device(4, 1.6e6 / 8, 0.15)


@dataclass(frozen=True, slots=True)
class Cold:
    """The first question after a visitor opened the search, nothing kept from before; the median of several.

    Seconds to the first result, or to the answer that there is none; bytes until then and until ten results are there.
    """

    asked: int
    seconds: float
    first: float
    ten: float


@dataclass(frozen=True, slots=True)
class Exactness:
    """Of the pages that hold the words, the share that is found; of those found, the share that holds them."""

    recall: float
    precision: float


def cold(browser: Browser, engine: Engine, words: Sequence[str], device: Device) -> Cold:
    """Put each question to a browser that was never there before."""
    taken: list[tuple[float, int, int]] = []
    line = Line(device.rate, device.latency)
    start = monotonic()
    with served(engine.site, line) as root:
        for asked in map(engine.asks, words):
            if taken and monotonic() - start > ENOUGH:
                break
            with browser.new_context() as context:
                page = _opened(context, root, engine)
                # The page alone is slowed: what others do in a worker runs at the speed of the machine.
                context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": device.slower})
                before = line.sent
                milliseconds, _ = page.evaluate(FIRST, [root, asked])
                first = line.sent - before
                page.evaluate(MORE, [asked, TEN])
                taken.append((milliseconds / 1000, first, line.sent - before))
    seconds, first_bytes, ten_bytes = (median(values) for values in zip(*taken, strict=True))
    return Cold(len(taken), seconds, first_bytes, ten_bytes)


def _opened(context: BrowserContext, root: str, engine: Engine) -> Page:
    """The empty page with the engine's driver on it, nothing of the search yet fetched."""
    page = context.new_page()
    page.goto(root + BLANK)
    page.add_script_tag(content=engine.driver)
    return page


def answers(browser: Browser, engine: Engine, questions: Sequence[Question]) -> dict[str, frozenset[str]]:
    """Put all questions to one page; the pages found for each by their URLs, not quoted."""
    with served(engine.site, Line(math.inf, 0.0)) as root, browser.new_context() as context:
        page = _opened(context, root, engine)
        page.evaluate("(root) => driven.open(root)", root)
        words = [question.words for question in questions]
        found: list[list[str]] = []
        for start in range(0, len(words), AT_ONCE):
            asked = [engine.asks(one) for one in words[start : start + AT_ONCE]]
            found += page.evaluate(ALL, [asked, EVERYTHING])
    return {one: frozenset(map(engine.page_of, pages)) for one, pages in zip(words, found, strict=True)}


def exactness(questions: Sequence[Question], found: Mapping[str, frozenset[str]]) -> Exactness:
    """What was found beside what there is."""
    both = [(frozenset(map(unquote, question.pages)), found[question.words]) for question in questions]
    right = sum(len(wanted & pages) for wanted, pages in both)
    return Exactness(
        recall=right / (sum(len(wanted) for wanted, _ in both) or 1),
        precision=right / (sum(len(pages) for _, pages in both) or 1),
    )


def works_from_disk(browser: Browser, engine: Engine, words: str) -> bool:
    """Whether the search answers on a page that was opened from the file system."""
    from playwright.sync_api import Error

    root = engine.site.resolve().as_uri() + "/"
    with browser.new_context() as context:
        page = _opened(context, root, engine)
        try:
            _, found = page.evaluate(FIRST, [root, engine.asks(words)])
        except Error:
            return False
        return bool(found)
