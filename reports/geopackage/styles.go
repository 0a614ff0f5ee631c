package geopackage

import (
	"context"
	"database/sql"
	"encoding/xml"
	"fmt"
	"strings"

	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/exports"
)

// addStyles writes a style for each layer into the table that QGIS reads them from, and
// registers that table, so that other programs see it too.
func addStyles(ctx context.Context, tx *sql.Tx, layers []exports.Layer, opts Options) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, 0)`, moment(opts.Date)); err != nil {
		return err
	}
	for _, l := range layers {
		if _, err := tx.ExecContext(ctx, `INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', '', ?)`,
			l.Name, l.Title, qml(l, opts), l.Title, moment(opts.Date)); err != nil {
			return err
		}
	}
	return nil
}

// qml writes the style of a layer as QGIS 3 reads it: its symbols and what its
// attributes are called.
func qml(l exports.Layer, opts Options) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\" styleCategories=\"Symbology|Fields\">\n")
	writeRenderer(&b, l, opts)
	b.WriteString("<aliases>\n")
	for i, c := range withScope(l.Columns) {
		fmt.Fprintf(&b, "<alias field=\"%s\" index=\"%d\" name=\"%s\"/>\n", escaped(c.Name), i+1, escaped(c.Title)) // fid is 0
	}
	b.WriteString("</aliases>\n")
	kind := 2
	if geometryType(l) == "POINT" {
		kind = 0
	}
	fmt.Fprintf(&b, "<layerGeometryType>%d</layerGeometryType>\n</qgis>\n", kind)
	return b.String()
}

// writeRenderer writes how the features of a layer are drawn.
func writeRenderer(b *strings.Builder, l exports.Layer, opts Options) {
	areas := geometryType(l) != "POINT"
	switch l.Name {
	case "communes":
		symbols := make([]symbol, len(opts.Classes))
		for i, c := range opts.Classes {
			symbols[i] = symbol{value: c.Name, label: c.Name, color: c.Color, area: areas, size: 2.4, line: "#ffffff", alpha: 1}
		}
		writeCategories(b, "time_class", symbols)
	case "isochrones":
		writeCategories(b, "minutes", bandSymbols(l, opts))
	case "isochrones_structures": // they lie over each other: filled, what is near to one would have the colour of what is far from another
		lines := bandSymbols(l, opts)
		for i := range lines {
			lines[i].line, lines[i].alpha, lines[i].hollow = lines[i].color, 0.7, true
		}
		writeCategories(b, "minutes", lines)
	case "structures":
		writeSingle(b, symbol{color: "#c8321f", size: 3.4, line: "#ffffff", alpha: 1})
	case "plan":
		writeSingle(b, symbol{color: "#000091", size: 5, line: "#ffffff", shape: "star", alpha: 1})
	default:
		writeSingle(b, symbol{color: "#ffffff", size: 2, line: "#c8321f", alpha: 1})
	}
}

// symbol is how a category is drawn.
type symbol struct {
	value, label string
	color, line  string // as #rrggbb
	shape        string // of a marker; a circle when empty
	size         float64
	alpha        float64
	area         bool
	hollow       bool // an area of which the edge alone is drawn
}

// bandSymbols has a symbol for each limit of a layer of areas: near to far, in the
// colours of the classes.
func bandSymbols(l exports.Layer, opts Options) []symbol {
	column, inner := 0, -1
	for i, c := range l.Columns {
		switch c.Name {
		case "minutes":
			column = i
		case "from_minutes":
			inner = i
		}
	}
	var limits []float64
	from := make(map[float64]float64) // where a ring begins, by its limit
	for _, row := range l.Rows {
		if x, ok := row.Values[column].(float64); ok {
			limits = inserted(limits, x)
			if inner >= 0 {
				from[x], _ = row.Values[inner].(float64)
			}
		}
	}
	symbols := make([]symbol, len(limits))
	for i, x := range limits {
		color := "#2382b3"
		for _, c := range opts.Classes { // that of the class it is the end of, or lies in
			color = c.Color
			if c.To >= x {
				break
			}
		}
		symbols[i] = symbol{value: fmt.Sprint(x), label: bandLabel(opts.Lang, from[x], x), color: color, line: "#ffffff", area: true, alpha: 0.6}
	}
	return symbols
}

// bandLabel names an area by its limit, a ring by both of its own, in minutes.
func bandLabel(l reports.Lang, from, to float64) string {
	written := func(minutes float64) string { return reports.WholeMinutes(l, road.FromMinutes(minutes)) }
	if from > 0 {
		return written(from) + "–" + written(to) + " min"
	}
	return "≤ " + written(to) + " min"
}

// inserted returns an ascending list with a number in it once.
func inserted(list []float64, x float64) []float64 {
	for i, y := range list {
		if x == y {
			return list
		}
		if x < y {
			return append(list[:i], append([]float64{x}, list[i:]...)...)
		}
	}
	return append(list, x)
}

// writeCategories draws features by the value of an attribute.
func writeCategories(b *strings.Builder, attribute string, symbols []symbol) {
	fmt.Fprintf(b, "<renderer-v2 type=\"categorizedSymbol\" attr=\"%s\" symbollevels=\"0\" enableorderby=\"0\">\n<categories>\n", escaped(attribute))
	for i, s := range symbols {
		fmt.Fprintf(b, "<category value=\"%s\" label=\"%s\" symbol=\"%d\" render=\"true\"/>\n", escaped(s.value), escaped(s.label), i)
	}
	b.WriteString("</categories>\n<symbols>\n")
	for i, s := range symbols {
		writeSymbol(b, i, s)
	}
	b.WriteString("</symbols>\n</renderer-v2>\n")
}

// writeSingle draws all features alike.
func writeSingle(b *strings.Builder, s symbol) {
	b.WriteString("<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\">\n<symbols>\n")
	writeSymbol(b, 0, s)
	b.WriteString("</symbols>\n</renderer-v2>\n")
}

// writeSymbol writes a symbol under its number.
func writeSymbol(b *strings.Builder, number int, s symbol) {
	kind, class := "marker", "SimpleMarker"
	properties := [][2]string{{"color", rgba(s.color)}, {"outline_color", rgba(s.line)}, {"outline_width", "0.2"}}
	if s.area {
		filled := "solid"
		if s.hollow {
			filled, properties[2][1] = "no", "0.3"
		}
		kind, class = "fill", "SimpleFill"
		properties = append(properties, [2]string{"style", filled}, [2]string{"outline_style", "solid"})
	} else {
		shape := s.shape
		if shape == "" {
			shape = "circle"
		}
		properties = append(properties, [2]string{"name", shape}, [2]string{"size", fmt.Sprint(s.size)})
	}
	fmt.Fprintf(b, "<symbol type=\"%s\" name=\"%d\" alpha=\"%v\" clip_to_extent=\"1\" force_rhr=\"0\">\n<layer class=\"%s\" enabled=\"1\" locked=\"0\" pass=\"0\">\n<Option type=\"Map\">", kind, number, s.alpha, class)
	for _, p := range properties {
		fmt.Fprintf(b, "<Option type=\"QString\" name=\"%s\" value=\"%s\"/>", p[0], p[1])
	}
	b.WriteString("</Option>\n")
	for _, p := range properties { // as versions before 3.26 read them
		fmt.Fprintf(b, "<prop k=\"%s\" v=\"%s\"/>", p[0], p[1])
	}
	b.WriteString("\n</layer>\n</symbol>\n")
}

// rgba writes #rrggbb as QGIS does: 35,130,179,255.
func rgba(hex string) string {
	var r, g, b int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); err != nil {
		return "128,128,128,255"
	}
	return fmt.Sprintf("%d,%d,%d,255", r, g, b)
}

// escaped is a text within an attribute of XML.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes all
	return b.String()
}
