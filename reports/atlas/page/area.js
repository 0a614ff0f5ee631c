// The area of a structure: the communes whose nearest it is, and what may be found
// besides communes: structures and intercommunal bodies.

/** areaOf returns the communes whose nearest structure it is. */
const areaOf = (structure) => communes.filter((c) => c.status !== NotComputed && c.nearest[0]?.s === structure);

/** bodies are the intercommunal bodies, by name, with their communes. */
const bodies = (() => {
  const byName = new Map();
  for (const c of communes) {
    if (!c.epci) continue;
    if (!byName.has(c.epci)) byName.set(c.epci, { name: c.epci, key: plainly(c.epci), index: byName.size, communes: [] });
    byName.get(c.epci).communes.push(c);
  }
  return [...byName.values()].sort(compareNames);
})();

const structureKeys = data.structures.map((s) => plainly([s.name, ...s.points.map((p) => p.commune)].join(" ")));

/** boxOf returns the box around some communes. */
function boxOf(some) {
  const b = [Infinity, Infinity, -Infinity, -Infinity];
  for (const c of some) {
    for (const i of [0, 1]) {
      b[i] = Math.min(b[i], c.bound[i]);
      b[i + 2] = Math.max(b[i + 2], c.bound[i + 2]);
    }
  }
  return b;
}

/** chosenArea returns the communes that are set off, null when none are. */
function chosenArea() {
  if (state.structure !== null) return areaOf(state.structure);
  return state.body ? state.body.communes : null;
}

/** drawArea sets an area off: it has an edge, and what is not in it is paler, unless
 * the map is coloured by times to the structure chosen. */
function drawArea(some) {
  const own = new Set(some.map((c) => c.index));
  inScene();
  pen.fillStyle = "rgb(255 255 255 / 0.6)";
  if (!ownShown()) for (const c of communes) if (c.outlined && !own.has(c.index) && inSight(c.bound)) pen.fill(c.path, "evenodd");
  const edges = new Map(); // an arc of two communes of the area lies inside
  for (const c of some) for (const ring of c.rings || []) for (const n of ring) edges.set(n < 0 ? ~n : n, (edges.get(n < 0 ? ~n : n) || 0) + 1);
  pen.strokeStyle = Ink;
  pen.lineWidth = 2.6 / view.scale;
  pen.stroke(linesPath([...edges].filter(([, n]) => n === 1).map(([i]) => arcs[i]), false));
  inScreen();
  for (const c of some) if (!c.outlined && inSight(c.bound)) edge(c, Ink, 1.6);
}

/** foundThings returns the structures and intercommunal bodies that a search finds,
 * at most so many of each. */
function foundThings(wanted, most) {
  if (wanted === "") return [];
  const holds = (key) => wanted.split(" ").every((word) => key.includes(word));
  const structures = data.structures.flatMap((s, i) => (holds(structureKeys[i]) ? [{ structure: i, name: s.name, kind: words("find.structure") }] : []));
  const some = bodies.filter((b) => holds(b.key)).map((b) => ({ body: b, name: b.name, kind: words("find.body") }));
  return [...some.slice(0, most), ...structures.slice(0, most)];
}

/** fillFound lists them above the communes. */
function fillFound() {
  const things = foundThings(plainly(search.value), 8);
  byId("found").hidden = things.length === 0;
  byId("found").replaceChildren(...things.map((t) => element("li", {}, element("button", { class: "go", type: "button",
    onclick: () => (t.body ? chooseBody(t.body, true) : choose(null, t.structure, true)) },
  element("span", {}, t.name), element("span", { class: "kind" }, t.kind)))));
}

/** chooseBody shows an intercommunal body: its communes set off, and its card. */
function chooseBody(body, go) {
  choose(null, null);
  state.body = body;
  fillCard();
  if (go) flyTo(fitting(boxOf(body.communes)));
}

/** bodyCard tells of an intercommunal body at the limit shown. */
function bodyCard(body) {
  const timed = body.communes.filter((c) => c.status !== NotComputed);
  const beyond = timed.filter((c) => isBeyond(c, state.limit));
  const people = (some) => counted("people", some.reduce((sum, c) => sum + peopleOf(c), 0));
  const limit = local(limitOf(state.limit).name);
  const facts = element("dl", {}, ...pair(words("card.people"), people(body.communes)),
    ...pair(words("communes"), integer(body.communes.length)),
    ...pair(words("within", limit), counted("served", timed.length - beyond.length, people(timed.filter((c) => !beyond.includes(c))))),
    ...pair(words("beyond", limit), counted("served", beyond.length, people(beyond))));
  if (timed.length < body.communes.length) {
    facts.append(...pair(words("uncomputed"), integer(body.communes.length - timed.length)));
  }
  const slowest = timed.filter((c) => c.time >= 0).sort((a, b) => b.time - a.time || compareNames(a, b)).slice(0, 5);
  return [cardTop(body.name), facts, element("h3", {}, words("card.slowest")), element("ol", {}, ...slowest.map((c) => element("li", {},
    element("button", { class: "go", type: "button", onclick: () => choose(c, null, true) }, element("span", {}, c.name), element("span", {}, timeWords(c))))))];
}
