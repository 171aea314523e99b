/* The line of time, and the lists. */
(function () {
  "use strict";
  const { data, documents, visible, citing, terms, el, bdi, say, words, at, open } = window.vr;
  const SVG = "http://www.w3.org/2000/svg";
  const svg = (tag, attributes, ...children) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) { made.setAttribute(name, value); }
    made.append(...children);
    return made;
  };

  function timeline() {
    const home = at("vr-time");
    const dated = [...documents.keys()].filter((i) => documents[i].times && documents[i].date);
    const undated = documents.filter((one) => one.times && !one.date).length;
    home.append(el("p", { class: "vr-hint" }, words.time_hint, undated ? " " + say(words.undated, undated) : ""));
    if (!dated.length) { return () => {}; }
    const year = (date) => { const [y, m, d] = date.split("-").map(Number); return y + ((m || 7) - 1) / 12 + ((d || 15) - 1) / 365; };
    const days = dated.map((i) => year(documents[i].date));
    const first = Math.floor(Math.min(...days)), last = Math.ceil(Math.max(...days) + 0.05);
    const wide = Math.max(680, Math.min(1500, (last - first) * 46)), step = 11;
    const x = (when) => 14 + (wide - 28) * (when - first) / Math.max(1, last - first);
    const stacks = new Map();
    const dots = dated.map((i, n) => {
      const column = Math.round(x(days[n]) / step), row = stacks.get(column) || 0;
      stacks.set(column, row + 1);
      return { i, column, row };
    });
    const high = Math.max(5, ...stacks.values()) * step + 26, tall = high + 26;
    const drawing = svg("svg", { viewBox: `0 0 ${wide} ${tall}`, width: wide, height: tall, role: "img", "aria-label": `${words.time}: ${first}–${last}` });
    data.terms.forEach(([roman, from, to], n) => {
      const left = Math.max(first, year(from)), right = Math.min(last, to ? year(to) : last);
      if (right <= left) { return; }
      drawing.append(svg("rect", { class: n % 2 ? "vr-band" : "vr-band vr-odd", x: x(left), y: 0, width: x(right) - x(left), height: high + 4 }));
      if (x(right) - x(left) > 24) { drawing.append(svg("text", { class: "vr-term", x: (x(left) + x(right)) / 2, y: 15 }, roman)); }
    });
    const every = last - first > 50 ? 10 : last - first > 20 ? 5 : last - first > 10 ? 2 : 1;
    for (let y = Math.ceil(first / every) * every; y <= last; y += every) {
      drawing.append(svg("line", { class: "vr-tick", x1: x(y), x2: x(y), y1: high + 4, y2: high + 9 }), svg("text", { class: "vr-year", x: x(y), y: high + 22 }, String(y)));
    }
    const drawn = dots.map(({ i, column, row }) => {
      const one = documents[i];
      const dot = svg("circle", { class: "vr-spot vr-group-" + one.group, cx: column * step, cy: high - row * step - 3, r: 4.5 }, svg("title", {}, `${one.name} · ${one.day} · ${one.title || ""}`));
      dot.addEventListener("click", () => open(i));
      drawing.append(dot);
      return [dot, i];
    });
    home.append(el("div", { class: "vr-scroll", tabindex: "0", role: "group", "aria-label": words.time }, drawing));
    home.lastElementChild.scrollLeft = wide;
    return () => drawn.forEach(([dot, i]) => dot.classList.toggle("vr-off", !visible.has(i)));
  }

  /* A list that shows its first rows, and more when asked. */
  function listing(home, heads, rows, row, step, empty) {
    const body = el("tbody", {});
    const table = el("table", {}, el("thead", {}, el("tr", {}, ...heads.map(([text, kind]) => el("th", { scope: "col", class: kind }, text)))), body);
    const nothing = el("p", { class: "vr-soft" }, empty);
    const more = el("button", { type: "button", class: "vb-button vr-more" });
    let found = [], shown = 0;
    const grow = () => {
      body.append(...found.slice(shown, shown + step).map(row));
      shown = Math.min(found.length, shown + step);
      more.hidden = shown >= found.length;
      more.textContent = say(words.more, Math.min(step, found.length - shown));
    };
    more.addEventListener("click", grow);
    home.append(el("div", { class: "vr-scroll" }, table), nothing, more);
    return () => {
      found = rows();
      shown = 0;
      body.replaceChildren();
      table.hidden = !found.length;
      nothing.hidden = found.length > 0;
      grow();
    };
  }
  const cell = (kind, ...children) => el("td", { class: kind }, ...children);
  const link = (text, does) => el("button", { type: "button", class: "vr-link", on: does }, bdi(text));

  const byTimes = [...documents.keys()].filter((i) => documents[i].times)
    .sort((a, b) => documents[b].times - documents[a].times || (documents[a].name < documents[b].name ? -1 : 1));
  const most = documents.length && byTimes.length ? documents[byTimes[0]].times : 1;
  const cited = listing(at("vr-most"), [[words.times, "vr-number"], [words.document], [words.date], [words.body], [words.subject]],
    () => byTimes.filter((i) => visible.has(i)),
    (i) => {
      const one = documents[i];
      const bar = svg("svg", { class: "vr-bar", width: 64, height: 8, "aria-hidden": "true" }, svg("rect", { class: "vr-group-" + one.group, width: Math.max(2, 64 * one.times / most), height: 8, rx: 2 }));
      return el("tr", {}, cell("vr-number", el("span", {}, String(one.times)), bar), cell("vr-name", link(one.name, () => open(i))), cell("vr-date", one.day || ""), cell("vr-body", bdi(one.body || "")), cell("vr-title", bdi(one.title || "")));
    }, 15, words.none);

  const severe = ["error", "warning", "note"];
  const cites = new Map(data.references.map((reference) => [reference[0] + " " + reference[1], reference]));
  const sorted = [...data.findings].sort((a, b) => severe.indexOf(a[2]) - severe.indexOf(b[2]));
  const found = listing(at("vr-findings"), [[words.severity], [words.message], [words.place]],
    () => sorted.filter((one) => cites.get(one[0] + " " + one[1])[4].some((i) => visible.has(i))),
    ([text, index, severity, code, message]) => el("tr", {},
      cell("vr-severity", el("span", { class: "vb-severity vb-" + severity }, `${words["severity_" + severity]} ${code}`)),
      cell("vr-message", bdi(message)),
      cell("vr-place", link(data.texts[text].source, () => window.vr.read(text, index)), " ", el("span", { class: "vr-soft" }, bdi(cites.get(text + " " + index)[2])))),
    20, words.clean);

  /* The texts: a list, and the one that is read. */
  const reader = el("div", { class: "vr-reader", id: "vr-reader", tabindex: "-1", hidden: "hidden" });
  const inText = data.texts.map(() => new Set());
  data.references.forEach(([text, , , , all]) => all.forEach((i) => inText[text].add(i)));
  const home = at("vr-texts");
  const list = el("div", { class: "vr-list" });
  home.append(el("div", { class: "vr-columns" }, list, reader));
  const texts = listing(list, [[words.text], [words.references, "vr-number"]],
    () => [...data.texts.keys()].filter((n) => visible.size === documents.length || [...inText[n]].some((i) => visible.has(i))),
    (n) => el("tr", {}, cell("vr-name", link(data.texts[n].source, () => window.vr.read(n, -1))), cell("vr-number", String(data.texts[n].count))), 25, words.none);

  window.vr.read = (text, index) => {
    const one = data.texts[text];
    const article = el("article", { class: "vb-text", lang: "vi" });
    article.append(window.vr.fromHtml(one.html));
    window.vbdangPrepare(article);
    window.vbdangClose(false);
    window.vr.shut(false);
    reader.replaceChildren(el("h3", {}, bdi(one.source)), article);
    reader.hidden = false;
    const mark = index < 0 ? null : article.querySelector(`vb-ref[data-card="vb-${text + 1}-${index}"]`);
    if (mark) {
      mark.scrollIntoView({ block: "center" });
      window.setTimeout(() => window.vbdangShow(mark, true)); /* after the click that asked for it has gone by */
    } else {
      reader.scrollIntoView({ block: "nearest" });
      reader.focus({ preventScroll: true });
    }
  };

  const time = timeline();
  for (const refresh of [time, cited, found, texts]) { window.vr.onFilter(refresh); }
})();
