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

  function sentence(found, place) {
    var text = found.text;
    var first = 0;
    var last = text.length;
    var end;
    END.lastIndex = 0;
    while ((end = END.exec(text))) {
      if (END.lastIndex <= place[0]) {
        first = END.lastIndex;
      } else if (END.lastIndex >= place[1]) {
        last = END.lastIndex;
        break;
      }
    }
    var start = Math.max(first, place[0] - AROUND);
    var stop = Math.min(last, place[1] + AROUND);
    return {
      anchor: found.passage[0],
      before: (start > first ? "…" : "") + text.slice(start, place[0]).replace(/^\s+/, ""),
      match: text.slice(place[0], place[1]),
      after: text.slice(place[1], stop).replace(/\s+$/, "") + (stop < last ? "…" : ""),
    };
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
    var all = [];
    // The head stands over the sentences anyhow: it is quoted after them.
    found.sort((one, other) => (one.passage[1] === HEAD) - (other.passage[1] === HEAD));
    found.forEach((one) => one.places.forEach((place) => all.push([one, place])));
    return {
      title: text.title,
      date: text.date || null,
      newspaper: text.paper || null,
      section: text.section || null,
      inHead: found.some((one) => one.passage[1] === HEAD),
      count: all.length,
      words: Array.from(new Set(all.map((one) => one[0].text.slice(one[1][0], one[1][1]).replace(/\s+/g, "")))),
      sentences: all.slice(0, MOST).map((one) => sentence(one[0], one[1])),
    };
  };
})();
