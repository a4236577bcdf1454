// What the keys of all pages have in common: "?" shows them, and none counts where somebody types.
// Times that people are shown go by their own zone.
"use strict";

(() => {
  const types = (target) =>
    target instanceof Element && target.closest("input, textarea, select, dialog[open], [contenteditable]");

  const show = () => {
    const keys = document.getElementById("keys");
    if (keys && !keys.open) {
      keys.showModal();
    }
  };

  window.attestKeys = {
    types,

    /** Has functions called by their keys. */
    listen(acts) {
      document.addEventListener("keydown", (event) => {
        const act = acts[event.key];
        if (act && !types(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          act();
        }
      });
    },

    /** What comes after the place of the focus, or before it: at first the first, or the last. */
    next(all, by, isHere = (one) => one === document.activeElement) {
      const at = all.findIndex(isHere);
      return all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "?" && !types(event.target)) {
      event.preventDefault();
      show();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-keys]")) {
      show();
    }
  });

  // Instants only: days on which something happened are nobody's to shift.
  const local = (root) => {
    root.querySelectorAll("time[data-local]").forEach((time) => {
      const at = new Date(time.dateTime);
      if (!Number.isNaN(at.getTime())) {
        time.textContent = at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
        time.title = time.dateTime;
      }
    });
  };
  document.addEventListener("DOMContentLoaded", () => local(document));
  document.addEventListener("htmx:load", (event) => local(event.target));
})();
