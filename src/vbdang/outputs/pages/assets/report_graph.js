/* The graph: a column a term, drawn where it belongs, so that no layout has to be searched for. */
(function () {
  "use strict";
  const { data, documents, visible, terms, groups, ranked, bodies, GROUPS, el, bdi, words, at } = window.vr;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const LIGHT = ["#a02c2c", "#2b62a8", "#b0740f", "#6d4aa3", "#187a6d", "#77603f", "#7b8494"];
  const DARK = ["#ef8a84", "#86b5f2", "#e6b458", "#c0a1ec", "#68c9b8", "#cdb48c", "#9ca6b5"];
  const colours = () => dark.matches ? DARK : LIGHT;
  const ROOM = { row: 46, column: 86, gap: 22, aspect: 1.85 };
  const many = documents.length > 400;
  let scale = 1; /* how far the whole is made smaller: what is told in any case is written as much larger */

  /* How many rows make the whole about as wide as the room for it. */
  function height(sizes) {
    const wide = (rows) => sizes.reduce((sum, count) => sum + Math.ceil(count / rows) * ROOM.column + ROOM.gap, 0);
    let rows = 4;
    while (wide(rows) > ROOM.aspect * rows * ROOM.row && rows < 80) { rows += 1; }
    return rows;
  }

  function spread() {
    const places = [];
    const heads = [];
    const members = terms.map((term) => [...documents.keys()].filter((i) => documents[i].term === term)
      .sort((a, b) => documents[b].times - documents[a].times || (documents[a].name < documents[b].name ? -1 : 1)));
    const tallest = height(members.map((own) => own.length));
    let x = 0;
    for (const [n, term] of terms.entries()) {
      const own = members[n];
      const columns = Math.ceil(own.length / tallest);
      own.forEach((i, rank) => {
        const column = rank % columns, row = Math.floor(rank / columns);
        places[i] = { x: x + column * ROOM.column, y: row * ROOM.row + (column % 2) * ROOM.row / 2 };
      });
      heads.push({ term, x: x + (columns - 1) * ROOM.column / 2 });
      x += columns * ROOM.column + ROOM.gap;
    }
    return { places, heads };
  }

  const { places, heads } = spread();
  const most = Math.max(1, ...documents.map((one) => one.times));
  const size = (one) => 12 + 20 * Math.sqrt(one.times / most);
  const elements = [];
  for (const head of heads) {
    elements.push({ data: { id: "t" + head.term, label: head.term === "*" ? words.below_short : head.term }, position: { x: head.x, y: -62 }, classes: "head", selectable: false, grabbable: false });
  }
  documents.forEach((one, i) => {
    const kinds = ["document", one.status, "quiet"];
    if (!one.times) { kinds.push("known"); }
    elements.push({ data: { id: "d" + i, label: one.short, size: size(one), group: one.group }, position: places[i], classes: kinds.join(" "), grabbable: false });
  });
  data.edges.forEach(([from, to, kind, count, sure], i) => {
    elements.push({ data: { id: "e" + i, source: "d" + from, target: "d" + to, label: data.does[kind] + (count > 1 ? " ×" + count : "") }, classes: sure ? kind : kind + " unsure" });
  });

  function style() {
    const ink = dark.matches ? "#e2e3e6" : "#1b1e24", soft = dark.matches ? "#69727f" : "#a8aeb8", paper = dark.matches ? "#1c1f26" : "#ffffff";
    const colour = (node) => colours()[node.data("group")];
    const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
    return [
      { selector: "node", style: { label: "data(label)", "font-family": font, color: ink, "text-outline-color": paper, "text-outline-width": many ? 0 : 2, "min-zoomed-font-size": 6.5 } },
      { selector: ".document", style: { width: "data(size)", height: "data(size)", "background-color": colour, "border-color": colour, "border-width": 2, "font-size": 14, "text-valign": "bottom", "text-margin-y": 2 } },
      { selector: ".known", style: { "background-color": paper } },
      { selector: ".open", style: { "border-style": "dashed", "background-opacity": 0.35 } },
      { selector: ".stated", style: { shape: "round-rectangle" } },
      { selector: ".quiet", style: { label: "" } },
      { selector: ".told", style: { label: "data(label)", "font-size": () => Math.max(14, 12 / scale), "min-zoomed-font-size": 0, "z-index": 9 } },
      { selector: ".head", style: { shape: "rectangle", width: 1, height: 1, "background-opacity": 0, "font-weight": 600, "text-valign": "center", events: "no", "min-zoomed-font-size": 0 } },
      { selector: "edge", style: { width: 1.4, "line-color": soft, "target-arrow-color": soft, "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": many ? "straight" : "unbundled-bezier", "control-point-distances": 26, "control-point-weights": 0.5, "font-family": font, "font-size": 9, color: ink, "text-outline-color": paper, "text-outline-width": 2, "text-rotation": "autorotate", "min-zoomed-font-size": 8 } },
      { selector: "edge.unsure", style: { "line-style": "dashed" } },
      { selector: "edge.replaces", style: { "line-color": dark.matches ? "#d98a86" : "#b45a56", "target-arrow-color": dark.matches ? "#d98a86" : "#b45a56" } },
      { selector: ".gone", style: { display: "none" } },
      { selector: ".far", style: { opacity: 0.18 } },
      { selector: "edge.near", style: { label: "data(label)", "font-size": () => Math.max(10, 11 / scale), "min-zoomed-font-size": 0, width: 2.4, "line-color": ink, "target-arrow-color": ink } },
      { selector: "node.here", style: { "border-width": 4, "border-color": ink } },
    ];
  }

  const graph = window.cytoscape({
    container: at("vr-graph"), elements, style: style(), layout: { name: "preset", fit: false },
    minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false, selectionType: "single",
    textureOnViewport: many, hideEdgesOnViewport: many, pixelRatio: many ? 1 : "auto", userZoomingEnabled: false,
  });
  window.vr.cytoscape = graph;
  /* Names that nobody could read are not drawn: they would cost more than all else. */
  let quiet = true;
  function speak() {
    const wanted = graph.zoom() * 14 < 6.9;
    if (wanted !== quiet) { quiet = wanted; graph.batch(() => graph.nodes(".document").toggleClass("quiet", quiet)); }
  }
  graph.on("zoom", speak);
  const whole = () => {
    const shown = graph.nodes().not(".gone");
    graph.fit(shown, 34);
    if (graph.zoom() > 1.25) { graph.zoom(1.25); graph.center(shown); }
    scale = graph.zoom();
    speak();
    graph.nodes(".head").style("font-size", Math.max(20, 13 / scale));
  };
  const zoom = (factor) => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  at("vr-whole").addEventListener("click", whole);
  at("vr-closer").addEventListener("click", () => zoom(1.35));
  at("vr-farther").addEventListener("click", () => zoom(1 / 1.35));
  /* The wheel scrolls the page until somebody has clicked into the graph. */
  graph.on("tap", () => graph.userZoomingEnabled(true));
  at("vr-graph").addEventListener("mouseleave", () => graph.userZoomingEnabled(false));
  graph.on("tap", ".document", (event) => window.vr.open(Number(event.target.id().slice(1))));
  graph.on("mouseover", ".document", (event) => { at("vr-graph").classList.add("vr-over"); event.target.addClass("told"); });
  graph.on("mouseout", ".document", (event) => { at("vr-graph").classList.remove("vr-over"); if (!event.target.hasClass("here")) { event.target.removeClass("told"); } });

  window.addEventListener("vr-open", (event) => graph.batch(() => {
    graph.elements(".far, .near, .here, .told").removeClass("far near here told");
    if (event.detail < 0) { return; }
    const node = graph.getElementById("d" + event.detail);
    graph.elements().not(node.closedNeighborhood()).not(".head").addClass("far");
    node.connectedEdges().addClass("near");
    node.closedNeighborhood().nodes().addClass("told");
    node.addClass("here");
  }));
  const nodes = documents.map((one, i) => graph.getElementById("d" + i));
  const titles = new Map(heads.map((head) => [head.term, graph.getElementById("t" + head.term)]));
  let drawn = documents.length;
  window.vr.onFilter(() => {
    graph.batch(() => {
      const kept = new Set([...visible].map((i) => documents[i].term));
      nodes.forEach((node, i) => { if (node.hasClass("gone") === visible.has(i)) { node.toggleClass("gone", !visible.has(i)); } });
      titles.forEach((node, term) => node.toggleClass("gone", !kept.has(term)));
    });
    if (drawn !== visible.size) { drawn = visible.size; whole(); }
  });
  dark.addEventListener("change", () => graph.style(style()));
  whole();

  const legend = at("vr-legend");
  const entry = (group, text) => legend.append(el("li", {}, el("i", { class: "vr-dot vr-group-" + group, "aria-hidden": "true" }), bdi(text)));
  ranked.slice(0, GROUPS - 1).forEach((code) => entry(groups.get(code), bodies.get(code)));
  if (ranked.length >= GROUPS) { entry(GROUPS - 1, ranked.length === GROUPS ? bodies.get(ranked[GROUPS - 1]) : words.other_bodies); }
  if (documents.some((one) => !one.code)) { entry(GROUPS, words.no_body); }
})();
