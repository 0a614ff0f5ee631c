package exports

import (
	"fmt"
	"io"
	"strings"

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
