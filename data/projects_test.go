package data

import (
	"errors"
	"strings"
	"testing"

	"acces30/data/input"
)

// TestProjects: a project stands where it says, else at its commune's seat; what is
// planned is read by weekday or in total, and what can't be is not stated.
func TestProjects(t *testing.T) {
	opts := threeCommunes(t)
	opts.Projects = write(t, "p.csv", "nom,nature,commune,latitude,longitude,lundi,mardi,heures,jours,agents,formes,du\n"+
		"Maison A,,57672,49.37,6.18,09:00 - 12:00,14:00 - 18:30,,,2,1,01/03/2025\n"+
		"Halte B,antenne,Aboncourt,,,,,\"24,5\",5,,,\n"+
		"Loin C,,54999,,,,,,,,,\nFaux D,bus,57463,,,,,900,x,-1,2,demain\n")
	study := load(t, opts)
	if len(study.Projects) != 3 {
		t.Fatalf("%+v", study.Projects)
	}
	a, b, d := study.Projects[0], study.Projects[1], study.Projects[2]
	if hours, known := a.HoursAWeek(); !known || hours != 7.5 || a.AtSeat || a.Position.Point.Lat() != 49.37 || a.Staff.Agents != 2 || a.Staff.Trained != 1 || !a.From.Equal(day(2025, 3, 1)) || a.CommuneName != "Thionville" {
		t.Errorf("%+v", a)
	}
	if hours, known := b.HoursAWeek(); !known || hours != 24.5 || !b.Branch || !b.AtSeat || b.Commune != "57001" || b.Staff.Known {
		t.Errorf("%+v", b)
	}
	if days, known := b.DaysAWeek(); !known || days != 5 {
		t.Errorf("%v days", days)
	}
	if _, known := d.HoursAWeek(); known || d.Staff.Known || !d.Staff.TrainedKnown || !d.From.IsZero() {
		t.Errorf("%+v", d)
	}
	counts := byCode(study.Findings)
	if counts["project-elsewhere"] != 1 || counts["project-figure"] != 3 || counts["point-kind-unknown"] != 1 || counts["point-date-invalid"] != 1 {
		t.Errorf("%v", counts)
	}
	opts.Projects = write(t, "p.csv", "nom,commune\nX,75056\n")
	_, err := Load(t.Context(), opts)
	var unusable *input.Error
	if !errors.As(err, &unusable) || !strings.Contains(err.Error(), "no row is a project") {
		t.Errorf("error %v", err)
	}
}

// TestProjectsTrainedMore: a project with more agents trained than agents is told of, as a
// structure is; one whose agents are not known is not.
func TestProjectsTrainedMore(t *testing.T) {
	for row, want := range map[string]int{"2,2": 0, "2,": 0, "2,3": 1, "0,0": 0, "0,1": 1, ",1": 0, "-1,1": 0} {
		opts := threeCommunes(t)
		opts.Projects = write(t, "p.csv", "nom,commune,agents,formes\nMaison A,57672,"+row+"\n")
		study := load(t, opts)
		if n := byCode(study.Findings)["agents-trained-more"]; n != want || len(study.Projects) != 1 {
			t.Errorf("%s: %d findings of %d projects, want %d", row, n, len(study.Projects), want)
		}
	}
}
