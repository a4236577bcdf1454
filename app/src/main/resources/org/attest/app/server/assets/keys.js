// "?" shows the keys of a page; times that people are shown go by their own zone.
"use strict";

(() => {
  const types = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

  const show = () => {
    const keys = document.getElementById("keys");
    if (keys && !keys.open) {
      keys.showModal();
    }
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
