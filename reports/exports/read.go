package exports

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
)

// Tables that Read reads.
const (
	CommunesName   = "communes.csv"
	StructuresName = "structures.csv"
	PointsName     = "points.csv"
)

// Read returns the result that an edition's tables hold, as far as they do: the
// communes in scope with their unrounded times, people and nearest structures, the
// structures and points of the study area with their hours, and what follows from
// them by Result.SumUp. The study given has the settings, the list's date and the
// inputs, which no table has; its communes and structures are filled in. How sure a
// time is, areas, plans and findings are not there.
func Read(open func(name string) (io.ReadCloser, error), study coverage.Study) (*coverage.Result, error) {
	r := &coverage.Result{Study: &study}
	reading := reading{result: r, structures: make(map[string]int)}
	for _, table := range []struct {
		name string
		row  func(row record) error
	}{
		{StructuresName, reading.structure}, {PointsName, reading.point}, {CommunesName, reading.commune},
	} {
		if table.name == CommunesName {
			reading.lay() // structures stand still from here on
		}
		if err := eachRow(open, table.name, table.row); err != nil {
			return nil, err
		}
	}
	for i := range r.Communes {
		r.Communes[i].Commune = &study.Communes[i]
	}
	r.SumUp()
	return r, nil
}

// record is a row of a table by the names of its columns. The first field that
// can't be read is kept as its fault.
type record struct {
	file    string // name of the table
	columns map[string]int
	fields  []string
	french  bool // the table is in the French form
	fault   *error
}

func (r record) text(name string) string {
	i, there := r.column(name)
	if !there {
		r.fail(name, fault.T("la colonne n'y est pas", "the column is not there"))
		return ""
	}
	text := unguarded(r.fields[i])
	if _, coded := codedColumns[name]; r.french && (coded || text == "oui" || text == "non") {
		return codesOf(text)
	}
	return text
}

// column returns the index of a column by its name.
func (r record) column(name string) (i int, there bool) {
	if r.french {
		name = frenchHead(r.file, name)
	}
	i, there = r.columns[name]
	return i, there
}

// since is text for a column that editions of earlier versions have not.
func (r record) since(name string) string {
	if _, there := r.column(name); !there {
		return ""
	}
	return r.text(name)
}

// unknownWord says of a text that it is no code.
var unknownWord = fault.T("%q est inconnu", "%q is not known")

func (r record) fail(name string, why fault.Says) {
	if *r.fault == nil {
		*r.fault = fault.Errorf(fault.T("%s : %v", "%s: %v"), name, why)
	}
}

// number reads a number of a column; known is false where the field is empty.
func (r record) number(name string) (value float64, known bool) {
	text := r.text(name)
	if text == "" {
		return 0, false
	}
	if r.french {
		text = strings.Replace(text, ",", ".", 1)
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		r.fail(name, fault.Sprintf(fault.T("%q n'est pas un nombre", "%q is no number"), text))
	}
	return value, true
}

func (r record) count(name string) (int, bool) {
	value, known := r.number(name)
	return int(value), known
}

// tenths reads seconds as tenths of a second, Unreached where there are none.
func (r record) tenths(name string) road.Deciseconds {
	seconds, known := r.number(name)
	if !known {
		return road.Unreached
	}
	return road.Deciseconds(seconds*10 + 0.5)
}

func (r record) day(name string) time.Time {
	text := r.text(name)
	if text == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		r.fail(name, fault.Sprintf(fault.T("%q n'est pas une date", "%q is no date"), text))
	}
	return day
}

// coded reads a value by its code.
func coded(r record, name string, codes []string) uint8 {
	text := r.text(name)
	i := slices.Index(codes, text)
	if i < 0 {
		r.fail(name, fault.Sprintf(unknownWord, text))
	}
	return uint8(max(i, 0))
}

// position reads a longitude and a latitude.
func (r record) position() coverage.Position {
	lon, known := r.number("lon")
	lat, too := r.number("lat")
	if !known || !too {
		return coverage.Position{}
	}
	return coverage.At(lon, lat)
}

// eachRow reads a table.
func eachRow(open func(string) (io.ReadCloser, error), name string, do func(record) error) error {
	f, err := open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in, french := readerOf(f)
	in.ReuseRecord = true
	head, err := in.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	columns := make(map[string]int, len(head))
	for i, column := range head {
		columns[column] = i
	}
	for {
		fields, err := in.Read()
		var broken *csv.ParseError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &broken): // there are no fields to tell the line by
			return fault.Errorf(fault.T("%s, ligne %d : ne se lit pas comme du CSV", "%s, line %d: can't be read as CSV"), name, broken.Line)
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		}
		var odd error
		if err = do(record{name, columns, fields, french, &odd}); err == nil {
			err = odd
		}
		if err != nil {
			line, _ := in.FieldPos(0)
			return fault.Errorf(fault.T("%s, ligne %d : %v", "%s, line %d: %v"), name, line, err)
		}
	}
}

// reading is a result while it is read.
type reading struct {
	result     *coverage.Result
	structures map[string]int // indexes by number
}

func (g *reading) structure(row record) error {
	study := g.result.Study
	g.structures[row.text("structure_id")] = len(study.Structures)
	study.Structures = append(study.Structures, coverage.Structure{
		ID: strings.Clone(row.text("structure_id")), Name: strings.Clone(row.text("structure_name")),
		Departement: strings.Clone(row.text("structure_departement")),
		Format:      coverage.Format(coded(row, "format", formatCodes)),
		LabelledOn:  row.day("labelled_on"),
	})
	return nil
}

func (g *reading) point(row record) error {
	i, known := g.structures[row.text("structure_id")]
	if !known {
		return fault.Errorf(fault.T("la structure %q n'est pas dans %s", "the structure %q is not in %s"), row.text("structure_id"), StructuresName)
	}
	hours, err := hoursOf(row)
	if err != nil {
		return err
	}
	s := &g.result.Study.Structures[i]
	s.Points = append(s.Points, coverage.ServicePoint{
		ID: strings.Clone(row.text("point_id")), Name: strings.Clone(row.text("point_name")),
		Kind:    coverage.PointKind(coded(row, "kind", kindCodes)),
		Commune: strings.Clone(row.text("commune_code")), CommuneName: strings.Clone(row.text("commune_name")),
		Position: row.position(), AtSeat: row.text("at_seat") == "true", Hours: hours,
		Provenance: coverage.Provenance(coded(row, "provenance", provenanceCodes)),
	})
	return nil
}

// hoursOf reads the hours of a week as Points writes them.
func hoursOf(row record) (label.Week, error) {
	var w label.Week
	for day := range reports.Weekdays {
		name := strings.ToLower(reports.Weekdays[day].EN)
		text := row.text(name)
		if text == "" {
			continue
		}
		w.Stated = true
		switch text {
		case reports.Closed.In(reports.English):
			continue
		case reports.HoursUnstated.In(reports.English):
			w.Unknown |= 1 << day
			continue
		}
		for part := range strings.SplitSeq(text, " / ") {
			var h, m, h2, m2 uint16
			hours, code, _ := strings.Cut(part, " ")
			rhythm, err := label.RhythmOf(code)
			if err != nil {
				return w, fmt.Errorf("%s: %w", name, err)
			}
			if n, err := fmt.Sscanf(hours, "%d:%d-%d:%d", &h, &m, &h2, &m2); n != 4 || err != nil {
				return w, fault.Errorf(fault.T("%s : %q ne s'écrit pas comme 09:00-12:00", "%s: %q is not as 09:00-12:00"), name, part)
			}
			w.Add(day, label.Interval{Open: 60*h + m, Close: 60*h2 + m2}, rhythm)
		}
	}
	return w, nil
}

// lay makes the rows of the result for the structures.
func (g *reading) lay() {
	r := g.result
	limits := len(r.Study.Settings.Limits())
	for i := range r.Study.Structures {
		s := &r.Study.Structures[i]
		r.Structures = append(r.Structures, coverage.StructureReach{
			Structure: s, InScope: r.Study.Settings.Includes(s.Departement), Weekly: s.Weekly(r.Study.Settings.Rule()),
			Within: make([]coverage.Count, limits), Points: make([]coverage.PointReach, len(s.Points)),
		})
	}
}

func (g *reading) commune(row record) error {
	r := g.result
	commune := coverage.Commune{
		Code: strings.Clone(row.text("code")), Name: strings.Clone(row.text("name")), Departement: strings.Clone(row.text("departement")),
		Arrondissement: strings.Clone(row.text("arrondissement")), EPCICode: strings.Clone(row.text("epci_code")), EPCI: strings.Clone(row.text("epci_name")),
		DepartementName: strings.Clone(row.since("departement_name")), ArrondissementName: strings.Clone(row.since("arrondissement_name")),
		Seat: row.position(),
	}
	commune.Population, commune.PopulationKnown = row.count("population")
	access := coverage.CommuneAccess{
		Status: coverage.Status(coded(row, "status", statusCodes)), Peak: road.Unreached,
		Enough: coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached},
	}
	access.Within, _ = row.count("structures_within")
	if access.Status == coverage.NotComputed {
		reason, known := coverage.ParseReason(row.text("reason"))
		if !known {
			row.fail("reason", fault.Sprintf(unknownWord, row.text("reason")))
		}
		access.LeaveOut(reason)
	}
	g.enough(row, &access)
	for k := range access.Nearest {
		near, err := g.reach(row, k)
		if err != nil {
			return err
		}
		access.Nearest[k] = near
	}
	access.ByPoint = g.byPoint(row)
	r.Study.Communes, r.Communes = append(r.Study.Communes, commune), append(r.Communes, access)
	return nil
}

// enough reads the nearest point open enough; editions of earlier versions have none.
func (g *reading) enough(row record, access *coverage.CommuneAccess) {
	if _, there := row.column("enough_min"); !there {
		return
	}
	if minutes, known := row.number("enough_min"); known {
		access.Enough.Time = road.Deciseconds(minutes*float64(road.Minute) + 0.5)
	}
	if i, known := g.structures[row.text("enough_structure")]; known {
		access.Enough.Structure = i
	}
	if why := coded(row, "only_thanks_to", shortfallCodes); why > 0 {
		access.NearestShortfall = coverage.Shortfall(why)
	}
}

// reach reads the k-th nearest structure.
func (g *reading) reach(row record, k int) (coverage.Reach, error) {
	name := fmt.Sprintf("nearest%d_", k+1)
	near := coverage.Reach{Structure: coverage.NoStructure, Time: row.tenths(name + "s")}
	id := row.text(name + "structure")
	if id == "" {
		return near, nil
	}
	i, known := g.structures[id]
	if !known {
		return near, fault.Errorf(fault.T("la structure %q n'est pas dans %s", "the structure %q is not in %s"), id, StructuresName)
	}
	near.Structure = i
	for p := range g.result.Study.Structures[i].Points {
		if g.result.Study.Structures[i].Points[p].ID == row.text(name+"point") {
			near.Point = p
		}
	}
	metres, _ := row.count(name + "m")
	near.Metres = uint32(metres)
	return near, nil
}

// byPoint reads the people counted where they live; nil where there are none.
func (g *reading) byPoint(row record) *coverage.PointShare {
	computed, known := row.count("population_computed")
	if !known {
		return nil
	}
	share := &coverage.PointShare{Computed: computed}
	for _, limit := range g.result.Study.Settings.Limits() {
		within, _ := row.count(homeColumn(limit))
		share.Within = append(share.Within, within)
	}
	return share
}
