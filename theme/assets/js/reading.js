// What a script can add to a page that reads without one: two switches, notes that open, the source that unfolds,
// headings that break where the newspaper printed a blank.
(function (root) {
  "use strict";

  function keep(name, value) {
    try {
      if (value === null) localStorage.removeItem("baozhan." + name);
      else localStorage.setItem("baozhan." + name, value);
    } catch (e) {
      // Not kept; the switch still works on this page.
    }
  }

  function switchBare(button, changed) {
    function show() {
      button.setAttribute("aria-pressed", String(root.classList.contains("bare")));
    }
    button.addEventListener("click", function () {
      keep("bare", root.classList.toggle("bare") ? "yes" : null);
      show();
      changed();
    });
    button.hidden = !document.querySelector(".exhibit, .opening, .passage");
    show();
  }

  function switchScheme(button) {
    var system = matchMedia("(prefers-color-scheme: dark)");
    function dark() {
      return root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches;
    }
    function show() {
      button.setAttribute("aria-pressed", String(dark()));
    }
    button.addEventListener("click", function () {
      var wanted = dark() ? "light" : "dark";
      // Back at what the system asks for, the page follows the system again.
      if ((wanted === "dark") === system.matches) delete root.dataset.scheme;
      else root.dataset.scheme = wanted;
      keep("scheme", root.dataset.scheme || null);
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  // A mark at the end of a part that opens the note on it.
  function mark(note, number) {
    var part = note.previousElementSibling;
    var end = ["figcaption .credit", "figcaption", "p:last-of-type"].map(part.querySelector, part).find(Boolean) || part;
    var button = document.createElement("button");
    note.id = note.id || "note" + number;
    button.type = "button";
    button.className = "note-mark";
    button.textContent = note.parentElement.dataset.noteLabel;
    button.setAttribute("aria-controls", note.id);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", function () {
      button.setAttribute("aria-expanded", String(note.classList.toggle("open")));
    });
    end.append(closing(end, button));
  }

  // The last character of a part and the mark in one piece, for a mark alone on a line looks lost.
  function closing(end, button) {
    var last = end.lastChild;
    var tail = last && last.nodeType === Node.TEXT_NODE ? last.data.search(/\S\s*$/u) : -1;
    if (tail < 0) return button;
    var piece = document.createElement("span");
    piece.className = "note-end";
    piece.append(last.splitText(tail), button);
    return piece;
  }

  // Where the newspaper printed a blank in a heading, the heading breaks at it if it must.
  function markBlank(heading) {
    heading.classList.toggle("blank-within", /\S\s+\S/.test(heading.textContent));
  }

  // In the margin a note that stands below its part would push the text down: it waits behind its mark instead.
  function thin(notes) {
    notes.forEach(function (note) {
      note.classList.remove("waiting");
    });
    notes.forEach(function (note) {
      var part = note.previousElementSibling;
      note.classList.toggle("waiting", note.offsetTop >= part.offsetTop + part.offsetHeight);
    });
  }

  function unfoldSource() {
    var line = location.hash && document.getElementById(location.hash.slice(1));
    var fold = line && line.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    line.scrollIntoView();
  }

  var notes = Array.from(document.querySelectorAll(".exhibit > * + .notes"));
  var settle = thin.bind(null, notes);
  notes.forEach(mark);
  document.querySelectorAll(":is(.exhibit, .index-page, .mentions) > :is(h1, h2, h3)").forEach(markBlank);
  settle();
  addEventListener("resize", settle);

  var switches = document.querySelector(".switches");
  switches.hidden = false;
  switchBare(document.getElementById("bare"), settle);
  switchScheme(document.getElementById("scheme"));

  addEventListener("hashchange", unfoldSource);
  unfoldSource();
})(document.documentElement);
