// A field above a long index: by characters, by pinyin from any syllable on (hongbo), by initials (zhb).
(function (words) {
  "use strict";

  var page = document.querySelector(".index-page");
  var items = page ? Array.from(page.querySelectorAll("li")) : [];
  // The build leaves room above a long list, so that nothing moves.
  var place = page && page.querySelector(".filter-place");
  if (!place) return;

  // A line's own words, without the lines beneath it.
  var lines = items.map(function (item) {
    var own = "";
    // What leads nowhere, as a month of the timeline, heads lines and is none.
    var counts = false;
    for (var node = item.firstChild; node && node.nodeName !== "UL"; node = node.nextSibling) {
      own += node.textContent;
      counts = counts || node.nodeName === "A" || (node.nodeType === 1 && node.querySelector("a") !== null);
    }
    var syllables = (item.dataset.key || "").split(" ");
    return {
      item: item,
      counts: counts,
      text: own.toLowerCase(),
      initials: syllables.map((syllable) => syllable[0]).join(""),
      endings: syllables.map((_, first) => syllables.slice(first).join("")),
    };
  });

  function holds(line, letters) {
    var typed = letters.replace(/[\s'’]/g, "");
    return (
      line.text.includes(letters) ||
      line.initials.includes(typed) ||
      line.endings.some((ending) => ending.startsWith(typed))
    );
  }

  // A list without names goes, and with it what stands over it.
  function showGroup(list) {
    var empty = !list.querySelector("li:not([hidden])");
    var part = list;
    do {
      part.hidden = empty;
      part = part.previousElementSibling;
    } while (part && part.matches("h2, .period, .intro"));
  }

  function filter(letters) {
    var found = new Set();
    lines.forEach(function (line) {
      var above = line.item.parentElement.closest("li");
      if (holds(line, letters) || found.has(above)) found.add(line.item);
    });
    // From the last to the first: what is within is settled before what it lies in.
    items.slice().reverse().forEach(function (item) {
      item.hidden = !found.has(item) && !item.querySelector("li:not([hidden])");
    });
    page.querySelectorAll(".index-page > ul").forEach(showGroup);
    // It would push what is found out of sight.
    page.querySelectorAll(".letters, .years, .timeline, .undated").forEach(function (part) {
      part.hidden = letters !== "";
    });
    // Said aloud too: the paragraph has been there, empty, from the start.
    var number = lines.filter((line) => line.counts && found.has(line.item)).length;
    var said = number ? words.found.replace("{number}", number) : words.noMatch;
    answer.textContent = letters === "" ? "" : said;
  }

  var field = document.createElement("label");
  var input = document.createElement("input");
  var answer = document.createElement("p");
  field.className = "filter";
  field.textContent = words.label;
  input.type = "search";
  input.autocomplete = "off";
  input.addEventListener("input", function () {
    filter(input.value.trim().toLowerCase());
  });
  field.append(input);
  answer.className = "no-match";
  answer.setAttribute("role", "status");
  place.append(field, answer);
})(document.currentScript.dataset);
