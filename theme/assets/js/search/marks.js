// Marks on a page the words that a result of the search led to (`?marked=…`), however they are set: across links,
// blanks and line breaks, not across paragraphs. What hides them is unfolded; a bar leads from one place to the next.
(function (root) {
  "use strict";

  var words = document.getElementById("search-parts").dataset;
  var content = document.getElementById("content");
  var BLOCKS = "p, li, h1, h2, h3, h4, dt, dd, figcaption, blockquote, td, th, caption, summary, pre, div, section, article, figure";
  // What is said about the text, the text once more line by line, and what is not read with it.
  var APART = "script, style, template, svg, rt, rp, button, select, .source, .record, .notes, .join-note, .near, .waymark, .stop-back, .imprint";
  var BLANK = /[\s\u200b\u2060\ufeff]/;

  function textsOf(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    var texts = [];
    while (walker.nextNode()) {
      var parent = walker.currentNode.parentElement;
      if (parent.closest(BLOCKS) === block && !parent.closest(APART)) texts.push(walker.currentNode);
    }
    return texts;
  }

  // Characters with where they stand, blanks left out.
  function lettersOf(texts) {
    var letters = [];
    texts.forEach(function (text) {
      Array.from(text.data).reduce(function (at, letter) {
        if (!BLANK.test(letter)) letters.push({ letter: letter, text: text, at: at, end: at + letter.length });
        return at + letter.length;
      }, 0);
    });
    return letters;
  }

  function solid(word) {
    return Array.from(word).filter((letter) => !BLANK.test(letter));
  }

  // Where a word stands among letters, as numbers of the first and of the one behind the last.
  function placesOf(word, letters) {
    var places = [];
    for (var from = 0; from + word.length <= letters.length; from++) {
      if (word.every((letter, number) => letters[from + number].letter === letter)) {
        places.push(letters.slice(from, from + word.length));
        from += word.length - 1;
      }
    }
    return places;
  }

  // What the newspaper printed where the curator put it right stands in the page, hidden: what replaced it is marked, too.
  function withWhatReplaced(place) {
    var corrections = new Set(place.map((each) => each.text.parentElement.closest("del")).filter(Boolean));
    return Array.from(corrections).reduce(function (all, del) {
      var ins = del.parentElement.querySelector("ins");
      return ins ? all.concat(lettersOf(textsOf(ins.closest(BLOCKS)).filter((text) => ins.contains(text)))) : all;
    }, place);
  }

  function key(letter, texts) {
    return texts.indexOf(letter.text) + letter.at / 1e6;
  }

  // The places of all words in what is shown, then in what was printed there. The longest word comes first: what lies in
  // another is marked with it.
  function found(block, sought) {
    var texts = textsOf(block);
    var taken = new Set();
    var places = [];
    ["del", "ins"].forEach(function (other) {
      var letters = lettersOf(texts.filter((text) => !text.parentElement.closest(other)));
      sought.forEach(function (word) {
        placesOf(word, letters).map(withWhatReplaced).forEach(function (place) {
          var keys = place.map((letter) => key(letter, texts));
          if (keys.some((each) => taken.has(each))) return;
          keys.forEach((each) => taken.add(each));
          places.push({ place: place, first: Math.min.apply(null, keys) });
        });
      });
    });
    return places.sort((one, other) => one.first - other.first).map((each) => each.place);
  }

  // A place as stretches of single texts, from the last to the first: what is cut off behind moves nothing before.
  function stretches(place) {
    return place.reduce(function (all, each) {
      var last = all[0];
      if (last && last.text === each.text) last.end = each.end;
      else all.unshift({ text: each.text, from: each.at, end: each.end });
      return all;
    }, []);
  }

  function wrap(stretch) {
    var mark = document.createElement("mark");
    mark.className = "found";
    stretch.text.splitText(stretch.end);
    var middle = stretch.text.splitText(stretch.from);
    middle.replaceWith(mark);
    mark.append(middle);
    return mark;
  }

  // The marks of each place, in the order of the page.
  function markAll(sought) {
    return Array.from(content.querySelectorAll(BLOCKS)).reduce(function (all, block) {
      var places = found(block, sought);
      var marks = places.slice().reverse().map((place) => stretches(place).map(wrap).reverse());
      return all.concat(marks.reverse());
    }, []);
  }

  function unfold(place) {
    for (var fold = place[0].closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  // In the order in which they stand on the page: a block may hold others.
  function inOrder(places) {
    return places.sort((one, other) => (one[0].compareDocumentPosition(other[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  function bar(places, first) {
    var made = document.createElement("div");
    var row = document.createElement("div");
    var told = document.createElement("p");
    var here = 0;

    function button(name, act) {
      var one = document.createElement("button");
      one.type = "button";
      one.textContent = words[name];
      one.addEventListener("click", act);
      return one;
    }

    function show(number, scrolls) {
      places[here].forEach((mark) => mark.classList.remove("found-now"));
      here = (number + places.length) % places.length;
      places[here].forEach((mark) => mark.classList.add("found-now"));
      told.textContent = words.found.replace("{number}", here + 1).replace("{all}", places.length);
      if (scrolls) shown(places[here]).scrollIntoView({ block: "center" });
    }

    var several = [button("previous", () => show(here - 1, true)), button("next", () => show(here + 1, true))];
    told.setAttribute("role", "status");
    made.className = "found-bar";
    made.setAttribute("role", "region");
    made.setAttribute("aria-label", words.marks);
    row.append(told);
    if (places.length > 1) several.forEach((one) => row.append(one));
    row.append(button("unmark", () => clear(places, made)));
    made.append(row);
    document.querySelector(".masthead").after(made);
    root.classList.add("found-there");
    show(first, false);
    return made;
  }

  // The page as it was, and its address.
  function clear(places, made) {
    var address = new URL(location.href);
    places.forEach(function (place) {
      place.forEach(function (mark) {
        var parent = mark.parentNode;
        mark.replaceWith(mark.firstChild);
        parent.normalize();
      });
    });
    made.remove();
    root.classList.remove("found-there");
    address.searchParams.delete("marked");
    history.replaceState(history.state, "", address.href);
    content.focus({ preventScroll: true });
  }

  // The part of the page that the address names.
  function anchored() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return null;
    }
  }

  // The first place in it or after it.
  function nearest(places) {
    var anchor = anchored();
    if (!anchor) return 0;
    var later = places.findIndex(function (place) {
      return anchor.contains(place[0]) || anchor.compareDocumentPosition(place[0]) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    return Math.max(later, 0);
  }

  // What was printed may be hidden behind what replaced it.
  function shown(place) {
    return place.find((mark) => mark.getClientRects().length > 0) || place[0];
  }

  function inSight(mark) {
    var box = mark.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight - 64;
  }

  var asked = new URL(location.href).searchParams.getAll("marked").map(solid).filter((word) => word.length);
  var places = inOrder(markAll(asked.sort((one, other) => other.length - one.length)));
  if (!places.length) return;
  var first = nearest(places);
  places.forEach(unfold);
  bar(places, first);
  if (!inSight(shown(places[first]))) shown(places[first]).scrollIntoView({ block: "center" });
})(document.documentElement);
