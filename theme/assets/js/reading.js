// What a script can add to a page that reads without one: switches, notes that open, the source that unfolds, headings
// that break where the newspaper printed a blank, a citation to take away.
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

  function switchSize(group, changed) {
    var sizes = Array.from(group.querySelectorAll("button"));
    function show() {
      sizes.forEach(function (size) {
        size.setAttribute("aria-pressed", String(size.value === (root.dataset.size || "middle")));
      });
    }
    group.addEventListener("click", function (event) {
      var size = event.target.value;
      if (!size) return;
      if (size === "middle") delete root.dataset.size;
      else root.dataset.size = size;
      keep("size", root.dataset.size || null);
      show();
      changed();
    });
    show();
  }

  function select(words) {
    var range = document.createRange();
    range.selectNodeContents(words);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  // Where there is no clipboard to write to (an old browser, a page without https), what is selected is copied.
  function copier(button) {
    var cited = button.closest("details").querySelector(".cited");
    var status = button.nextElementSibling;
    function tell(done) {
      status.textContent = done ? button.dataset.done : button.dataset.failed;
    }
    function bySelection() {
      select(cited);
      tell(document.execCommand("copy"));
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      status.textContent = "";
      if (!navigator.clipboard) bySelection();
      else navigator.clipboard.writeText(cited.textContent.trim()).then(tell.bind(null, true), bySelection);
    });
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
      note.previousElementSibling.classList.remove("kept");
    });
    notes.forEach(function (note) {
      var part = note.previousElementSibling;
      var low = note.offsetTop >= part.offsetTop + part.offsetHeight;
      note.classList.toggle("waiting", low);
      part.classList.toggle("kept", low);
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
  [".exhibit", ".index-page", ".mentions"].forEach(function (page) {
    document.querySelectorAll(["h1", "h2", "h3"].map((heading) => page + " > " + heading)).forEach(markBlank);
  });
  settle();
  addEventListener("resize", settle);

  var switches = document.querySelector(".switches");
  switchBare(document.getElementById("bare"), settle);
  switchScheme(document.getElementById("scheme"));
  switchSize(document.getElementById("sizes"), settle);

  document.querySelectorAll(".copy").forEach(copier);
  document.querySelectorAll(".paper").forEach(function (paper) {
    paper.hidden = false;
    paper.querySelector("button").addEventListener("click", print.bind(window));
  });

  addEventListener("hashchange", unfoldSource);
  unfoldSource();
})(document.documentElement);
