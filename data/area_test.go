package data

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
)

// TestBuiltInTablesServeTheMoselleAlone: of other départements they have the
// edge only, and an answer from it would be wrong without showing it.
func TestBuiltInTablesServeTheMoselleAlone(t *testing.T) {
	ain := write(t, "c.csv", communeHeader+"01001,Abergement,860,46.15,4.92,46.15,4.93,1\n")
	metz := write(t, "m.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n")
	scope := func(codes ...string) coverage.Settings {
		return coverage.Settings{Departements: codes, MarginMetres: 40_000}
	}
	for _, tt := range []struct {
		name, want string
		opts       Options
	}{
		{"built-in Moselle", "", Options{Settings: scope()}},
		{"built-in communes of 54", "communes.csv: this built-in table is complete for département 57 only: give a file of communes for 54", Options{Settings: scope("54")}},
		{"built-in communes of 57 and 54", "give a file of communes for 54", Options{Settings: scope("57", "54")}},
		{"built-in structures for the Ain", "structures.csv: this built-in table is complete for département 57 only: give a file of structures for 01", Options{Communes: ain, Settings: scope()}},
		{"built-in structures for Metz", "", Options{Communes: metz, Settings: scope()}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(context.Background(), withMoselle(tt.opts))
			if tt.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			var unusable *input.Error
			if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want an input.Error with %q", err, tt.want)
			}
		})
	}
}

// TestBuiltInFindings: every finding of the built-in tables is meant, none
// comes from how the tables were cut.
func TestBuiltInFindings(t *testing.T) {
	counts := byCode(load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000}}).Findings)
	for code, n := range counts {
		switch code {
		case finding.PointsNotStated.Code, finding.BusAtAddress.Code: // Sarrebourg Moselle Sud, and the bus
			if n != 1 {
				t.Errorf("%d structures without their points (%s), want 1", n, code)
			}
		case finding.HoursMissing.Code, finding.HoursOverlap.Code:
		case finding.CommentContradicts.Code: // Verny
			if n != 1 {
				t.Errorf("%d comments contradict the hours, want 1", n)
			}
		case finding.CommentRead.Code, finding.CommentUnread.Code, finding.CommentAppointment.Code:
		default:
			t.Errorf("%d findings %s", n, code)
		}
	}
}

// TestSierckIsOpenWhereTheListSays: the list gives all hours to Bouzonville,
// its comment splits them between two places.
func TestSierckIsOpenWhereTheListSays(t *testing.T) {
	study := load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000, Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)}})
	days := make(map[string]uint8)
	for i := range study.Structures {
		if s := &study.Structures[i]; s.ID == "3035" || s.ID == "2078" {
			for _, p := range s.Points {
				days[p.CommuneName] = p.Hours.OpenDays()
				if !p.Position.Known || p.AtSeat != (p.Provenance == coverage.Complement) {
					t.Errorf("%s: position %+v, at the chef-lieu: %v", p.Name, p.Position, p.AtSeat)
				}
			}
		}
	}
	for commune, want := range map[string]uint8{
		"Bouzonville": 0b10011, "Sierck-les-Bains": 0b01100,
		"Rombas": 0b11111, "Moyeuvre-Grande": 0, "Sainte-Marie-aux-Chênes": 0,
	} {
		if got, there := days[commune]; !there || got != want {
			t.Errorf("%s: open on %05b (known: %v), want %05b", commune, got, there, want)
		}
	}
}

// TestStudyAreaTakesWhatIsNear: a study has the structures labelled in its scope, those
// with a point near it and those that lie nobody knows where, as they stand on its date,
// in the order of their numbers; findings about others are counted.
func TestStudyAreaTakesWhatIsNear(t *testing.T) {
	date, before, after := day(2024, 6, 1), day(2020, 1, 1), day(2024, 6, 2)
	near, far, nowhere := coverage.At(6.1, 49), coverage.At(8, 49), coverage.Position{}
	point := func(at coverage.Position, until time.Time) coverage.ServicePoint {
		return coverage.ServicePoint{ID: "p", Position: at, Until: until}
	}
	of := func(id, departement string, format coverage.Format, on time.Time, points ...coverage.ServicePoint) structure {
		s := structure{Structure: coverage.Structure{ID: id, Name: "N" + id, Departement: departement, Format: format, LabelledOn: on, Points: points}}
		s.findings = []finding.Finding{finding.HoursMissing.Found().At(finding.Source{}, id, ""), finding.PointClosedFor.Found(finding.Day(date), finding.Day(date)).At(finding.Source{}, id, "")}
		return s
	}
	forever := time.Time{}
	all := []structure{
		of("x", "57", coverage.Fixed, before, point(nowhere, forever)),
		of("10", "57", coverage.WithBranches, date, point(far, forever)),
		of("9", "54", coverage.MultiSite, before, point(far, forever), point(near, before)),
		of("8", "54", coverage.Fixed, day(2019, 1, 1), point(far, forever), point(nowhere, forever)),
		of("7", "", coverage.Fixed, time.Time{}, point(nowhere, forever)),
		of("6", "", coverage.Fixed, before, point(nowhere, forever), point(far, forever)),
		of("5", "57", coverage.Fixed, after, point(near, forever)),
		of("4", "57", coverage.Fixed, before, point(near, before)),
		of("3", "57", coverage.Itinerant, before, point(near, forever)),
		of("2", "57", coverage.MultiSite, before, point(near, date)),
	}
	a := &area{settings: &coverage.Settings{Departements: []string{"57"}, Date: date}, scope: location.NewPointSet(20_000)}
	a.scope.Add(coverage.At(6, 49).Point)
	kept, findings, elsewhere := a.selectStructures(all)
	var got []string
	for _, s := range kept {
		got = append(got, s.ID+strings.Repeat("+", len(s.Points)))
	}
	if want := "2+ 3+ 7+ 9+ 10+ x+"; strings.Join(got, " ") != want || elsewhere != 4 {
		t.Errorf("structures and their points %v, want %s; %d findings elsewhere, want 4", got, want, elsewhere)
	}
	var lines []string
	for _, f := range findings {
		lines = append(lines, f.Subject+" "+f.Kind.Code)
	}
	want := []string{
		"x hours-missing", "x point-closed-for", "10 hours-missing", "10 point-closed-for", "N10 points-not-stated", "9 hours-missing", "9 point-closed-for",
		"7 hours-missing", "7 point-closed-for", "4 point-closed-for", "3 hours-missing", "3 point-closed-for", "N3 bus-at-address", "2 hours-missing", "2 point-closed-for", "N2 points-not-stated",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("findings %q, want %q", lines, want)
	}
	if len(all[2].Points) != 2 {
		t.Error("the list has lost a point that is closed on the day")
	}
	if n, first := a.listed(all); n != 8 || !first.Equal(before) {
		t.Errorf("%d listed, the first on %v", n, first)
	}
	if n, first := a.listed(all[4:5]); n != 1 || !first.IsZero() {
		t.Errorf("%d listed, the first on %v", n, first)
	}

	table := &communeTable{communes: []coverage.Commune{
		{Code: "1", Departement: "57"}, {Code: "2", Departement: "54", Seat: near}, {Code: "3", Departement: "54", Seat: far}, {Code: "4", Departement: "54"},
	}, communeFindings: map[string][]finding.Finding{"1": make([]finding.Finding, 1), "2": make([]finding.Finding, 2), "3": make([]finding.Finding, 3), "4": make([]finding.Finding, 4)}}
	communes, about, aside := a.selectCommunes(table)
	if len(communes) != 2 || communes[0].Code != "1" || communes[1].Code != "2" || len(about) != 3 || aside != 7 {
		t.Errorf("communes %+v, %d findings about them, %d about others", communes, len(about), aside)
	}
}

// TestNumbersInOrder: by value, before what is no number.
func TestNumbersInOrder(t *testing.T) {
	ordered := []string{"-3", "02", "2", "10", "", "9a", "a", "b"}
	for i, x := range ordered {
		for k, y := range ordered {
			if got := cmp.Compare(compareIDs(x, y), 0); got != cmp.Compare(i, k) {
				t.Errorf("%q and %q: %d", x, y, got)
			}
		}
	}
}

// TestBuiltInTablesOfOneDepartement: a built-in table whose département is not the whole scope is
// refused by what it is of, in both languages; the complement, which adds to a list, is not.
func TestBuiltInTablesOfOneDepartement(t *testing.T) {
	for _, tt := range []struct {
		role            coverage.Role
		builtIn         bool
		scope           string
		french, english string
	}{
		{coverage.RoleStructures, true, "54", "donnez un fichier de structures pour 54", "give a file of structures for 54"},
		{coverage.RoleCommunes, true, "54", "donnez un fichier de communes pour 54", "give a file of communes for 54"},
		{coverage.RoleCommunes, true, "57", "", ""}, {coverage.RoleCommunes, false, "54", "", ""}, {coverage.RoleComplement, true, "54", "", ""},
	} {
		err := checkBuiltIn([]coverage.Input{{File: "t.csv", Role: tt.role, BuiltIn: tt.builtIn}}, map[string]bool{"57": true, tt.scope: true}, "57")
		if tt.english == "" && err == nil {
			continue
		}
		if err == nil || tt.english == "" || !strings.HasSuffix(fault.French(err), tt.french) || !strings.HasSuffix(err.Error(), tt.english) {
			t.Errorf("%s: %v", tt.role, err)
		}
	}
}
