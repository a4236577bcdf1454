// Lists and their entries by keys: sources, actors, proposals, exports.
"use strict";

(() => {
  const step = (by) => {
    const next = window.attestKeys.next([...document.querySelectorAll("main .open")], by);
    if (next) {
      next.focus();
    }
  };
  const click = (id) => {
    const link = document.getElementById(id);
    if (link) {
      link.click();
    }
  };
  window.attestKeys.listen({
    j: () => step(1),
    k: () => step(-1),
    n: () => click("page-next"),
    b: () => click("page-previous"),
    f: () => {
      const find = document.getElementById("find");
      if (find) {
        find.focus();
        find.select();
      }
    },
  });

  document.addEventListener("DOMContentLoaded", () => {
    // Back to the list as it was, if one came from there.
    const up = document.querySelector("[data-up]");
    if (up && document.referrer.startsWith(`${window.location.origin}${up.getAttribute("href")}?`)) {
      up.href = document.referrer;
    }
    document.querySelectorAll("[data-permanent]").forEach((one) => {
      one.textContent = window.location.origin + one.textContent;
    });
  });
})();
