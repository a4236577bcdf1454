// Words of a report light up with their fields, and fields with their words.
"use strict";

(() => {
  const keysOf = (element) => (element.dataset.keys || "").split(" ").filter(Boolean);
  const words = () => [...document.querySelectorAll(".word")];
  const lines = () => [...document.querySelectorAll(".line[data-keys]")];

  const light = (keys, from) => {
    words().forEach((word) => word.classList.toggle("lit", keysOf(word).some((key) => keys.includes(key))));
    lines().forEach((line) => line.classList.toggle("on", keysOf(line).some((key) => keys.includes(key))));
    if (!from) {
      return;
    }
    const others = from.closest(".text") ? ".line.on" : ".word.lit";
    const first = document.querySelector(others);
    if (first && document.activeElement && document.activeElement.contains(from)) {
      first.scrollIntoView({ block: "nearest" });
    }
  };
  const holder = (target) => target instanceof Element && target.closest("[data-keys]:not(button)");
  const show = (event) => {
    const element = holder(event.target);
    if (element) {
      light(keysOf(element), event.type === "focusin" ? event.target : null);
    }
  };
  document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("mouseout", (event) => {
    if (holder(event.target)) {
      const focused = holder(document.activeElement);
      light(focused ? keysOf(focused) : []);
    }
  });

  // Without script the value's address is that of no words; with it, of the first that bear it.
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-words]").forEach((link) => {
      const first = words().find((word) => keysOf(word).includes(link.dataset.words));
      if (first) {
        first.id = first.id || `t-${link.dataset.words}`;
        link.href = `#${first.id}`;
      }
    });
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    const to = link && document.getElementById(link.getAttribute("href").slice(1));
    if (to && link.closest(".reading")) {
      event.preventDefault();
      const goal = to.matches(".line") ? to.querySelector("a") || to : to;
      goal.focus();
      goal.scrollIntoView({ block: "center" });
    }
  });

  const step = (selector, by) => {
    const all = [...document.querySelectorAll(selector)];
    const next = window.attestKeys.next(all, by, (one) => one.contains(document.activeElement));
    if (next) {
      const goal = next.matches("a") ? next : next.querySelector("a.value") || next;
      goal.focus();
      goal.scrollIntoView({ block: "nearest" });
    }
  };
  window.attestKeys.listen({
    j: () => step("a.value", 1),
    k: () => step("a.value", -1),
    J: () => step(".claim", 1),
    K: () => step(".claim", -1),
    r: () => {
      const review = document.querySelector("a[data-review]");
      if (review) {
        review.click();
      }
    },
  });
})();
