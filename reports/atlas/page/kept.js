// Pictures kept between two drawings, so that a click draws no more than what it
// changes: filling and stroking all communes takes a browser longer than all the rest.

/** keptPicture makes a picture of a part of the map, and the key of what is in it. */
function keptPicture() {
  const sheet = document.createElement("canvas");
  return { sheet, pen: sheet.getContext("2d"), key: "", shown: [] };
}

const ground = keptPicture(), borders = keptPicture();

/** onto paints on a kept picture instead of on the page, only within a box of its
 * pixels where there is one. */
function onto(kept, box, paint) {
  const page = pen;
  pen = kept.pen;
  pen.save();
  if (box) {
    pen.beginPath();
    pen.rect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    pen.clip();
  }
  pen.lineJoin = pen.lineCap = "round";
  inScene();
  try {
    paint();
  } finally {
    pen.restore();
    pen = page;
  }
}

/** putDown lays a kept picture on the page. */
function putDown(kept) {
  pen.resetTransform();
  pen.drawImage(kept.sheet, 0, 0);
  inScene();
}

/** begun tells whether a kept picture must be painted anew, and wipes it then. */
function begun(kept, ...what) {
  const key = [view.scale, view.dx, view.dy, canvas.width, canvas.height, pixelRatio(), ...what].join(" ");
  if (key === kept.key) return false;
  kept.key = key;
  kept.sheet.width = canvas.width; // wipes it too
  kept.sheet.height = canvas.height;
  return true;
}

/** changedBox returns the box, in pixels of the canvas, around the communes that are
 * shown otherwise than before; null when there are none. */
function changedBox(before, now) {
  const changed = communes.filter((c, i) => c.outlined && now[i].some((part, k) => part !== before[i][k]));
  if (changed.length === 0) return null;
  const dots = pixelRatio(), b = boxOf(changed);
  const on = (at, shift) => (at * view.scale + shift) * dots;
  return [Math.floor(on(b[0], view.dx)) - 3, Math.floor(on(b[1], view.dy)) - 3, Math.ceil(on(b[2], view.dx)) + 3, Math.ceil(on(b[3], view.dy)) + 3];
}

/** drawGround draws land and, where they have outlines, communes. */
function drawGround() {
  const shown = state.layers.communes && data.outlined ? communes.map(shownOf) : [];
  const anew = begun(ground, state.layers.communes), box = anew || shown.length === 0 ? null : changedBox(ground.shown, shown);
  ground.shown = shown;
  if (anew || box) {
    onto(ground, box, () => {
      drawLand();
      drawAround();
      if (state.layers.communes) drawAreas(shown, box);
    });
  }
  putDown(ground);
}

/** drawLines draws borders and roads. */
function drawLines() {
  if (begun(borders, state.layers.communes, state.layers.roads)) {
    onto(borders, null, () => {
      drawBorders();
      if (!data.outlined) drawLandEdge();
      if (state.layers.roads) drawRoads();
    });
  }
  putDown(borders);
}
