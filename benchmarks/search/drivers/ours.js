// The search of this project, without its dialog: the scripts of the theme, then its data.
(function () {
  "use strict";

  var SCRIPTS = ["fold", "load", "names", "scan", "engine"];

  function script(address) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = address;
      // Side by side, but run in this order.
      element.async = false;
      element.onload = resolve;
      element.onerror = () => reject(new Error(address));
      document.head.append(element);
    });
  }

  globalThis.driven = {
    open: async function (root) {
      await Promise.all(SCRIPTS.map((name) => script(root + "assets/js/search/" + name + ".js")));
      await baozhan.search.open(root);
    },
    find: async function (words, most) {
      var answer = await baozhan.search.find(words, {}, { from: 0, size: most });
      return ["reports", "captions", "texts"].flatMap((group) => answer[group].hits.map((hit) => hit.url));
    },
  };
})();
