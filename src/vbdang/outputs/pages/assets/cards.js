(function () {
  "use strict";
  const home = document.querySelector("vb-cards");
  if (!home) { return; }
  const list = home.querySelector(".vb-list");
  const toggle = home.querySelector(".vb-toggle");
  const pop = document.createElement("div");
  const shut = document.createElement("button");
  const inside = document.createElement("div");
  let open = null;    /* the mark whose card is shown */
  let pinned = false; /* whether it stays until it is closed */
  let timer = 0;
  const padding = document.body.style.paddingBottom;

  pop.className = "vb-pop";
  pop.hidden = true;
  pop.tabIndex = -1;
  pop.setAttribute("role", "dialog");
  shut.type = "button";
  shut.className = "vb-close";
  shut.textContent = "×";
  shut.setAttribute("aria-label", home.dataset.close);
  pop.append(shut, inside);
  document.body.append(pop);

  function markOf(target) {
    return target instanceof Element ? target.closest("vb-ref") : null;
  }

  function handle(mark) {
    return mark.querySelector("a.vb-mark");
  }

  function cardOf(mark) {
    if (window.vbdangCard) { return window.vbdangCard(mark.dataset.card); }
    const card = document.getElementById(mark.dataset.card);
    return card ? card.cloneNode(true) : null;
  }

  function place() {
    if (!open) { return; }
    const boxes = open.getClientRects();
    const box = boxes[0] || open.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.clientHeight;
    const left = Math.max(12, Math.min(box.left, width - pop.offsetWidth - 12));
    const below = box.bottom + 8;
    const above = box.top - pop.offsetHeight - 8;
    const room = height - 12 - pop.offsetHeight;
    const top = below > room ? (above > 12 ? above : Math.max(12, room)) : below;
    pop.style.left = left + "px";
    pop.style.top = top + "px";
  }

  function clear() {
    /* On a phone the card covers the lower part: what it speaks of is moved above it. */
    if (window.matchMedia("(max-width: 40rem)").matches) { document.body.style.paddingBottom = pop.offsetHeight + "px"; }
    const hidden = open.getBoundingClientRect().bottom - pop.getBoundingClientRect().top + 16;
    if (window.matchMedia("(max-width: 40rem)").matches) { if (hidden > 0) { window.scrollBy(0, hidden); } }
  }

  function show(mark, stay) {
    const card = cardOf(mark);
    if (!card) { return; }
    if (open !== mark) { close(false); }
    const name = card.querySelector(".vb-name");
    card.removeAttribute("id");
    inside.replaceChildren(card);
    pop.setAttribute("aria-label", name ? name.textContent : "");
    open = mark;
    pinned = stay;
    mark.classList.add("vb-open");
    if (handle(mark)) { handle(mark).setAttribute("aria-expanded", "true"); }
    pop.hidden = false;
    pop.scrollTop = 0;
    place();
    if (stay) { pop.focus({ preventScroll: true }); clear(); }
  }

  function close(back) {
    window.clearTimeout(timer);
    if (!open) { return; }
    const mark = open;
    open = null;
    pinned = false;
    pop.hidden = true;
    document.body.style.paddingBottom = padding;
    mark.classList.remove("vb-open");
    if (handle(mark)) {
      handle(mark).setAttribute("aria-expanded", "false");
      if (back) { handle(mark).focus({ preventScroll: true }); }
    }
  }

  function later(does, wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(does, wait);
  }

  document.addEventListener("click", function (event) {
    const mark = markOf(event.target);
    if (mark) {
      const own = event.target.closest("a.vb-mark");
      const other = event.target.closest("a, button, label, summary");
      if (other) { if (other !== own) { return; } }
      event.preventDefault();
      window.clearTimeout(timer);
      if (open === mark) { if (pinned) { close(true); return; } }
      show(mark, true);
    } else if (!pop.contains(event.target)) {
      close(false);
    }
  });
  shut.addEventListener("click", function () { close(true); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { if (open) { event.preventDefault(); close(true); } }
    if (event.key === " ") {
      const own = event.target instanceof Element ? event.target.closest("a.vb-mark") : null;
      if (own) { event.preventDefault(); own.click(); }
    }
  });
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse") { return; }
    const mark = markOf(event.target);
    if (pinned) { return; }
    if (mark) { later(function () { show(mark, false); }, 180); } else if (pop.contains(event.target)) { window.clearTimeout(timer); } else if (open) { later(function () { close(false); }, 260); } else { window.clearTimeout(timer); }
  });
  window.addEventListener("scroll", place, true);
  window.addEventListener("resize", place);

  home.classList.add("vb-live");
  if (toggle) {
    list.hidden = true;
    toggle.hidden = false;
    toggle.addEventListener("click", function () {
      list.hidden = !list.hidden;
      toggle.setAttribute("aria-expanded", String(!list.hidden));
      if (!list.hidden) { list.scrollIntoView({ block: "start" }); }
    });
  }
  window.vbdangPrepare = function (root) {
    for (const own of root.querySelectorAll("vb-ref > a.vb-mark")) {
      own.setAttribute("aria-haspopup", "dialog");
      own.setAttribute("aria-expanded", "false");
    }
  };
  window.vbdangShow = show;
  window.vbdangClose = close;
  window.vbdangPrepare(document);

  const chips = document.querySelectorAll(".vb-chip");
  for (const chip of chips) {
    chip.addEventListener("click", function () {
      const on = chip.getAttribute("aria-pressed") !== "true";
      for (const other of chips) { other.setAttribute("aria-pressed", String(on ? other === chip : false)); }
      for (const mark of document.querySelectorAll("vb-ref")) {
        mark.classList.toggle("vb-faint", on ? !mark.classList.contains("vb-" + chip.dataset.status) : false);
      }
    });
  }
})();
