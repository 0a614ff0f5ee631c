// Signs: the symbols of structures, of new labels and of what a scenario does.

/** symbolPath returns the form of a format about a place, as in the picture. */
function symbolPath(x, y, r, format) {
  const path = new Path2D();
  const corners = {
    2: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
    3: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
    4: [[0, -1.35], [1.25, 0.85], [-1.25, 0.85]],
    0: Array.from({ length: 10 }, (_, i) => {
      const far = i % 2 ? 0.6 : 1.4;
      return [far * Math.sin((i * Math.PI) / 5), -far * Math.cos((i * Math.PI) / 5)];
    }),
  }[format];
  if (!corners) path.arc(x, y, r, 0, 2 * Math.PI);
  else {
    corners.forEach(([cx, cy], i) => (i ? path.lineTo(x + r * cx, y + r * cy) : path.moveTo(x + r * cx, y + r * cy)));
    path.closePath();
  }
  return path;
}

/** crowd makes symbols smaller where there are many. */
const crowd = Math.min(1, Math.max(0.25, Math.sqrt(150 / Math.max(sites.length, 1))));

/** siteRadius returns a symbol's size on screen. */
function siteRadius(site) {
  const near = Math.min(Math.max(view.scale / view.whole, 1), 4);
  const small = Math.min(Math.max(view.width / 800, 0.7), 1) * crowd;
  return small * (site.main && site.serves ? 5 : 3.6) + near * 0.7;
}

function drawSymbol(on, x, y, r, site, chosen, fine = 1) {
  const path = symbolPath(x, y, r, site.format);
  on.lineJoin = "round";
  on.strokeStyle = chosen ? Ink : site.inScope ? "#ffffff" : Site;
  on.fillStyle = site.inScope ? Site : "#ffffff";
  on.lineWidth = chosen ? 3 : (site.inScope ? 2.4 : 1.8) * fine;
  if (site.inScope || chosen) on.stroke(path);
  on.fill(path);
  if (!site.inScope && !chosen) on.stroke(path);
}

function drawSites() {
  for (const site of sites) {
    const [x, y] = onScreen(site.at);
    if (x < -12 || y < -12 || x > view.width + 12 || y > view.height + 12) continue;
    pen.globalAlpha = site.serves ? 1 : 0.5;
    drawSymbol(pen, x, y, siteRadius(site), site, state.structure === site.structure, crowd);
    pen.globalAlpha = 1;
    if (scenario.closed.includes(site.structure)) drawClosing(pen, x, y, siteRadius(site) + 2);
  }
  for (const o of scenario.opened) drawOpening(pen, ...onScreen(communes[o].at), 8);
}

/** drawMark draws a new label of the plan: its rank in a disc. */
function drawMark(on, x, y, r, rank) {
  const disc = new Path2D();
  disc.arc(x, y, r, 0, 2 * Math.PI);
  on.fillStyle = "#ffffff";
  on.fill(disc);
  on.strokeStyle = on.fillStyle = Trial;
  on.lineWidth = r / 4;
  on.stroke(disc);
  on.font = `bold ${Math.round(1.35 * r)}px system-ui, sans-serif`;
  on.textAlign = "center";
  on.textBaseline = "middle";
  on.fillText(String(rank), x, y + 0.06 * r);
}

const markRadius = 9;

function drawPlan() {
  for (let i = data.plan.sites.length - 1; i >= 0; i--) { // the first on top
    const { at } = data.plan.sites[i];
    if (at) drawMark(pen, ...onScreen(at), markRadius, i + 1);
  }
}

/** drawOpening draws a cross in a disc: an opening on trial. */
function drawOpening(on, x, y, r) {
  const disc = new Path2D(), cross = new Path2D(`M${x - 0.55 * r} ${y}h${1.1 * r}M${x} ${y - 0.55 * r}v${1.1 * r}`);
  disc.arc(x, y, r, 0, 2 * Math.PI);
  on.fillStyle = Trial;
  on.fill(disc);
  on.strokeStyle = "#ffffff";
  on.lineWidth = r / 4;
  on.stroke(disc);
  on.stroke(cross);
}

/** drawClosing crosses a service point out: a closing on trial. */
function drawClosing(on, x, y, r) {
  const cross = new Path2D(`M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`);
  for (const [color, width] of [["#ffffff", r / 1.4], [Ink, r / 3]]) {
    on.strokeStyle = color;
    on.lineWidth = width;
    on.stroke(cross);
  }
}
