// Material's search, without its dialog: its worker, told what its page would tell it.
(function () {
  "use strict";

  // The messages of its worker, in the order of their numbers.
  var SETUP = 0;
  var READY = 1;
  var QUERY = 2;
  var RESULT = 3;
  var worker = null;

  function told(type, data, awaited) {
    return new Promise(function (resolve, reject) {
      worker.onmessage = (message) => message.data.type === awaited && resolve(message.data.data);
      worker.onerror = () => reject(new Error("the worker does not start"));
      worker.postMessage({ type: type, data: data });
    });
  }

  globalThis.driven = {
    open: async function (root) {
      var data = fetch(root + "search/search_index.json").then((response) => response.json());
      worker = new Worker(root + WORKER);
      var index = await data;
      await told(SETUP, { config: index.config, docs: index.docs, options: { suggest: false } }, READY);
    },
    // It has all results at once.
    find: async function (words) {
      var found = await told(QUERY, words, RESULT);
      return found.items.map((page) => page[0].location.split("#")[0]);
    },
  };
})();
