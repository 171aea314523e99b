/* The data, what is shown of it, and the card of a document. */
window.vr = (function () {
  "use strict";
  const data = JSON.parse(document.getElementById("vr-data").textContent);
  const words = data.words;
  const documents = data.documents;
  const at = (id) => document.getElementById(id);
  const BELOW = "*", UNKNOWN = "?";

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "on") { made.addEventListener("click", value); } else if (value !== null && value !== undefined) { made.setAttribute(name, value); }
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }
  const bdi = (text) => el("bdi", {}, text);
  const say = (form, ...values) => values.reduce((text, value) => text.replace("{}", value), form);
  /* Only what vbdang wrote, escaped already, becomes HTML. */
  const fromHtml = (html) => document.createRange().createContextualFragment(html);

  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  /* Bodies get colours in the order of how often they are cited; the rarest share one. */
  const GROUPS = 6;
  const weight = new Map();
  for (const one of documents) { if (one.code) { weight.set(one.code, (weight.get(one.code) || 0) + 1 + one.count); } }
  const ranked = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || (a < b ? -1 : 1));
  const groups = new Map(ranked.map((code, i) => [code, Math.min(i, GROUPS - 1)]));
  const citing = documents.map(() => []);
  data.references.forEach((reference, i) => { for (const cited of reference[4]) { citing[cited].push(i); } });
  const around = documents.map(() => []);
  data.edges.forEach(([from, to, kind, , sure]) => {
    around[from].push([data.does[kind], to, sure]);
    around[to].push([data.done[kind], from, sure]);
  });
  documents.forEach((one, i) => {
    one.group = one.code ? groups.get(one.code) : GROUPS;
    one.words = folded([one.name, one.title || "", one.body || ""].join(" "));
    one.times = citing[i].length;
    one.short = one.id || one.name;
  });

  const visible = new Set(documents.keys());
  const listeners = [];
  const wanted = { type: "", term: "", body: "", search: "" };

  function filter() {
    const search = folded(wanted.search).split(/\s+/).filter(Boolean);
    visible.clear();
    documents.forEach((one, i) => {
      if (wanted.type && (one.type || "-") !== wanted.type) { return; }
      if (wanted.term && one.term !== wanted.term) { return; }
      if (wanted.body && (one.code || "-") !== wanted.body) { return; }
      if (search.every((word) => one.words.includes(word))) { visible.add(i); }
    });
    at("vr-count").textContent = say(words.shown, visible.size, documents.length);
    for (const listener of listeners) { listener(); }
  }

  const order = data.terms.map((term) => term[0]);
  const terms = [...order, BELOW, UNKNOWN].filter((term) => documents.some((one) => one.term === term));
  const termName = (term) => term === BELOW ? words.below : term === UNKNOWN ? words.no_term : term;

  function choices(select, values) {
    for (const [value, text] of values) { select.append(el("option", { value }, text)); }
  }
  function counted(key, name) {
    const found = new Map();
    for (const one of documents) { const value = one[key] || "-"; found.set(value, (found.get(value) || 0) + 1); }
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value, count]) => [value, `${name(value)} (${count})`]);
  }
  const bodies = new Map(documents.map((one) => [one.code, one.body]));
  choices(at("vr-type"), counted("type", (value) => value === "-" ? words.no_type : value));
  choices(at("vr-term"), terms.map((term) => [term, `${termName(term)} (${documents.filter((one) => one.term === term).length})`]));
  choices(at("vr-body"), counted("code", (value) => value === "-" ? words.no_body : bodies.get(value)));

  for (const name of Object.keys(wanted)) {
    at("vr-" + name).addEventListener("input", (event) => { wanted[name] = event.target.value; filter(); });
  }
  at("vr-filters").addEventListener("submit", (event) => event.preventDefault());
  at("vr-reset").addEventListener("click", () => {
    for (const name of Object.keys(wanted)) { wanted[name] = at("vr-" + name).value = ""; }
    filter();
  });

  /* The card of a document. */
  const drawer = at("vr-drawer");
  let before = null;

  function cardWithFacts(html) {
    const card = fromHtml(html).firstElementChild;
    for (const gap of card.querySelectorAll("[data-facts]")) { gap.replaceWith(fromHtml(data.facts[gap.dataset.facts])); }
    return card;
  }
  window.vbdangCard = (name) => Object.hasOwn(data.cards, name) ? cardWithFacts(data.cards[name]) : null;

  function named(i) {
    const one = documents[i];
    return el("button", { type: "button", class: "vr-link", on: () => open(i) }, bdi(one.name));
  }

  function body(one) {
    if (one.facts !== null) { return fromHtml(data.facts[one.facts]); }
    const rows = el("dl", {});
    if (one.day) { rows.append(el("dt", {}, words.date), el("dd", {}, one.day)); }
    if (one.body) { rows.append(el("dt", {}, words.body), el("dd", {}, bdi(one.body))); }
    return el("div", { class: "vb-doc" }, el("p", { class: "vb-key" }, bdi(one.name)),
      one.title ? el("p", { class: "vb-title", lang: "vi" }, bdi(one.title)) : null,
      el("p", { class: "vr-soft" }, words[one.status] || ""), rows);
  }

  const FIRST = 30;
  function places(i) {
    if (!citing[i].length) { return el("p", { class: "vr-soft" }, words.not_cited); }
    const list = el("ul", { class: "vr-places" });
    const add = (from, to) => {
      for (const reference of citing[i].slice(from, to)) {
        const [text, index, said, status] = data.references[reference];
        const link = el("button", { type: "button", class: "vr-link", on: () => { shut(false); window.vr.read(text, index); } }, bdi(data.texts[text].source));
        list.append(el("li", {}, link, " ", el("span", { class: "vr-soft" }, bdi(said)), " ",
          status === "resolved" ? null : el("span", { class: "vb-badge vb-is-" + status }, words["status_" + status] || status)));
      }
    };
    add(0, FIRST);
    const rest = citing[i].length - FIRST;
    if (rest <= 0) { return list; }
    const more = el("button", { type: "button", class: "vb-button", on: () => { add(FIRST); more.remove(); } }, say(words.more, rest));
    return el("div", {}, list, more);
  }

  function open(i) {
    const one = documents[i];
    if (drawer.hidden) { before = document.activeElement; }
    window.vbdangClose(false);
    const relations = around[i].map(([does, other, sure]) => el("li", {}, el("span", { class: "vr-soft" }, does + (sure ? " " : " (?) ")), named(other),
      documents[other].title ? el("span", { class: "vr-title" }, " ", bdi(documents[other].title)) : null));
    at("vr-card").replaceChildren(
      el("h3", { class: "vb-name" }, bdi(one.short)), body(one),
      relations.length ? el("p", { class: "vb-label" }, words.relations) : "", relations.length ? el("ul", { class: "vr-relations" }, ...relations) : "",
      el("p", { class: "vb-label" }, `${words.cited} (${citing[i].length})`), places(i));
    drawer.setAttribute("aria-label", `${words.document} ${one.short}`);
    drawer.hidden = false;
    drawer.scrollTop = 0;
    drawer.focus({ preventScroll: true });
    window.dispatchEvent(new CustomEvent("vr-open", { detail: i }));
  }

  function shut(back) {
    if (drawer.hidden) { return; }
    drawer.hidden = true;
    window.dispatchEvent(new CustomEvent("vr-open", { detail: -1 }));
    if (back && before && before.isConnected) { before.focus({ preventScroll: true }); }
  }
  at("vr-shut").addEventListener("click", () => shut(true));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) { shut(true); } });

  return { data, words, documents, visible, citing, terms, termName, groups, ranked, bodies, GROUPS, el, bdi, say, fromHtml, folded, at, open, shut, filter, onFilter: (listener) => listeners.push(listener) };
})();
