// The list of communes: those in view, or those that a search finds. It moves
// with the map, and the map with it.

const list = byId("list"), search = byId("search"), sort = byId("sort");
const mostRows = 1000;

let listed = [];      // communes in the list's order
let active = 0;       // index in listed of the row that keys move
let listTimer = 0;

const orders = {
  time: (a, b) => rankOfTime(b) - rankOfTime(a) || compareNames(a, b),
  name: compareNames,
  people: (a, b) => b.people - a.people || compareNames(a, b),
};

/** rankOfTime puts communes without a way before the slowest, and those of
 * which nothing is known last. */
function rankOfTime(c) {
  if (c.status === Unreachable) return Infinity;
  return c.status === NotComputed ? -1 : c.time;
}

function compareNames(a, b) {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index;
}

/** found returns what a search finds: names that begin with it, then names
 * that hold it, then codes. */
function found(query) {
  const wanted = plainly(query);
  const begins = [], holds = [];
  for (const c of communes) {
    if (c.key.startsWith(wanted) || c.code.toLowerCase() === wanted) begins.push(c);
    else if (c.key.includes(wanted) || c.code.toLowerCase().startsWith(wanted)) holds.push(c);
  }
  return begins.sort(compareNames).concat(holds.sort(compareNames));
}

function fillList() {
  const query = search.value.trim();
  const searching = plainly(query) !== "";
  if (searching) listed = found(query);
  else {
    listed = communes.filter((c) => {
      const [x, y] = onScreen(c.at);
      return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
    }).sort(orders[sort.value] || orders.time);
  }
  byId("list-head").textContent = counted(searching ? "list.found" : "list.view", listed.length);
  let note = "";
  if (listed.length === 0) note = words(searching ? "search.none" : "list.empty");
  else if (listed.length > mostRows) note = words("list.more", integer(mostRows));
  byId("list-note").textContent = note;
  fillFound();
  putRows(listed.slice(0, mostRows).map(row));
  active = Math.max(0, listed.indexOf(state.commune));
  markActive(false);
}

/** putRows puts rows into the list, in their order, and moves no more of those there
 * than it must: taking all out and in again takes a browser longest. */
function putRows(rows) {
  const wanted = new Set(rows);
  for (const r of [...list.children]) if (!wanted.has(r)) r.remove();
  let at = list.firstChild;
  for (const r of rows) {
    if (r === at) at = at.nextSibling;
    else list.insertBefore(r, at);
  }
}

const made = new Map(); // rows by commune, with what they say

/** row returns the row of a commune, the one made before where it says the same. */
function row(c) {
  const over = isBeyond(c, state.limit);
  const says = [lang, over, c.class, c.time].join(" ");
  let kept = made.get(c.index);
  if (!kept || kept.says !== says) {
    const index = () => listed.indexOf(c);
    kept = { says, element: element("div", {
      class: "row", role: "option", id: "row-" + c.index,
      onclick: () => { active = index(); choose(c, null, true); markActive(false); },
      onmouseenter: () => { state.hovered = c; redraw(); },
      onmouseleave: () => { state.hovered = null; redraw(); },
    },
    stamp(colorOf(c.class), hatchOf(c)),
    element("span", { class: "name" }, c.name, element("span", { class: "people" }, peopleWords(c.people))),
    element("span", { class: over ? "time over" : "time" }, timeWords(c))) };
    made.set(c.index, kept);
  }
  const chosen = String(state.commune === c);
  if (kept.element.getAttribute("aria-selected") !== chosen) kept.element.setAttribute("aria-selected", chosen);
  return kept.element;
}

/** markActive shows which row the keys are on. */
function markActive(scroll) {
  for (const r of list.querySelectorAll(".active")) r.classList.remove("active");
  list.children[active]?.classList.add("active");
  const on = list.children[active];
  if (on) list.setAttribute("aria-activedescendant", on.id);
  else list.removeAttribute("aria-activedescendant");
  if (on && scroll) on.scrollIntoView({ block: "nearest" });
}

/** markChosen shows which row is that of the commune chosen. */
function markChosen() {
  [...list.children].forEach((r, i) => {
    const is = listed[i] === state.commune && state.commune !== null;
    if ((r.getAttribute("aria-selected") === "true") !== is) r.setAttribute("aria-selected", String(is));
    if (is && r.offsetTop) keepInSight(r);
  });
}

/** keepInSight scrolls the list, and only the list, to a row. */
function keepInSight(r) {
  const top = r.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + r.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - list.clientHeight / 3;
  }
}

/** followView fills the list anew when the map has come to rest. Who moves along it by
 * keys stays on the same commune while that is listed. */
function followView() {
  clearTimeout(listTimer);
  listTimer = setTimeout(() => {
    if (plainly(search.value) !== "") return;
    const on = document.activeElement === list ? listed[active] : null;
    fillList();
    if (on && listed.includes(on)) {
      active = listed.indexOf(on);
      markActive(false);
    }
    markChosen();
  }, 150);
}

function listenToList() {
  list.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      active = Math.min(Math.max(to, 0), last);
      markActive(true);
      state.hovered = listed[active] || null;
      redraw();
    } else if ((event.key === "Enter" || event.key === " ") && listed[active]) choose(listed[active], null, true);
    else return;
    event.preventDefault();
  });
  list.addEventListener("blur", () => {
    state.hovered = null;
    redraw();
  });
  search.addEventListener("input", fillList);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && listed[0]) choose(listed[0], null, true);
    else if (event.key === "Enter") byId("found").querySelector("button")?.click();
    else if (event.key === "ArrowDown") list.focus();
    else return;
    event.preventDefault();
  });
  sort.addEventListener("change", fillList);
}
