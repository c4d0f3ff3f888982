// Photographs open by themselves, one after the other, with their captions. Without script, or where what opens them
// (PhotoSwipe) cannot be fetched, the link leads to the photograph.
(function (words) {
  "use strict";

  var loading = null;
  var viewer = null;
  // Whether the address of the open photograph is an entry of its own in the history: then closing goes back.
  var pushed = false;

  function fetched(name, attributes) {
    return new Promise(function (done, failed) {
      var part = Object.assign(document.createElement(name), attributes);
      part.onload = done;
      part.onerror = failed;
      document.head.append(part);
    });
  }

  function library() {
    loading = loading || Promise.all([
      fetched("link", { rel: "stylesheet", href: words.sheet }),
      fetched("script", { src: words.library }),
    ]);
    return loading;
  }

  function photographs() {
    // What the wall's filters leave out is not there.
    return Array.from(document.querySelectorAll("a.photograph")).filter((link) => link.offsetParent !== null);
  }

  function addressed() {
    var found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return found && found.matches("a.photograph") ? found : null;
  }

  // The files of the format that this browser has chosen for the page already.
  function files(link) {
    var image = link.querySelector("img");
    var name = image.currentSrc.split("/").pop();
    var sources = Array.from(link.querySelectorAll("source"));
    var chosen = name && sources.find((source) => source.srcset.includes("/" + name + " "));
    return (chosen || image).srcset;
  }

  function slide(link) {
    var image = link.querySelector("img");
    return {
      element: link,
      src: link.href,
      srcset: files(link),
      width: Number(link.dataset.width),
      height: Number(link.dataset.height),
      msrc: image.currentSrc || image.src,
      alt: image.alt,
    };
  }

  function current() {
    return viewer.currSlide.data.element;
  }

  function button(name, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words[name];
    made.className = "lightbox-" + name;
    made.addEventListener("click", act);
    return made;
  }

  // The caption as it stands on the page, its links too; ids stay the page's.
  function captionOf(link) {
    var figure = link.closest("figure");
    return Array.from(figure.querySelectorAll(".figure-number, figcaption")).map(function (part) {
      var copy = document.createElement("div");
      copy.className = part.className || "lightbox-caption";
      Array.from(part.cloneNode(true).childNodes).forEach((node) => copy.append(node));
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      copy.querySelectorAll(".note-mark").forEach((mark) => mark.remove());
      return copy;
    });
  }

  function fill(panel) {
    var count = document.createElement("p");
    var caption = document.createElement("div");
    var buttons = document.createElement("div");
    var previous = button("previous", () => viewer.prev());
    var next = button("next", () => viewer.next());
    var zoom = button("zoom", () => viewer.toggleZoom());
    count.className = "lightbox-count";
    caption.className = "lightbox-words";
    // Who moves on by the arrow keys hears where they are.
    caption.setAttribute("aria-live", "polite");
    buttons.className = "lightbox-buttons";
    buttons.append(previous, next, zoom, button("close", () => viewer.close()));
    panel.append(count, caption, buttons);

    function show() {
      var all = viewer.getNumItems();
      count.textContent = words.count.replace("{number}", viewer.currIndex + 1).replace("{all}", all);
      count.hidden = previous.hidden = next.hidden = all < 2;
      previous.disabled = viewer.currIndex === 0;
      next.disabled = viewer.currIndex === all - 1;
      caption.textContent = "";
      captionOf(current()).forEach((part) => caption.append(part));
      caption.scrollTop = 0;
      // What has to be scrolled can be reached.
      if (caption.scrollHeight > caption.clientHeight) caption.tabIndex = 0;
      else caption.removeAttribute("tabindex");
    }
    viewer.on("change", show);
    viewer.on("zoomPanUpdate", function () {
      var slide = viewer.currSlide;
      zoom.textContent = slide.currZoomLevel > slide.zoomLevels.fit ? words.whole : words.zoom;
      zoom.hidden = !slide.isZoomable();
    });
  }

  // The panel's room, as lightbox.css sets it: at the right where the window is wide or low, else below.
  function room() {
    var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (matchMedia("(min-width: 60rem)").matches) return { top: rem, bottom: rem, left: rem, right: 22 * rem };
    if (matchMedia("(orientation: landscape)").matches) return { top: 0, bottom: 0, left: 0, right: 15 * rem };
    return { top: 0, bottom: 12.5 * rem, left: 0, right: 0 };
  }

  function setApart(apart) {
    Array.from(document.body.children).forEach(function (part) {
      if (part !== viewer.element) part.inert = apart;
    });
  }

  // The last that can be reached leads to the first, and the first to the last.
  function within(event) {
    if (event.key !== "Tab") return;
    var stops = Array.from(viewer.element.querySelectorAll("a[href], button, [tabindex='0']")).filter(
      (stop) => stop.offsetParent !== null && !stop.disabled
    );
    var ends = event.shiftKey ? [stops[0], stops[stops.length - 1]] : [stops[stops.length - 1], stops[0]];
    var here = document.activeElement;
    if (here !== ends[0] && (here !== viewer.element || !event.shiftKey)) return;
    event.preventDefault();
    ends[1].focus();
  }

  function name(element) {
    element.setAttribute("aria-modal", "true");
    element.setAttribute("aria-label", words.name);
    // Its English words for what it is made of are nobody's language here.
    element.querySelectorAll("[aria-roledescription]").forEach((part) => part.removeAttribute("aria-roledescription"));
  }

  // The page is where its reader was, at the photograph seen last.
  function leave(link) {
    setApart(false);
    link.scrollIntoView({ block: "nearest" });
    // Not before it has let go of the focus.
    setTimeout(() => link.focus({ preventScroll: true }));
    viewer = null;
    // Once the way back is gone.
    setTimeout(() => (history.scrollRestoration = "auto"), 500);
    if (addressed() === null) return;
    if (pushed) history.back();
    else history.replaceState(history.state, "", "#" + link.closest("figure[id], li[id]").id);
  }

  function show(PhotoSwipe, link) {
    var links = photographs();
    viewer = new PhotoSwipe({
      dataSource: links.map(slide),
      index: links.indexOf(link),
      mainClass: "lightbox",
      bgOpacity: 1,
      loop: false,
      close: false,
      zoom: false,
      counter: false,
      arrowPrev: false,
      arrowNext: false,
      preloader: false,
      returnFocus: false,
      tapAction: false,
      showHideAnimationType: "fade",
      showAnimationDuration: 150,
      hideAnimationDuration: 150,
      errorMsg: words.failed,
      paddingFn: room,
    });
    viewer.on("uiRegister", function () {
      viewer.ui.registerElement({ name: "panel", className: "lightbox-panel", appendTo: "root", onInit: fill });
    });
    viewer.on("change", () => history.replaceState(history.state, "", "#" + current().id));
    viewer.on("keydown", (event) => within(event.originalEvent));
    viewer.on("afterInit", function () {
      name(viewer.element);
      setApart(true);
    });
    // Who went back while it opened is followed then: until it is open it does not close.
    viewer.on("openingAnimationEnd", follow);
    viewer.on("close", function () {
      var link = current();
      viewer.on("destroy", () => leave(link));
    });
    viewer.init();
  }

  function open(link, anew) {
    function plainly() {
      loading = null;
      location.href = link.href;
    }
    library().then(function () {
      if (viewer) return;
      pushed = anew;
      if (addressed() !== link) {
        // Of the entry that closing goes back to: the page stays where its reader is then.
        history.scrollRestoration = "manual";
        history.pushState(null, "", "#" + link.id);
      }
      show(window.PhotoSwipe, link);
    }, plainly);
  }

  // Back, forward, or another address typed.
  function follow() {
    var link = addressed();
    if (!viewer && link) open(link, true);
    else if (viewer && !link) viewer.close();
    else if (viewer && link !== current()) viewer.goTo(photographs().indexOf(link));
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.photograph");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link, true);
  });
  // Who comes near will ask.
  document.addEventListener("pointerover", function (event) {
    if (event.target.closest("a.photograph")) library().catch(() => (loading = null));
  });

  // Paper shows more than a screen: what is printed by the page's button has been fetched in a width for it.
  function readyForPaper() {
    var images = Array.from(document.querySelectorAll(".photograph img"));
    document.querySelectorAll(".photograph img, .photograph source").forEach(function (part) {
      part.sizes = "1600px";
    });
    images.forEach((image) => (image.loading = "eager"));
    var patience = new Promise((done) => setTimeout(done, 5000));
    return Promise.race([Promise.all(images.map((image) => image.decode().catch(() => {}))), patience]);
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest("button.print")) return;
    event.stopImmediatePropagation();
    readyForPaper().then(() => print());
  }, true);
  addEventListener("popstate", follow);
  if (addressed()) open(addressed(), false);
})(document.currentScript.dataset);
