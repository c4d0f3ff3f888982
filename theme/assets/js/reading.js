// What a script adds to a page that reads without one.
(function (root) {
  "use strict";

  function keep(name, value) {
    try {
      if (value) localStorage.setItem("baozhan." + name, value);
      else localStorage.removeItem("baozhan." + name);
    } catch (e) {
      // The switch still works on this page.
    }
  }

  function say(name, value) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    keep(name, value);
  }

  function press(button, pressed) {
    button.setAttribute("aria-pressed", pressed);
  }

  function switchBare(button, changed) {
    function show() {
      press(button, root.classList.contains("bare"));
    }
    button.addEventListener("click", function () {
      keep("bare", root.classList.toggle("bare") && "yes");
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
    var words = [button.textContent, button.dataset.light];
    function show() {
      button.textContent = words[Number(dark())];
    }
    button.addEventListener("click", function () {
      var wanted = dark() ? "light" : "dark";
      say("scheme", (wanted === "dark") !== system.matches && wanted);
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  function switchSize(group, changed) {
    var sizes = Array.from(group.querySelectorAll("button"));
    function show() {
      sizes.forEach(function (size) {
        press(size, size.value === (root.dataset.size || "middle"));
      });
    }
    group.addEventListener("click", function (event) {
      var size = event.target.value;
      if (!size) return;
      hold(function () {
        say("size", size !== "middle" && size);
        show();
        changed();
      });
    });
    show();
  }

  // The line that is read stays in its place, at the top of a page the top.
  function hold(change) {
    var line = innerHeight / 3;
    var read = document.elementFromPoint(innerWidth / 2, line);
    var before = read.getBoundingClientRect();
    change();
    var after = read.getBoundingClientRect();
    if (scrollY) scrollBy(0, after.top - line + ((line - before.top) / before.height) * after.height);
  }

  function select(words) {
    var range = document.createRange();
    range.selectNodeContents(words);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  // Without a clipboard to write to (an old browser, no https) what is selected is copied.
  function copier(button) {
    var cited = button.parentElement.previousElementSibling;
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

  function mark(note, number) {
    var part = note.previousElementSibling;
    var end = ["figcaption .credit", "figcaption .photo-rights", "figcaption", "p:last-of-type"].map(part.querySelector, part).find(Boolean) || part;
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

  function closing(end, button) {
    var last = end.lastChild;
    var tail = last && last.nodeType === Node.TEXT_NODE ? last.data.search(/\S\s*$/u) : -1;
    if (tail < 0) return button;
    var piece = document.createElement("span");
    piece.className = "note-end";
    piece.append(last.splitText(tail), button);
    return piece;
  }

  function markBlank(heading) {
    heading.classList.toggle("blank-within", /\S\s+\S/.test(heading.textContent));
  }

  // A note that would stand below its part, and push the text down, waits behind its mark.
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

  // Esc closes what lies open; the focus, if it was in there, goes back to what opened it.
  function foldUp(event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".more [open] summary, .note-mark[aria-expanded=true]").forEach(function (opener) {
      var open = document.getElementById(opener.getAttribute("aria-controls")) || opener.parentElement;
      if (open.contains(document.activeElement)) opener.focus();
      opener.click();
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

  addEventListener("keydown", foldUp);
  addEventListener("click", function (event) {
    document.querySelectorAll(".more [open]").forEach(function (more) {
      more.open = more.contains(event.target);
    });
  });
  addEventListener("hashchange", unfoldSource);
  unfoldSource();
})(document.documentElement);
