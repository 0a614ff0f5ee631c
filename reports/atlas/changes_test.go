package atlas

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestMapOfChanges: every commune has what became of it, and the picture says so in
// words, too.
func TestMapOfChanges(t *testing.T) {
	c := sample.Changed()
	s := NewChanges(c)
	total := 0
	for _, n := range s.changes.count {
		total += n
	}
	if total != len(s.communes) || s.changes.count[fellBeyond] == 0 || s.changes.count[unchanged] == 0 {
		t.Errorf("kinds %v of %d communes", s.changes.count, len(s.communes))
	}
	for i := range s.communes {
		change, kind := s.changes.of[i], s.changes.kinds[i]
		if (change == nil) != (kind == unchanged) {
			t.Errorf("%s: kind %d with the change %v", s.communes[i].Commune.Name, kind, change)
		}
		if s.communes[i].Commune.Name == "Éblange" && kind != fellBeyond {
			t.Errorf("Éblange fell beyond 30 minutes, and is of kind %d", kind)
		}
	}
	var svg bytes.Buffer
	if err := s.WriteSVG(&svg, Options{Lang: reports.French, Version: "0.0.0"}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2024-05", "passe au-delà d'une limite", "Éblange"} {
		if !strings.Contains(strings.ReplaceAll(svg.String(), "&#39;", "'"), want) {
			t.Errorf("the picture does not say %q", want)
		}
	}
}

// TestAnotherThresholdMovesNobody: communes that another threshold gives another status,
// at the same time, are neither nearer nor farther.
func TestAnotherThresholdMovesNobody(t *testing.T) {
	c := compare.New(sample.Result(), sample.At(road.FromMinutes(12)), compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	s := NewChanges(c)
	if len(c.Communes) == 0 || s.changes.count != [changeKinds]int{unchanged: len(s.communes)} {
		t.Errorf("%d changes are drawn as %v", len(c.Communes), s.changes.count)
	}
}

// TestPageTellsChanges: in both languages, each commune with its code; without an
// earlier edition what to watch alone, and nothing of a result that is no edition.
func TestPageTellsChanges(t *testing.T) {
	c := sample.Changed()
	p := pageChangesOf(c)
	if len(p.List) != len(c.Communes) || len(p.Lines) != 2 {
		t.Errorf("%d communes, %d lines", len(p.List), len(p.Lines))
	}
	for i, row := range p.List {
		if row.Code != c.Communes[i].Code || row.Text[0] == row.Text[1] {
			t.Errorf("%+v", row)
		}
	}
	first := pageChangesOf(compare.New(nil, sample.Result(), compare.Options{}))
	if p.Head != (both{"Ce qui a changé depuis l'édition 2024-05", "What changed since the edition 2024-05"}) || first.Head != (both{"À surveiller", "To watch"}) {
		t.Errorf("heads %q and %q", p.Head, first.Head)
	}
	if len(first.Lines) != 1 || len(first.List) != 0 || pageChangesOf(nil) != nil {
		t.Errorf("without an earlier edition: %+v", first)
	}
}

// TestPageListsFortyChanges: all where they are forty-one, as one alone is not counted;
// of more the first forty, and how many there are besides.
func TestPageListsFortyChanges(t *testing.T) {
	c := sample.Changed()
	row := c.Communes[0]
	for n, want := range map[int]both{
		40: {}, 41: {}, 42: {"et 2 autres : voir le classeur", "and 2 others: see the workbook"},
		1100: {"et 1\u00a0060 autres : voir le classeur", "and 1,060 others: see the workbook"},
	} {
		c.Communes = nil
		for i := range n {
			row.Code = strconv.Itoa(i)
			c.Communes = append(c.Communes, row)
		}
		p := pageChangesOf(c)
		listed := n
		if n > 41 {
			listed = 40
		}
		p.More[0] = strings.Replace(p.More[0], "\u00a0:", " :", 1)
		if len(p.List) != listed || p.More != want || p.List[0].Code != "0" || p.List[listed-1].Code != strconv.Itoa(listed-1) {
			t.Errorf("%d changes: %d listed, %q, want %q", n, len(p.List), p.More, want)
		}
	}
}
