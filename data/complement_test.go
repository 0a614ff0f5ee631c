package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// completed reads a list of one structure with one antenne, and a complement.
func completed(t *testing.T, rows string) (structure, []finding.Finding) {
	t.Helper()
	const hours = "09:00 - 12:00,,,,,"
	sites, err := readSites(parse(t, "s.csv", siteHeader+
		"1,57,France services A,57463,Metz,49.12,6.17,"+hours+",Principal,Fixe,,01/01/2020\n"+
		"2,57,France services A - Antenne de B,57463,Metz,49.12,6.17,"+hours+",Antenne,Fixe,,01/01/2020\n"), layoutOf(sitesTable))
	if err != nil {
		t.Fatal(err)
	}
	structures := sites.group()
	if len(structures) != 1 {
		t.Fatalf("%d structures", len(structures))
	}
	findings, _, err := complete(structures, parse(t, "p.csv", "structure,name,kind,commune,monday,tuesday,from,until\n"+rows), layoutOf(pointsTable), false)
	if err != nil {
		t.Fatal(err)
	}
	return structures[0], findings
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
	if main := &s.Points[0]; main.Hours.OpenDays() != 1 || byCode(s.notes)[finding.HoursInvalid.Code] != 1 {
		t.Errorf("hours that can't be read: %+v, %v", *main, s.notes)
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
