package exports

import (
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/polygon"
	"acces30/reports"

	"github.com/paulmach/orb"
)

// Layer is a table with a geometry for each row, for maps.
type Layer struct {
	Name    string // as programs call it
	Title   string
	Columns []LayerColumn
	Rows    []LayerRow
}

// LayerColumn is an attribute of a layer: its name, what a reader calls it, and whether
// it holds numbers, texts, or true and false.
type LayerColumn struct {
	Name, Title string
	Kind        ColumnKind
}

// ColumnKind is what an attribute holds.
type ColumnKind uint8

// Kinds of attributes.
const (
	TextColumn    ColumnKind = iota // string
	RealColumn                      // float64
	BooleanColumn                   // bool
)

// LayerRow is a feature: its values in the order of the columns, nil where nothing is
// known, and its geometry; nil for none.
type LayerRow struct {
	Values   []any
	Geometry orb.Geometry
}

// Layers returns a result's layers: communes, structures, service points, the areas of
// the whole network and those of each structure, and the plan; those without any row are
// left out. Words of codes are in the language. The areas' own square kilometres are no
// attribute: they reach out of the scope, whose people stand beside them.
func Layers(r *coverage.Result, opts Options) []Layer {
	var pointRows []pointRow
	var structures []*coverage.StructureReach
	var drawn []area
	for i := range r.Structures {
		s := &r.Structures[i]
		structures = append(structures, s)
		for k := range s.Structure.Points {
			pointRows = append(pointRows, pointRow{s, &s.Structure.Points[k], &s.Points[k]})
		}
		drawn = append(drawn, areasOf(s.Structure, s.Bands, opts)...)
	}
	inScope := without(areaFields, "area_km2", "nodes_missed_pct", "nodes_claimed_pct", "people_missed_pct", "people_claimed_pct")
	all := []Layer{
		communesLayer(r, opts),
		layerOf("structures", reports.T("Structures", "Structures"), opts, without(structureFields(r), "lon", "lat"), structures, func(s *coverage.StructureReach) orb.Geometry {
			if len(s.Structure.Points) == 0 {
				return nil
			}
			return at(s.Structure.Points[0].Position)
		}),
		layerOf("points", reports.T("Points d'accueil", "Service points"), opts, without(pointFields(), "lon", "lat"), pointRows, func(p pointRow) orb.Geometry { return at(p.point.Position) }),
		layerOf("isochrones", reports.T("Isochrones", "Isochrones"), opts, without(inScope, "scope", "structure_id", "structure_name"), pointers(areasOf(nil, r.Bands, opts)), areaOn),
		layerOf("isochrones_structures", reports.T("Isochrones de chaque structure", "Isochrones of each structure"), opts, without(inScope, "scope"), pointers(drawn), areaOn),
		layerOf("plan", reports.T("Plan", "Plan"), opts, placedFields(), placedRows(r), func(p *placed) orb.Geometry {
			reference, _ := p.site.Commune.Reference(r.Study.Settings.Reference)
			return at(reference)
		}),
	}
	var kept []Layer
	for _, l := range all {
		if len(l.Rows) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

// communesLayer has the communes, with the class of their time, whose index the colours
// go by: as polygons where any outline is given, or where the outlines to draw maps with
// are there for all of them, which the title then tells; else as points.
func communesLayer(r *coverage.Result, opts Options) Layer {
	rows := make([]*coverage.CommuneAccess, len(r.Communes))
	outlined := false
	for i := range rows {
		rows[i] = &r.Communes[i]
		outlined = outlined || drawable(rows[i].Commune.Outline)
	}
	fields := append(without(communeFields(r), "lon", "lat"), communeField{"time_class", text, "class of the time", func(c *coverage.CommuneAccess) string {
		if c.Class == coverage.NoClass {
			return ""
		}
		return reports.ClassName(opts.Lang, r.Classes[c.Class])
	}})
	title := reports.T("Communes", "Communes")
	var drawn map[string]orb.MultiPolygon
	if !outlined {
		drawn = backdropOf(r)
	}
	if drawn != nil {
		title = reports.T("Communes (contours simplifiés)", "Communes (simplified outlines)")
	}
	return layerOf("communes", title, opts, fields, rows, func(c *coverage.CommuneAccess) orb.Geometry {
		if outlined {
			if !drawable(c.Commune.Outline) {
				return nil
			}
			return c.Commune.Outline
		}
		if drawn != nil {
			return drawn[c.Commune.Code]
		}
		reference, _ := c.Commune.Reference(r.Study.Settings.Reference)
		return at(reference)
	})
}

// backdropOf returns the outlines that maps are drawn with, by the codes of communes; nil
// where a commune of the result has none, which points would show.
func backdropOf(r *coverage.Result) map[string]orb.MultiPolygon {
	drawn := make(map[string]orb.MultiPolygon)
	for _, o := range r.Study.Backdrop.Communes {
		var rings []orb.Ring
		for _, p := range o.Area {
			rings = append(rings, p...)
		}
		drawn[o.Code] = polygon.Nested(rings)
	}
	for i := range r.Communes {
		if len(drawn[r.Communes[i].Commune.Code]) == 0 {
			return nil
		}
	}
	return drawn
}

// at is a known position as a geometry.
func at(p coverage.Position) orb.Geometry {
	if !p.Known {
		return nil
	}
	return p.Point
}

// areaOn is the shape of an area; nil where nothing is reached.
func areaOn(a *area) orb.Geometry {
	if shape := a.shape(); drawable(shape) {
		return shape
	}
	return nil
}

func pointers(areas []area) []*area {
	all := make([]*area, len(areas))
	for i := range areas {
		all[i] = &areas[i]
	}
	return all
}

// without leaves out columns.
func without[T any](fields []field[T], names ...string) []field[T] {
	var kept []field[T]
	for _, f := range fields {
		left := false
		for _, name := range names {
			left = left || name == f.name
		}
		if !left {
			kept = append(kept, f)
		}
	}
	return kept
}

// layerOf makes a layer of a table.
func layerOf[T any](name string, title reports.Text, opts Options, fields []field[T], rows []T, geometry func(row T) orb.Geometry) Layer {
	l := Layer{Name: name, Title: title.In(opts.Lang)}
	for _, f := range fields {
		column := LayerColumn{Name: f.name, Title: strings.ReplaceAll(f.name, "_", " "), Kind: TextColumn}
		if opts.Lang == reports.French {
			column.Title = frenchHead(name+".csv", f.name)
		}
		switch f.kind {
		case number:
			column.Kind = RealColumn
		case boolean:
			column.Kind = BooleanColumn
		}
		l.Columns = append(l.Columns, column)
	}
	for _, row := range rows {
		values := make([]any, len(fields))
		for i, f := range fields {
			values[i] = valueOf(f.kind, inWords(f.name, f.text(row), opts.Lang))
		}
		l.Rows = append(l.Rows, LayerRow{values, geometry(row)})
	}
	return l
}

// inWords has a code in words where the language is French.
func inWords(column, value string, l reports.Lang) string {
	several, coded := codedColumns[column]
	switch {
	case l != reports.French || !coded:
		return value
	case several:
		return frenchWords(value)
	}
	return frenchWord(value)
}

// valueOf is the text of a column as a value; nil for none.
func valueOf(k kind, value string) any {
	if value == "" {
		return nil
	}
	switch k {
	case number:
		if x, err := strconv.ParseFloat(value, 64); err == nil {
			return x
		}
		return nil
	case boolean:
		return value == "true"
	}
	return value
}
