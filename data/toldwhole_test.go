package data

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

// TestRemarksOnHours: what a comment says plainly changes the hours that it is about, or
// contradicts them.
func TestRemarksOnHours(t *testing.T) {
	at := func(open, shut uint16) label.Interval { return label.Interval{Open: 60 * open, Close: 60 * shut} }
	every := func(n uint8, parity label.Parity) label.Rhythm { return label.Rhythm{Every: n, Parity: parity} }
	const published = "0 09:00-12:00, 0 14:00-17:00, 1 09:00-12:00"
	for _, tt := range []struct {
		name   string
		remark parse.Remark
		want   string
		ok     bool
	}{
		{"shut when it is", parse.Remark{Kind: parse.RemarkShut, Days: []int{1}, Half: parse.Afternoon}, published, true},
		{"shut when it is open", parse.Remark{Kind: parse.RemarkShut, Days: []int{0}, Half: parse.Morning}, published, false},
		{"shut at hours when it is open", parse.Remark{Kind: parse.RemarkShut, Days: []int{1}, Hours: []label.Interval{at(11, 13)}}, published, false},
		{"shut in even weeks", parse.Remark{Kind: parse.RemarkShut, Days: []int{0}, Half: parse.Afternoon, Rhythm: every(2, label.Even)}, "0 09:00-12:00, 1 09:00-12:00, 0 14:00-17:00 every 2 parity 1 month 0", true},
		{"shut in even weeks, for an hour", parse.Remark{Kind: parse.RemarkShut, Days: []int{1}, Hours: []label.Interval{at(11, 13)}, Rhythm: every(2, label.Even)}, "0 09:00-12:00, 0 14:00-17:00, 1 09:00-11:00, 1 11:00-12:00 every 2 parity 1 month 0", true},
		{"shut in even weeks when it always is", parse.Remark{Kind: parse.RemarkShut, Days: []int{1}, Half: parse.Afternoon, Rhythm: every(2, label.Even)}, published, true},
		{"shut in every third week", parse.Remark{Kind: parse.RemarkShut, Days: []int{0}, Rhythm: every(3, 0)}, published, false},
		{"shut in every third week when it always is", parse.Remark{Kind: parse.RemarkShut, Days: []int{1}, Half: parse.Afternoon, Rhythm: every(3, 0)}, published, true},
		{"open when it is", parse.Remark{Days: []int{0, 1}, Half: parse.Morning}, published, true},
		{"open at its hours", parse.Remark{Days: []int{0}, Hours: []label.Interval{at(9, 12), at(14, 17)}}, published, true},
		{"open for longer", parse.Remark{Days: []int{1}, Hours: []label.Interval{at(9, 13)}}, published, false},
		{"open when nothing says from when to when", parse.Remark{Days: []int{0, 2}, Half: parse.Morning}, published, false},
		{"open in odd weeks", parse.Remark{Days: []int{0}, Half: parse.Morning, Rhythm: every(2, label.Odd)}, "0 14:00-17:00, 1 09:00-12:00, 0 09:00-12:00 every 2 parity 1 month 0", true},
		{"open in odd weeks at hours of a half", parse.Remark{Days: []int{2}, Half: parse.Afternoon, Hours: []label.Interval{at(9, 12), at(13, 15)}, Rhythm: every(2, label.Odd)}, published + ", 2 13:00-15:00 every 2 parity 1 month 0", true},
		{"by appointment", parse.Remark{Kind: parse.RemarkAppointment, Days: []int{5}}, published + ", by appointment", true},
	} {
		var w label.Week
		for _, i := range []label.Interval{at(9, 12), at(14, 17)} {
			w.Add(0, i, label.Rhythm{})
		}
		w.Add(1, at(9, 12), label.Rhythm{})
		if got, ok := applyRemarks(w, []parse.Remark{tt.remark}); shownWeek(got) != tt.want && ok || ok != tt.ok {
			t.Errorf("%s: %s, %v, want %s, %v", tt.name, shownWeek(got), ok, tt.want, tt.ok)
		}
		// What follows the remark counts too.
		if _, ok := applyRemarks(w, []parse.Remark{tt.remark, {Days: []int{6}}}); ok {
			t.Errorf("%s, then open on a Sunday without hours", tt.name)
		}
	}
	if got := halfOf([]label.Interval{{Open: 779, Close: 800}, {Open: 780, Close: 800}}, parse.Morning); len(got) != 1 || got[0].Open != 779 {
		t.Errorf("in the morning %v", got)
	}
	if got := halfOf([]label.Interval{{Open: 779, Close: 800}, {Open: 780, Close: 800}}, parse.Afternoon); len(got) != 1 || got[0].Open != 780 {
		t.Errorf("in the afternoon %v", got)
	}
}

// TestRowToPaste: a finding writes a point of the list as a row of the table of service
// points.
func TestRowToPaste(t *testing.T) {
	var w label.Week
	w.Add(0, label.Interval{Open: 540, Close: 720}, label.Rhythm{})
	w.Add(0, label.Interval{Open: 840, Close: 1020}, label.Rhythm{Every: 2})
	for day, rhythm := range []label.Rhythm{1: {Every: 2, Parity: label.Odd}, 2: {Every: 2, Parity: label.Even}, 3: {Every: 3}, 4: {Month: 0b100001}, 5: {Month: 0b011110}, 6: {Every: 4}} {
		if day > 0 {
			w.Add(day, label.Interval{Open: 540, Close: 600}, rhythm)
		}
	}
	const want = `7,"A, ""B""",principal,57463,,,09:00-12:00 / 14:00-17:00 une semaine sur deux,09:00-10:00 semaines impaires,09:00-10:00 semaines paires,09:00-10:00 toutes les 3 semaines,` +
		`09:00-10:00 1er et dernier du mois,09:00-10:00 2e et 3e et 4e et 5e du mois,09:00-10:00 toutes les 4 semaines,,,,,`
	if got := complementRow("7", `A, "B"`, "57463", w); got != want {
		t.Errorf("%s, want\n%s", got, want)
	}
	if got := complementRow("7", "A\nB", "", label.Week{}); got != "7,\"A\nB\",principal,,,,,,,,,,,,,,," || quoted("A b") != "A b" {
		t.Errorf("%s", got)
	}
}

// TestWhatIsToldOfATable: rows, encoding, sheet and columns, each in its finding.
func TestWhatIsToldOfATable(t *testing.T) {
	oddities := map[table.Oddity]string{
		table.ShortRow: "rows-short|3|c||v|2", table.StrayQuote: "stray-quotes|3|c||v|2", table.WrappedLine: "rows-wrapped|3|c||v|2", table.RepeatedColumn: "column-repeated|3|c||v|2",
		table.EncodedTwice: "encoded-twice|3|c||v|2", table.HeaderOfLines: "header-of-lines|3|c||v|2", table.StatedCRS: "coordinates-stated|3|c||v|", table.HiddenSheet: "sheet-hidden|3|c||v|",
		table.LineBreak: "line-break|3|c||v|2", table.PageOfMany: "page-of-many|3|c||v|", table.QuotedByOthers: "quotes-others|3|c||v|", table.ErrorValue: "error-values|3|c||v|2",
		table.UnseenCharacters: "unseen-characters|3|c||v|2", table.LongText: "texts-too-long|3|c||v|2", table.Uncomputed: "formulas-uncomputed|3|c||v|2", table.JoinedCells: "cells-joined|3|c||v|2",
		table.HeadingAgain: "headings-again|3|c||v|2", table.WithoutRowNames: "row-numbers|3|c||v|",
	}
	for oddity, want := range oddities {
		read := &table.Table{File: "f", Notes: []table.Note{{Oddity: oddity, Line: 3, Column: "c", Text: "v", Count: 2}}}
		if got := toldFully(tableFindings(read, nil, nil)); len(got) != 1 || got[0] != "f: "+want {
			t.Errorf("%d: %q, want %s", oddity, got, want)
		}
	}
	read := &table.Table{File: "f", Encoding: table.Encoding("Windows-1252"), Damaged: 7, Numbered: true, Sheet: "Feuil1", Above: 2,
		Broken: []table.Broken{{Line: 4, Reason: fault.T("x", "2 fields"), Text: "a;b"}, {Line: 9, Reason: fault.T("x", "3 fields"), Text: "a;b;c"}}}
	indexes := make([]int, len(communeColumns))
	indexes[communeLat] = table.Missing
	indexes[communeLon] = table.Missing
	want := []string{
		"f: row-broken|4|||a;b|2 fields", "f: row-broken|9|||a;b;c|3 fields", "f: encoding|0|||Windows-1252|", "f: encoding-damaged|7||||", "f: rows-numbered|0||||", "f: sheet-read|0|||Feuil1|", "f: header-below|0||||2", "f: column-absent|0|||lat_chef_lieu|",
	}
	if d := cmp.Diff(want, toldFully(tableFindings(read, communeColumns, indexes, communeCodeColumn, communeLat))); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := tableFindings(&table.Table{Encoding: table.UTF8}, communeColumns, indexes, communeCodeColumn); len(got) > 0 {
		t.Errorf("%q of a plain table", told(got))
	}
	meant := fault.T("x", "a commune")
	for _, tt := range []struct {
		read     *table.Table
		findings []finding.Finding
		want     string
	}{
		{read, nil, `f: no row is a commune: line 4 has 2 fields (a;b)`},
		{&table.Table{File: "f"}, nil, "f: no row is a commune: there is none below the header"},
		{&table.Table{File: "f", Rows: make([]table.Row, 1)}, []finding.Finding{finding.CommunePart.Found().At(finding.Source{Line: 2}, "", "")}, "f: no row is a commune"},
		{&table.Table{File: "f", Rows: make([]table.Row, 1)}, []finding.Finding{finding.CommuneCodeInvalid.Found(), finding.CommuneCodeInvalid.Found().At(finding.Source{Line: 1, Column: "code"}, "", "x")},
			`f: no row is a commune: line 1 has "x" in the column "code", which is no code of a commune such as 57463`},
	} {
		if err := noRow(tt.read, meant, tt.findings); err.Error() != tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// TestBothInOneColumn: of a position in one column what can't be read is told of that
// column, with all that stands there.
func TestBothInOneColumn(t *testing.T) {
	for text, want := range map[string]string{
		`"49.12, 6.17"`: "[6.17 49.12] ", `"6.17, 49.12"`: "[6.17 49.12] coordinates-swapped|2|geo_point_2d|Metz|6.17 49.12|", "49.12": "nowhere coordinates-invalid|2|geo_point_2d|Metz|49.12|",
		`"49.12, x"`: "nowhere coordinates-invalid|2|geo_point_2d|Metz|49.12, x|", `"x, 6.17"`: "nowhere coordinates-invalid|2|geo_point_2d|Metz|x, 6.17|", "": "nowhere ", `"0, 0"`: "nowhere coordinates-invalid|2|geo_point_2d|Metz|0 0|",
		`"6895000, 931600"`: "coordinates-projected|2|geo_point_2d|Metz|6895000 931600|Lambert-93",
	} {
		c := communesOf(t, "code,nom,population,geo_point_2d\n57463,Metz,1,"+text+"\n", nil)
		var lines []string
		for _, line := range told(c.communeFindings["57463"]) {
			if !strings.HasPrefix(line, "commune-without-point") {
				lines = append(lines, line)
			}
		}
		place := shownPlace(c.communes[0].Seat) + " "
		if strings.HasPrefix(want, "coordinates-projected") && strings.HasPrefix(place, "[6.1") {
			place = ""
		}
		if got := place + strings.Join(lines, "; "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestNamedEndsNeedNoPlaces: with times from another engine communes and structures may
// lack their places, which no other table may, and nothing is told of it.
func TestNamedEndsNeedNoPlaces(t *testing.T) {
	opts := Options{
		Communes: write(t, "c.csv", "code,nom,population\n57463,Metz,1000\n"), Structures: write(t, "s.csv", "id_fs,nom,insee_com\n1,FS,57463\n"),
		Settings: coverage.Settings{Departements: []string{"57"}, Date: day(2024, 1, 1), NamedEnds: true},
	}
	study := load(t, opts)
	if got := byCode(study.Findings); got["commune-without-point"]+got["point-unlocated"] > 0 || got["scope-in-part"] != 1 || len(study.Communes) != 1 || len(study.Structures) != 1 {
		t.Errorf("%v, %d communes, %d structures", got, len(study.Communes), len(study.Structures))
	}
	for _, name := range TableNames() {
		required := func(o *Options) (keys []string) {
			for _, c := range o.layout(name).Columns {
				if c.Required {
					keys = append(keys, c.Key)
				}
			}
			return keys
		}
		named, plain := required(&opts), required(&Options{})
		if name == communesTable || name == structuresTable {
			plain = slices.DeleteFunc(plain, func(key string) bool { return key == "lat" || key == "lon" })
		}
		if !slices.Equal(named, plain) {
			t.Errorf("%s needs %v, want %v", name, named, plain)
		}
	}
}

// TestRulesUpToAThousand: as many are read, and no more.
func TestRulesUpToAThousand(t *testing.T) {
	for n, want := range map[int]string{1000: "", 1001: "r.csv: has 1001 rules: a table of over 1000 is not one of what the label asks for"} {
		l := &loading{opts: &Options{LabelRules: write(t, "r.csv", "scope,hours\n"+strings.Repeat("structure,24\n", n))}, study: &coverage.Study{}}
		err := l.readLabelRules()
		var unusable *input.Error
		if (err == nil) != (want == "") || err != nil && (!errors.As(err, &unusable) || err.Error() != want) || err == nil && len(l.study.Settings.LabelRules) != n {
			t.Errorf("%d rules: %v, %d read", n, err, len(l.study.Settings.LabelRules))
		}
	}
}
