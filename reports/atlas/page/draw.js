// Drawing: the layers that are switched on, from the ground up.

/** What is shown and chosen. Chosen is a commune, the index of a
 * structure or an intercommunal body, or nothing. */
const state = {
  limit: data.threshold,
  layers: { communes: true, bands: true, roads: true, sites: true, plan: true, names: true },
  commune: null, structure: null, body: null, hovered: null,
};

const Ink = "#1d242b", Site = "#c8321f", NoTime = "#dddddd", Trial = "#0a7d33";

/** colorOf returns a commune's colour; none is -1. */
const colorOf = (index) => (index < 0 ? NoTime : data.classes[index].color);

const hatches = new Map();

/** hatch returns a pattern of lines, light or dark, simple or crossed. */
function hatch(dark, crossed) {
  const dots = pixelRatio(); // another one where the window is on another screen
  const key = `${dark} ${crossed} ${dots}`;
  if (!hatches.has(key)) {
    const size = Math.round(8 * dots);
    const tile = document.createElement("canvas");
    tile.width = tile.height = size;
    const on = tile.getContext("2d");
    on.strokeStyle = dark ? Ink : "#ffffff";
    on.lineWidth = 1.3 * dots;
    on.beginPath();
    for (const from of [-size, 0, size]) { // so that lines meet at the tile's corners
      on.moveTo(from - 2, size + 2);
      on.lineTo(from + size + 2, -2);
      if (crossed) {
        on.moveTo(from - 2, -2);
        on.lineTo(from + size + 2, size + 2);
      }
    }
    on.stroke();
    hatches.set(key, pen.createPattern(tile, "repeat"));
  }
  return hatches.get(key);
}

/** hatchOf returns the pattern over a commune, null when it is within. */
function hatchOf(c) {
  if (!isBeyond(c, state.limit)) return null;
  return hatch(c.class < 0 || data.classes[c.class].light, c.status === Unreachable);
}

/** inScene makes the pen draw in cells, in screen in pixels of the page. */
function inScene() {
  inScreen();
  pen.translate(view.dx, view.dy);
  pen.scale(view.scale, view.scale);
}

function inScreen() {
  pen.resetTransform();
  pen.scale(pixelRatio(), pixelRatio());
}

/** onScreen returns where a cell is on the canvas. */
const onScreen = (at) => [at[0] * view.scale + view.dx, at[1] * view.scale + view.dy];

/** inSight tells whether a bound in cells touches the canvas. */
function inSight(b) {
  return b[2] * view.scale + view.dx > 0 && b[0] * view.scale + view.dx < view.width
    && b[3] * view.scale + view.dy > 0 && b[1] * view.scale + view.dy < view.height;
}

/** touches tells whether a bound in cells touches a box of the canvas's pixels. */
function touches(b, box) {
  const dots = pixelRatio();
  return (b[2] * view.scale + view.dx) * dots > box[0] - 2 && (b[0] * view.scale + view.dx) * dots < box[2] + 2
    && (b[3] * view.scale + view.dy) * dots > box[1] - 2 && (b[1] * view.scale + view.dy) * dots < box[3] + 2;
}

/** circleRadius returns a circle's radius on screen: it grows slower than the
 * map, so that circles part from each other as one comes nearer. */
function circleRadius(c) {
  return c.radius * view.whole * Math.sqrt(Math.max(view.scale / view.whole, 1));
}

function draw() {
  pen.resetTransform();
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.lineJoin = pen.lineCap = "round";
  const layers = state.layers;
  inScene();
  if (byTerritory()) {
    drawLand();
    drawAround();
    drawTerritories();
    inScreen();
    if (layers.plan) drawPlan();
    if (layers.names) drawTerritoryNames();
    drawScale();
    return;
  }
  drawGround();
  const bands = layers.bands && !inScenario() && !ownShown(); // they are those of today, of all structures
  if (bands) drawBands(!data.outlined || !layers.communes); // filled where no communes are
  drawLines();
  inScreen();
  if (layers.communes) drawCircles();
  drawChosen();
  if (layers.sites) drawSites();
  if (layers.plan && !inScenario()) drawPlan();
  if (layers.names) drawNames();
  drawScale();
}

function drawAround() {
  pen.fillStyle = "#f0f0ee";
  pen.strokeStyle = "#c9cfd4";
  pen.lineWidth = 0.6 / view.scale;
  for (const path of aroundPaths) {
    pen.fill(path, "evenodd");
    pen.stroke(path);
  }
}

/** drawAreas fills the communes in the colours that they are shown in, those alone
 * that touch a box of the canvas's pixels where there is one. */
function drawAreas(shown, box) {
  const dots = pixelRatio();
  const upright = new DOMMatrix().scale(1 / (view.scale * dots));
  for (const [i, c] of communes.entries()) {
    if (!c.outlined || !inSight(c.bound) || (box && !touches(c.bound, box))) continue;
    const [color, lines] = shown[i];
    pen.fillStyle = pen.strokeStyle = color;
    pen.fill(c.path, "evenodd");
    pen.lineWidth = 0.7 / view.scale; // closes the hair between neighbours
    pen.stroke(c.path);
    if (lines) {
      lines.setTransform(upright);
      pen.fillStyle = lines;
      pen.fill(c.path, "evenodd");
    }
  }
}

function drawBands(filled) {
  pen.save();
  if (bounded) pen.clip(scopeEdge, "evenodd");
  const dashes = [[], [8, 5], [3, 4], [0.1, 4]];
  bandPaths.forEach((path, i) => {
    if (filled) {
      pen.globalAlpha = 1;
      pen.fillStyle = tint(colorOf(data.bands[i].class));
      pen.fill(path, "evenodd");
    }
    pen.strokeStyle = filled ? "#ffffff" : Ink;
    pen.lineWidth = (filled ? 0.8 : 1.1) / view.scale;
    pen.setLineDash(filled ? [] : dashes[Math.min(i, 3)].map((d) => d / view.scale));
    pen.globalAlpha = filled ? 1 : 0.7;
    pen.stroke(filled ? path : seen(bandRings[i]));
  });
  pen.restore();
}

/** tint mixes a colour with white, for the ground below circles. */
function tint(color) {
  const parts = [1, 3, 5].map((i) => Math.round(parseInt(color.slice(i, i + 2), 16) * 0.35 + 255 * 0.65));
  return `rgb(${parts.join(" ")})`;
}

function drawBorders() {
  if (state.layers.communes) {
    pen.strokeStyle = "rgb(255 255 255 / 0.75)";
    pen.lineWidth = Math.min(0.7 * Math.sqrt(view.scale / view.whole), 1.6) / view.scale;
  } else {
    pen.strokeStyle = "rgb(120 130 140 / 0.5)";
    pen.lineWidth = 0.5 / view.scale;
  }
  pen.stroke(innerBorders);
  pen.strokeStyle = Ink;
  pen.lineWidth = 1.7 / view.scale;
  pen.stroke(outerBorders);
}

const roadLines = [["rgb(107 91 75 / 0.85)", 2], ["rgb(107 91 75 / 0.7)", 1.1], ["rgb(107 91 75 / 0.5)", 0.7]];

function drawRoads() {
  for (const rank of [2, 1, 0]) {
    [pen.strokeStyle, pen.lineWidth] = roadLines[rank];
    pen.lineWidth = (pen.lineWidth * Math.min(Math.sqrt(view.scale / view.whole), 2.2)) / view.scale;
    pen.stroke(roadPaths[rank]);
  }
}

function drawCircles() {
  for (const c of circled) {
    const [x, y] = onScreen(c.at);
    const r = circleRadius(c);
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    const [color, lines] = shownOf(c);
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = color;
    pen.fill();
    if (lines) {
      lines.setTransform(new DOMMatrix().scale(1 / pixelRatio()));
      pen.fillStyle = lines;
      pen.fill();
    }
    pen.strokeStyle = lines ? Ink : "#4a545e";
    pen.lineWidth = lines ? 1.8 : 0.7; // small circles show no lines: their edge tells
    pen.stroke();
  }
}

/** edge draws the edge of a commune, on screen. */
function edge(c, color, width) {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  if (!c.outlined) {
    const [x, y] = onScreen(c.at);
    pen.beginPath();
    pen.arc(x, y, circleRadius(c) + 2, 0, 2 * Math.PI);
    pen.stroke();
    return;
  }
  inScene();
  pen.lineWidth = width / view.scale;
  pen.stroke(c.path);
  inScreen();
}

/** drawChosen marks the commune or structure chosen, and what is under the
 * pointer, with lines to the nearest points. */
function drawChosen() {
  const area = chosenArea();
  if (area) drawArea(area);
  if (state.commune) {
    edge(state.commune, "#ffffff", 6);
    edge(state.commune, Site, 3);
    state.commune.nearest.forEach((reach, i) => {
      const to = reach.o === undefined ? data.structures[reach.s].points[reach.p].at : communes[reach.o].at;
      if (!to) return;
      pen.beginPath();
      pen.moveTo(...onScreen(state.commune.at));
      pen.lineTo(...onScreen(to));
      pen.setLineDash(i === 0 ? [] : [2, 5]);
      pen.strokeStyle = "#ffffff";
      pen.lineWidth = i === 0 ? 4.5 : 3;
      pen.stroke();
      pen.strokeStyle = Site;
      pen.lineWidth = i === 0 ? 2.2 : 1.4;
      pen.stroke();
    });
    pen.setLineDash([]);
  }
  if (state.hovered) edge(state.hovered, Ink, 2.4);
}

/** drawScale draws the scale bar and the north in the lower right corner. */
function drawScale() {
  const metres = data.metres / view.scale; // a pixel
  const longest = 110 * metres;
  const power = 10 ** Math.floor(Math.log10(longest));
  const length = [5, 2, 1].map((n) => n * power).find((l) => l <= longest);
  const width = length / metres;
  const right = view.width - 16, bottom = view.height - 14;
  const text = length >= 1000 ? words("kilometres", integer(length / 1000)) : words("metres", integer(length));
  const bar = new Path2D(`M${right - width} ${bottom - 5}v5h${width}v-5`);
  pen.strokeStyle = "rgb(255 255 255 / 0.9)";
  pen.lineWidth = 4;
  pen.stroke(bar);
  pen.strokeStyle = Ink;
  pen.lineWidth = 1.5;
  pen.stroke(bar);
  haloed(text, right - width / 2, bottom - 8, "12px system-ui, sans-serif", "center");
  const x = right - width - 22, sin = Math.sin(data.north), cos = Math.cos(data.north);
  const turn = (dx, dy) => `${x + dx * cos + dy * sin} ${bottom + dx * sin - dy * cos}`;
  const half = (side) => new Path2D(`M${turn(side, 0)}L${turn(0, 22)}L${turn(0, 4)}Z`);
  pen.lineWidth = 1;
  pen.strokeStyle = pen.fillStyle = Ink;
  pen.fill(half(-5));
  pen.stroke(half(-5));
  pen.fillStyle = "#ffffff";
  pen.fill(half(5));
  pen.stroke(half(5));
  haloed(words("north"), x + 26 * sin, bottom - 26 * cos, "bold 12px system-ui, sans-serif", "center");
}

/** haloed writes a text with a white edge, its foot at y. */
function haloed(text, x, y, font, align = "left") {
  pen.font = font;
  pen.textAlign = align;
  pen.textBaseline = "alphabetic";
  pen.lineWidth = 3.2;
  pen.strokeStyle = "rgb(255 255 255 / 0.88)";
  pen.strokeText(text, x, y);
  pen.fillStyle = Ink;
  pen.fillText(text, x, y);
}
