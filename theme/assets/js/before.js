// Runs before the first paint: paper, inks and size as the reader left them, or as the system asks.
(function (root) {
  root.className = "js";
  try {
    var scheme = localStorage.getItem("baozhan.scheme");
    var size = localStorage.getItem("baozhan.size");
    if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
    if (size === "small" || size === "large") root.dataset.size = size;
    if (localStorage.getItem("baozhan.bare") === "yes") root.classList.add("bare");
  } catch (e) {
    // No storage (a private window, some browsers on file:): the system's choice stands.
  }
})(document.documentElement);
