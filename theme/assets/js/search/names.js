// Names by what a visitor types: characters, pinyin from any syllable on, initials; with one character wrong if need be.
(function () {
  "use strict";

  var search = ((window.baozhan = window.baozhan || {}).search = window.baozhan.search || {});
  var KINDS = { p: "people", l: "places", o: "organisations", n: "newspapers" };
  var LETTERS = /^[a-z']+$/;
  var MOST_NEAR = 6;
  // Of shorter words everything is near.
  var SHORTEST_NAME = 3;
  var SHORTEST_PINYIN = 4;

  // The lines that generator/search/names.py wrote.
  search.readNames = function (lines) {
    return lines === "" ? [] : lines.split("\n").map(function (line) {
      var fields = line.split("\t");
      var syllables = fields[3] === "" ? [] : fields[3].split(" ");
      return {
        kind: KINDS[fields[0]],
        name: fields[4],
        url: KINDS[fields[0]] + "/" + encodeURIComponent(fields[1]) + "/",
        count: Number(fields[2]),
        forms: fields.slice(4),
        folded: fields.slice(4).map((form) => search.fold(form).text),
        endings: syllables.map((_, first) => syllables.slice(first).join("")),
        initials: syllables.map((syllable) => syllable[0]).join(""),
      };
    });
  };

  // How well a name answers: the less the better, null if not at all.
  function answer(name, query) {
    var place = name.folded.findIndex((form) => form.includes(query));
    if (place === 0) return { why: "name", order: name.folded[0] === query ? 0 : name.folded[0].startsWith(query) ? 1 : 2 };
    if (place > 0) return { why: "form", order: name.folded[place] === query ? 1 : 3, form: name.forms[place] };
    var letters = query.replace(/'/g, "");
    if (!LETTERS.test(query) || letters.length < 2) return null;
    var ending = name.endings.findIndex((one) => one.startsWith(letters));
    if (ending >= 0) return { why: "pinyin", order: ending > 0 ? 5 : name.endings[0] === letters ? 1 : 3 };
    return name.initials.startsWith(letters) ? { why: "initials", order: 4 } : null;
  }

  // Whether one is the other with one character put in, left out or changed, or two neighbours exchanged.
  function near(one, other) {
    var start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    var rest = one.slice(start);
    var its = other.slice(start);
    return (
      rest.slice(1) === its.slice(1) || rest.slice(1) === its || rest === its.slice(1) ||
      (rest[0] === its[1] && rest[1] === its[0] && rest.slice(2) === its.slice(2))
    );
  }

  function isNear(name, query) {
    var letters = query.replace(/'/g, "");
    if (LETTERS.test(query)) return letters.length >= SHORTEST_PINYIN && near(name.endings[0] || "", letters);
    return query.length >= SHORTEST_NAME && name.folded.some((form) => near(form, query));
  }

  function shown(name, why, form) {
    return { kind: name.kind, name: name.name, url: name.url, count: name.count, why: why, form: form || null };
  }

  search.namesFor = function (names, query) {
    var found = [];
    names.forEach(function (name) {
      var its = answer(name, query);
      if (its) found.push({ order: its.order, name: shown(name, its.why, its.form) });
    });
    // Stable: of equals, those that most reports name stand first.
    found.sort((one, other) => one.order - other.order);
    return found.map((one) => one.name);
  };

  search.namesNear = function (names, query) {
    return names.filter((name) => isNear(name, query)).slice(0, MOST_NEAR).map((name) => shown(name, "near"));
  };
})();
