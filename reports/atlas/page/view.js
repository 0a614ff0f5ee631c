// The view: which part of the scene is on the canvas. It moves by pointer,
// wheel, keys and buttons, and never loses sight of the scene.

const canvas = byId("canvas");
let pen = canvas.getContext("2d"); // for a while that of a picture kept, see onto

/** A cell x, y is at x * scale + dx, y * scale + dy pixels of the page. */
const view = { scale: 1, dx: 0, dy: 0, width: 0, height: 0, dots: 1, whole: 1, most: 1, home: null };

const [west, north, east, south] = data.frame;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** showsAll tells whether the view is that of the whole scene, and not moved. */
const showsAll = () => view.home !== null && view.scale === view.home.scale
  && Math.hypot(view.dx - view.home.dx, view.dy - view.home.dy) < 1;

let printing = false;

/** pixelRatio returns how many pixels of the canvas one of the page's has. */
const pixelRatio = () => (printing ? 2.5 : window.devicePixelRatio || 1);

let watchers = []; // told after the view has changed
let queued = false;

/** redraw draws once before the next frame, however often it is called. */
function redraw() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    if (printing || view.dots === pixelRatio()) draw();
    else resize(); // the window has come to another screen
  });
}

function moved(drawing = redraw) {
  clampView();
  drawing();
  for (const tell of watchers) tell();
}

/** heldScale returns the scale that a map of a scale has: it goes neither too far off nor
 * too near. */
const heldScale = (scale) => Math.min(Math.max(scale, view.whole * 0.6), view.most);

/** clampView keeps the middle of the canvas within the scene's frame. */
function clampView() {
  view.scale = heldScale(view.scale);
  const hold = (shift, size, from, to) => {
    const middle = (size / 2 - shift) / view.scale;
    return size / 2 - Math.min(Math.max(middle, from), to) * view.scale;
  };
  view.dx = hold(view.dx, view.width, west, east);
  view.dy = hold(view.dy, view.height, north, south);
}

/** covered returns how many pixels at the left lie below the legend. */
function covered() {
  if (printing) return 0; // the legend stands below the map
  const legend = byId("legend");
  const wide = legend.offsetWidth + 12;
  return legend.open && wide < view.width / 2 ? wide : 0;
}

/** fitting returns the view that shows a box beside the legend. */
function fitting(box) {
  const left = covered(), margin = 8;
  const scale = Math.min(
    (view.width - left - 2 * margin) / Math.max(box[2] - box[0], 1),
    (view.height - 2 * margin) / Math.max(box[3] - box[1], 1), view.most);
  return {
    scale,
    dx: left / 2 + view.width / 2 - (scale * (box[0] + box[2])) / 2,
    dy: view.height / 2 - (scale * (box[1] + box[3])) / 2,
  };
}

let flight = 0;

/** flyTo moves to a view, in a third of a second where motion is welcome. */
function flyTo(target) {
  cancelAnimationFrame(flight);
  if (calm.matches || document.hidden) {
    Object.assign(view, target);
    moved();
    return;
  }
  const from = { scale: view.scale, dx: view.dx, dy: view.dy };
  const began = performance.now();
  const step = (now) => {
    const share = Math.min(Math.max((now - began) / 320, 0), 1);
    const eased = share * share * (3 - 2 * share);
    const scale = from.scale * Math.pow(target.scale / from.scale, eased);
    // The fixed point of both views stays where it is; without one, go straight.
    const along = target.scale === from.scale ? eased : (scale - from.scale) / (target.scale - from.scale);
    view.scale = scale;
    view.dx = from.dx + (target.dx - from.dx) * along;
    view.dy = from.dy + (target.dy - from.dy) * along;
    moved();
    if (share < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
}

function showAll() {
  flyTo(fitting(data.frame));
}

/** showCommune moves to a commune, near enough to read the names around it. */
function showCommune(c) {
  const around = Math.max(9000 / data.metres, 2.2 * (c.bound[2] - c.bound[0]), 2.2 * (c.bound[3] - c.bound[1]));
  const target = fitting([c.at[0] - around, c.at[1] - around, c.at[0] + around, c.at[1] + around]);
  if (view.scale > target.scale) {
    target.scale = view.scale;
    target.dx = (view.width + covered()) / 2 - view.scale * c.at[0];
    target.dy = view.height / 2 - view.scale * c.at[1];
  }
  flyTo(target);
}

/** zoomAbout changes the scale about a place on the canvas. */
function zoomAbout(factor, x = view.width / 2, y = view.height / 2) {
  const scale = heldScale(view.scale * factor);
  const real = scale / view.scale;
  return { scale, dx: x - (x - view.dx) * real, dy: y - (y - view.dy) * real };
}

/** resize follows the canvas's size on the page and its pixels. */
function resize() {
  if (printing) return; // unfolding the legend for a sheet is no other window
  const box = canvas.getBoundingClientRect();
  const first = view.width === 0;
  const middle = [(view.width / 2 - view.dx) / view.scale, (view.height / 2 - view.dy) / view.scale];
  const wholly = showsAll();
  view.width = Math.max(box.width, 1);
  view.height = Math.max(box.height, 1);
  view.dots = pixelRatio();
  canvas.width = Math.round(view.width * view.dots);
  canvas.height = Math.round(view.height * view.dots);
  view.most = data.metres / 3; // 3 m a pixel
  const all = fitting(data.frame);
  view.whole = all.scale;
  view.home = all;
  view.most = Math.max(view.most, 4 * view.whole);
  if (first || wholly) Object.assign(view, all);
  else {
    view.dx = view.width / 2 - middle[0] * view.scale;
    view.dy = view.height / 2 - middle[1] * view.scale;
  }
  moved(draw); // at once: the canvas has just been wiped
}

/** listenToPrinter draws the whole scene for a sheet of paper, whatever the window,
 * and goes back to it. */
function listenToPrinter() {
  let kept = null;
  const folds = ["legend", "caution-box"].map(byId);
  let open = [];
  window.addEventListener("beforeprint", () => {
    kept = { ...view };
    open = folds.map((fold) => fold.open);
    for (const fold of folds) fold.open = true;
    printing = true;
    Object.assign(view, { width: 720, height: 465 }); // as wide as a sheet's map is
    canvas.width = view.width * pixelRatio();
    canvas.height = view.height * pixelRatio();
    const all = fitting(data.frame);
    Object.assign(view, all, { whole: all.scale });
    draw();
  });
  window.addEventListener("afterprint", () => {
    printing = false;
    folds.forEach((fold, i) => { fold.open = open[i]; });
    Object.assign(view, kept);
    resize();
  });
}

/** place returns where an event is on the canvas. */
function place(event) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

const pointers = new Map(); // those that are down, by id
let dragged;                // since the first went down

function listenToPointers(onHover, onTap) {
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    cancelAnimationFrame(flight);
    if (pointers.size === 0) dragged = false;
    pointers.set(event.pointerId, place(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = place(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") onHover(now);
      return;
    }
    if (!dragged && Math.hypot(now[0] - before[0], now[1] - before[1]) < 5) return;
    dragged = true;
    canvas.classList.add("drag");
    onHover(null);
    const still = [...pointers].find(([id]) => id !== event.pointerId);
    if (still) { // two fingers: the still one stays on its place
      const [x, y] = still[1];
      const factor = Math.hypot(now[0] - x, now[1] - y) / Math.max(Math.hypot(before[0] - x, before[1] - y), 1);
      Object.assign(view, zoomAbout(factor, x, y));
    } else {
      view.dx += now[0] - before[0];
      view.dy += now[1] - before[1];
    }
    pointers.set(event.pointerId, now);
    moved();
  });
  const up = (event) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size === 0) canvas.classList.remove("drag");
    if (event.type === "pointerup" && !dragged) onTap(place(event), event.pointerType !== "mouse");
  };
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("pointerleave", () => onHover(null));
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    cancelAnimationFrame(flight);
    const lines = event.deltaMode === 1 ? 16 : 1;
    Object.assign(view, zoomAbout(Math.exp(-event.deltaY * lines * 0.0016), ...place(event)));
    moved();
  }, { passive: false });
  canvas.addEventListener("dblclick", (event) => flyTo(zoomAbout(2, ...place(event))));
}

function listenToKeys() {
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 70;
    const shift = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
    if (shift) {
      view.dx += shift[0];
      view.dy += shift[1];
      moved();
    } else if (event.key === "+" || event.key === "=") flyTo(zoomAbout(1.6));
    else if (event.key === "-" || event.key === "_") flyTo(zoomAbout(1 / 1.6));
    else if (event.key === "0" || event.key === "Home") showAll();
    else return;
    event.preventDefault();
  });
}
