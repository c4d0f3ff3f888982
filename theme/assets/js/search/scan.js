// One text, scanned: where it holds the words, and in which sentences.
(function () {
  "use strict";

  var search = ((window.baozhan = window.baozhan || {}).search = window.baozhan.search || {});
  var HEAD = 0;
  var CAPTION = 2;
  var MOST = 3;
  // A sentence without end is cut.
  var AROUND = 120;
  var END = /[。！？!?；;…\n]+[”’」』）)》"']*/g;
  var folded = new WeakMap();

  function fold(passage) {
    if (!folded.has(passage)) folded.set(passage, passage.slice(2).map(search.fold));
    return folded.get(passage);
  }

  // Where the words stand in a reading of a passage, as [start, end].
  function places(reading, query) {
    var found = [];
    for (var at = reading.text.indexOf(query); at >= 0; at = reading.text.indexOf(query, at + query.length)) {
      found.push([reading.starts[at], reading.ends[at + query.length - 1]]);
    }
    return found;
  }

  // What a passage has of the words: in what the page shows, else in what the newspaper printed there.
  function inPassage(passage, query) {
    var readings = fold(passage);
    for (var number = 0; number < readings.length; number += 1) {
      var found = places(readings[number], query);
      if (found.length) return { passage: passage, text: passage[2 + number], places: found };
    }
    return null;
  }

  // Where the sentence around a place begins and ends.
  function bounds(text, place) {
    var first = 0;
    END.lastIndex = 0;
    while (END.exec(text)) {
      if (END.lastIndex >= place[1]) return [first, END.lastIndex];
      if (END.lastIndex <= place[0]) first = END.lastIndex;
    }
    return [first, text.length];
  }

  // The sentence around the first of its places; `count` are those in it.
  function sentence(found, places, first, last) {
    var text = found.text;
    var place = places[0];
    var start = Math.max(first, place[0] - AROUND);
    var stop = Math.min(last, place[1] + AROUND);
    return {
      anchor: found.passage[0],
      count: places.length,
      before: (start > first ? "…" : "") + text.slice(start, place[0]).replace(/^\s+/, ""),
      match: text.slice(place[0], place[1]),
      after: text.slice(place[1], stop).replace(/\s+$/, "") + (stop < last ? "…" : ""),
    };
  }

  // The first sentences that hold a place, each once.
  function sentences(all) {
    var quoted = [];
    all.forEach(function (found) {
      var left = found.places;
      while (left.length && quoted.length < MOST) {
        var around = bounds(found.text, left[0]);
        var within = left.filter((place) => place[1] <= around[1]);
        quoted.push(sentence(found, within.length ? within : left.slice(0, 1), around[0], around[1]));
        left = left.slice(Math.max(1, within.length));
      }
    });
    return quoted;
  }

  // The passages of a text that make up one result: all but captions, or its caption of that number.
  search.passagesOf = function (text, caption) {
    if (caption === null) return text.passages.filter((passage) => passage[1] !== CAPTION);
    var captions = text.passages.filter((passage) => passage[1] === CAPTION);
    var anchors = Array.from(new Set(captions.map((passage) => passage[0])));
    return captions.filter((passage) => passage[0] === anchors[caption]);
  };

  // What these passages have of the words; null for nothing.
  search.scan = function (text, passages, query) {
    var found = passages.map((passage) => inPassage(passage, query)).filter(Boolean);
    if (!found.length) return null;
    // The head stands over the sentences anyhow: it is quoted after them.
    found.sort((one, other) => (one.passage[1] === HEAD) - (other.passage[1] === HEAD));
    var forms = found.map((one) => one.places.map((place) => one.text.slice(place[0], place[1]).replace(/\s+/g, "")));
    return {
      title: text.title,
      date: text.date || null,
      newspaper: text.paper || null,
      section: text.section || null,
      inHead: found.some((one) => one.passage[1] === HEAD),
      count: found.reduce((sum, one) => sum + one.places.length, 0),
      words: Array.from(new Set(forms.reduce((all, its) => all.concat(its), []))),
      sentences: sentences(found),
    };
  };
})();
