// Names on the map: the most deserving first, none over another or over a
// service point. Near enough, a commune's time stands below its name.

const townPeople = 10000;
const fonts = {
  town: "bold 13px system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  place: "12px system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
};

/** The service point in scope beside which a commune is named, by its index. */
const seats = new Map();
{
  const byCode = new Map();
  for (const site of sites) {
    const code = data.structures[site.structure].points[site.point].code;
    if (site.inScope && (site.main || !byCode.has(code))) byCode.set(code, site);
  }
  for (const c of communes) {
    if (byCode.has(c.code)) seats.set(c.index, byCode.get(c.code));
  }
}

/** Communes of the plan, named beside their mark. */
const marked = new Set(data.plan.sites.filter((mark) => mark.at).map((mark) => mark.c));

const widths = new Map();

function widthOf(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

function drawNames() {
  const taken = [[view.width - 160, view.height - 56, view.width, view.height]]; // the scale bar
  for (const id of printing ? [] : ["legend", "zoom"]) {
    const box = byId(id);
    taken.push([box.offsetLeft, box.offsetTop, box.offsetLeft + box.offsetWidth, box.offsetTop + box.offsetHeight]);
  }
  if (state.layers.sites) {
    for (const site of sites) {
      const [x, y] = onScreen(site.at);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const r = siteRadius(site) + 1;
      taken.push([x - r, y - r, x + r, y + r]);
    }
  }
  if (state.layers.plan && !inScenario()) {
    for (const { at } of data.plan.sites) {
      if (!at) continue;
      const [x, y] = onScreen(at);
      taken.push([x - markRadius, y - markRadius, x + markRadius, y + markRadius]);
    }
  }
  const near = view.scale > 2.6 * view.whole;
  const most = Math.max(20, Math.round((view.width * view.height) / 9000));
  let written = 0;
  if (state.commune) nameCommune(state.commune, taken, near);
  for (const index of data.named) {
    if (written >= most) break;
    if (communes[index] !== state.commune && nameCommune(communes[index], taken, near)) written++;
  }
}

/** nameCommune writes a commune's name where there is room. */
function nameCommune(c, taken, near) {
  const seat = state.layers.sites ? seats.get(c.index) : undefined;
  let [x, y] = onScreen(c.at);
  if (x < -60 || y < 0 || x > view.width + 60 || y > view.height) return false;
  const font = c.people >= townPeople ? fonts.town : fonts.place;
  const minutes = near ? minutesShown(c) : "";
  const below = minutes ? words("minutes", local(minutes)) : "";
  const width = Math.max(widthOf(c.name, font), below ? widthOf(below, fonts.place) : 0);
  const height = below ? 29 : 15;
  let reach = c.outlined ? 0 : state.layers.communes ? circleRadius(c) : 2;
  let on = c.outlined || reach > 16;
  if (seat) {
    const [sx, sy] = onScreen(seat.at), r = siteRadius(seat);
    const away = Math.hypot(sx - x, sy - y);
    if (c.outlined || (away < r && reach < r)) { // a symbol stands for the commune
      [x, y, reach, on] = [sx, sy, r, false];
    } else if (away < reach + r) [reach, on] = [Math.max(reach, away + r), false]; // or on its circle
  }
  if (state.layers.plan && !inScenario() && marked.has(c.index)) [reach, on] = [Math.max(reach, markRadius), false];
  const gap = reach + 3, slant = 0.75 * gap;
  const offsets = [
    [gap + width / 2, 0], [slant + width / 2, -slant - height / 3], [slant + width / 2, slant + height / 3],
    [-gap - width / 2, 0], [-slant - width / 2, -slant - height / 3], [-slant - width / 2, slant + height / 3],
    [0, -gap - height / 2], [0, gap + height / 2],
  ];
  if (on) offsets.unshift([0, 0]);
  for (const [ox, oy] of offsets) {
    const box = [x + ox - width / 2, y + oy - height / 2, x + ox + width / 2, y + oy + height / 2];
    if (box[0] < 2 || box[1] < 2 || box[2] > view.width - 2 || box[3] > view.height - 2) continue;
    if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
    taken.push([box[0] - 3, box[1] - 2, box[2] + 3, box[3] + 2]);
    const align = ox > 0 ? "left" : ox < 0 ? "right" : "center";
    const at = ox > 0 ? box[0] : ox < 0 ? box[2] : x;
    haloed(c.name, at, box[1] + 12, font, align);
    if (below) haloed(below, at, box[1] + 26, fonts.place, align);
    return true;
  }
  return false;
}
