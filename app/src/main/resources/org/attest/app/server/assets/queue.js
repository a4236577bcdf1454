// The queue by its keys.
"use strict";

(() => {
  const step = (by) => {
    const next = window.attestKeys.next([...document.querySelectorAll(".queue .open")], by);
    if (next) {
      next.focus();
    }
  };
  window.attestKeys.listen({
    j: () => step(1),
    k: () => step(-1),
    d: () => document.getElementById("training").click(),
  });
})();
