// The search itself. What can hold the words is known, or told by the index of pairs; whether it does, the text says.
(function () {
  "use strict";

  var search = ((window.baozhan = window.baozhan || {}).search = window.baozhan.search || {});
  var GROUPS = ["reports", "captions", "texts"];
  // As in generator/search/pairs.py.
  var IN_HEAD = 2;
  var SEVERAL = 1;
  // Namesakes can be many: an answer shows so many names, unless more are asked for.
  var MOST_NAMES = 24;
  var root = "";
  var index = null;
  // What each number of the index means: {group, report, caption, file, url}.
  var items = [];
  var opened = null;
  // The last query, how far it has been scanned.
  var last = { key: null };

  function itemsOf(index) {
    var counts = search.numbers(index.captions);
    var reports = index.reports.map((file, number) => ({
      group: "reports", report: number, caption: null, file: file, url: "reports/" + file + "/",
    }));
    var captions = [];
    reports.forEach(function (report, number) {
      for (var caption = 0; caption < counts[number]; caption += 1) {
        captions.push(Object.assign({}, report, { group: "captions", caption: caption }));
      }
    });
    var own = index.own.map((pair) => ({ group: "texts", report: null, caption: null, file: pair[1], url: pair[0] }));
    return reports.concat(captions, own);
  }

  function beside(name) {
    return search.load(name, root + "search/" + index.stamp + "/" + name + ".js");
  }

  // The names, read when first asked for.
  var read = null;
  function names() {
    read = read || (index.names === undefined ? beside("names") : Promise.resolve(index.names)).then(search.readNames);
    read.catch(() => (read = null));
    return read;
  }

  function textOf(item) {
    if (index.texts) return Promise.resolve(index.texts[decodeURIComponent(item.file)]);
    return search.load("texts/" + decodeURIComponent(item.file), root + "search/texts/" + item.file + ".js");
  }

  function choices(values) {
    return values.length < 2 ? [] : values.map((one) => ({ id: one.id, label: one.label, count: one.count }));
  }

  // Promise of how much there is to search, and to what it can be narrowed.
  search.open = function (address) {
    root = address;
    opened = opened || search.load("index", root + "search/index.js").then(function (data) {
      index = data;
      items = itemsOf(index);
      search.learn(index.variants);
      var filters = {};
      Object.keys(index.filters).forEach((name) => (filters[name] = choices(index.filters[name])));
      return { reports: index.reports.length, filters: filters };
    });
    opened.catch(() => (opened = null));
    return opened;
  };

  // The numbers that have a run of characters, with what is said of it there.
  function having(run) {
    var length = Array.from(run).length;
    var name = length + "-" + (search.hash(run) % index.shards[length - 1]);
    return beside(name).then(function (shard) {
      var start = shard.indexOf("\n" + run);
      var found = new Map();
      if (start < 0) return found;
      var number = 0;
      search.numbers(shard.slice(start + 1 + run.length, shard.indexOf("\n", start + 1))).forEach(function (value) {
        number += value >> 2;
        found.set(number, value & 3);
      });
      return found;
    });
  }

  function runsOf(query) {
    var characters = Array.from(query);
    if (characters.length === 1) return characters;
    return Array.from(new Set(characters.slice(1).map((one, before) => characters[before] + one)));
  }

  // What can hold the words: [number, how it has them], the likeliest first.
  function candidates(query) {
    if (index.texts) return Promise.resolve(items.map((_, number) => [number, 0]));
    return Promise.all(runsOf(query).map(having)).then(function (found) {
      found.sort((one, other) => one.size - other.size);
      var all = [];
      found[0].forEach(function (_, number) {
        if (!found.every((one) => one.has(number))) return;
        all.push([number, found.reduce((how, one) => how & one.get(number), IN_HEAD | SEVERAL)]);
      });
      return all.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    });
  }

  // The reports that a filter leaves; null for all.
  function allowed(filters) {
    return Object.keys(filters).reduce(function (left, name) {
      var choice = (index.filters[name] || []).find((one) => one.id === filters[name]);
      if (!filters[name]) return left;
      var its = choice ? search.sums(search.numbers(choice.of)) : [];
      return new Set(left === null ? its : its.filter((number) => left.has(number)));
    }, null);
  }

  function scanned(number, query) {
    var item = items[number];
    return textOf(item).then(function (text) {
      var hit = search.scan(text, search.passagesOf(text, item.caption), query);
      return hit && Object.assign(hit, { url: item.url });
    });
  }

  // A group of results: what may be one and has not been scanned yet, and what is one.
  function begin(all, group, left) {
    var its = all.filter(function (one) {
      var item = items[one[0]];
      return item.group === group && (left === null || (item.report !== null && left.has(item.report)));
    });
    return { waiting: its.map((one) => one[0]), hits: [] };
  }

  // Scan until there are so many results, or no more.
  function fill(group, query, wanted) {
    var missing = index.texts ? group.waiting.length : wanted - group.hits.length;
    if (missing <= 0 || !group.waiting.length) return Promise.resolve(group);
    var next = group.waiting.slice(0, missing);
    return Promise.all(next.map((number) => scanned(number, query))).then(function (hits) {
      group.waiting.splice(0, next.length);
      group.hits = group.hits.concat(hits.filter(Boolean));
      // Everything was scanned: the order can be exact.
      if (index.texts) group.hits.sort((one, other) => other.inHead - one.inHead || other.count - one.count);
      return fill(group, query, wanted);
    });
  }

  function said(group, sure, page) {
    return {
      total: group.hits.length + group.waiting.length,
      exact: sure || !group.waiting.length,
      hits: group.hits.slice(page.from, page.from + page.size),
    };
  }

  // One at a time: a group is not filled twice over.
  var turn = Promise.resolve();
  function inTurn(work) {
    var result = turn.then(work);
    turn = result.catch(function () {});
    return result;
  }

  function begun(query, filters) {
    var key = JSON.stringify([query, filters]);
    if (last.key === key) return Promise.resolve(last);
    return candidates(query).then(function (all) {
      var left = allowed(filters);
      last = { key: key };
      GROUPS.forEach((name) => (last[name] = begin(all, name, left)));
      return last;
    });
  }

  function answered(query, filters, page) {
    // A single run was looked up: what has it has the words.
    var sure = !index.texts && runsOf(query).length === 1;
    return Promise.all([names(), begun(query, filters)]).then(function (both) {
      var filled = GROUPS.map((name) => fill(both[1][name], query, page.from + page.size));
      return Promise.all(filled).then(function (groups) {
        var names = search.namesFor(both[0], query);
        var answer = { query: query, names: names.slice(0, page.names || MOST_NAMES), namesTotal: names.length, near: [] };
        groups.forEach((group, number) => (answer[GROUPS[number]] = said(group, sure, page)));
        var nothing = !names.length && groups.every((group) => !group.hits.length);
        if (nothing) answer.near = search.namesNear(both[0], query);
        return answer;
      });
    });
  }

  function nothing() {
    var answer = { query: "", names: [], namesTotal: 0, near: [] };
    GROUPS.forEach((name) => (answer[name] = { total: 0, exact: true, hits: [] }));
    return answer;
  }

  // Promise of the results for these words: of each group `page.size` from `page.from` on.
  search.find = function (words, filters, page) {
    return opened.then(function () {
      var query = search.fold(words).text;
      if (query === "") return nothing();
      return inTurn(() => answered(query, filters || {}, page || { from: 0, size: 10 }));
    });
  };
})();
