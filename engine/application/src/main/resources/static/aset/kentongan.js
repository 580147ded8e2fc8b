"use strict";
// Open pages learn that something changed and then ask for what they show; htmx swaps it in.
(() => {
  const status = () => document.querySelector("[data-siaran]");
  const show = (alive) => {
    document.documentElement.toggleAttribute("data-putus", !alive);
    const place = status();
    if (place) {
      place.textContent = alive ? place.dataset.hidup : place.dataset.putus;
    }
  };
  if (!document.getElementById("papan") && !document.getElementById("inti")) {
    return;
  }
  let wasLost = false;
  const source = new EventSource("/siaran");
  const refresh = () => document.body.dispatchEvent(new Event("papan-berubah"));
  source.addEventListener("halo", () => {
    show(true);
    if (wasLost) {
      wasLost = false;
      refresh();
    }
  });
  source.addEventListener("papan", refresh);
  source.addEventListener("error", () => {
    wasLost = true;
    show(false);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => window.location.reload(), 15000);
    }
  });
  // A page that is being left must not hold its line to the server.
  window.addEventListener("pagehide", () => source.close());
})();
