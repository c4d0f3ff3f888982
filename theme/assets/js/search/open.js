// The masthead's button, `/` and Ctrl-K (Cmd-K) open the search, and so does an address with `?q=`. All that searching
// needs is fetched when somebody is about to search; what marks the words that a result led to, when an address asks.
(function (words, here) {
  "use strict";

  var ENGINE = ["fold.js", "load.js", "names.js", "scan.js", "engine.js"];
  var DIALOG = ["results.js", "filters.js", "dialog.js"];
  var root = new URL(words.root + "/", location.href).href;
  var button = document.getElementById("search");
  var asked = new URL(location.href).searchParams;
  var loading = null;

  // Scripts that are put in by a script run in the order in which they came only where that is said.
  function fetched(name) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.async = false;
      script.src = new URL(name, here).href;
      script.onload = done;
      script.onerror = function () {
        script.remove();
        failed(new Error(script.src));
      };
      document.head.append(script);
    });
  }

  // What a result shows may stand in characters that this page shows nowhere: all fonts are known to every page but the
  // fullest, which have a cut of their own. That cut stays the first to be asked, so it comes last.
  function fonts() {
    var name = words.fonts.split("/").pop();
    var known = Array.from(document.querySelectorAll("link[rel=stylesheet]"));
    if (known.some((sheet) => sheet.href.endsWith(name))) return;
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = root + words.fonts;
    known[0].before(sheet);
  }

  function search() {
    if (!loading) {
      loading = Promise.all(ENGINE.concat(DIALOG).map(fetched)).then(fonts);
      // Another try may find what was missing.
      loading.catch(() => (loading = null));
    }
    return loading;
  }

  function tell(line) {
    var said = document.getElementById("search-failed");
    if (said) said.textContent = line;
  }

  function open(query) {
    tell("");
    search().then(
      () => window.baozhan.dialog.open(root, query),
      () => tell(words.failed)
    );
  }

  // What is typed into a field is meant for it; a photograph by itself lies over the page, and its keys are its own.
  function isMeantElsewhere(event) {
    var field = event.target.closest("input, textarea, select, [contenteditable]");
    return event.isComposing || field !== null || document.querySelector(".lightbox") !== null;
  }

  addEventListener("keydown", function (event) {
    var held = event.ctrlKey || event.metaKey;
    var asks = held ? event.key.toLowerCase() === "k" && !event.shiftKey : event.key === "/";
    if (!asks || event.altKey || isMeantElsewhere(event)) return;
    event.preventDefault();
    open();
  });

  button.addEventListener("click", () => open());
  // Who comes near will ask; on a telephone the keyboard rises only if the field is there at once.
  ["pointerover", "touchstart", "focus"].forEach(function (near) {
    button.addEventListener(near, () => search().catch(() => {}), { passive: true });
  });

  if (asked.has("marked")) fetched("marks.js").catch(() => {});
  if (asked.has("q")) open(asked.get("q"));
})(document.currentScript.dataset, document.currentScript.src);
