// What ties the page together: choices, controls, languages.

const limitOf = (limit) => data.limits.find((l) => l.limit === limit) || { limit, name: String(limit / 600), beyond: ["", ""] };

/** thingAt returns the service point or the commune at a place, or null. */
function thingAt([x, y], reach) {
  if (state.layers.plan && !inScenario()) {
    for (const [i, mark] of data.plan.sites.entries()) {
      const [mx, my] = mark.at && mark.c >= 0 ? onScreen(mark.at) : [Infinity, Infinity];
      if (Math.hypot(mx - x, my - y) <= markRadius + reach) return { commune: communes[mark.c], mark: i };
    }
  }
  if (state.layers.sites && !byTerritory()) {
    for (let i = sites.length - 1; i >= 0; i--) {
      const [sx, sy] = onScreen(sites[i].at);
      if (Math.hypot(sx - x, sy - y) <= siteRadius(sites[i]) + reach) return { site: sites[i] };
    }
  }
  if (!state.layers.communes) return null;
  if (byTerritory()) {
    pen.resetTransform();
    const territory = territoryAt((x - view.dx) / view.scale, (y - view.dy) / view.scale);
    return territory && { territory };
  }
  for (let i = circled.length - 1; i >= 0; i--) {
    const [cx, cy] = onScreen(circled[i].at);
    if (Math.hypot(cx - x, cy - y) <= circleRadius(circled[i]) + reach) return { commune: circled[i] };
  }
  const sx = (x - view.dx) / view.scale, sy = (y - view.dy) / view.scale;
  pen.resetTransform();
  const on = communes.find((c) => c.outlined && sx >= c.bound[0] && sx <= c.bound[2] && sy >= c.bound[1] && sy <= c.bound[3]
    && pen.isPointInPath(c.path, sx, sy, "evenodd"));
  return on ? { commune: on } : null;
}

/** choose shows the card of a commune or of a structure, or none. go moves the
 * map there: of a structure to all within the limit of it. */
function choose(commune, structure, go) {
  state.commune = commune;
  state.structure = structure;
  state.body = null;
  fillCard();
  followOwn();
  markChosen();
  if (go && commune) showCommune(commune);
  else if (go && structure !== null) {
    const at = data.structures[structure].points.find((p) => p.at)?.at, area = areaToShow(structure);
    if (area.length) flyTo(fitting(boxOf(area)));
    else if (at) showCommune({ at, bound: [at[0], at[1], at[0], at[1]] });
  }
  const map = byId("map");
  if (go && map.getBoundingClientRect().top < 0) { // a narrow page, scrolled down to the list
    map.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
  }
  keepState();
  redraw();
}

function hover(at) {
  const thing = at ? thingAt(at, 1) : null;
  canvas.classList.toggle("over", Boolean(thing));
  showTip(at, thing);
  const commune = thing?.commune ?? null;
  if (state.hovered !== commune) {
    state.hovered = commune;
    [...list.children].forEach((r, i) => r.classList.toggle("hover", commune !== null && listed[i] === commune));
    redraw();
  }
}

function tap(at, finger) {
  const thing = thingAt(at, finger ? 8 : 1);
  showTip(at, null);
  if (!thing) choose(null, null);
  else if (thing.territory) flyTo(fitting(thing.territory.bound));
  else if (thing.commune) choose(thing.commune, null);
  else choose(null, thing.site.structure);
}

function makeLimits() {
  const box = byId("limits");
  for (const l of data.limits) {
    const input = element("input", { type: "radio", name: "limit", value: l.limit, onchange: () => {
      state.limit = l.limit;
      keepState();
      refresh();
    } });
    input.checked = l.limit === state.limit;
    box.append(element("label", {}, input, element("span", { "data-limit": l.name })));
  }
}

function makeLayers() {
  const there = {
    communes: communes.length, bands: data.bands.length, roads: data.roads.length, sites: sites.length, plan: data.plan.sites.length, names: communes.length,
  };
  for (const name of Object.keys(state.layers)) {
    if (!there[name]) continue;
    const input = element("input", { type: "checkbox", value: name, onchange: () => {
      state.layers[name] = input.checked;
      keepState();
      fillLegend();
      redraw();
    } });
    input.checked = true;
    byId("layers").append(element("label", {}, input, element("span", { "data-words": name })));
  }
}

/** chooseLimit chooses a limit as its control does. */
function chooseLimit(limit) {
  state.limit = limit;
  for (const input of byId("limits").querySelectorAll("input")) input.checked = Number(input.value) === limit;
}

/** refresh writes all that depends on the limit and on the scenario. */
function refresh() {
  writeAnswer();
  byId("beyond").textContent = beyondLine(limitOf(state.limit));
  fillTry();
  fillLegend();
  fillList();
  fillCard();
  redraw();
}

/** speak writes every text of the page in the language chosen. */
function speak() {
  document.documentElement.lang = lang;
  for (const [id, key] of Object.entries({
    subtitle: "subtitle", "caution-short": "caution.short", caution: "caution", sources: "sources",
    "search-label": "search", "limits-head": "limit", "layers-head": "layers", "legend-head": "legend", "sort-head": "sort",
  })) byId(id).textContent = words(key);
  byId("caution-head").textContent = words("caution.head");
  byId("caution-box").hidden = words("caution") === "";
  search.placeholder = words("search.hint");
  canvas.setAttribute("aria-label", words("map"));
  byId("language").setAttribute("aria-label", words("language"));
  for (const [id, key] of [["zoom-in", "zoom.in"], ["zoom-out", "zoom.out"], ["zoom-all", "zoom.all"]]) {
    byId(id).setAttribute("aria-label", words(key));
    byId(id).title = words(key);
  }
  for (const button of byId("language").children) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  for (const label of document.querySelectorAll("[data-limit]")) label.textContent = words("minutes", local(label.dataset.limit));
  for (const label of document.querySelectorAll("[data-words]")) label.textContent = words(label.dataset.words);
  const chosen = sort.value || "time";
  sort.replaceChildren(...Object.keys(orders).map((key) => element("option", { value: key }, words("sort." + key))));
  sort.value = chosen;
  fillChanges();
  refresh();
}

function begin() {
  makeLimits();
  makeLayers();
  for (const button of byId("language").children) {
    button.addEventListener("click", () => {
      lang = button.dataset.lang;
      speak();
    });
  }
  byId("zoom-in").addEventListener("click", () => flyTo(zoomAbout(1.6)));
  byId("zoom-out").addEventListener("click", () => flyTo(zoomAbout(1 / 1.6)));
  byId("zoom-all").addEventListener("click", showAll);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || card.hidden) return;
    choose(null, null);
    canvas.focus();
  });
  if (matchMedia("(max-width: 760px)").matches) byId("legend").open = false;
  listenToPointers(hover, tap);
  listenToKeys();
  listenToList();
  listenToTry();
  listenToPrinter();
  watchers.push(followView, followTerritories, keepState);
  speak();
  new ResizeObserver(holdAnswer).observe(byId("answer"));
  new ResizeObserver(resize).observe(canvas);
  resize();
  if (location.hash) followAddress(location.hash);
  (window.requestIdleCallback || setTimeout)(getReady);
  byId("legend").addEventListener("toggle", resize);
}

begin();
