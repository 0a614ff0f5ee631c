// The own area of a structure: the communes within the limits of it alone, coloured by
// their time to it while it is chosen.

/** reachedBy has, of each structure, the communes within the largest limit of it, by
 * index, and their times to it. It is unpacked once, when a structure is first chosen. */
let reachedBy = null;

/** unpackReached reads what packReached writes. */
function unpackReached(text) {
  const { read, rice } = bitReader(text);
  const width = read(5);
  return data.structures.map(() => {
    const times = new Map();
    for (let left = read(16), next = 0; left > 0; left--) {
      const where = next + rice();
      times.set(where, read(width));
      next = where + 1;
    }
    return times;
  });
}

/** ownTimes returns the times to a structure alone by index of the commune, null where
 * this page has none, and while a scenario is tried: the map shows what comes of it. */
function ownTimes(structure) {
  if (!data.reached || inScenario()) return null;
  reachedBy ??= unpackReached(data.reached);
  return reachedBy[structure];
}

/** ownShown returns the times that the map is coloured by while a structure is chosen,
 * null when it is not. */
function ownShown() {
  if (state.structure === null || !state.layers.communes || byTerritory()) return null;
  return ownTimes(state.structure);
}

/** farthestLimit is the largest limit: beyond it no time to a single structure is known. */
const farthestLimit = () => data.limits[data.limits.length - 1];

/** shownOf returns the colour of a commune on the map and the pattern over it. */
function shownOf(c) {
  const own = ownShown();
  if (!own) return [colorOf(c.class), hatchOf(c)];
  const time = own.get(c.index);
  if (time === undefined) return [NoTime, null];
  const at = classOf(time);
  return [colorOf(at), time > state.limit ? hatch(data.classes[at].light, false) : null];
}

/** minutesShown returns the minutes written below a commune's name, "" for none. */
function minutesShown(c) {
  const own = ownShown();
  if (!own) return c.minutes || "";
  return own.has(c.index) ? minutesOf(c, own.get(c.index)) : "";
}

/** ownTip tells a commune's time to the structure chosen, "" when none is. */
function ownTip(c) {
  const own = ownShown();
  if (!own || c.status === NotComputed || c.status === Unreachable) return "";
  if (!own.has(c.index)) return words("card.own.far", local(farthestLimit().name));
  return words("card.own.time", local(minutesOf(c, own.get(c.index))));
}

/** areaToShow returns the communes that the map moves to for a structure: those within
 * the limit shown of it, or else that it is the nearest of. */
function areaToShow(structure) {
  const own = ownTimes(structure), within = own ? communes.filter((c) => own.get(c.index) <= state.limit) : [];
  return within.length ? within : areaOf(structure);
}

/** ownFacts tell how many people are within each limit of a structure. */
function ownFacts(s) {
  return s.within.flatMap(([its, people], k) => pair(words("card.own.within", local(data.limits[k].name)), counted("served", its, peopleWords(people))));
}

/** ownLegend lists the classes of times to the structure chosen, with their communes. */
function ownLegend(entry) {
  const own = ownShown(), counts = data.classes.map(() => 0);
  for (const time of own.values()) counts[classOf(time)]++;
  const rows = data.classes.flatMap((c, i) => (c.unreachable || c.from >= farthestLimit().limit ? []
    : [entry(swatch(c.color, classHatch(c)), pick(c.name), counts[i] ? integer(counts[i]) : "–", !counts[i])]));
  rows.push(entry(swatch(NoTime, null), words("legend.own.far", local(farthestLimit().name)), integer(communes.length - own.size)));
  rows.push(entry(sign((on) => {
    on.strokeStyle = Ink;
    on.lineWidth = 2.6;
    on.stroke(new Path2D("M0 7h22"));
  }), words("legend.own.edge")));
  return rows;
}

let ownTold = null; // the structure that the legend tells of

/** followOwn writes the legend anew when the map is coloured by other times. */
function followOwn() {
  const now = ownShown() ? state.structure : null;
  if (now === ownTold) return;
  ownTold = now;
  fillLegend();
}
