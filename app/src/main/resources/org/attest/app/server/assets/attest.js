// What every page does: "/" goes to the search box.
"use strict";

document.addEventListener("keydown", (event) => {
  const target = event.target;
  const types = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !types && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});
