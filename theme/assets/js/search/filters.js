// The filters of the search, each where it has choices, and the address, which says what is looked for where.
(function (baozhan) {
  "use strict";

  var NAMES = ["year", "place", "newspaper", "section"];
  var words = document.getElementById("search-parts").dataset;

  function option(value, text) {
    var made = baozhan.results.make("option", "", text);
    made.value = value;
    return made;
  }

  function label(choice) {
    return baozhan.results.fill(words.choice, { name: choice.label, number: choice.count });
  }

  // A filter as a field; what the address asks for is chosen, if it is there (still).
  function fieldOf(name, choices, changed) {
    var field = baozhan.results.make("label", "search-filter", words[name]);
    var select = baozhan.results.make("select");
    select.name = name;
    select.append(option("", words.all));
    choices.forEach((choice) => select.append(option(choice.id, label(choice))));
    select.value = new URL(location.href).searchParams.get(name) || "";
    if (select.selectedIndex < 0) select.value = "";
    select.addEventListener("change", changed);
    field.append(select);
    return field;
  }

  // Filters in a place on the page; `changed` is called when somebody chooses.
  function put(place, changed) {
    function all() {
      return Array.from(place.querySelectorAll("select"));
    }

    function offer(filters) {
      NAMES.filter((name) => filters[name].length > 1).forEach((name) => place.append(fieldOf(name, filters[name], changed)));
      place.hidden = all().length === 0;
    }

    function on() {
      return all().filter((select) => select.value);
    }

    function chosen() {
      return on().reduce((filters, select) => Object.assign(filters, { [select.name]: select.value }), {});
    }

    function told() {
      return on().map((select) => words[select.name] + " " + select.selectedOptions[0].textContent);
    }

    function clear() {
      all().forEach((select) => (select.value = ""));
    }

    // The address can be kept and passed on, and who goes back comes back to what was found.
    function keep(query) {
      var address = new URL(location.href);
      ["q"].concat(NAMES).forEach((name) => address.searchParams.delete(name));
      if (query) address.searchParams.set("q", query);
      if (query) on().forEach((select) => address.searchParams.set(select.name, select.value));
      try {
        history.replaceState(history.state, "", address.href);
      } catch (e) {
        // Some browsers allow so many changes a minute: the next one says it.
      }
    }

    return { offer: offer, chosen: chosen, told: told, clear: clear, keep: keep };
  }

  baozhan.filters = { put: put };
})((window.baozhan = window.baozhan || {}));
