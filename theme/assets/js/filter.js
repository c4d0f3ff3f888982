// A field above a long index: what does not hold the letters typed goes out of sight, and so do emptied groups.
(function (words) {
  "use strict";

  var enough = 30;
  var page = document.querySelector(".index-page");
  var items = page ? Array.from(page.querySelectorAll("li")) : [];
  var heading = page && page.querySelector("h1");
  if (!heading || items.length < enough) return;

  function holds(item, letters) {
    return item.textContent.toLowerCase().includes(letters);
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
    items.forEach(function (item) {
      item.hidden = !holds(item, letters);
    });
    page.querySelectorAll(":scope > ul").forEach(showGroup);
    // Said aloud too: the paragraph has been there, empty, from the start.
    nothing.textContent = page.querySelector("li:not([hidden])") ? "" : words.noMatch;
  }

  var field = document.createElement("label");
  var input = document.createElement("input");
  var nothing = document.createElement("p");
  field.className = "filter";
  field.textContent = words.label;
  input.type = "search";
  input.autocomplete = "off";
  input.addEventListener("input", function () {
    filter(input.value.trim().toLowerCase());
  });
  field.append(input);
  nothing.className = "no-match";
  nothing.setAttribute("role", "status");
  heading.after(field, nothing);
})(document.currentScript.dataset);
