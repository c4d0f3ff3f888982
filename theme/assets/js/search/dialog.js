// The dialog of the search: a field, filters, what was found. Asks the engine (engine.js), shows by results.js.
(function (baozhan) {
  "use strict";

  // Loaded before, or too early: what it needs has not come.
  if (baozhan.dialog || !baozhan.results || !baozhan.filters) return;

  // Milliseconds: until what is typed is looked up, and until it is said that this takes a while.
  var PAUSE = 120;
  var PATIENCE = 400;
  var SIZE = 10;
  var parts = document.getElementById("search-parts");
  var words = parts.dataset;
  var make = baozhan.results.make;
  var fill = baozhan.results.fill;

  var dialog = document.importNode(parts.content, true).querySelector(".search");
  var form = dialog.querySelector("form");
  var field = dialog.querySelector("input");
  var filters = baozhan.filters.put(dialog.querySelector(".search-filters"), look);
  var status = dialog.querySelector(".search-said");
  var body = dialog.querySelector(".search-body");
  var list = dialog.querySelector(".search-found");
  var hint = dialog.querySelector(".search-hint");

  var root = "";
  var holdings = null;
  var opener = null;
  var timer = 0;
  var isComposing = false;
  // The number of the newest question, and what it asked.
  var newest = 0;
  var asked = null;
  var answered = Promise.resolve();

  function isOpen() {
    return dialog.hasAttribute("open");
  }

  // The index, once; where it could not be loaded the next question tries again.
  function ready() {
    holdings = holdings || baozhan.search.open(root).then((held) => filters.offer(held.filters));
    holdings.catch(() => (holdings = null));
    return holdings;
  }

  function say(line) {
    if (status.textContent !== line) status.textContent = line;
  }

  function show(sections) {
    list.textContent = "";
    sections.forEach((section) => list.append(section));
    hint.hidden = sections.length > 0;
    body.scrollTop = 0;
  }

  function more(query, chosen) {
    var mine = newest;
    return function (from, names) {
      return baozhan.search.find(query, chosen, { from: from, size: SIZE, names: names }).then(
        (answer) => (mine === newest ? answer : null),
        () => say(words.failed)
      );
    };
  }

  // A way to what the filters leave out.
  function withoutFilters() {
    var line = make("p", "search-without", fill(words.filtered, { filters: filters.told().join(words.between) }) + " ");
    var button = make("button", "", words.unfiltered);
    button.type = "button";
    button.addEventListener("click", function () {
      filters.clear();
      field.focus();
      look();
    });
    line.append(button);
    return filters.told().length ? [line] : [];
  }

  function tell(query, chosen, answer) {
    var sections = baozhan.results.shown(root, answer, more(query, chosen));
    var without = baozhan.results.hasHits(answer) ? [] : withoutFilters();
    say(sections.length ? baozhan.results.said(answer) : fill(words.none, { query: query }));
    if (answer.near.length) sections.push(baozhan.results.near(root, answer.near));
    show(without.concat(sections));
  }

  function ask(query) {
    var mine = ++newest;
    var waiting = setTimeout(() => mine === newest && say(words.searching), PATIENCE);
    var chosen;
    return ready().then(function () {
      if (mine !== newest) return null;
      // The filters of the address are known only now.
      chosen = filters.chosen();
      asked = JSON.stringify([query, chosen]);
      filters.keep(query);
      return query && baozhan.search.find(query, chosen, { from: 0, size: SIZE });
    }).then(
      function (answer) {
        if (mine !== newest) return;
        if (answer) tell(query, chosen, answer);
        else say("");
      },
      function () {
        if (mine !== newest) return;
        asked = null;
        show([]);
        say(words.failed);
      }
    ).then(() => clearTimeout(waiting));
  }

  // Looks up what stands in the field, unless that has been done.
  function look() {
    var query = field.value.trim();
    var now = JSON.stringify([query, filters.chosen()]);
    clearTimeout(timer);
    if (!isOpen() || now === asked) return answered;
    asked = now;
    if (!query) {
      say("");
      show([]);
    }
    answered = ask(query);
    return answered;
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }

  // All that Tab stops at, or of the results only, in their order.
  function stops(within) {
    return Array.from(within.querySelectorAll("a[href], button, input, select")).filter(
      (stop) => stop.offsetParent !== null && !stop.disabled
    );
  }

  function move(event, by) {
    var links = stops(list);
    var at = links.indexOf(document.activeElement);
    if (document.activeElement.localName === "select" || (at < 0 && by < 0)) return;
    event.preventDefault();
    (links[at + by] || (at + by < 0 ? field : links[at]) || field).focus();
  }

  // The last that can be reached leads to the first, and the first to the last.
  function turn(event) {
    var all = stops(dialog);
    var edge = event.shiftKey ? all[0] : all[all.length - 1];
    if (document.activeElement !== edge && dialog.contains(document.activeElement)) return;
    event.preventDefault();
    (event.shiftKey ? all[all.length - 1] : all[0]).focus();
  }

  // Keys that an input method has taken (229) are its own.
  function press(event) {
    var letter = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") turn(event);
    else if (plain && event.key === "ArrowDown") move(event, 1);
    else if (plain && event.key === "ArrowUp") move(event, -1);
    else if (letter || (plain && event.key === "/" && event.target !== field)) {
      event.preventDefault();
      field.select();
      field.focus();
    }
  }

  // For browsers without modal dialogs: what lies beneath is out of reach all the same.
  function setApart(apart) {
    Array.from(document.body.children).forEach(function (part) {
      if (part === dialog) return;
      part.inert = apart;
      if (apart) part.setAttribute("aria-hidden", "true");
      else part.removeAttribute("aria-hidden");
    });
  }

  function open(where, query) {
    root = where;
    if (!isOpen()) {
      opener = document.activeElement;
      if (dialog.showModal) dialog.showModal();
      else {
        dialog.setAttribute("open", "");
        dialog.setAttribute("role", "dialog");
        dialog.setAttribute("aria-modal", "true");
        setApart(true);
      }
    }
    if (query !== undefined && query !== null) field.value = query;
    field.focus();
    field.select();
    look();
  }

  function close() {
    if (dialog.showModal) dialog.close();
    else {
      dialog.removeAttribute("open");
      setApart(false);
      leave();
    }
  }

  // However it was closed: by Esc, by its button, by the system's way back.
  function leave() {
    clearTimeout(timer);
    newest++;
    asked = null;
    filters.keep("");
    // Who stood nowhere goes on nowhere: from the button, a blank would open it again instead of scrolling.
    if (opener === document.body) document.activeElement.blur();
    else opener.focus({ preventScroll: true });
  }

  field.addEventListener("compositionstart", () => (isComposing = true));
  field.addEventListener("compositionend", function () {
    isComposing = false;
    soon();
  });
  field.addEventListener("input", function (event) {
    if (!isComposing && !event.isComposing) soon();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (isComposing) return;
    look().then(function () {
      var first = stops(list)[0];
      if (first) first.focus();
    });
  });
  dialog.addEventListener("keydown", press);
  dialog.addEventListener("close", leave);
  dialog.addEventListener("click", function (event) {
    if (event.target !== dialog) return;
    var box = dialog.getBoundingClientRect();
    var beside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    if (beside) close();
  });
  dialog.querySelector(".search-close").addEventListener("click", close);
  document.body.append(dialog);

  baozhan.dialog = { open: open };
})((window.baozhan = window.baozhan || {}));
