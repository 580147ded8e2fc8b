"use strict";
// Open pages learn that something changed and then ask for what they show; htmx swaps it in. Of all tabs of a browser one holds the line to
// the server and tells the others; where a browser cannot arrange that, only a tab that is looked at holds one.
(() => {
  if (!document.getElementById("papan") && !document.getElementById("inti")) {
    return;
  }
  const LONGEST_SILENCE = 60000;
  const BEFORE_TRYING_AGAIN = 15000;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("kentongan") : null;
  let line = null;
  let release = null;
  let missed = false;
  let heardAt = Date.now();

  const show = (alive) => {
    document.documentElement.toggleAttribute("data-putus", !alive);
    const place = document.querySelector("[data-siaran]");
    if (place) {
      place.textContent = alive ? place.dataset.hidup : place.dataset.putus;
    }
  };
  const refresh = () => document.body.dispatchEvent(new Event("papan-berubah"));
  const lost = () => {
    missed = true;
    show(false);
  };
  const hear = (word) => {
    if (word === "putus") {
      lost();
      return;
    }
    if (word === "berakhir") {
      window.location.reload();
      return;
    }
    heardAt = Date.now();
    show(true);
    if (word === "papan" || missed) {
      missed = false;
      refresh();
    }
  };
  const tell = (word) => {
    hear(word);
    if (channel) {
      channel.postMessage(word);
    }
  };

  const close = () => {
    if (line) {
      line.close();
      line = null;
    }
  };
  const open = () => {
    close();
    heardAt = Date.now();
    const source = new EventSource("/siaran");
    line = source;
    // What happened before it began nobody has heard; the page that was just loaded has it.
    source.addEventListener("halo", () => {
      hear("denyut");
      if (channel) {
        channel.postMessage("papan");
      }
    });
    for (const word of ["papan", "denyut", "berakhir"]) {
      source.addEventListener(word, () => tell(word));
    }
    source.addEventListener("error", () => {
      tell("putus");
      if (source.readyState === EventSource.CLOSED && line === source) {
        line = null;
        setTimeout(again, BEFORE_TRYING_AGAIN);
      }
    });
  };
  // Refused or signed out: the page asks for itself, which leads to the form where that is the reason.
  const again = () => {
    if (!line && (release || !navigator.locks)) {
      refresh();
      open();
    }
  };

  setInterval(() => {
    if (Date.now() - heardAt > LONGEST_SILENCE) {
      lost();
      if (line) {
        open();
      }
    }
  }, 10000);

  if (channel && navigator.locks) {
    channel.addEventListener("message", (event) => hear(event.data));
    navigator.locks.request("kentongan-siaran", () => new Promise((done) => {
      release = done;
      missed = Date.now() - heardAt > 1000;
      open();
    }));
  } else {
    const look = () => {
      if (document.visibilityState === "visible") {
        missed = missed || Date.now() - heardAt > 1000;
        open();
      } else {
        close();
      }
    };
    document.addEventListener("visibilitychange", look);
    look();
  }

  // A page that is being left must not hold the line; one that comes back from the browser's memory is an old one.
  window.addEventListener("pagehide", () => {
    close();
    if (release) {
      release();
      release = null;
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
