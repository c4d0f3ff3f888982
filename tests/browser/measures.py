"""What a script can tell of a page that is open: what reaches out of it, what is hidden, what moves."""

from __future__ import annotations

# Words that reach out of the window, by the element that holds them and their first characters. What scrolls by
# itself, what is folded and what is said without being shown stays out of account.
OUTSIDE = """
() => {
  const width = document.documentElement.clientWidth;
  const reachable = element => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const {overflowX, clipPath, position, left} = getComputedStyle(each);
      if (["auto", "scroll"].includes(overflowX) || clipPath !== "none") return true;
      if (position === "absolute" && parseFloat(left) < 0) return true;
    }
    return false;
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  while (words.nextNode()) {
    const text = words.currentNode;
    if (!text.data.trim() || !text.parentElement.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    const rectangles = [...range.getClientRects()].filter(each => each.width);
    if (!rectangles.some(each => each.right > width + 1 || each.left < -1) || reachable(text.parentElement)) continue;
    const {localName, className} = text.parentElement;
    found.push(`${localName}.${className.baseVal ?? className}: ${text.data.trim().slice(0, 20)}`);
  }
  const {scrollWidth} = document.documentElement;
  return [...(scrollWidth > width ? [`the page is ${scrollWidth} pixels wide`] : []), ...found];
}
"""
# Words of the page itself that are in sight, those aside that a script adds to turn something.
IN_SIGHT = """
() => {
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  while (words.nextNode()) {
    const text = words.currentNode;
    if (!text.data.trim() || text.parentElement.closest("button, label, [role=status], .paper")) continue;
    if (!text.parentElement.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some(each => each.width * each.height)) found.push(text.data.trim());
  }
  return found;
}
"""
MOVING = """
() => [
  ...document.getAnimations().map(each => `${each.effect?.target?.className}: ${each.transitionProperty ?? "moves"}`),
  ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["html scrolls smoothly"] : []),
]
"""
# What a reader can do on a page; doing it must move nothing.
ACT = """
() => {
  for (const each of document.querySelectorAll("summary, button")) each.click();
  document.querySelector("main a[href]")?.focus();
}
"""
# How much of the page has moved since it was opened, as Chromium counts it (cumulative layout shift).
SHIFT = """
() => document.fonts.ready.then(() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 100);
}))
"""
# Those that wait until somebody scrolls are asked for.
BROKEN_IMAGES = """
() => Promise.all([...document.images].map(each => {
  each.loading = "eager";
  return each.decode().then(() => "", () => each.currentSrc || each.src);
})).then(found => found.filter(each => each))
"""
