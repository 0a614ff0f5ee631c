// Scenarios: structures opened and closed by hand. Times are those of the report,
// in tenths of a second, so that what is shown is what a run with the same
// openings and closings shows; where a time is not known here, nothing changes.

/** What is opened, by index of its commune, and closed, by index of the
 * structure, in the order of the clicks. */
const scenario = { opened: [], closed: [] };

const inScenario = () => scenario.opened.length + scenario.closed.length > 0;
const canTry = !data.scenario.why;
const peopleOf = (c) => Math.max(c.people, 0);

/** bitReader reads what bitWriter writes: numbers of so many bits, and by Rice's code. */
function bitReader(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  let at = 0;
  const read = (bits) => {
    let value = 0;
    for (let left = bits; left > 0;) {
      const inByte = 8 - (at & 7), take = Math.min(inByte, left);
      value = value * 2 ** take + ((bytes[at >> 3] >> (inByte - take)) & (2 ** take - 1));
      at += take;
      left -= take;
    }
    return value;
  };
  const rice = () => {
    let fours = 0;
    while (read(1)) fours++;
    return 4 * fours + read(2);
  };
  return { read, rice };
}

/** unpack returns what is known of each commune: its nearest structures, and where
 * an opening would be nearer than the last of these. See packRows. */
function unpack(text) {
  const { read, rice } = bitReader(text);
  return data.communes.map(() => {
    const row = { nearest: [], where: [], times: [] };
    const kept = read(4);
    if (kept === 0) return row;
    const width = read(5);
    for (let i = 0; i < kept; i++) row.nearest.push({ s: read(16), p: read(8), time: read(width) });
    const openings = read(16);
    for (let i = 0, next = 0; i < openings; i++) {
      const where = next + rice();
      row.where.push(where);
      row.times.push(read(width));
      next = where + 1;
    }
    return row;
  });
}

const rows = canTry ? unpack(data.scenario.rows) : [];
const shut = new Set(data.scenario.closed), fixed = new Set(data.scenario.fixed), unasked = new Set(data.scenario.unasked);

const canOpen = (c) => canTry && !shut.has(c.index);
const canClose = (s) => canTry && !fixed.has(s);

/** timeTo returns the time from a commune to an opening, Infinity when it is
 * farther than the structures known. */
function timeTo(row, where) {
  let low = 0, high = row.where.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row.where[middle] < where) low = middle + 1;
    else high = middle;
  }
  return row.where[low] === where ? row.times[low] : Infinity;
}

/** nearestIn returns what is nearest to a commune, nearest first: nothing where all is
 * as it is today; null where that is not known since all structures known of it are
 * closed. Where times are the same, structures of today come first, then the first
 * opening. */
function nearestIn(index, opened, closed) {
  const row = rows[index];
  if (row.nearest.length === 0) return [];
  const stay = closed.length ? row.nearest.filter((n) => !closed.includes(n.s)) : row.nearest;
  const open = opened.map((o) => ({ o, time: timeTo(row, o) })).filter((n) => n.time < Infinity);
  if (open.length === 0 && stay.length === row.nearest.length) return [];
  if (stay.length + open.length === 0) return null;
  return stay.concat(open).sort((a, b) => a.time - b.time).slice(0, 3);
}

/** isRanged tells whether a commune's times are shown as ranges. */
const isRanged = (c) => data.scenario.ranged[c.fit || 0];

/** minutesOf writes a time in minutes, in English, as package reports does. */
function minutesOf(c, time) {
  if (isRanged(c)) {
    const [low, high] = data.scenario.range;
    return `${Math.floor(Math.min(Math.round(time * low), time) / 600)}–${Math.ceil(Math.max(Math.round(time * high), time) / 600)}`;
  }
  let shown = Math.floor((time + data.step / 2) / data.step) * data.step;
  for (const bound of data.bounds) {
    if (time > bound && shown <= bound) shown = (Math.floor(bound / data.step) + 1) * data.step;
    else if (time <= bound && shown > bound) shown = Math.floor(bound / data.step) * data.step;
  }
  return fixedPoint(shown / 600, data.step < 600 ? 1 : 0);
}

/** classOf returns the class that holds a time. */
function classOf(time) {
  let found = 0;
  data.classes.forEach((c, i) => {
    if (!c.unreachable && i > 0 && time > c.from) found = i;
  });
  return found;
}

for (const c of communes) {
  c.today = { time: c.time, status: c.status, class: c.class, minutes: c.minutes, nearest: c.nearest };
}

const nearestOfAll = (opened, closed) => communes.map((c) => nearestIn(c.index, opened, closed));

/** apply computes all communes for openings and closings. It returns the first
 * commune whose time is not known then, and leaves all as it was; else null. */
function apply(opened, closed) {
  const found = opened.length + closed.length > 0 ? nearestOfAll(opened, closed) : null;
  const unknown = found ? found.indexOf(null) : -1;
  if (unknown >= 0) return communes[unknown];
  Object.assign(scenario, { opened, closed });
  communes.forEach((c, i) => Object.assign(c, c.today, found && found[i].length ? changed(c, found[i]) : {}));
  return null;
}

/** changed returns what a commune is in a scenario, given what is nearest to it. */
function changed(c, nearest) {
  const time = nearest[0].time;
  return {
    time, status: time <= data.threshold ? 0 : 1, class: classOf(time), minutes: minutesOf(c, time),
    nearest: nearest.map((n) => {
      const known = n.o === undefined && c.today.nearest.find((t) => t.s === n.s);
      return known || { ...n, m: minutesOf(c, n.time) };
    }),
  };
}

/** best returns the commune where one more opening brings the most people within a
 * limit, and how many: of several the one that saves the most people × time, then
 * the first. null when none brings anyone. */
function best(limit) {
  const gain = new Float64Array(communes.length), saved = new Float64Array(communes.length);
  for (const c of communes) {
    const row = rows[c.index];
    for (let i = 0; i < row.where.length; i++) {
      if (row.times[i] >= c.time) continue;
      saved[row.where[i]] += peopleOf(c) * (c.time - row.times[i]);
      if (c.time > limit && row.times[i] <= limit) gain[row.where[i]] += peopleOf(c);
    }
  }
  let found = null;
  for (const c of communes) {
    const i = c.index;
    if (gain[i] === 0 || shut.has(i) || unasked.has(i) || scenario.opened.includes(i) || isFull(c)) continue;
    if (!found || gain[i] > gain[found.index] || (gain[i] === gain[found.index] && saved[i] > saved[found.index])) found = c;
  }
  return found && { commune: found, people: gain[found.index] };
}

/** isFull tells whether the intercommunal body of a commune has as many openings as
 * it may have. */
function isFull(c) {
  const most = data.scenario.perEPCI;
  return most > 0 && Boolean(c.epci) && scenario.opened.filter((o) => communes[o].epci === c.epci).length >= most;
}

/** tally splits the communes computed at a limit; before is without the scenario. */
function tally(limit, before) {
  const t = { beyond: 0, people: 0, beyondPeople: 0 };
  for (const c of communes) {
    if (c.status === NotComputed) continue;
    const now = before ? c.today : c;
    const beyond = isBeyond(now, limit);
    if (beyond) t.beyond++;
    t[beyond ? "beyondPeople" : "people"] += peopleOf(c);
  }
  return t;
}

/** served returns how many communes and people a structure is the nearest of. */
function served(structure) {
  const own = communes.filter((c) => c.status !== NotComputed && c.nearest[0] && c.nearest[0].s === structure);
  return [own.length, own.reduce((sum, c) => sum + peopleOf(c), 0)];
}

/** fragment writes the scenario as the end of the page's address. */
function fragment() {
  const parts = [];
  if (scenario.opened.length) parts.push("open=" + scenario.opened.map((o) => encodeURIComponent(communes[o].code)).join(","));
  if (scenario.closed.length) parts.push("close=" + scenario.closed.map((s) => encodeURIComponent(data.scenario.ids[s])).join(","));
  if (parts.length && state.limit !== data.threshold) parts.push("limit=" + limitOf(state.limit).name);
  return parts.join("&");
}

/** readFragment reads what fragment writes but the limit: indexes of communes and of
 * structures, and what it names that can't be opened or closed. */
function readFragment(text) {
  const read = { opened: [], closed: [], strange: [] };
  const plain = (word) => {
    try { return decodeURIComponent(word); } catch { return word; }
  };
  for (const part of text.split("&")) {
    const [key, list = ""] = part.split("=");
    for (const word of list.split(",").filter(Boolean).map(plain)) {
      if (key !== "open" && key !== "close") continue;
      const at = key === "open" ? communes.findIndex((c) => c.code === word) : data.scenario.ids.indexOf(word);
      const into = key === "open" ? read.opened : read.closed;
      if (at < 0 || !(key === "open" ? canOpen(communes[at]) : canClose(at))) read.strange.push(word);
      else if (!into.includes(at)) into.push(at);
    }
  }
  return read;
}

/** command writes the command that makes the report of the scenario; "" when it
 * can't be written so that it means the same to every shell. */
function command() {
  const words = [];
  for (const o of scenario.opened) words.push("--open", communes[o].code);
  for (const s of scenario.closed) words.push("--close", data.scenario.ids[s]);
  if (!data.scenario.command || words.some((w) => !/^[\w.:-]+$/.test(w))) return "";
  return [data.scenario.command, ...words].join(" ");
}
