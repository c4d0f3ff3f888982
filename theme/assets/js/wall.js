// The lists of names above the wall become fields: what a caption names, and who took the photograph. The address says
// what was chosen (captions/?places=guangzhou-shi), so that it can be kept and passed on.
(function (words) {
  "use strict";

  var ways = Array.from(document.querySelectorAll(".wall-way"));
  var parts = Array.from(document.querySelectorAll(".wall-part"));
  var place = document.querySelector(".wall-ways");
  var count = document.querySelector(".wall-count");

  // What an address leads to hangs in a part that may be folded up.
  function unfold() {
    var asked = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var part = asked && asked.closest(".wall-part");
    if (!part || part.open) return;
    part.open = true;
    asked.scrollIntoView();
  }

  unfold();
  window.addEventListener("hashchange", unfold);
  // Who prints the wall prints all of it.
  window.addEventListener("beforeprint", () => parts.forEach((part) => (part.open = true)));
  if (!place) return;

  var pieces = Array.from(document.querySelectorAll(".hanging"));
  var groups = Array.from(document.querySelectorAll(".wall-group"));
  var whole = count.textContent;
  var filtered = false;
  var reset = document.createElement("button");

  function matches(piece, field, value) {
    return value === "" || piece.dataset[field.by].split(" ").includes(value);
  }

  function option(value, text) {
    var made = document.createElement("option");
    made.value = value;
    made.textContent = text;
    return made;
  }

  function fieldOf(way) {
    var label = document.createElement("label");
    var select = document.createElement("select");
    label.className = "wall-field";
    label.textContent = way.querySelector("summary").textContent;
    select.append(option("", words.all));
    way.querySelectorAll("li").forEach(function (item) {
      select.append(option(item.dataset.value, item.querySelector("a").textContent));
    });
    select.addEventListener("change", function () {
      keep();
      filter();
    });
    label.append(select);
    return { by: way.dataset.by, label: label, select: select };
  }

  var fields = ways.map(fieldOf);

  // What would leave nothing cannot be chosen; the others say how much they leave.
  function tell(field) {
    var others = fields.filter((other) => other !== field);
    var left = pieces.filter((piece) => others.every((other) => matches(piece, other, other.select.value)));
    Array.from(field.select.options).slice(1).forEach(function (each) {
      var number = left.filter((piece) => matches(piece, field, each.value)).length;
      each.dataset.name = each.dataset.name || each.textContent;
      each.textContent = each.dataset.name + " " + number;
      each.disabled = number === 0 && !each.selected;
    });
  }

  function filter() {
    var chosen = fields.some((field) => field.select.value !== "");
    var number = 0;
    pieces.forEach(function (piece) {
      piece.hidden = !fields.every((field) => matches(piece, field, field.select.value));
      number += piece.hidden ? 0 : 1;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector(".hanging:not([hidden])");
    });
    // What is looked for is not looked for in vain behind a fold; afterwards all is as it was.
    parts.forEach(function (part) {
      part.hidden = !part.querySelector(".wall-group:not([hidden])");
      if (chosen && !filtered) part.dataset.open = part.open ? "yes" : "";
      if (chosen) part.open = true;
      else if (filtered) part.open = part.dataset.open === "yes";
    });
    filtered = chosen;
    fields.forEach(tell);
    // The paragraph has been there from the start: its new words are said aloud.
    var said = number ? words.found.replace("{number}", number) : words.none;
    count.textContent = chosen ? said : whole;
    reset.hidden = !chosen;
  }

  function keep() {
    var address = new URL(location.href);
    fields.forEach(function (field) {
      if (field.select.value) address.searchParams.set(field.by, field.select.value);
      else address.searchParams.delete(field.by);
    });
    try {
      history.replaceState(history.state, "", address.href);
    } catch (e) {
      // Some browsers keep the addresses of files as they are: the filters still work on this page.
    }
  }

  function read() {
    var asked = new URL(location.href).searchParams;
    fields.forEach(function (field) {
      field.select.value = asked.get(field.by) || "";
      // A name that is not there (any more) filters nothing.
      if (field.select.selectedIndex < 0) field.select.value = "";
    });
    filter();
  }

  reset.type = "button";
  reset.className = "wall-reset";
  reset.textContent = words.reset;
  reset.addEventListener("click", function () {
    fields.forEach((field) => (field.select.value = ""));
    keep();
    filter();
    fields[0].select.focus();
  });

  place.textContent = "";
  fields.forEach((field) => place.append(field.label));
  count.after(reset);
  read();
})(document.currentScript.dataset);
