// Runs before the first paint: the paper and the inks as the reader left them, or as the system asks.
(function (root) {
  root.className = "js";
  try {
    var scheme = localStorage.getItem("baozhan.scheme");
    if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
    if (localStorage.getItem("baozhan.bare") === "yes") root.classList.add("bare");
  } catch (e) {
    // No storage (a private window, some browsers on file:): the system's choice stands.
  }
})(document.documentElement);
