package data

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"

	"github.com/parquet-go/parquet-go"
	"github.com/paulmach/orb"
)

// inseeRow is a row of INSEE's table under the names seen in use.
type inseeRow struct {
	ID      string   `parquet:"idSrc"`
	X       float64  `parquet:"X"`
	Y       float64  `parquet:"Y"`
	Commune string   `parquet:"depcom"`
	Dep     string   `parquet:"dep"`
	People  float64  `parquet:"pop"`
	Type    string   `parquet:"typeeq_id"`
	Metres  float64  `parquet:"distance"`
	Minutes *float64 `parquet:"duree,optional"`
}

func minutes(m float64) *float64 { return &m }

// officialRows: two communes in scope, one of another département, another type,
// a square without a time, a commune that the table does not have.
func officialRows() []inseeRow {
	return []inseeRow{
		{Commune: "57001", People: 10, Type: "A128", Minutes: minutes(14)},
		{Commune: "57001", People: 30.5, Type: "A128", Minutes: minutes(31)},
		{Commune: "57002", People: 4, Type: "A128", Minutes: minutes(30)},
		{Commune: "57002", People: 4, Type: "A128"},
		{Commune: "57002", People: 1000, Type: "A203", Minutes: minutes(1)},
		{Commune: "57999", People: 4, Type: "A128", Minutes: minutes(8)},
		{Commune: "54001", People: 9, Type: "A128", Minutes: minutes(8)},
		{Commune: "57001", People: -3, Type: "A128", Minutes: minutes(8)},
	}
}

const officialCSV = "depcom,pop,typeeq_id,duree\n57001,10,A128,14\n57001,\"30,5\",A128,31\n57002,4,A128,30\n57002,4,A128,\n57002,1000,A203,1\n57999,4,A128,8\n54001,9,A128,8\n57001,-3,A128,8\n"

func officialStudy(t *testing.T, files ...string) (*loading, error) {
	t.Helper()
	communes := &communeTable{communes: []coverage.Commune{
		{Code: "54001", Departement: "54"}, {Code: "57001", Departement: "57"}, {Code: "57002", Departement: "57"},
	}}
	communes.byCode = make(map[string]*coverage.Commune)
	for i := range communes.communes {
		communes.byCode[communes.communes[i].Code] = &communes.communes[i]
	}
	l := &loading{
		opts:  &Options{Official: files, OfficialType: "A128"},
		study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise}}, communes: communes,
	}
	return l, l.readOfficial()
}

func writeFile(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func parquetOf(t *testing.T, rows []inseeRow) string {
	t.Helper()
	var b bytes.Buffer
	if err := parquet.Write(&b, rows); err != nil {
		t.Fatal(err)
	}
	return writeFile(t, "donnees-2024-reg44.parquet", b.Bytes())
}

// TestOfficialIsSummedUpByCommune reads the same rows as Parquet and as CSV.
func TestOfficialIsSummedUpByCommune(t *testing.T) {
	for _, path := range []string{parquetOf(t, officialRows()), writeFile(t, "insee.csv", []byte(officialCSV))} {
		l, err := officialStudy(t, path)
		if err != nil {
			t.Fatal(err)
		}
		o := l.study.Official
		if len(o.Communes) != 2 || len(o.Limits) != 3 {
			t.Fatalf("%+v", o)
		}
		first := o.Communes["57001"]
		if first.Squares != 2 || first.People != 40.5 || first.Within[0] != 10 || first.Within[2] != 10 {
			t.Errorf("%+v", first)
		}
		if mean, _ := first.Mean(); !(math.Abs(mean-(140+30.5*31)/40.5) <= 1e-9) {
			t.Errorf("mean %g", mean)
		}
		if share, _ := o.Communes["57002"].Share(2); share != 1 {
			t.Errorf("a time of exactly 30 minutes is within: share %g", share)
		}
		var codes []string
		for _, f := range l.found.All() {
			codes = append(codes, f.Kind.Code)
		}
		if got := strings.Join(codes, " "); got != "official-invalid official-untimed official-unknown" {
			t.Errorf("%s: findings %s", path, got)
		}
		in := l.study.Inputs[0]
		if in.Rows != 8 || in.Kept != 3 || in.SHA256 == "" || in.Bytes == 0 {
			t.Errorf("input %+v", in)
		}
	}
}

// TestOfficialFaults: what can't be compared says why.
func TestOfficialFaults(t *testing.T) {
	good := parquetOf(t, officialRows())
	others := parquetOf(t, officialRows()[4:5])
	elsewhere := parquetOf(t, officialRows()[6:7])
	for _, tt := range []struct {
		files []string
		want  string
	}{
		{[]string{good, good}, "would count twice"},
		{[]string{others}, "no row is of the facility type A128 in the scope; there are rows of A203"},
		{[]string{elsewhere}, "give the file of their region"},
		{[]string{filepath.Join(t.TempDir(), "none.parquet")}, "there is no such file"},
		{[]string{writeFile(t, "cut.parquet", []byte("PAR1 and no more"))}, "damaged Parquet file"},
		{[]string{writeFile(t, "short.csv", []byte("depcom,pop\n57001,3\n"))}, "duree"},
	} {
		_, err := officialStudy(t, tt.files...)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v: %v, want %q", tt.files, err, tt.want)
		}
	}
}

// TestOfficialDurationsMustBeMinutes: in the mean over all people, from half a minute to
// a hundred, where there are fifty squares and more; each person counts once.
func TestOfficialDurationsMustBeMinutes(t *testing.T) {
	for _, tt := range []struct {
		name    string
		squares int
		minutes string
		refused string
	}{
		{"minutes", 50, "9.5", ""},
		{"seconds", 50, "570", "its durations are not minutes: 570.0 in the mean"},
		{"hours", 50, "0.16", "its durations are not minutes: 0.2 in the mean"},
		{"zeros", 51, "0", "its durations are not minutes: 0.0 in the mean"},
		{"few squares", 49, "570", ""},
		{"the most", 50, "100", ""},
		{"over the most", 50, "100.1", "100.1 in the mean"},
		{"the least", 50, "0.5", ""},
		{"under the least", 50, "0.49", "0.5 in the mean"},
	} {
		text := "depcom,pop,typeeq_id,duree\n"
		for i := range tt.squares {
			text += fmt.Sprintf("5700%d,3,A128,%s\n", 1+i%2, tt.minutes)
		}
		l, err := officialStudy(t, writeFile(t, "insee.csv", []byte(text)))
		var unusable *input.Error
		switch {
		case tt.refused == "" && (err != nil || l.study.Official == nil):
			t.Errorf("%s: %v", tt.name, err)
		case tt.refused != "" && (!errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.refused)):
			t.Errorf("%s: %v, want %q", tt.name, err, tt.refused)
		}
	}
	text := "depcom,pop,typeeq_id,duree\n57001,1000,A128,10\n" + strings.Repeat("57002,0.1,A128,900\n", 60)
	if _, err := officialStudy(t, writeFile(t, "insee.csv", []byte(text))); err != nil {
		t.Errorf("far squares of few people: %v", err)
	}
}

// TestOfficialPeopleAreThoseOfTheCommunes: two thirds or half as many again are let
// pass, fewer or more are told on the first page; nothing is, where no population is known.
func TestOfficialPeopleAreThoseOfTheCommunes(t *testing.T) {
	for squares, want := range map[string]string{"66.6": "[67 100]", "66.7": "", "150": "", "150.6": "[151 100]"} {
		l, err := officialStudy(t)
		if err != nil {
			t.Fatal(err)
		}
		l.study.Communes = []coverage.Commune{{Code: "57001", Departement: "57", Population: 100, PopulationKnown: true}, {Code: "54001", Departement: "54", Population: 9000, PopulationKnown: true}}
		l.opts.Official = []string{writeFile(t, "insee.csv", []byte("depcom,pop,typeeq_id,duree\n57001,"+squares+",A128,10\n"))}
		if err := l.readOfficial(); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range l.found.All() {
			if f.Kind.Code == finding.OfficialPeopleDiffer.Code {
				got = fmt.Sprint(f.Details)
			}
		}
		if got != want {
			t.Errorf("%s people in squares of 100: %q, want %q", squares, got, want)
		}
	}
}

// TestOfficialSquaresCountOnce: a square given again for its commune with as many people and
// minutes does not count again, in another file neither, and is told at the first; in another
// commune it does count, and with other people or minutes, as do rows without an identifier. A column that repeats itself is no identifier.
func TestOfficialSquaresCountOnce(t *testing.T) {
	head := "idSrc,depcom,pop,typeeq_id,duree\n"
	one := writeFile(t, "one.csv", []byte(head+"a,57001,10,A128,14\na,57002,5,A128,20\na,57001,10,A128,14\na,57001,10,A203,1\n,57001,1,A128,3\n,57001,1,A128,3\n a ,57001,10,A128,14\na,57001,0.5,A128,14\na,57001,10,A128,15\n"))
	two := writeFile(t, "two.csv", []byte(head+"a,57002,5,A128,20\nb,57002,7,A128,21\n"))
	l, err := officialStudy(t, one, two)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range l.found.All() {
		if f.Kind.Code == finding.OfficialTwice.Code {
			told = append(told, fmt.Sprint(f.Source.File, f.Source.Line, f.Details))
		}
	}
	if people := [2]float64{l.study.Official.Communes["57001"].People, l.study.Official.Communes["57002"].People}; people != [2]float64{22.5, 12} || !slices.Equal(told, []string{"one.csv4 [2]", "two.csv2 [1]"}) {
		t.Errorf("people %v, told %q", people, told)
	}
	for again, refused := range map[int]bool{60: false, 61: true} { // of twenty squares
		text := head + strings.Repeat("s0,57001,1,A128,5\n", again)
		for k := range 20 {
			text += fmt.Sprintf("s%d,57001,1,A128,5\n", k)
		}
		_, err := officialStudy(t, writeFile(t, "same.csv", []byte(text)))
		if got := err != nil && strings.Contains(err.Error(), fmt.Sprintf("its column of squares is none: %d rows, 20 squares", again+20)); got != refused || (err != nil) != refused {
			t.Errorf("%d rows more: %v", again, err)
		}
	}
	if _, err := officialStudy(t, writeFile(t, "few.csv", []byte(head+strings.Repeat("a,57001,1,A128,5\n", 49)))); err != nil {
		t.Errorf("forty-nine rows of one square: %v", err)
	}
}

// TestOfficialMinutesThatAreKilometres: most rows a kilometre away and more with as many
// minutes as kilometres are refused, as long as there are enough.
func TestOfficialMinutesThatAreKilometres(t *testing.T) {
	for name, tt := range map[string]struct {
		same, other int
		refused     bool
	}{
		"most": {26, 24, true}, "half": {25, 25, false}, "too few": {49, 0, false}, "all": {50, 0, true},
	} {
		text := "depcom,pop,typeeq_id,distance,duree\n" + strings.Repeat("57001,1,A128,0.99,0.99\n", 60) +
			strings.Repeat("57001,1,A128,1,1.0005\n", tt.same) + strings.Repeat("57002,1,A128,7,7.1\n", tt.other)
		_, err := officialStudy(t, writeFile(t, "insee.csv", []byte(text)))
		if got := err != nil && strings.Contains(err.Error(), fmt.Sprintf("of %d squares 1 km away or more, %d have", tt.same+tt.other, tt.same)); got != tt.refused || (err != nil) != got {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOfficialTimesGoWithDistances: those of communes in the order of their distances to
// the nearest structure are believed; those in the other order, or of nearly so many, are
// asked about; a few, and those closer than a kilometre, say nothing.
func TestOfficialTimesGoWithDistances(t *testing.T) {
	for name, tt := range map[string]struct {
		communes, near int // in all, and of these 999 m away
		turned         bool
		hundredths     float64 // of the minutes
		want           string
	}{
		"drives": {40, 0, false, 100, ""}, "turned": {40, 0, true, 100, "[40]"}, "thirty": {30, 0, true, 100, "[30]"}, "too few": {29, 0, true, 100, ""},
		"some too near": {40, 10, true, 100, "[30]"}, "too many too near": {40, 11, true, 100, ""}, "seconds": {30, 0, true, 2, "[30]"}, "none take time": {40, 0, true, 0, ""},
	} {
		l, err := officialStudy(t)
		if err != nil {
			t.Fatal(err)
		}
		const metresADegree = math.Pi / 180 * orb.EarthRadius
		l.study.Structures = []coverage.Structure{{Points: []coverage.ServicePoint{{}, {Position: coverage.Position{Point: orb.Point{8, 49}, Known: true}}, {Position: coverage.Position{Point: orb.Point{6, 49}, Known: true}}}}}
		text := "depcom,pop,typeeq_id,duree\n"
		for i := range tt.communes {
			code, metres := fmt.Sprint(57100+i), 1_001+250*float64(i)
			if i < tt.near {
				metres = 999
			}
			l.communes.byCode[code] = &coverage.Commune{Code: code, Departement: "57", Seat: coverage.Position{Point: orb.Point{6, 49 + metres/metresADegree}, Known: true}}
			minutes := 2 + 250*float64(i)/500
			if tt.turned {
				minutes = 2 + 250*float64(tt.communes-1-i)/500
			}
			text += fmt.Sprintf("%s,10,A128,%v\n", code, minutes*tt.hundredths/100)
		}
		l.opts.Official = []string{writeFile(t, "insee.csv", []byte(text))}
		if err := l.readOfficial(); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range l.found.All() {
			if f.Kind.Code == finding.OfficialUnlikeDistances.Code && f.Kind.Front {
				got += fmt.Sprint(f.Details)
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
