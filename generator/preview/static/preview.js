// Asks the server whether something newer is to be seen, and loads the page again when it is: the browser keeps the
// place. A page that nobody looks at does not ask.
(function () {
  "use strict";
  var epoch = document.currentScript.dataset.epoch;
  var asking = null;

  function ask() {
    if (asking || document.visibilityState !== "visible") return;
    asking = new AbortController();
    fetch("/-/epoch/" + epoch, { signal: asking.signal, cache: "no-store" })
      .then(function (answer) {
        return answer.text();
      })
      .then(
        function (now) {
          asking = null;
          if (now !== epoch) location.reload();
          else ask();
        },
        function () {
          // The server has ended, or the page is being left.
          asking = null;
          setTimeout(ask, 1000);
        },
      );
  }

  document.addEventListener("visibilitychange", ask);
  window.addEventListener("pagehide", function () {
    if (asking) asking.abort();
  });
  window.addEventListener("pageshow", ask);
})();
