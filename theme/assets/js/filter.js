// A field above a long index: what does not hold the letters typed goes out of sight, and so do emptied groups.
(function (label) {
  "use strict";

  var enough = 30;
  var page = document.querySelector(".index-page");
  var items = page ? [].slice.call(page.querySelectorAll("li")) : [];
  var heading = page && page.querySelector("h1");
  if (!heading || items.length < enough) return;

  function holds(element, letters) {
    return element.textContent.toLowerCase().includes(letters);
  }

  function filter(letters) {
    items.forEach(function (item) {
      item.hidden = !holds(item, letters);
    });
    page.querySelectorAll(":scope > ul").forEach(function (list) {
      var empty = !holds(list, letters);
      var group = list.previousElementSibling;
      list.hidden = empty;
      if (group && group.tagName === "H2") group.hidden = empty;
    });
  }

  var field = document.createElement("label");
  var input = document.createElement("input");
  field.className = "filter";
  field.textContent = label;
  input.type = "search";
  input.autocomplete = "off";
  input.addEventListener("input", function () {
    filter(input.value.trim().toLowerCase());
  });
  field.append(input);
  heading.after(field);
})(document.currentScript.dataset.label);
