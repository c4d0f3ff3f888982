// What generator/search/ wrote, fetched as scripts: they load under any address and from a disk.
(function () {
  "use strict";

  var search = ((window.baozhan = window.baozhan || {}).search = window.baozhan.search || {});
  var taken = new Map();
  var digits = "";
  // As in generator/search/pairs.py.
  var LAST = 62;
  var MODULUS = 1000003;

  for (var code = 0x21; code < 0x7f; code += 1) {
    if (code !== 0x22 && code !== 0x5c) digits += String.fromCharCode(code);
  }

  // Called by each of the scripts.
  search.take = function (name, data) {
    taken.set(name, data);
  };

  // The data of a script by its name and address; asked for once, and again only where it did not come.
  var asked = new Map();
  search.load = function (name, address) {
    if (!asked.has(name)) {
      asked.set(name, new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = function () {
          script.remove();
          if (taken.has(name)) resolve(taken.get(name));
          else reject(new Error(name));
          taken.delete(name);
        };
        script.onerror = function () {
          script.remove();
          asked.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return asked.get(name);
  };

  // The numbers that pairs.py wrote.
  search.numbers = function (written) {
    var numbers = [];
    var number = 0;
    var weight = 1;
    for (var place = 0; place < written.length; place += 1) {
      var digit = digits.indexOf(written[place]);
      number += digit * weight;
      if (digit >= LAST) {
        weight *= digits.length - LAST;
      } else {
        numbers.push(number);
        number = 0;
        weight = 1;
      }
    }
    return numbers;
  };

  search.sums = function (steps) {
    var sum = 0;
    return steps.map((step) => (sum += step));
  };

  // In which shard a run of characters stands.
  search.hash = function (run) {
    return Array.from(run).reduce((value, one) => (value * 40503 + one.codePointAt(0)) % MODULUS, 0);
  };
})();
