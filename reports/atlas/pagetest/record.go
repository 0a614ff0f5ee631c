package pagetest

import (
	"encoding/json"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Stroke is one thing drawn on the map's canvas: a fill, a stroke or a text.
type Stroke struct {
	Op     string     // fill, stroke, text or the halo of one
	Style  string     // colour; "pattern" for a hatching
	Width  float64    // of a line, in the units that it is drawn in
	Scale  float64    // of these units, in pixels of the canvas
	Shift  [2]float64 // of where they begin, in the same
	Alpha  float64
	Dash   []float64
	Join   string // of lines: how they join and how they end
	Text   string
	Font   string
	Base   string  // of a text: what of it is at Y
	X, Y   float64 // of a text, or of the last arc; in pixels of the page
	Radius float64 // of the last arc, in the same; 0 for what is no circle
	Left   float64 // of a text
	Right  float64
	Lines  string  // of a pattern: their colour, how wide they are, and their path
	Tile   float64 // of a pattern: how many pixels of the canvas one of its has
	Form   string  // of a short path, as it was made: M x y, L x y, A x y radius, R x y width height, Z or what a text says
}

// recorder notes what a page draws since it last wiped its canvas. What lies on a
// picture that is laid on the canvas counts as drawn there. Such a picture is wiped by
// setting its width; where it is painted again in part, behind a clip, what is painted
// takes the place of what the same path had.
const recorder = `(() => {
	window.drawn = [];
	const P = CanvasRenderingContext2D.prototype, paths = new WeakMap(), last = new WeakMap();
	const kept = new WeakMap(); // by canvas laid on the map's: its notes, with their paths
	const forms = new WeakMap(); // by path or by what paints, the steps of its path
	const step = (of, name, at) => {
		if (!forms.has(of)) forms.set(of, []);
		forms.get(of).push([name, ...at.map((n) => n.toFixed(3))].join(" ").trim());
	};
	const circle = (arc) => arc?.[3] === 0 && arc[4] === 2 * Math.PI;
	const formOf = (steps = []) => (steps.length > 40 ? "" : steps.join(" "));
	window.Path2D = class extends Path2D {
		constructor(form) {
			super(form);
			if (typeof form === "string") forms.set(this, [form.replace(/[MLlhvZ]/g, " $& ").trim()]);
		}
	};
	const on = (c) => c.canvas.id === "canvas";
	const notes = (canvas) => {
		if (!kept.has(canvas)) kept.set(canvas, { all: [], turn: 0 });
		return kept.get(canvas);
	};
	const style = (s) => (typeof s === "string" ? s : "pattern");
	const tiles = new WeakMap(), turned = new WeakMap(); // by pattern, what lies on it, and how large it is made
	const pattern = P.createPattern;
	P.createPattern = function (tile, how) {
		const made = pattern.call(this, tile, how), [on] = kept.get(tile)?.all ?? [];
		if (on) tiles.set(made, [on.made.Style, on.made.Width.toFixed(2), on.made.Form].join(" "));
		return made;
	};
	window.notesOn = (canvas) => (kept.get(canvas)?.all ?? []).map((n) => n.made); // a picture that is not on the map
	const note = (c, op, path, more) => {
		const t = c.getTransform(), arc = path instanceof Path2D ? paths.get(path) : last.get(c);
		const dots = window.devicePixelRatio || 1, x = (at) => (at * t.a + t.e) / dots, y = (at) => (at * t.d + t.f) / dots;
		if (more) Object.assign(more, { X: x(more.X), Y: y(more.Y), Left: x(more.Left), Right: x(more.Right) });
		const made = { Op: op, Style: style(op === "stroke" || op === "halo" ? c.strokeStyle : c.fillStyle), Width: c.lineWidth, Scale: t.a, Shift: [t.e, t.f], Alpha: c.globalAlpha,
			Dash: c.getLineDash(), Join: c.lineJoin + " " + c.lineCap, Base: c.textBaseline, Tile: (turned.get(c.fillStyle) ?? 1) * t.a, X: arc ? x(arc[0]) : 0, Y: arc ? y(arc[1]) : 0, Radius: circle(arc) ? arc[2] * t.a / dots : 0, Lines: tiles.get(c.fillStyle) ?? "",
			Form: formOf(forms.get(path instanceof Path2D ? path : c)), ...more };
		if (on(c)) {
			window.drawn.push(made);
			return;
		}
		const own = notes(c.canvas);
		if (own.turn > 0) own.all = own.all.filter((n) => n.path !== path || n.turn === own.turn);
		own.all.push({ made, path, turn: own.turn });
	};
	const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "width");
	Object.defineProperty(HTMLCanvasElement.prototype, "width", { ...width, set(to) { kept.delete(this); width.set.call(this, to); } });
	const wrap = (proto, name, before) => {
		const real = proto[name];
		proto[name] = function (...args) { before(this, args); return real.apply(this, args); };
	};
	wrap(CanvasPattern.prototype, "setTransform", (made, a) => turned.set(made, a[0].a));
	wrap(Path2D.prototype, "arc", (p, a) => paths.set(p, a));
	wrap(P, "arc", (c, a) => last.set(c, a));
	wrap(P, "beginPath", (c) => { last.delete(c); forms.delete(c); });
	for (const proto of [Path2D.prototype, P]) {
		for (const [name, sign] of [["moveTo", "M"], ["lineTo", "L"], ["arc", "A"]]) wrap(proto, name, (of, at) => step(of, sign, circle(at) ? at.slice(0, 3) : at));
		wrap(proto, "closePath", (of) => step(of, "Z", []));
		wrap(proto, "rect", (of, at) => step(of, "R", at));
	}
	wrap(P, "fillRect", (c) => { if (on(c)) window.drawn = []; });
	wrap(P, "clearRect", (c) => { if (!on(c)) kept.delete(c.canvas); });
	wrap(P, "clip", (c) => { if (!on(c)) notes(c.canvas).turn++; });
	wrap(P, "drawImage", (c, a) => { if (on(c) && kept.has(a[0])) window.drawn.push(...kept.get(a[0]).all.map((n) => n.made)); });
	wrap(P, "fill", (c, a) => note(c, "fill", a[0]));
	wrap(P, "stroke", (c, a) => note(c, "stroke", a[0]));
	for (const [name, op] of [["strokeText", "halo"], ["fillText", "text"]]) wrap(P, name, (c, a) => {
		const width = c.measureText(a[0]).width;
		const left = a[1] - (c.textAlign === "center" ? width / 2 : c.textAlign === "right" ? width : 0);
		note(c, op, null, { Text: a[0], Font: c.font, X: a[1], Y: a[2], Left: left, Right: left + width });
	});
})()`

// Record loads the page anew and from then on notes what it draws.
func (p *Tab) Record() {
	p.Helper()
	script := page.AddScriptToEvaluateOnNewDocumentParams{Source: recorder}
	if _, err := chromedp.Call(p.Page, page.AddScriptToEvaluateOnNewDocument, script); err != nil {
		p.Fatal(err)
	}
	p.Do(chromedp.Reload())
	p.WaitFor(ready)
}

// Strokes returns what the map shows, in the order of drawing.
func (p *Tab) Strokes() (all []Stroke) {
	p.Helper()
	p.Drawn()
	if err := json.Unmarshal([]byte(p.Read("JSON.stringify(window.drawn)")), &all); err != nil {
		p.Fatal(err)
	}
	return all
}
