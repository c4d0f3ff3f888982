// Texts as the search compares them; the same to the letter as generator/folding.py.
(function () {
  "use strict";

  var search = ((window.baozhan = window.baozhan || {}).search = window.baozhan.search || {});
  var alike = new Map();
  var simplified = new Map();
  // Blanks, what has no width, and what is no character by itself.
  var unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}]/gu;
  // Most of a Chinese text: nothing but the script is to be settled.
  var ideograph = /^[\u3400-\u9fff]$/;

  [["“”„‟「」『』", '"'], ["‘’‚‛", "'"], ["•‧・∙⋅", "·"]].forEach(function (pair) {
    Array.from(pair[0]).forEach((mark) => alike.set(mark, pair[1]));
  });

  // Traditional characters and their simplified forms, one after the other: 廣广州….
  search.learn = function (pairs) {
    var characters = Array.from(pairs);
    for (var place = 0; place < characters.length; place += 2) simplified.set(characters[place], characters[place + 1]);
  };

  function settled(character) {
    return simplified.get(character) || alike.get(character) || character;
  }

  function folded(character) {
    if (ideograph.test(character)) return settled(character);
    return Array.from(character.normalize("NFKC").toLowerCase().replace(unseen, ""), settled).join("");
  }

  // A text folded; `starts` and `ends` say for each of its characters where that stands in the text as it was.
  search.fold = function (text) {
    var characters = [];
    var starts = [];
    var ends = [];
    var place = 0;
    for (var character of text) {
      for (var one of folded(character).split("")) {
        characters.push(one);
        starts.push(place);
        ends.push(place + character.length);
      }
      place += character.length;
    }
    return { text: characters.join(""), starts: starts, ends: ends };
  };
})();
