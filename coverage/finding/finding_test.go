package finding

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"acces30/coverage/fault"
)

// plain writes details as Go does.
type plain struct{}

func (plain) Number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

func (plain) Reference(r Reference) string {
	return map[Reference]string{Seat: "seat", Centroid: "centroid"}[r]
}

func (plain) Dated(day time.Time, month bool) string {
	if month {
		return "of " + day.Format("2006-01")
	}
	return "of " + day.Format(time.DateOnly)
}

func (plain) Says(words fault.Says) string { return words.EN }

func TestDetails(t *testing.T) {
	tests := []struct {
		detail Detail
		want   string
	}{
		{Count(1234), "1234"}, {Line(1234), "1234"},
		{Metres(501.5), "502"}, {Minutes(12.34), "12.3"},
		{Kilometres(9.44), "9.4"}, {Kilometres(0), "0.0"}, {Kilometres(10), "10"}, {Kilometres(68.7), "69"},
		{Day(time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)), "2026-11-30"},
		{Percent(5), "5.0"},
		{Dated{time.Date(2021, 4, 1, 0, 0, 0, 0, time.UTC), true}, "of 2021-04"},
		{Dated{time.Date(2021, 4, 1, 0, 0, 0, 0, time.UTC), false}, "of 2021-04-01"},
		{Word("2A004"), "2A004"}, {Seat, "seat"}, {Centroid, "centroid"},
		{rest{PeopleDiffer.Kind, 950}, "950"},
	}
	for _, tt := range tests {
		if got := tt.detail.In(plain{}); got != tt.want {
			t.Errorf("%T %v is written %q, want %q", tt.detail, tt.detail, got, tt.want)
		}
	}
}

func TestFound(t *testing.T) {
	source := Source{File: "c.csv", Line: 3, Column: "code"}
	f := CommuneDuplicate.Found(2).At(source, "Metz", "57463")
	if f.Kind != CommuneDuplicate.Kind || f.Severity != Error || f.Source != source || f.Subject != "Metz" || f.Value != "57463" ||
		!slices.Equal(f.Details, []Detail{Line(2)}) {
		t.Errorf("%+v", f)
	}
	if kind, n := f.StandsFor(); kind != CommuneDuplicate.Kind || n != 1 {
		t.Errorf("stands for %d of %s", n, kind.Code)
	}
}

// TestSeverities: what is found around the scope weighs less, and findings that
// stand for others weigh what these do.
func TestSeverities(t *testing.T) {
	if in, around := PointOutsideRoads.Found(true, "9"), PointOutsideRoads.Found(false, "9"); in.Severity != Error || around.Severity != Warning {
		t.Errorf("in scope %d, around %d", in.Severity, around.Severity)
	}
	like := PointOutsideRoads.Found(false, "9").At(Source{File: "s.csv", Line: 3, Column: "x"}, "a point", "a value")
	f := More.For(like, 950)
	if f.Kind != More.Kind || f.Severity != Warning || f.Source != (Source{File: "s.csv"}) || f.Subject != "" || f.Value != "point-outside-roads" {
		t.Errorf("%+v", f)
	}
	if kind, n := f.StandsFor(); kind != PointOutsideRoads.Kind || n != 950 {
		t.Errorf("stands for %d of %s", n, kind.Code)
	}
}

func TestSort(t *testing.T) {
	at := func(f Finding, file string, line int, column, subject string) Finding {
		return f.At(Source{file, line, column}, subject, "")
	}
	want := []Finding{
		at(PointOutsideRoads.Found(true, "1"), "z", 9, "z", "z"),
		at(CommuneNameMissing.Found(), "a", 9, "z", "z"),
		at(CommuneNameMissing.Found(), "b", 1, "z", "z"),
		at(CommuneNameMissing.Found(), "b", 2, "z", "a"),
		at(CommuneNameMissing.Found(), "b", 2, "y", "b"),
		at(CommuneNameMissing.Found(), "b", 2, "z", "b"),
		at(PointOutsideRoads.Found(false, "1"), "b", 1, "", ""),
		at(HoursMissing.Found(), "a", 1, "", ""),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	Sort(got)
	for i := range want {
		if got[i].Kind != want[i].Kind || got[i].Source != want[i].Source || got[i].Subject != want[i].Subject {
			t.Errorf("at %d %s %+v", i, got[i].Kind.Code, got[i].Source)
		}
	}
	counts := CountBySeverity(got)
	if counts[Error] != 1 || counts[Warning] != 6 || counts[Info] != 1 {
		t.Errorf("counts %v", counts)
	}
}

// TestList: of each kind, severity and file so many are listed, and the rest counted;
// one that stands for others counts as these.
func TestList(t *testing.T) {
	l := ListOf(2)
	at := func(f Finding, file string, line int) Finding { return f.At(Source{File: file, Line: line}, "", "") }
	for line := range 5 {
		l.Add(at(CommuneDuplicate.Found(1), "a", line), at(PointOutsideRoads.Found(line < 2, "9"), "a", line))
	}
	l.Add(at(CommuneDuplicate.Found(1), "b", 9), at(CommuneDuplicate.Found(1), "b", 10))
	l.Add(More.For(at(CommuneNameMissing.Found(), "c", 0), 7), at(CommuneNameMissing.Found(), "c", 1))
	var got []string
	for _, f := range l.All() {
		kind, n := f.StandsFor()
		got = append(got, f.Source.File+" "+kind.Code+" "+strconv.Itoa(int(f.Severity))+" "+strconv.Itoa(f.Source.Line)+" "+strconv.Itoa(n))
	}
	want := []string{
		"a commune-duplicate 2 0 1", "a point-outside-roads 2 0 1", "a commune-duplicate 2 1 1", "a point-outside-roads 2 1 1",
		"a point-outside-roads 1 2 1", "a point-outside-roads 1 3 1", "b commune-duplicate 2 9 1", "b commune-duplicate 2 10 1", "c commune-name-missing 1 1 1",
		"a commune-duplicate 2 0 3", "a point-outside-roads 1 0 1", "c commune-name-missing 1 0 7",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if l.Errors() != 9 || l.Count(CommuneDuplicate.Kind) != 7 || l.Count(CommuneNameMissing.Kind) != 8 || len(l.Listed()) != 9 {
		t.Errorf("%d errors, %d twice, %d without a name, %d listed", l.Errors(), l.Count(CommuneDuplicate.Kind), l.Count(CommuneNameMissing.Kind), len(l.Listed()))
	}
	if counts := CountBySeverity(l.All()); counts[Error] != 9 || counts[Warning] != 11 {
		t.Errorf("by severity %v", counts)
	}
	l.Add(at(CommuneDuplicate.Found(1), "last", 1))
	if l.Errors() != 10 {
		t.Errorf("%d errors with one more in another file", l.Errors())
	}
	var whole List // lists as many as is said, and no less
	for range MaxListed + 3 {
		whole.Add(CommuneNameMissing.Found())
	}
	if len(whole.Listed()) != MaxListed || len(whole.All()) != MaxListed+1 {
		t.Errorf("%d listed", len(whole.Listed()))
	}
}

// TestListWithin: findings kept elsewhere are bounded too, and counted once.
func TestListWithin(t *testing.T) {
	l := ListOf(2)
	f := CommuneNameMissing.Found()
	kept := len(l.Within([]Finding{f})) + len(l.Within([]Finding{f, f, CommuneDuplicate.Found(1)})) + len(l.Within([]Finding{f}))
	if kept != 3 || len(l.All()) != 1 {
		t.Fatalf("%d kept, %v", kept, l.All())
	}
	if kind, n := l.All()[0].StandsFor(); kind != CommuneNameMissing.Kind || n != 2 {
		t.Errorf("stands for %d of %s", n, kind.Code)
	}
}

// TestSaidBesideTheAnswer: what puts the whole answer in doubt is said beside it, and what
// is about single rows is not.
func TestSaidBesideTheAnswer(t *testing.T) {
	for _, k := range []*Kind{ListOld.Kind, ListOldByLabels.Kind, DateBeyondList.Kind, RoadsOld.Kind, ScopeInPart.Kind, CommunesTooMany.Kind, StructuresFew.Kind} {
		if !k.Front {
			t.Errorf("%s is not said beside the answer", k.Code)
		}
	}
	for _, k := range []*Kind{CommuneDuplicate.Kind, HoursMissing.Kind, More.Kind} {
		if k.Front {
			t.Errorf("%s is said beside the answer", k.Code)
		}
	}
}
