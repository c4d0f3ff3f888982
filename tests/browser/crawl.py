"""A whole site, gone through in a browser: every page that is linked is opened, and every address in it looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import Request, url2pathname, urlopen

from playwright.sync_api import BrowserContext, Dialog, Page

# So many pages load at once.
TABS = 4
# Where these lead is settled by the browser.
TOP = ("", "top")
# As the browser resolves them: what a reader may follow, what the page shows or loads, and where one can land in it.
SEEN = """
() => {
  const whole = address => new URL(address.trim(), document.baseURI).href;
  const of = (...names) => names.flatMap(name => [...document.querySelectorAll(`[${CSS.escape(name)}]`)]
    .map(each => each.getAttribute(name)));
  const sets = of("srcset").flatMap(set => set.split(/,\\s+/)).map(each => each.trim().split(/\\s+/)[0]);
  return {
    links: of("href", "xlink:href").map(whole),
    files: of("src", "poster", "data").concat(sets).map(whole),
    ids: [...document.querySelectorAll("[id]")].map(each => each.id),
  };
}
"""


@dataclass(slots=True)
class Crawl:
    """What was seen. `pages` are the ids of each page by its address, `broken` says what leads nowhere from where.

    `said` is what the console had to say, `strangers` are requests that left the site, `checked` counts addresses.
    """

    pages: dict[str, frozenset[str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    checked: int = 0

    @property
    def faults(self) -> list[str]:
        """All that is wrong."""
        return [*self.broken, *self.said, *self.strangers]


def crawl(context: BrowserContext, front: str) -> Crawl:
    """Go through the site of a front page: `http://…/a/b/`, or `file:///…/index.html`."""
    found = _Crawler(front.rpartition("/")[0] + "/")
    tabs = [context.new_page() for _ in range(TABS)]
    for tab in tabs:
        found.listen(tab)
    found.meet(front, "the start")
    while found.waiting:
        found.visit(tabs)
    for tab in tabs:
        tab.close()
    found.look_at_anchors()
    return found.crawl


class _Crawler:
    def __init__(self, root: str) -> None:
        self.crawl = Crawl()
        self.waiting: dict[str, None] = {}
        self._root = root
        self._known: set[str] = set()
        self._anchored: dict[tuple[str, str], str] = {}
        self._is_there = _on_disk if root.startswith("file:") else _on_server

    def listen(self, tab: Page) -> None:
        """Note what a tab says and asks for."""
        tab.on("console", lambda message: self._say(tab, f"{message.type}: {message.text}"))
        tab.on("pageerror", lambda error: self._say(tab, str(error)))
        tab.on("dialog", lambda dialog: self._dismiss(tab, dialog))
        tab.on("request", lambda request: self._note(request.url))

    def _say(self, tab: Page, words: str) -> None:
        self.crawl.said.append(f"{tab.url}: {words}")

    def _dismiss(self, tab: Page, dialog: Dialog) -> None:
        self._say(tab, dialog.message)
        dialog.dismiss()

    def _note(self, address: str) -> None:
        if not address.startswith((self._root, "data:")):
            self.crawl.strangers.append(address)

    def visit(self, tabs: Sequence[Page]) -> None:
        """Open the next pages, one in each tab, side by side."""
        batch = list(zip(tabs, list(islice(self.waiting, len(tabs))), strict=False))
        for tab, address in batch:
            del self.waiting[address]
            tab.goto(address, wait_until="commit")
        for tab, address in batch:
            tab.wait_for_load_state("load")
            seen = tab.evaluate(SEEN)
            self.crawl.pages[address] = frozenset(seen["ids"])
            for each in dict.fromkeys((*seen["links"], *seen["files"])):
                self.meet(each, address, followed=each in seen["links"])

    def meet(self, address: str, source: str, *, followed: bool = True) -> None:
        """An address in a page: of a page to be opened, of a file that has to be there, of another host."""
        if urlsplit(address).scheme in ("data", "mailto") or (followed and self._is_elsewhere(address)):
            return
        self.crawl.checked += 1
        bare, anchor = urldefrag(address)
        bare = bare.partition("?")[0]
        if not bare.startswith(self._root):
            self.crawl.broken.append(f"{source}: {address} leads out of the site")
            return
        if anchor not in TOP:
            self._anchored.setdefault((bare, unquote(anchor)), source)
        if bare in self._known:
            return
        self._known.add(bare)
        if not self._is_there(bare):
            self.crawl.broken.append(f"{source}: {address} leads nowhere")
        elif bare.endswith(("/", ".html")):
            self.waiting[bare] = None

    def _is_elsewhere(self, address: str) -> bool:
        """Of a host that a reader may go to, and that nobody asks unless they do."""
        own = urlsplit(self._root)
        return urlsplit(address).scheme in ("http", "https") and urlsplit(address).netloc != own.netloc

    def look_at_anchors(self) -> None:
        """Every part of a page that an address names is there."""
        for (page, anchor), source in self._anchored.items():
            if page in self.crawl.pages and anchor not in self.crawl.pages[page]:
                self.crawl.broken.append(f"{source}: {page} has no {anchor}")


def _on_disk(address: str) -> bool:
    """A folder, of which a browser would show a list, is no page."""
    return Path(url2pathname(urlsplit(address).path)).is_file()


def _on_server(address: str) -> bool:
    try:
        with urlopen(Request(address, method="HEAD")) as answer:  # noqa: S310 - of this machine
            return bool(answer.status == HTTPStatus.OK)
    except HTTPError:
        return False
