// The ground: départements around the scope, and those in it where a map of many
// shows them in place of their communes.

const landArcs = data.land.arcs.map(points);
const landPaths = data.land.areas.map((a) => areaPath(a.rings, landArcs));
const landBounds = data.land.areas.map((a) => boundOf(a.rings, landArcs));
const landScope = areaPath(data.land.scope, landArcs);

/** scopeEdge is the edge of the scope: that of its communes, or of its départements. */
const scopeEdge = data.land.scope.length ? landScope : scopePath;
const bounded = data.land.scope.length > 0 || data.outlined;

/** nearScale is how many times as large as the whole the map must be for communes to
 * take the place of their départements. */
const nearScale = 4;

/** byTerritory tells whether the map shows départements in place of communes. */
const byTerritory = () => data.land.shares.length > 0 && state.layers.communes && !inScenario() && view.scale < nearScale * view.whole;

let territoriesShown = false;

/** followTerritories writes the legend anew when communes take the place of their
 * départements, or the other way round. */
function followTerritories() {
  if (territoriesShown === byTerritory()) return;
  territoriesShown = byTerritory();
  fillLegend();
}

const limitIndex = () => Math.max(0, data.limits.findIndex((l) => l.limit === state.limit));

/** territoryAt returns the département at a place, or null. */
function territoryAt(sx, sy) {
  const i = landPaths.findIndex((path, k) => data.land.areas[k].limits && pen.isPointInPath(path, sx, sy, "evenodd"));
  return i < 0 ? null : { ...data.land.areas[i], bound: landBounds[i] };
}

function drawLand() {
  pen.fillStyle = "#e9e9e6";
  pen.strokeStyle = "#b4bbc1";
  pen.lineWidth = 0.8 / view.scale;
  for (const path of landPaths) {
    pen.fill(path, "evenodd");
    pen.stroke(path);
  }
  if (!data.land.scope.length) return;
  pen.fillStyle = "#ffffff";
  pen.fill(landScope, "evenodd");
}

function drawTerritories() {
  const at = limitIndex();
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 1 / view.scale;
  data.land.areas.forEach((area, i) => {
    if (!area.limits) return;
    const index = area.limits[at].class;
    pen.fillStyle = index < 0 ? NoTime : data.land.shares[index].color;
    pen.fill(landPaths[i], "evenodd");
    pen.stroke(landPaths[i]);
  });
  drawLandEdge();
}

function drawLandEdge() {
  pen.strokeStyle = Ink;
  pen.lineWidth = 1.7 / view.scale;
  pen.stroke(landScope);
}

/** drawTerritoryNames writes the names that have room in their département. */
function drawTerritoryNames() {
  data.land.areas.forEach((area, i) => {
    if (!area.limits) return;
    const b = landBounds[i], [x, y] = onScreen([(b[0] + b[2]) / 2, (b[1] + b[3]) / 2]);
    if (widthOf(area.name, fonts.place) > (b[2] - b[0]) * view.scale) return;
    haloed(area.name, x, y + 4, fonts.place, "center");
  });
}

/** territoryLegend lists the classes of shares with their départements. */
function territoryLegend(entry) {
  const at = limitIndex();
  const count = (index) => data.land.areas.filter((a) => a.limits && a.limits[at].class === index).length;
  const rows = data.land.shares.map((share, i) => entry(swatch(share.color, null), pick(share.name), count(i) ? integer(count(i)) : "–", !count(i)));
  if (count(-1)) rows.push(entry(swatch(NoTime, null), words("uncomputed"), integer(count(-1))));
  if (data.land.around) rows.push(entry(swatch("#e9e9e6", null), words("legend.neighbour")));
  return [element("h3", {}, words("legend.shares", local(limitOf(state.limit).name))), element("ul", { id: "legend-shares" }, ...rows),
    element("p", {}, words("legend.nearer"))];
}
