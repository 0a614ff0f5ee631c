// The panel with which a scenario is tried, and its place in the page's address.

const mostChanges = 200; // communes that the panel lists

/** attempt opens and closes, and says so where that can't be computed here. */
function attempt(opened, closed) {
  const unknown = apply(opened, closed);
  if (unknown) tell(words("try.far", unknown.name, integer(data.scenario.kept)));
  else {
    tell("");
    keepState(); // writing the address takes a browser longer than all the rest
  }
  refresh();
}

/** without returns a list without a thing, or with it when it is not there. */
const toggled = (list, thing) => (list.includes(thing) ? list.filter((x) => x !== thing) : [...list, thing]);

const toggleOpening = (index) => attempt(toggled(scenario.opened, index), scenario.closed);
const toggleClosing = (s) => attempt(scenario.opened, toggled(scenario.closed, s));

const tell = (text) => { byId("try-told").textContent = text; };

/** keepInAddress makes the page's address a link to what it shows. */
function keepInAddress() {
  const wanted = wholeFragment();
  if (byId("repeat-link")) byId("repeat-link").value = link();
  if (location.hash.slice(1) === wanted) return;
  try {
    history.replaceState(null, "", wanted ? "#" + wanted : location.pathname + location.search);
  } catch {
    location.hash = wanted;
  }
}

/** followAddress shows what the end of an address says, and opens and closes. */
function followAddress(hash) {
  const text = hash.slice(1);
  if (text === wholeFragment()) return;
  followScenario(text);
  restoreState(text);
  refresh();
}

function followScenario(text) {
  if (!canTry) return;
  const read = readFragment(text);
  if (!read.strange.length && scenarioWords(read) === fragmentWords()) return;
  const unknown = apply(read.opened, read.closed);
  const told = unknown ? [words("try.far", unknown.name, integer(data.scenario.kept))] : [];
  tell(told.concat(read.strange.map((word) => words("try.strange", word))).join(" "));
}

/** Openings and closings as a text, to compare. */
const scenarioWords = (s) => `${s.opened}|${s.closed}`;
const fragmentWords = () => scenarioWords(scenario);

/** tryButton is what a card opens or closes with; a text where that can't be done. */
function tryButton(done, can, keys, toggle) {
  if (!canTry) return [];
  if (!can) return [element("p", { class: "state" }, words(keys.cannot))];
  return [element("button", { class: done ? "try done" : "try", type: "button", id: "try-this", "aria-pressed": String(done), onclick: () => {
    toggle();
    byId("try-this")?.focus({ preventScroll: true });
  } }, words(done ? keys.undo : keys.act))];
}

const openButton = (c) => tryButton(scenario.opened.includes(c.index), canOpen(c),
  { act: "try.open", undo: "try.unopen", cannot: "try.noopening" }, () => toggleOpening(c.index));

const closeButton = (s) => tryButton(scenario.closed.includes(s), canClose(s),
  { act: "try.close", undo: "try.unclose", cannot: "try.noclosing" }, () => toggleClosing(s));

/** fillTry writes the panel. */
function fillTry() {
  byId("try-head").textContent = words("try.head");
  const on = inScenario();
  byId("try-hint").textContent = canTry ? words(on ? "try.counted" : "try.hint") : words(data.scenario.why);
  for (const box of document.querySelectorAll("#layers input[value=bands], #layers input[value=plan]")) box.disabled = on; // they are those of today
  byId("try-actions").hidden = !canTry;
  byId("try-best").textContent = words("try.best", local(limitOf(state.limit).name));
  byId("try-plan").textContent = words("try.plan");
  byId("try-plan").hidden = on || planned().length === 0;
  byId("try-reset").textContent = words("try.reset");
  byId("try-reset").hidden = !on;
  byId("try-body").replaceChildren(...(on ? [chips(), limitTable(), changeList(), ...repeats()] : []));
}

/** chips lists what is opened and closed, each with a button that undoes it. */
function chips() {
  const chip = (text, where, undo) => element("li", {},
    element("button", { class: "where", type: "button", onclick: where }, text),
    element("button", { class: "undo", type: "button", "aria-label": words("try.undo", text), title: words("try.undo", text), onclick: () => {
      undo();
      byId("try").focus({ preventScroll: true });
    } }, "×"));
  return element("ul", { class: "chips" },
    ...scenario.opened.map((o) => chip(words("try.opened", `${communes[o].name} (${communes[o].code})`),
      () => choose(communes[o], null, true), () => toggleOpening(o))),
    ...scenario.closed.map((s) => chip(words("try.closed", data.structures[s].name),
      () => choose(null, s, true), () => toggleClosing(s))));
}

/** limitTable says how many people are within each limit, and what changed. */
function limitTable() {
  const head = ["try.limit", "try.within", "try.share", "try.change"].map((key) => element("th", { scope: "col" }, words(key)));
  return element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...data.limits.map((l) => {
    const t = tally(l.limit, false), change = t.people - tally(l.limit, true).people;
    const all = t.people + t.beyondPeople;
    const sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
    return element("tr", {}, element("th", { scope: "row" }, words("minutes", local(l.name))), element("td", {}, integer(t.people)),
      element("td", {}, percentOf(all ? t.people / all : 0)),
      element("td", { class: change < 0 ? "worse" : change > 0 ? "better" : "" }, sign + integer(Math.abs(change))));
  })));
}

/** dot shows a class's colour. */
function dot(index) {
  const made = element("span", { class: "dot", "aria-hidden": "true" });
  made.style.backgroundColor = colorOf(index);
  return made;
}

/** changeList lists the communes whose class of time changes, the most people
 * first. */
function changeList() {
  const all = communes.filter((c) => c.class !== c.today.class).sort((a, b) => b.people - a.people || compareNames(a, b));
  const parts = [element("summary", {}, counted("try.changes", all.length))];
  parts.push(element("ol", {}, ...all.slice(0, mostChanges).map((c) => element("li", {}, element("button", {
    class: "go", type: "button", onclick: () => choose(c, null, true),
  }, dot(c.today.class), dot(c.class), element("span", { class: "name" }, c.name),
  element("span", { class: "time" }, words("try.minutes", local(c.today.minutes), words("minutes", local(c.minutes)))))))));
  if (all.length > mostChanges) parts.push(element("p", { class: "state" }, words("try.changes.all", integer(mostChanges))));
  return element("details", { open: "" }, ...parts);
}

/** repeats shows the scenario as a link and as a command, each to be copied. */
function repeats() {
  const line = (key, text) => {
    const field = element("input", { type: "text", readonly: "", value: text, id: "repeat-" + key, onfocus: () => field.select() });
    const copy = element("button", { type: "button", onclick: async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        document.execCommand("copy");
      }
      tell(words("try.copied"));
    } }, words("try.copy"));
    return element("div", { class: "repeat" }, element("label", { for: "repeat-" + key }, words("try." + key)), field, copy);
  };
  const written = command();
  return [line("link", link()), written ? line("command", written) : element("p", { class: "state" }, words("try.nocommand"))];
}

/** getReady tries a scenario that is not shown, once the page is at rest: browsers are
 * slow at what they do for the first time, fonts above all. Nothing is painted before
 * all is as it was. */
function getReady() {
  const first = communes.findIndex(canOpen);
  if (first < 0 || inScenario() || apply([first], [])) return;
  const body = byId("try-body");
  answerSentences();
  body.replaceChildren(chips(), limitTable(), changeList(), ...repeats());
  fillList();
  document.body.getBoundingClientRect(); // lays out what is written
  draw();
  apply([], []);
  body.replaceChildren();
  fillList();
  draw();
}

/** planned returns the communes of the plan where a structure can be opened. */
const planned = () => data.plan.sites.map((mark) => mark.c).filter((c) => c >= 0 && canOpen(communes[c]));

function proposeBest() {
  const limit = limitOf(state.limit);
  const found = best(state.limit);
  if (!found) {
    tell(words("try.best.none", local(limit.name)));
    return;
  }
  toggleOpening(found.commune.index);
  tell(words("try.best.found", found.commune.name, counted("people", found.people), local(limit.name)));
  choose(found.commune, null, false);
}

function listenToTry() {
  byId("try-best").addEventListener("click", proposeBest);
  byId("try-plan").addEventListener("click", () => {
    attempt(planned(), []);
    byId("try").focus({ preventScroll: true });
  });
  byId("try-reset").addEventListener("click", () => {
    attempt([], []);
    byId("try").focus({ preventScroll: true });
  });
  // The address may have been written anew since: what was asked for counts.
  window.addEventListener("hashchange", (event) => followAddress(new URL(event.newURL).hash));
}
