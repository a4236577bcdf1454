// The queue by its keys.
"use strict";

(() => {
  const step = (by) => {
    const all = [...document.querySelectorAll(".queue .open")];
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    if (next) {
      next.focus();
    }
  };
  const KEYS = { j: () => step(1), k: () => step(-1), d: () => document.getElementById("training").click() };
  document.addEventListener("keydown", (event) => {
    const types = event.target instanceof Element && event.target.closest("input, textarea, select, dialog[open]");
    const act = KEYS[event.key];
    if (act && !types && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  });
})();
