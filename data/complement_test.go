package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

// completed reads a list of one structure with one antenne, and a complement.
func completed(t *testing.T, rows string) (structure, []finding.Finding) {
	t.Helper()
	const hours = "09:00 - 12:00,,,,,"
	list, err := readStructureList(t.Context(), tableOf(t, "s.csv", listHeader+
		"1,57,France services A,57463,Metz,49.12,6.17,"+hours+",Principal,Fixe,,01/01/2020\n"+
		"2,57,France services A - Antenne de B,57463,Metz,49.12,6.17,"+hours+",Antenne,Fixe,,01/01/2020\n"), layoutOf(structuresTable))
	if err != nil {
		t.Fatal(err)
	}
	structures := list.group()
	if len(structures) != 1 {
		t.Fatalf("%d structures", len(structures))
	}
	findings, _, err := applyComplement(structures, tableOf(t, "p.csv", "structure,name,kind,commune,monday,tuesday,from,until\n"+rows), layoutOf(pointsTable), false)
	if err != nil {
		t.Fatal(err)
	}
	return structures[0], findings.All()
}

// TestPrincipalRowKeepsWhatItDoesNotState: a row that only limits the days
// leaves the list's hours as they are, and the other way round.
func TestPrincipalRowKeepsWhatItDoesNotState(t *testing.T) {
	closed := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	s, _ := completed(t, "1,A,principal,57463,,,,2024-12-31\n")
	if main := &s.Points[0]; main.Hours.OpenDays() != 1 || main.OpenOn(closed) || !main.OpenOn(closed.AddDate(0, 0, -1)) {
		t.Errorf("days alone: %+v", *main)
	}
	s, _ = completed(t, "1,A,principal,57463,,08:00-12:00,,\n")
	if main := &s.Points[0]; main.Hours.OpenDays() != 2 || !main.OpenOn(closed) {
		t.Errorf("hours alone: %+v", *main)
	}
	s, _ = completed(t, "1,A,principal,57463,matin,,,\n")
	if main := &s.Points[0]; main.Hours.OpenDays() != 1 || byCode(s.findings)[finding.HoursInvalid.Code] != 1 {
		t.Errorf("hours that can't be read: %+v, %v", *main, s.findings)
	}
}

// TestComplementNamesAnAntenne: the number of an antenne's row leads to its
// structure, and a principal row to the antenne's own hours.
func TestComplementNamesAnAntenne(t *testing.T) {
	s, findings := completed(t, "2,B,principal,57463,,08:00-12:00,,\n2,C,arrêt,57463,09:00-12:00,,,\n")
	if len(findings) != 0 || len(s.Points) != 3 {
		t.Fatalf("%d points, findings %v", len(s.Points), findings)
	}
	if s.Points[0].Hours.OpenDays() != 1 || s.Points[1].Hours.OpenDays() != 2 {
		t.Errorf("hours of the main point %v, of the antenne %v", s.Points[0].Hours, s.Points[1].Hours)
	}
	if stop := s.Points[2]; stop.Kind != coverage.Stop || stop.ID != "1-3" || stop.Provenance != coverage.Complement {
		t.Errorf("stop: %+v", stop)
	}
}

func TestComplement(t *testing.T) {
	rows := tableOf(t, "s.csv", listHeader+
		"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,09:00 - 12:00,,,,Principal,Multisites,,01/01/2020\n")
	list, err := readStructureList(t.Context(), rows, layoutOf(structuresTable))
	if err != nil {
		t.Fatal(err)
	}
	structures := list.group()
	extra := tableOf(t, "p.csv", "id_fs,nom,nature,insee_com,latitude,longitude,lundi,mercredi,du,au\n"+
		"1,Metz,principal,57463,,,09:00-12:00,,,\n"+
		"1,Sierck,site,57650,,,,09:00-12:00,2024-01-01,2024-06-30\n"+
		"1,Bus,dirigeable,57001,49.2,6.3,,,demain,\n"+
		"7,Rien,site,57001,,,,,,\n")
	findings, used, err := applyComplement(structures, extra, layoutOf(pointsTable), false)
	if err != nil {
		t.Fatal(err)
	}
	if used != 3 || len(structures[0].Points) != 3 {
		t.Fatalf("%d rows used, %d points", used, len(structures[0].Points))
	}
	if days := structures[0].Points[0].Hours.OpenDays(); days != 1 {
		t.Errorf("main point open on %b, want Monday alone", days)
	}
	sierck := structures[0].Points[1]
	if sierck.Kind != coverage.OtherSite || sierck.Provenance != coverage.Complement || sierck.Hours.OpenDays() != 4 ||
		sierck.OpenOn(time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC)) || !sierck.OpenOn(time.Date(2024, 6, 30, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("Sierck: %+v", sierck)
	}
	want := []string{"point-structure-unknown|id_fs|7"}
	if diff := cmp.Diff(want, findingLines(findings.All())); diff != "" {
		t.Error(diff)
	}
	want = []string{"point-date-invalid|du|demain", "point-kind-unknown|nature|dirigeable", "hours-missing|lundi|"}
	if diff := cmp.Diff(want, findingLines(structures[0].findings)); diff != "" {
		t.Error(diff)
	}
}

// TestRowsOfOneFrequencyMakeOnePoint: a row for each frequency, and cells that say
// their own.
func TestRowsOfOneFrequencyMakeOnePoint(t *testing.T) {
	list, err := readStructureList(t.Context(), tableOf(t, "s.csv", listHeader+
		"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"), layoutOf(structuresTable))
	if err != nil {
		t.Fatal(err)
	}
	structures := list.group()
	extra := tableOf(t, "p.csv", "id_fs,nom,nature,insee_com,lundi,mardi,frequence,du,au,motif\n"+
		"1,FS,principal,57463,09:00-12:00,,,,,\n"+
		"1,FS,principal,57463,14:00-16:00,,semaines paires,,,\n"+
		"1,Bus,arrêt,57001,,09:00-12:00,1er et 3e du mois,,,\n"+
		"1,Bus,arrêt,57001,,14:00-17:00 semaines impaires,,,,\n"+
		"1,Autre,arrêt,57002,09:00-12:00,,quand il pleut,,,\n"+
		"1,FS,fermé,57463,,,,2026-08-01,2026-08-15,congés\n")
	if _, _, err := applyComplement(structures, extra, layoutOf(pointsTable), false); err != nil {
		t.Fatal(err)
	}
	points := structures[0].Points
	if len(points) != 3 {
		t.Fatalf("%d points", len(points))
	}
	if m, days := points[0].Hours.Minutes(), points[0].Hours.AverageDays(); m != 180+60 || days != 1 {
		t.Errorf("main point: %d minutes, %v days", m, days)
	}
	if m, days := points[1].Hours.Minutes(), points[1].Hours.AverageDays(); m != 173 || days != 0.5 { // 180 × 24/52.18 + 180/2
		t.Errorf("bus: %d minutes, %v days", m, days)
	}
	if w := points[2].Hours; w.Stated || w.Unknown != 1 || byCode(structures[0].findings)[finding.HoursInvalid.Code] != 1 {
		t.Errorf("a frequency that can't be read: %+v", w)
	}
	day := func(day int) time.Time { return time.Date(2026, time.August, day, 0, 0, 0, 0, time.UTC) }
	if main := &points[0]; !main.OpenOn(day(0)) || main.OpenOn(day(1)) || main.OpenOn(day(15)) || !main.OpenOn(day(16)) || main.Closures[0].Reason != "congés" {
		t.Errorf("closure: %+v", main.Closures)
	}
}
