// The page of an event by its keys.
"use strict";

(() => {
  const fields = () => [...document.querySelectorAll(".field summary")];

  const move = (by) => {
    const next = window.attestKeys.next(fields(), by);
    if (next) {
      next.focus();
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
  window.attestKeys.listen({ j: () => move(1), k: () => move(-1), o: toggle, e: back });

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
