// Explore without the mouse and with it. Everything here also works as plain links and forms.
"use strict";

(() => {
  const WIDTH = 960;
  const HEIGHT = 300;
  const byId = (id) => document.getElementById(id);
  const follow = (id) => {
    const link = byId(id);
    if (link) {
      link.click();
      return true;
    }
    return false;
  };
  // Rows: j and k move, Enter is the link's own, p opens beside.
  const opens = () => [...document.querySelectorAll(".events .open")];
  const move = (by) => {
    const next = window.attestKeys.next(opens(), by);
    if (next) {
      next.focus();
    }
  };
  const peek = () => {
    const row = document.activeElement && document.activeElement.closest(".events tr");
    const link = row && row.querySelector(".peek");
    if (link) {
      link.click();
    }
  };

  window.attestKeys.listen({
    j: () => move(1),
    k: () => move(-1),
    p: peek,
    n: () => follow("page-next"),
    b: () => follow("page-previous"),
    "+": () => follow("map-in"),
    "-": () => follow("map-out"),
    0: () => follow("map-all"),
    x: () => follow("clear"),
    Escape: () => follow("panel-close"),
  });

  document.addEventListener("click", (event) => {
    const row = event.target instanceof Element && event.target.closest(".events tbody tr");
    if (row && !event.target.closest("a") && String(window.getSelection()) === "") {
      row.querySelector(".peek").click();
    }
  });

  // Where there is little room, what is to choose is shut until it is asked for.
  let chooses = false;
  const shut = () => {
    const choose = byId("choose");
    if (choose && window.matchMedia("(max-width: 52rem)").matches) {
      choose.open = chooses;
      choose.addEventListener("toggle", () => {
        chooses = choose.open;
      });
    }
  };
  document.addEventListener("DOMContentLoaded", shut);
  document.addEventListener("htmx:afterSwap", shut);

  // After a change: say what is there now, keep the place in the table.
  document.addEventListener("htmx:afterSettle", () => {
    const explore = byId("explore");
    if (explore) {
      byId("said").textContent = explore.dataset.said;
    }
  });
  const failed = () => {
    byId("said").textContent = "The server did not answer. What you see is as it was before.";
    byId("said").classList.remove("hidden");
    byId("said").classList.add("note");
  };
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      byId("said").classList.add("hidden");
      byId("said").classList.remove("note");
    }
  });

  // The brush over the bars chooses days.
  let brush = null;
  const bars = () => [...document.querySelectorAll("#when g[data-from]")];
  const barAt = (x) => {
    const all = bars();
    const box = byId("when").getBoundingClientRect();
    const part = Math.min(0.9999, Math.max(0, (x - box.left) / box.width));
    return all[Math.floor(part * all.length)];
  };
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest("#when") && event.button === 0) {
      brush = event.clientX;
      event.preventDefault();
    }
  });
  document.addEventListener("pointermove", (event) => {
    if (brush !== null && byId("when")) {
      const box = byId("when").getBoundingClientRect();
      const units = 240 / box.width;
      const left = Math.max(box.left, Math.min(brush, event.clientX));
      const right = Math.min(box.right, Math.max(brush, event.clientX));
      byId("brush").setAttribute("x", String((left - box.left) * units));
      byId("brush").setAttribute("width", String(Math.max(0, right - left) * units));
    }
  });
  document.addEventListener("pointerup", (event) => {
    if (brush !== null && byId("when")) {
      const first = barAt(Math.min(brush, event.clientX));
      const last = barAt(Math.max(brush, event.clientX));
      brush = null;
      byId("from").value = first.dataset.from;
      byId("to").value = last.dataset.to;
      byId("days").requestSubmit();
    }
  });

  // The map: dragging moves it, the wheel with Ctrl or the buttons bring it closer.
  let drag = null;
  const scaleOf = (svg) => {
    const box = svg.getBoundingClientRect();
    return Math.max(box.width / WIDTH, box.height / HEIGHT);
  };
  const show = (svg, byX, byY, closer) => {
    const [lat, lon, zoom] = svg.dataset.view.split(",").map(Number);
    const world = 256 * 2 ** zoom;
    const x = (lon + 180) / 360 - byX / world;
    const phi = (lat * Math.PI) / 180;
    const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI) - byY / world;
    const toLat =
      (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI - 90;
    const bound = (number, most) => Math.min(most, Math.max(-most, number));
    const view = [
      bound(toLat, 84).toFixed(4),
      bound(x * 360 - 180, 180).toFixed(4),
      Math.min(12, Math.max(1, zoom + closer)).toFixed(2),
    ].join(",");
    const address = new URL(window.location.href);
    address.searchParams.set("map", view);
    const path = address.pathname + address.search;
    htmx
      .ajax("GET", path, { source: "#explore", target: "#explore", swap: "outerHTML show:none" })
      .then(() => history.pushState({ htmx: true }, "", path));
  };
  document.addEventListener("pointerdown", (event) => {
    const svg = event.target instanceof Element && event.target.closest("#map");
    if (svg && event.button === 0) {
      drag = { svg, x: event.clientX, y: event.clientY, moved: false };
    }
  });
  document.addEventListener("pointermove", (event) => {
    if (drag) {
      const scale = scaleOf(drag.svg);
      const dx = (event.clientX - drag.x) / scale;
      const dy = (event.clientY - drag.y) / scale;
      if (Math.abs(dx) + Math.abs(dy) > 4) {
        drag.moved = true;
        drag.svg.classList.add("dragged");
        byId("moved").setAttribute("transform", `translate(${dx} ${dy})`);
      }
    }
  });
  document.addEventListener("pointerup", (event) => {
    if (drag && drag.moved) {
      const scale = scaleOf(drag.svg);
      show(drag.svg, (event.clientX - drag.x) / scale, (event.clientY - drag.y) / scale, 0);
      window.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
    }
    drag = null;
  });
  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Element && event.target.closest("#map")) {
      event.preventDefault();
    }
  });
  let wheel = 0;
  document.addEventListener(
    "wheel",
    (event) => {
      const svg = event.target instanceof Element && event.target.closest("#map");
      if (svg && event.ctrlKey) {
        event.preventDefault();
        window.clearTimeout(wheel);
        wheel = window.setTimeout(() => show(svg, 0, 0, event.deltaY < 0 ? 1 : -1), 120);
      }
    },
    { passive: false },
  );
})();
