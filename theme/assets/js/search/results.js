// What was found, as headings and lists. Each link leads to the words and has them marked there (marks.js).
(function (baozhan) {
  "use strict";

  var NAMES = ["people", "places", "organisations", "newspapers"];
  var HITS = ["reports", "captions", "texts"];
  // Characters before and after the words, on a telephone and on a desk: the words stand on the first or second line.
  var BEFORE = [14, 40];
  var AFTER = [26, 46];
  var words = document.getElementById("search-parts").dataset;

  function make(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // What the reports say is Chinese, whatever the page speaks.
  function chinese(made) {
    if (document.documentElement.lang === "en") made.lang = "zh-Hans";
    return made;
  }

  function fill(words, values) {
    return Object.keys(values).reduce((filled, name) => filled.split("{" + name + "}").join(values[name]), words);
  }

  // Opened from a disk no server finds the page in its folder.
  function address(root, url) {
    return root + (location.protocol === "file:" ? url.replace(/(^|\/)(?=$|[?#])/, "$1index.html") : url);
  }

  function leading(root, hit, anchor) {
    var asked = hit.words.map((word) => "marked=" + encodeURIComponent(word)).join("&");
    return address(root, hit.url) + (asked && "?" + asked) + (anchor ? "#" + anchor : "");
  }

  function most(room) {
    return room[Number(matchMedia("(min-width: 48rem)").matches)];
  }

  // From a mark on if there is one early in what is left, so that no word is torn.
  function shortBefore(text) {
    var characters = Array.from(text);
    if (characters.length <= most(BEFORE)) return text;
    var left = characters.slice(-most(BEFORE)).join("");
    var clause = left.slice(0, left.length / 2).search(/[，。；：、！？,.;:!?”》）)\s][^，。；：、！？,.;:!?”》）)\s]*$/);
    return "…" + (clause < 0 ? left : left.slice(clause + 1));
  }

  function shortAfter(text) {
    var characters = Array.from(text);
    return characters.length <= most(AFTER) ? text : characters.slice(0, most(AFTER)).join("") + "…";
  }

  // Any of the words, wherever a headline has a blank within it.
  function pattern(sought) {
    var loose = sought.map((word) => Array.from(word).map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join("\\s*"));
    return new RegExp("(" + loose.sort((one, other) => other.length - one.length).join("|") + ")");
  }

  // A text with the words that it holds marked.
  function marked(link, text, sought) {
    var pieces = sought.length ? text.split(pattern(sought)) : [text];
    pieces.forEach((piece, number) => link.append(number % 2 ? make("mark", "", piece) : piece));
  }

  function sentence(root, hit, each) {
    var item = make("li");
    var link = chinese(make("a", "search-sentence"));
    link.href = leading(root, hit, each.anchor);
    link.append(shortBefore(each.before), make("mark", "", each.match));
    marked(link, shortAfter(each.after), hit.words);
    item.append(link);
    return item;
  }

  function hitItem(root, hit, kind) {
    var item = make("li", "search-hit");
    var heading = chinese(make("h4"));
    var link = make("a", "report-title");
    var told = [hit.newspaper, hit.date, hit.section].filter(Boolean).join(" · ");
    var list = make("ul");
    var left = hit.sentences.reduce((number, each) => number - each.count, hit.count);
    link.href = leading(root, hit, hit.sentences.length ? hit.sentences[0].anchor : "");
    marked(link, hit.title, hit.words);
    heading.append(link);
    item.append(heading);
    if (told) item.append(make("p", "words", told));
    hit.sentences.forEach((each) => list.append(sentence(root, hit, each)));
    if (hit.sentences.length) item.append(list);
    if (left > 0) item.append(make("p", "words", fill(kind === "reports" ? words.inReport : words.onPage, { number: left })));
    return item;
  }

  function nameItem(root, name) {
    var item = make("li");
    var link = chinese(make("a", "", name.name));
    link.href = address(root, name.url);
    item.append(link);
    if (name.form && name.form !== name.name) item.append(" ", make("span", "words", fill(words.form, { form: name.form })));
    item.append(" ", make("span", "count", fill(words.inReports, { number: name.count })));
    return item;
  }

  function group(title, count, list, className) {
    var made = make("section", "search-group " + className);
    var heading = make("h3", "", title);
    if (count !== "") heading.append(" ", make("span", "count", count));
    made.append(heading, list);
    return made;
  }

  function nameGroups(root, answer) {
    var all = answer.namesTotal <= answer.names.length;
    return NAMES.map(function (kind) {
      var list = make("ul", "search-names");
      var some = answer.names.filter((name) => name.kind === kind);
      some.forEach((name) => list.append(nameItem(root, name)));
      return some.length ? group(words[kind], all ? some.length : "", list, "search-of-names") : null;
    }).filter(Boolean);
  }

  // The names, the best first; namesakes can be many, and come when asked for.
  function allNames(root, answer, more) {
    var made = make("div", "search-all-names");
    var left = answer.namesTotal - answer.names.length;
    var button = make("button", "search-more", fill(words.left, { number: left }));
    nameGroups(root, answer).forEach((section) => made.append(section));
    button.type = "button";
    button.addEventListener("click", function () {
      button.disabled = true;
      more(0, answer.namesTotal).then(function (fuller) {
        button.disabled = false;
        if (!fuller) return;
        var whole = allNames(root, fuller, more);
        made.replaceWith(whole);
        whole.querySelector("a").focus({ preventScroll: true });
      });
    });
    if (left > 0) made.append(button);
    return made;
  }

  function number(found) {
    return found.exact ? found.total : fill(words.most, { number: found.total });
  }

  // `more(from, names)` fetches the hits from a number on, and so many names.
  function hitGroup(root, kind, found, more) {
    var list = make("ol", "search-hits");
    var button = make("button", "search-more");
    var made = group(words[kind], number(found), list, "");
    var shown = 0;

    // How many there are is known better the more of them were read.
    function add(found) {
      var items = found.hits.map((hit) => hitItem(root, hit, kind));
      items.forEach((item) => list.append(item));
      shown += items.length;
      made.querySelector(".count").textContent = number(found);
      button.hidden = items.length === 0 || shown >= found.total;
      button.textContent = found.exact ? fill(words.left, { number: found.total - shown }) : words.more;
      return items[0];
    }

    button.type = "button";
    button.addEventListener("click", function () {
      button.disabled = true;
      more(shown).then(function (answer) {
        button.disabled = false;
        // Who went on by the keyboard goes on at the first of what is new.
        var first = answer && add(answer[kind]);
        if (first) first.querySelector("a").focus({ preventScroll: true });
      });
    });
    add(found);
    made.append(button);
    return made;
  }

  // In words: how much there is of what.
  function said(answer) {
    var parts = answer.names.length ? [fill(words.saidNames, { number: answer.namesTotal })] : [];
    HITS.forEach(function (kind) {
      var line = words["said" + kind[0].toUpperCase() + kind.slice(1)];
      if (answer[kind].total) parts.push(fill(line, { number: number(answer[kind]) }));
    });
    var line = parts.join(words.between);
    return line.slice(0, 1).toUpperCase() + line.slice(1);
  }

  function shown(root, answer, more) {
    var hits = HITS.filter((kind) => answer[kind].total > 0);
    var names = answer.names.length ? [allNames(root, answer, more)] : [];
    return names.concat(hits.map((kind) => hitGroup(root, kind, answer[kind], more)));
  }

  // Names are found whatever the filters are.
  function hasHits(answer) {
    return HITS.some((kind) => answer[kind].total > 0);
  }

  function near(root, names) {
    var list = make("ul", "search-names");
    names.forEach((name) => list.append(nameItem(root, name)));
    return group(words.near, "", list, "search-of-names");
  }

  baozhan.results = { make: make, fill: fill, said: said, shown: shown, hasHits: hasHits, near: near };
})((window.baozhan = window.baozhan || {}));
