// Package atlas draws the maps of a result: one Scene, three back ends that
// write it as SVG, as PNG and as a self-contained HTML page.
//
// A coverage.Result comes in, with outlines, main roads and bands where it has
// them; files go out, the same bytes for the same result. A Scene holds whole
// cells of a metric grid (coverage/polygon/mesh) and no language; every text is from the
// catalogue of package reports. Pictures are drawn on a sheet that knows nothing
// of maps (internal/canvas); the page has its own script.
//
// The invariant: what a commune is shown to be, by colour, hatching, list or
// count, follows from its time and nothing else; what the page shows of openings
// and closings by hand follows from the times of coverage.ScenarioTimes alone. Bands and outlines are drawn,
// never measured.
package atlas
