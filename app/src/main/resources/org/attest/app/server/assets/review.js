// Review by the keyboard: every decision is sent at once, kept here until it is known to be saved.
"use strict";

(() => {
  const review = () => document.querySelector(".review");
  const REPORT = () => review().dataset.review;
  const STORE = () => `attest-review ${review().dataset.account} ${REPORT()}`;
  const byId = (id) => document.getElementById(id);
  let reason = "";
  let asking = null;
  let word = null;

  // What is not saved yet -----------------------------------------------------------------
  const waiting = () => {
    try {
      return JSON.parse(localStorage.getItem(STORE()) || "[]");
    } catch {
      return [];
    }
  };
  const keep = (all) => {
    if (all.length === 0) {
      localStorage.removeItem(STORE());
    } else {
      localStorage.setItem(STORE(), JSON.stringify(all));
    }
  };
  const saved = (text, isLost) => {
    byId("saved").textContent = text;
    byId("saved").classList.toggle("lost", Boolean(isLost));
  };
  const say = (text) => {
    byId("said").textContent = text;
    byId("said").hidden = !text;
  };
  const count = (n) => `${n} ${n === 1 ? "decision is" : "decisions are"} kept in this browser`;

  let sending = null;
  const send = () => {
    if (!sending) {
      sending = flush().finally(() => {
        sending = null;
      });
    }
    return sending;
  };

  const flush = async () => {
    for (;;) {
      const all = waiting();
      if (all.length === 0) {
        return true;
      }
      let answer;
      try {
        answer = await fetch(`/review/${REPORT()}/decisions`, {
          method: "POST",
          headers: { "Content-Type": "application/json", [review().dataset.csrfHeader]: review().dataset.csrf },
          body: JSON.stringify(all[0]),
          redirect: "manual",
        });
      } catch {
        saved(`Not connected. ${count(all.length)} and will be sent when the connection is back.`, true);
        setTimeout(send, 3000);
        return false;
      }
      if (answer.ok) {
        keep(waiting().slice(1));
        put(await answer.text());
        saved("Saved");
        say("");
      } else if (answer.status === 422 || answer.status === 409) {
        keep(waiting().slice(1));
        say(await answer.text());
        saved("");
      } else if (answer.status >= 500 || answer.status === 429) {
        saved(`The server is busy. ${count(all.length)} and will be sent again.`, true);
        setTimeout(send, 5000);
        return false;
      } else {
        saved(`You are logged out. ${count(all.length)}; log in in another tab and reload this page.`, true);
        return false;
      }
    }
  };

  const uuid = () =>
    crypto.randomUUID
      ? crypto.randomUUID()
      : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

  const decide = (what) => {
    const one = { ...what, key: uuid() };
    if (reason) {
      one.reason = one.reason || reason;
      reason = "";
    }
    keep([...waiting(), one]);
    saved("Saving…");
    return send();
  };

  // Where one is ---------------------------------------------------------------------------
  const lines = () => [...document.querySelectorAll(".line[data-claim]")];
  const current = () => {
    const at = document.activeElement && document.activeElement.closest(".line[data-claim]");
    return at || document.querySelector(".line.here") || lines()[0];
  };
  const go = (line) => {
    if (!line) {
      return;
    }
    lines().forEach((one) => {
      one.classList.toggle("here", one === line);
      one.tabIndex = one === line ? 0 : -1;
    });
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const all = lines();
    go(all[Math.min(all.length - 1, Math.max(0, all.indexOf(current()) + by))]);
  };
  const claim = (by) => {
    const heads = lines().filter((line) => line.dataset.field === "");
    const at = heads.findIndex((head) => head.dataset.claim === current().dataset.claim);
    const here = current() === heads[at];
    go(heads[Math.max(0, Math.min(heads.length - 1, by < 0 && !here ? at : at + by))]);
  };
  const isOpen = (line) => line.dataset.open === "true";
  const RANK = { unsure: 0, likely: 1, sure: 2 };
  // The unsure ones of this claim first, then the others, then those of the next claim.
  const nextOpen = (from, skips) => {
    const all = lines().filter((line) => line.dataset.field !== "" && isOpen(line) && !skips.has(line.id));
    if (all.length === 0) {
      return null;
    }
    const order = [...new Set(lines().map((line) => line.dataset.claim))];
    const start = Math.max(0, order.indexOf(from));
    const turn = (line) => (order.indexOf(line.dataset.claim) - start + order.length) % order.length;
    const isLast = (line) => (line.closest("[data-skipped=true]") ? 1 : 0);
    return all.sort((a, b) => isLast(a) - isLast(b) || turn(a) - turn(b) || RANK[a.dataset.unsure] - RANK[b.dataset.unsure])[0];
  };
  const skipped = new Set();
  // What is skipped is kept for oneself, and is no decision.
  const skip = async (what) => {
    try {
      const answer = await fetch(`/review/${REPORT()}/skip`, {
        method: "POST",
        headers: { [review().dataset.csrfHeader]: review().dataset.csrf },
        body: new URLSearchParams(what),
        redirect: "manual",
      });
      if (answer.ok) {
        put(await answer.text());
        saved(what.back ? "Brought back" : "Skipped");
        return true;
      }
    } catch {
      // Said below.
    }
    saved("Skipped on this page only: it could not be saved.", true);
    return false;
  };
  const skipReport = async () => {
    if (await skip({})) {
      window.location.assign(`/review/next?after=${REPORT()}`);
    }
  };
  const onward = (line) => {
    const next = nextOpen(line.dataset.claim, skipped);
    go(next || line);
    if (!next) {
      saved("Nothing is open here. Ctrl+Enter: done, and next report.");
    }
  };

  // The server's answer in place of what was there; focus stays on the same line.
  const put = (html) => {
    const at = document.activeElement && document.activeElement.closest(".line");
    const id = at ? at.id : (document.querySelector(".line.here") || {}).id;
    const top = byId("claims").scrollTop;
    const inText = document.activeElement === byId("text");
    byId("body").innerHTML = html;
    document.dispatchEvent(new CustomEvent("htmx:load"));
    byId("claims").scrollTop = top;
    if (inText) {
      byId("text").focus({ preventScroll: true });
    } else if (id && byId(id) && (at || document.activeElement === document.body)) {
      go(byId(id));
    } else if (id && byId(id)) {
      byId(id).classList.add("here");
    }
    light();
  };

  const light = () => {
    // While a value is asked for, the words of its field stay lit.
    const focused = asking && document.activeElement === byId("ask-value") ? asking.line : document.activeElement;
    const keys = (focused && (focused.closest("[data-keys]") || {}).dataset) || {};
    const lit = (keys.keys || "").split(" ").filter(Boolean);
    document.querySelectorAll(".word").forEach((one) => {
      const has = (one.dataset.keys || "").split(" ").some((key) => lit.includes(key));
      one.classList.toggle("lit", has);
    });
    const first = document.querySelector(".word.lit");
    if (first && lit.length > 0) {
      const box = first.getBoundingClientRect();
      if (box.top < 0 || box.bottom > window.innerHeight - 80) {
        first.scrollIntoView({ block: "center" });
      }
    }
  };

  // Words of the report --------------------------------------------------------------------
  const pieces = () => [...document.querySelectorAll("#text [data-s]")];
  const offset = (node, at) => {
    const piece = (node.nodeType === 3 ? node.parentElement : node).closest("#text [data-s]");
    return piece ? Number(piece.dataset.s) + (node.nodeType === 3 ? at : 0) : null;
  };
  const place = (at, isEnd) => {
    const piece = pieces().findLast((one) => {
      const start = Number(one.dataset.s);
      return isEnd ? start < at : start <= at;
    });
    return piece && [piece.firstChild, Math.min(at - Number(piece.dataset.s), piece.textContent.length)];
  };
  const mark = (from, to) => {
    const start = place(from, false);
    const end = place(to, true);
    if (start && end) {
      window.getSelection().setBaseAndExtent(start[0], start[1], end[0], end[1]);
      end[0].parentElement.scrollIntoView({ block: "nearest" });
    }
  };
  const marked = () => {
    const selection = window.getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!byId("text").contains(range.commonAncestorContainer)) {
      return null;
    }
    let from = offset(range.startContainer, range.startOffset);
    let to = offset(range.endContainer, range.endOffset);
    if (from === null || to === null) {
      return null;
    }
    const text = selection.toString();
    from += text.length - text.trimStart().length;
    to -= text.length - text.trimEnd().length;
    return from < to ? [from, to, text.trim()] : null;
  };
  const words = () => {
    const all = [];
    const text = pieces().map((one) => [Number(one.dataset.s), one.textContent]);
    // Words may run over pieces, so they are found in the text as a whole.
    let whole = "";
    text.forEach(([start, part]) => {
      whole = whole.padEnd(start, "\n") + part;
    });
    for (const found of whole.matchAll(/[\p{L}\p{N}\p{M}’'-]+/gu)) {
      all.push([found.index, found.index + found[0].length]);
    }
    return all;
  };
  const toText = () => {
    const line = current();
    const lit = document.querySelector(".word.lit") ||
      (line && pieces().find((one) => (one.dataset.keys || "").includes(`${line.dataset.claim}-`)));
    const start = lit ? Number(lit.dataset.s) : 0;
    const all = words();
    const at = Math.max(0, all.findIndex((one) => one[1] > start));
    word = { from: at, to: at };
    byId("text").focus({ preventScroll: true });
    mark(...all[at]);
    saved("Arrows go from word to word, Shift marks; Enter takes the words for the field, n makes a claim of them.");
  };
  const moveWord = (by, extend) => {
    const all = words();
    if (!word) {
      const now = marked();
      const at = now ? Math.max(0, all.findIndex((one) => one[1] > now[0])) : 0;
      word = { from: at, to: at };
    }
    word.to = Math.max(0, Math.min(all.length - 1, word.to + by));
    if (!extend) {
      word.from = word.to;
    }
    const [low, high] = [Math.min(word.from, word.to), Math.max(word.from, word.to)];
    mark(all[low][0], all[high][1]);
  };

  // Asking in one line ---------------------------------------------------------------------
  const LISTS = { type: "types", status: "statuses", certainty: "certainties" };
  const HINTS = {
    date: "2031-03-05, 2031-03-05..2031-03-07, or none. Words marked in the text are kept with it.",
    place: "A name, or NAME;CC;LATITUDE;LONGITUDE, or none. Words marked in the text are kept with it.",
    agents: "Names that stay, separated by semicolons, or none. Mark words in the text to add them.",
    targets: "Names that stay, separated by semicolons, or none. Mark words in the text to add them.",
    source: "Mark the words in the text; before them the kind: witness, official, military …; or none.",
  };
  const ask = (label, value, hint, list, done) => {
    asking = { done, line: current(), opened: document.activeElement };
    byId("ask-label").textContent = label;
    byId("ask-value").value = value;
    byId("ask-hint").textContent = hint;
    if (list) {
      byId("ask-value").setAttribute("list", list);
    } else {
      byId("ask-value").removeAttribute("list");
    }
    byId("ask").hidden = false;
    byId("ask-value").focus();
    byId("ask-value").select();
  };
  const close = (back) => {
    byId("ask").hidden = true;
    const line = asking && asking.line;
    asking = null;
    if (back && line && byId(line.id)) {
      go(byId(line.id));
    }
  };
  // Words marked while asking for a value come into the value.
  const takeMark = () => {
    const now = marked();
    if (!asking || !asking.line || !now || asking.takes === false) {
      return;
    }
    const input = byId("ask-value");
    const isList = ["agents", "targets"].includes(asking.line.dataset.field);
    const before = input.value.replace(/\s*@\d+-\d+/g, isList ? "$&" : "").trim();
    const at = `@${now[0]}-${now[1]}`;
    input.value = isList ? (before && before !== "none" ? `${before}; ${at}` : at) : `${before === "none" ? "" : before} ${at}`.trim();
    byId("ask-hint").textContent = `Marked: ${now[2]}`;
  };
  const selfOf = (line) => ({ claim: line.dataset.claim, field: line.dataset.field || undefined });
  const label = (line) => (line.querySelector(".label") || line).textContent.trim();

  const edit = (given) => {
    const line = current();
    const field = line && line.dataset.field;
    if (!field) {
      return;
    }
    const now = given || marked();
    const raw = line.dataset.raw.replace(/ \([a-z]+:[^()]*\)$/, "").replace(/^unresolved: .*/, "");
    const isList = ["agents", "targets"].includes(field);
    const at = now ? `@${now[0]}-${now[1]}` : "";
    const words = raw === "none" && at ? "" : field === "source" ? "" : raw;
    const value = !at ? words : isList ? (words ? `${words}; ${at}` : at) : `${words.replace(/\s*@\d+-\d+/, "")} ${at}`.trim();
    ask(`${label(line).replace(/^[A-Z#](?=[A-Z])/, "")}:`, value,
      now ? `Marked: ${now[2]}` : HINTS[field] || (field.startsWith("toll") ? "8, 8.. (at least), ..8 (up to), 3..8, or none." : ""),
      LISTS[field], (text) => {
        decide({ act: "correct", ...selfOf(line), value: text });
        onward(line);
      });
  };

  const act = {
    accept: () => {
      const line = current();
      if (line) {
        decide({ act: "accept", ...selfOf(line) });
        line.dataset.open = "false";
        if (line.dataset.field === "") {
          lines().filter((one) => one.dataset.claim === line.dataset.claim).forEach((one) => {
            one.dataset.open = "false";
          });
        }
        onward(line);
      }
    },
    reject: () => {
      const line = current();
      if (line) {
        decide({ act: "reject", ...selfOf(line) });
        line.dataset.open = "false";
        if (line.dataset.field === "") {
          lines().filter((one) => one.dataset.claim === line.dataset.claim).forEach((one) => {
            one.dataset.open = "false";
          });
        }
        onward(line);
      }
    },
    edit: () => edit(null),
    skip: () => {
      const line = current();
      if (line) {
        (line.dataset.field === "" ? lines().filter((one) => one.dataset.claim === line.dataset.claim) : [line])
          .forEach((one) => skipped.add(one.id));
        if (line.dataset.field === "") {
          skip({ claim: line.dataset.claim });
        }
        onward(line);
      }
    },
    back: () => {
      const line = current();
      if (line && line.closest("[data-skipped=true]")) {
        lines().filter((one) => one.dataset.claim === line.dataset.claim).forEach((one) => skipped.delete(one.id));
        skip({ claim: line.dataset.claim, back: "true" });
      }
    },
  };
  const add = () => {
    const now = marked();
    if (!now) {
      toText();
      saved("Mark the words that tell it, then n.");
      return;
    }
    ask(`A new claim, told by “${now[2].slice(0, 60)}”. Type:`, "", "A type of the codebook, as air-strike. Its fields come next.", "types",
      (type) => decide({ act: "add", trigger: [now[0], now[1]], set: { type } }).then(() => {
        const heads = lines().filter((line) => line.dataset.field === "");
        go(heads[heads.length - 1]);
      }));
    asking.takes = false;
  };
  const toll = () => {
    const line = current();
    const now = marked();
    if (!line || !now) {
      toText();
      saved("Mark the words of the toll, then t.");
      return;
    }
    ask(`A toll, by “${now[2].slice(0, 60)}”:`, "killed 1", "What became of them, and how many: killed 8, injured 3.., displaced ..40", "", (text) => {
      const [effect, number] = text.trim().split(/\s+/, 2);
      decide({ act: "correct", claim: line.dataset.claim, field: `toll.${effect}`, value: `${number || ""} @${now[0]}-${now[1]}`.trim() });
      go(line);
    });
    asking.takes = false;
  };
  const comment = () => {
    const line = current();
    ask("Comment:", "", "Others see it beside the report. It is kept for good.", "", (text) => {
      decide({ act: "comment", claim: line ? line.dataset.claim : undefined, reason: text });
      close(true);
    });
    asking.takes = false;
  };
  const why = () => {
    ask("Why, for the next decision:", reason, "From the list or your own words.", "reasons", (text) => {
      reason = text;
      saved(text ? `Why, for the next decision: ${text}` : "");
      close(true);
    });
    asking.takes = false;
  };
  const merge = () => {
    const line = current();
    ask("Merge its event with:", "", "The other event's id or address.", "", (text) => {
      decide({ act: "merge", claim: line.dataset.claim, value: text });
      go(line);
    });
    asking.takes = false;
  };
  const done = async () => {
    if (await decide({ act: "done" })) {
      if (byId("said").hidden) {
        window.location.assign(`/review/next?after=${REPORT()}`);
      }
    }
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    J: () => claim(1),
    K: () => claim(-1),
    a: act.accept,
    e: act.edit,
    x: act.reject,
    s: act.skip,
    S: skipReport,
    b: act.back,
    r: why,
    n: add,
    t: toll,
    0: () => decide({ act: "nothing" }),
    m: merge,
    u: () => decide({ act: "undo" }),
    c: comment,
    g: toText,
  };
  const ARROWS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      done();
      return;
    }
    if (event.key === "Escape" && asking) {
      event.preventDefault();
      close(true);
      return;
    }
    const inText = event.target === byId("text");
    if (inText && event.key in ARROWS) {
      event.preventDefault();
      moveWord(ARROWS[event.key] * (document.dir === "rtl" ? -1 : 1), event.shiftKey);
      return;
    }
    if (inText && event.key === "Enter" && marked()) {
      event.preventDefault();
      const now = marked();
      if (asking) {
        takeMark();
        byId("ask-value").focus();
      } else {
        edit(now);
      }
      return;
    }
    if (inText && event.key === "Escape") {
      go(current());
      return;
    }
    const types = window.attestKeys.types(event.target);
    const doing = KEYS[event.key];
    if (doing && !types && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      doing();
    }
  });
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target && target.closest("[data-act]");
    if (button) {
      go(button.closest(".line"));
      act[button.dataset.act]();
      return;
    }
    if (target && target.closest("[data-cancel]")) {
      close(true);
      return;
    }
    const line = target && target.closest(".line[data-claim]");
    if (line) {
      go(line);
    }
    const bearing = target && target.closest("#text .word");
    if (bearing && window.getSelection().isCollapsed) {
      go(byId(`f-${bearing.dataset.keys.split(" ")[0]}`));
    }
  });
  document.addEventListener("mouseup", (event) => {
    word = null;
    if (asking && event.target instanceof Element && event.target.closest("#text")) {
      setTimeout(() => {
        takeMark();
        byId("ask-value").focus({ preventScroll: true });
      });
    }
  });
  document.addEventListener("focusin", light);
  document.addEventListener("submit", (event) => {
    if (event.target === byId("ask")) {
      event.preventDefault();
      const now = asking;
      const text = byId("ask-value").value.trim();
      byId("ask").hidden = true;
      asking = null;
      if (now && now.line && byId(now.line.id)) {
        go(byId(now.line.id));
      }
      now.done(text);
    }
  });

  // Who else is here -----------------------------------------------------------------------
  const here = async (leaves) => {
    try {
      const answer = await fetch(`/review/${REPORT()}/here${leaves ? "?leaves=true" : ""}`, {
        method: "POST",
        headers: { [review().dataset.csrfHeader]: review().dataset.csrf },
        keepalive: Boolean(leaves),
        redirect: "manual",
      });
      if (answer.ok && !leaves) {
        byId("others").textContent = await answer.text();
      }
    } catch {
      // Decisions say it if the connection is lost.
    }
  };
  window.addEventListener("pagehide", () => here(true));
  window.addEventListener("online", send);

  document.addEventListener("DOMContentLoaded", () => {
    if (waiting().length > 0) {
      send();
    }
    setInterval(here, 60000);
    const first = lines()[0];
    if (first) {
      go(nextOpen(first.dataset.claim, skipped) || first);
    }
  });
})();
