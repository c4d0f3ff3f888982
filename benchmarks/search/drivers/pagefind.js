// Pagefind: the results of a search are fragments, each fetched when it is shown.
(function () {
  "use strict";

  var pagefind = null;

  globalThis.driven = {
    open: async function (root) {
      pagefind = await import(root + "pagefind/pagefind.js");
      await pagefind.init();
    },
    find: async function (words, most) {
      var found = await pagefind.search(words);
      if (most < found.results.length || most <= 10) await Promise.all(found.results.slice(0, most).map((one) => one.data()));
      return found.results.map((one) => one.id);
    },
  };
})();
