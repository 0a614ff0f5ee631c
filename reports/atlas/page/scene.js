// The scene: lines taken out of their differences, and paths made of them once.

/** points returns a line's coordinates, x and y in turn. */
function points(deltas) {
  const line = new Float64Array(deltas.length);
  for (let i = 0; i < deltas.length; i++) line[i] = deltas[i] + (i > 1 ? line[i - 2] : 0);
  return line;
}

const arcs = data.arcs.map(points);

/** follow adds a line to a path, from its first or its last point. */
function follow(path, line, backward, begin) {
  const n = line.length;
  for (let i = 0; i < n; i += 2) {
    const k = backward ? n - 2 - i : i;
    if (i === 0 && begin) path.moveTo(line[k], line[k + 1]);
    else path.lineTo(line[k], line[k + 1]);
  }
}

/** areaPath returns the path of rings of arcs, those of the communes or others; ~i is
 * arc i backwards. */
function areaPath(rings, from = arcs) {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach((n, i) => follow(path, from[n < 0 ? ~n : n], n < 0, i === 0));
    path.closePath();
  }
  return path;
}

function linesPath(lines, close) {
  const path = new Path2D();
  for (const line of lines) {
    follow(path, line, false, true);
    if (close) path.closePath();
  }
  return path;
}

/** boundOf returns west, north, east and south of rings of arcs. */
function boundOf(rings, from = arcs) {
  const b = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const n of ring) {
      const line = from[n < 0 ? ~n : n];
      for (let i = 0; i < line.length; i += 2) {
        b[0] = Math.min(b[0], line[i]);
        b[1] = Math.min(b[1], line[i + 1]);
        b[2] = Math.max(b[2], line[i]);
        b[3] = Math.max(b[3], line[i + 1]);
      }
    }
  }
  return b;
}

/** sizeOf returns the width or height of a line, whichever is more. */
function sizeOf(line) {
  const b = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i++) {
    b[i % 2] = Math.min(b[i % 2], line[i]);
    b[2 + (i % 2)] = Math.max(b[2 + (i % 2)], line[i]);
  }
  return Math.max(b[2] - b[0], b[3] - b[1]);
}

const outerArcs = new Set(data.outer);
const innerBorders = linesPath(arcs.filter((_, i) => !outerArcs.has(i)), false);
const outerBorders = linesPath(arcs.filter((_, i) => outerArcs.has(i)), false);
const scopePath = areaPath(data.edge);
const aroundPaths = data.around.map((rings) => areaPath(rings));
const bandRings = data.bands.map((b) => b.rings.map(points).map((line) => ({ line, size: sizeOf(line) })));
const bandPaths = bandRings.map((rings) => linesPath(rings.map((ring) => ring.line), true));

/** SmallestRing is the size in pixels from which a ring of a band is drawn as a line:
 * dashes around smaller ones, such as those around villages on a small screen, run into
 * each other and hide the colours. */
const SmallestRing = 18;

/** seen returns the rings that are large enough at the scale shown. */
const seen = (rings) => linesPath(rings.filter((ring) => ring.size * view.scale >= SmallestRing).map((ring) => ring.line), true);

const roadPaths = [0, 1, 2].map((rank) =>
  linesPath(data.roads.filter((r) => r.rank === rank).map((r) => points(r.line)), false));

/** Communes, with what is drawn of them. A circle's radius is in cells. */
const communes = data.communes.map((c, index) => {
  const outlined = Boolean(c.rings);
  const radius = Math.max(Math.sqrt((Math.max(c.people, 0) * data.perPerson) / Math.PI), data.smallest);
  return {
    ...c, index, outlined, radius,
    path: outlined ? areaPath(c.rings) : null,
    bound: outlined ? boundOf(c.rings)
      : [c.at[0] - radius, c.at[1] - radius, c.at[0] + radius, c.at[1] + radius],
    key: plainly(c.name),
  };
});

/** Circles, the larger first, so that none hides another. */
const circled = communes.filter((c) => !c.outlined).sort((a, b) => b.radius - a.radius);

/** Service points on the map, in the order they are drawn. */
const sites = data.sites.map(([s, p], index) => ({
  index, structure: s, point: p, at: data.structures[s].points[p].at,
  format: data.structures[s].format, inScope: data.structures[s].inScope,
  main: data.structures[s].points[p].kind === 0,
  serves: data.structures[s].inScope || data.structures[s].communes > 0,
}));

const Unreachable = 2, NotComputed = 3; // statuses of communes

/** isBeyond tells whether a commune is over a limit; times decide, unrounded. */
function isBeyond(c, limit) {
  return c.status === Unreachable || (c.status !== NotComputed && c.time > limit);
}

/** timeWords writes a commune's time, or why it has none. */
function timeWords(c) {
  if (c.status === Unreachable) return words("unreachable");
  if (c.status === NotComputed) return words("uncomputed");
  return words("minutes", local(c.minutes));
}

function peopleWords(n) {
  return n < 0 ? words("people.none") : counted("people", n);
}
