// What the page shows, in its address: the scenario, then the limit, the layers
// switched off, what is chosen and where the map is. A link opens the page as it was.

/** viewWords writes where the map is, "" when it shows everything. */
function viewWords() {
  if (showsAll()) return "";
  const middle = [(view.width / 2 - view.dx) / view.scale, (view.height / 2 - view.dy) / view.scale].map(Math.round);
  return [...middle, (view.scale / view.whole).toFixed(2)].join(",");
}

/** stateParts writes all but the scenario, as parts of the address. */
function stateParts() {
  const parts = [];
  const off = Object.keys(state.layers).filter((name) => !state.layers[name]);
  if (off.length) parts.push("off=" + off.join(","));
  if (state.commune) parts.push("commune=" + encodeURIComponent(state.commune.code));
  else if (state.structure !== null) parts.push("structure=" + encodeURIComponent(data.structures[state.structure].id));
  else if (state.body) parts.push("epci=" + encodeURIComponent(state.body.name));
  const at = viewWords();
  if (at) parts.push("at=" + at);
  return parts;
}

/** wholeFragment is the end of the page's address. */
function wholeFragment() {
  const parts = fragment() ? [fragment()] : [];
  if (state.limit !== data.threshold && !inScenario()) parts.push("limit=" + limitOf(state.limit).name);
  return parts.concat(stateParts()).join("&");
}

/** link is the page's address with what it shows, before that stands there too. */
function link() {
  const end = wholeFragment();
  return location.href.replace(/#.*$/, "") + (end ? "#" + end : "");
}

let keepTimer = 0;

/** keepState writes the address once the map has come to rest, and the link to copy with
 * it; it adds nothing to the browser's history. */
function keepState() {
  clearTimeout(keepTimer);
  keepTimer = setTimeout(keepInAddress, 200);
}

/** partOfAddress returns what stands behind a word of the address, null when nothing. */
function partOfAddress(text, key) {
  const part = text.split("&").find((p) => p.startsWith(key + "="));
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part.slice(key.length + 1));
  } catch {
    return null;
  }
}

/** restoreState shows what an address says beside its scenario, and of all that it does
 * not say what is shown at first; things that are not there are passed over. */
function restoreState(text) {
  const limit = data.limits.find((l) => l.name === partOfAddress(text, "limit"));
  chooseLimit(limit ? limit.limit : data.threshold);
  const off = (partOfAddress(text, "off") || "").split(",");
  for (const input of byId("layers").querySelectorAll("input")) {
    input.checked = !off.includes(input.value);
    state.layers[input.value] = input.checked;
  }
  const code = partOfAddress(text, "commune"), name = partOfAddress(text, "epci"), id = partOfAddress(text, "structure");
  const commune = communes.find((c) => c.code === code), body = bodies.find((b) => b.name === name);
  const structure = data.structures.findIndex((s) => s.id === id);
  if (commune) choose(commune, null);
  else if (body) chooseBody(body, false);
  else choose(null, structure >= 0 ? structure : null);
  const at = (partOfAddress(text, "at") || "").split(",").map(Number);
  if (at.length === 3 && at.every(Number.isFinite) && at[2] > 0) {
    const scale = heldScale(at[2] * view.whole);
    Object.assign(view, { scale, dx: view.width / 2 - at[0] * scale, dy: view.height / 2 - at[1] * scale });
  } else Object.assign(view, view.home);
  moved();
}
