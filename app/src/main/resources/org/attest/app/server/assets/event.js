// The page of an event by its keys.
"use strict";

(() => {
  const types = (target) =>
    target instanceof Element && target.closest("input, textarea, select, dialog[open], [contenteditable]");
  const fields = () => [...document.querySelectorAll(".field summary")];

  const move = (by) => {
    const all = fields();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (all[next]) {
      all[next].focus();
    }
  };
  const toggle = () => {
    const details = [...document.querySelectorAll("details.field")];
    const open = details.some((one) => !one.open);
    details.forEach((one) => {
      one.open = open;
    });
  };
  const back = () => document.querySelector("[data-back]").click();
  const KEYS = { j: () => move(1), k: () => move(-1), o: toggle, e: back };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || types(event.target)) {
      return;
    }
    const act = KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-permanent]").forEach((one) => {
      one.textContent = window.location.origin + one.textContent;
    });
    // Back to what was chosen, if one came from there.
    const link = document.querySelector("[data-back]");
    if (link && document.referrer.startsWith(`${window.location.origin}/explore`)) {
      link.href = document.referrer;
    }
  });
})();
