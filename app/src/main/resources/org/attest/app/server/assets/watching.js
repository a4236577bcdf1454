// Feeds and saved searches by their keys; a digest's time zone is at first the browser's.
"use strict";

(() => {
  const step = (by) => {
    const next = window.attestKeys.next([...document.querySelectorAll(".watching .open")], by);
    if (next) {
      next.focus();
    }
  };
  window.attestKeys.listen({
    j: () => step(1),
    k: () => step(-1),
    a: () => {
      const address = document.getElementById("address");
      if (address) {
        address.focus();
      }
    },
  });

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.querySelectorAll("input[data-zone='new']").forEach((input) => {
      input.value = zone;
    });
  }
})();
