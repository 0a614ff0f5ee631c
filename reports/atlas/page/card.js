// The card of what is chosen, the tip under the pointer, and the legend.

const card = byId("card"), tip = byId("tip");

function pair(name, value) {
  return [element("dt", {}, name), element("dd", {}, value)];
}

function cardTop(name) {
  return element("div", { class: "top" }, element("h2", {}, name),
    element("button", { class: "close", type: "button", "aria-label": words("close"), onclick: () => choose(null, null) }, "×"));
}

/** fillCard writes the card of the commune or structure chosen. */
function fillCard() {
  card.hidden = !state.commune && state.structure === null && !state.body;
  card.setAttribute("aria-label", words("card"));
  if (state.commune) card.replaceChildren(...communeCard(state.commune));
  else if (state.structure !== null) card.replaceChildren(...structureCard(data.structures[state.structure], state.structure));
  else if (state.body) card.replaceChildren(...bodyCard(state.body));
  else card.replaceChildren();
}

/** stateWords tells on which side of the limit shown a commune is. */
function stateWords(c) {
  if (c.status === Unreachable) return "";
  if (c.status === NotComputed) return words("reason." + c.reason);
  return words(isBeyond(c, state.limit) ? "beyond" : "within", local(limitOf(state.limit).name));
}

function communeCard(c) {
  const facts = element("dl");
  facts.append(...pair(words("card.people"), peopleWords(c.people)));
  if (c.epci) facts.append(...pair(words("card.epci"), c.epci));
  if (c.class >= 0) facts.append(...pair(words("card.class"), pick(data.classes[c.class].name)));
  if (inScenario() && c.status !== NotComputed && c.status !== Unreachable) {
    facts.append(...pair(words("try.before"), words("minutes", local(c.today.minutes))));
  } else facts.append(...todaysFacts(c));
  const parts = [
    cardTop(`${c.name} (${c.code})`),
    element("p", { class: "big" }, timeWords(c)),
    element("p", { class: "state" }, stateWords(c)),
    ...data.plan.sites.filter((mark) => mark.c === c.index && !inScenario()).map((mark) => element("p", {}, pick(mark.title))),
    ...openButton(c),
    facts,
  ];
  if (c.nearest.length) {
    parts.push(element("h3", {}, words("card.nearest")), element("ol", {}, ...c.nearest.map((reach) => element("li", {}, reachButton(reach)))));
  }
  return parts;
}

/** todaysFacts are what no scenario computes anew. */
function todaysFacts(c) {
  const facts = [];
  if (c.status !== NotComputed) facts.push(...pair(words("card.sure", local(limitOf(data.threshold).name)), words("sure." + c.sure)));
  if (c.fragile) facts.push(...pair(words("card.fragile"), pick(c.fragile)));
  if (c.peak) facts.push(...pair(words("card.peak"), words("minutes", local(c.peak))));
  if (c.days >= 0 && c.status !== NotComputed) facts.push(...pair(words("card.days"), local(String(c.days))));
  return facts;
}

/** reachButton leads to one of the nearest structures, or to an opening on trial. */
function reachButton(reach) {
  const far = [words("minutes", local(reach.m)), ...(reach.k ? [words("kilometres", local(reach.k))] : [])].join(", ");
  if (reach.o !== undefined) {
    return element("button", { class: "go", type: "button", onclick: () => choose(communes[reach.o], null, true) },
      element("span", {}, `${communes[reach.o].name} (${words("try.here")})`), element("span", {}, far));
  }
  const structure = data.structures[reach.s];
  const place = structure.points[reach.p].commune;
  return element("button", { class: "go", type: "button", onclick: () => choose(null, reach.s, true) },
    element("span", {}, place ? `${structure.name} – ${place}` : structure.name), element("span", {}, far));
}

function structureCard(s, index) {
  const [its, people] = inScenario() ? served(index) : [s.communes, s.people];
  const facts = element("dl", {}, ...pair(words("card.format"), words("format." + s.format)),
    ...pair(words("card.served"), counted("served", its, peopleWords(people))));
  if (s.only[0] && !inScenario()) facts.append(...pair(words("card.only"), counted("served", s.only[0], peopleWords(s.only[1]))));
  facts.append(...ownFacts(s));
  const parts = [cardTop(s.name)];
  if (!s.inScope) parts.push(element("p", { class: "state" }, words("card.outside")));
  parts.push(...closeButton(index), facts);
  if (ownTimes(index)) parts.push(element("p", { class: "state" }, words("card.own")));
  for (const p of s.points) {
    parts.push(element("h3", {}, `${p.commune || p.name} (${words("kind." + p.kind)})`));
    if (!p.hours) {
      parts.push(element("p", { class: "state" }, words("card.unhours")));
      continue;
    }
    parts.push(element("table", { "aria-label": words("card.hours") }, element("tbody", {}, ...p.hours.map((hours, day) =>
      element("tr", {}, element("th", { scope: "row" }, words("day." + day)), element("td", {}, hours === "?" ? words("unstated") : typeof hours === "object" ? pick(hours) : hours || words("closed")))))));
  }
  return parts;
}

/** showTip tells what is under the pointer, beside it. */
function showTip(at, thing) {
  tip.hidden = !thing;
  if (!thing) return;
  if (thing.mark !== undefined) tip.replaceChildren(pick(data.plan.sites[thing.mark].title));
  else if (thing.commune) {
    const c = thing.commune;
    const nearest = c.nearest[0];
    const to = nearest && (nearest.o === undefined ? data.structures[nearest.s].name : communes[nearest.o].name);
    tip.replaceChildren(element("b", {}, c.name), ...[[timeWords(c), stateWords(c)].filter(Boolean).join(" – "), peopleWords(c.people), to, ownTip(c)]
      .filter(Boolean).map((line) => element("span", {}, line)));
  } else if (thing.territory) {
    tip.replaceChildren(element("b", {}, thing.territory.name), element("span", {}, pick(thing.territory.limits[limitIndex()].text)));
  } else {
    const s = data.structures[thing.site.structure], p = s.points[thing.site.point];
    tip.replaceChildren(element("b", {}, s.name), [p.commune, words("format." + s.format)].filter(Boolean).join(" – "));
  }
  const width = tip.offsetWidth, height = tip.offsetHeight;
  const x = at[0] + 14 + width > view.width ? at[0] - width - 14 : at[0] + 14;
  const y = at[1] + 16 + height > view.height ? at[1] - height - 12 : at[1] + 16;
  tip.style.transform = `translate(${Math.max(x, 4)}px, ${Math.max(y, 4)}px)`;
}

/** swatch returns a small canvas with a class's colour and hatch. */
function swatch(color, lines, round) {
  const dots = pixelRatio();
  const made = element("canvas", { "aria-hidden": "true" });
  made.width = Math.round(22 * dots);
  made.height = Math.round(13 * dots);
  made.style.width = "22px";
  made.style.height = "13px";
  const on = made.getContext("2d");
  on.scale(dots, dots);
  on.beginPath();
  on.rect(0.5, 0.5, 21, 12);
  on.fillStyle = color;
  on.fill();
  if (lines) {
    lines.setTransform(new DOMMatrix().scale(1 / dots));
    on.fillStyle = lines;
    on.fill();
  }
  on.strokeStyle = "#77828c";
  on.stroke();
  return made;
}

const stamps = new Map(); // by what is on them: many rows have the same

/** stamp returns a mark that looks like a swatch, and that many rows can have: a
 * canvas for each takes a browser long. */
function stamp(color, lines) {
  const key = [color, lines && [...hatches].find(([, made]) => made === lines)[0], pixelRatio()].join(" ");
  if (!stamps.has(key)) stamps.set(key, swatch(color, lines).toDataURL());
  return element("img", { src: stamps.get(key), alt: "", width: 22, height: 13, decoding: "sync" });
}

/** sign returns a small canvas that something is drawn on, about 11, 7. */
function sign(paint) {
  const made = swatch("#ffffff", null);
  const dots = pixelRatio();
  const on = made.getContext("2d");
  on.resetTransform();
  on.clearRect(0, 0, made.width, made.height);
  on.scale(dots, dots);
  paint(on);
  return made;
}

/** classHatch returns the pattern of a class that is wholly beyond the limit. */
function classHatch(c) {
  if (c.unreachable) return hatch(true, true);
  return c.from >= state.limit ? hatch(c.light, false) : null;
}

const pictures = new Map(); // of the legend, which is written anew at every click

/** picture returns what was made before under a name, for screens of this kind. */
function picture(name, make) {
  const key = `${name} ${pixelRatio()}`;
  if (!pictures.has(key)) pictures.set(key, make());
  return pictures.get(key);
}

function fillLegend() {
  const entry = (picture, text, count, empty) => element("li", empty ? { class: "empty" } : {}, picture, text,
    ...(count === undefined ? [] : [element("span", { class: "count" }, count)]));
  if (byTerritory()) {
    byId("legend-body").replaceChildren(...territoryLegend(entry));
    return;
  }
  const own = ownShown();
  const counts = data.classes.map((c, i) => (inScenario() ? communes.filter((x) => x.class === i).length : c.communes));
  const classes = own ? ownLegend(entry) : data.classes.map((c, i) => (!c.unreachable || counts[i]
    ? [entry(picture(`class ${i} ${state.limit}`, () => swatch(c.color, classHatch(c))), pick(c.name), counts[i] ? integer(counts[i]) : "–", !counts[i])] : [])).flat();
  if (!own && communes.some((c) => c.status === NotComputed)) classes.push(entry(picture("uncomputed", () => swatch(NoTime, null)), words("uncomputed"), integer(data.leftOut)));
  if (!own || state.limit < farthestLimit().limit) classes.push(entry(picture("beyond", () => swatch("#ffffff", hatch(true, false))), words("legend.beyond", local(limitOf(state.limit).name))));
  if (data.land.around) classes.push(entry(picture("around", () => swatch("#e9e9e6", null)), words("legend.neighbour")));
  const body = [element("h3", {}, own ? words("legend.own", data.structures[state.structure].name) : words("legend.head")), element("ul", {}, ...classes)];
  if (circled.length) body.push(element("p", {}, words("legend.circles")));

  const more = [];
  const formats = [1, 2, 3, 4, 0].filter((f) => sites.some((s) => s.format === f));
  for (const format of formats) {
    more.push(entry(picture(`format ${format}`, () => sign((on) => drawSymbol(on, 11, 7, 4.2, { format, inScope: true, main: true }))), words("format." + format)));
  }
  if (sites.some((s) => !s.inScope)) {
    more.push(entry(picture("outside", () => sign((on) => drawSymbol(on, 11, 7, 4, { format: 1, inScope: false }))), words("card.outside")));
  }
  if (scenario.opened.length) more.push(entry(picture("opened", () => sign((on) => drawOpening(on, 11, 7, 5))), words("try.here")));
  if (scenario.closed.length) more.push(entry(picture("closed", () => sign((on) => drawClosing(on, 11, 7, 5))), words("try.gone")));
  if (more.length) body.push(element("h3", {}, words("legend.structures")), element("ul", {}, ...more));

  if (data.plan.sites.length && !inScenario()) {
    const marks = data.plan.sites.map((mark, i) => entry(sign((on) => drawMark(on, 11, 6.5, 5.5, i + 1)), mark.name, pick(mark.gain)));
    body.push(element("h3", {}, words("plan")), element("p", {}, pick(data.plan.head)),
      element("ul", {}, ...marks, ...data.plan.rest.map((text) => entry(sign(() => {}), pick(text)))));
  }

  const lines = (inScenario() || own ? [] : data.bands).map((b, i) => entry(!data.outlined ? swatch(tint(colorOf(b.class)), null) : sign((on) => {
    on.setLineDash([[], [6, 3], [3, 3], [1, 3]][Math.min(i, 3)]);
    on.strokeStyle = Ink;
    on.lineWidth = 1.4;
    on.stroke(new Path2D("M0 7h22"));
  }), pick(b.name))).reverse();
  if (data.white && lines.length) lines.push(entry(swatch("#ffffff", null), pick(data.white)));
  ["legend.motorways", "legend.mainroads"].forEach((key, rank) => {
    if (data.roads.some((r) => r.rank === rank)) {
      lines.push(entry(sign((on) => {
        [on.strokeStyle, on.lineWidth] = roadLines[rank];
        on.stroke(new Path2D("M0 7h22"));
      }), words(key)));
    }
  });
  if (lines.length) body.push(element("ul", {}, ...lines));
  byId("legend-body").replaceChildren(...body);
}
