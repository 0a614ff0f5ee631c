package archive

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
)

func studyOf(date string, change func(*coverage.Study)) *coverage.Study {
	at, _ := time.Parse(time.DateOnly, date)
	s := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Date: at, Threshold: coverage.Promise}}
	for _, code := range []string{"57001", "57002"} {
		s.Communes = append(s.Communes, coverage.Commune{Code: code, Departement: "57"})
	}
	s.Known.Communes = len(s.Communes)
	if change != nil {
		change(s)
	}
	return s
}

func TestSeries(t *testing.T) {
	departements := func(codes ...string) func(*coverage.Study) {
		return func(s *coverage.Study) {
			s.Communes = nil
			for _, code := range codes {
				s.Communes = append(s.Communes, coverage.Commune{Code: code + "001", Departement: code})
			}
			s.Settings.Departements = codes
		}
	}
	for _, tt := range []struct {
		change func(*coverage.Study)
		lang   reports.Lang
		series string
		want   string
	}{
		{nil, reports.French, "", "57"},
		{nil, reports.English, "", "57-en"},
		{nil, reports.English, "mine", "mine"},
		{departements("57", "54", "2A"), reports.French, "", "2A-54-57"},
		{departements("01", "02", "03", "04", "05"), reports.French, "", "5-departements-b7e42d"},
		{func(s *coverage.Study) { s.Settings.Threshold = 7500 }, reports.English, "", "57-12.5min-en"},
		{func(s *coverage.Study) { s.Settings.Threshold = 20 * road.Minute }, reports.French, "", "57-20min"},
	} {
		if got := IdentityOf(studyOf("2026-11-30", tt.change), tt.lang, tt.series).Series; got != tt.want {
			t.Errorf("series %q, want %q", got, tt.want)
		}
	}
	for name, valid := range map[string]bool{"57": true, "metz-metropole_2.b": true, "": false, "..": false, "a/b": false, `a\b`: false, ".roads": false, "é": false} {
		if ValidSeries(name) != valid {
			t.Errorf("%q: valid %v", name, !valid)
		}
	}
}

// TestFolderOfAnEdition: the same day goes to the same folder; another day, or a
// scenario, to its own; other communes of the same day go nowhere.
func TestFolderOfAnEdition(t *testing.T) {
	series := t.TempDir()
	open := func(codes ...string) func(*coverage.Study) {
		return func(s *coverage.Study) { s.Settings.Opened = codes }
	}
	many := make([]string, 20)
	for i := range many {
		many[i] = "57001"
	}
	part := func(s *coverage.Study) { s.Communes, s.Known.Communes = s.Communes[:1], 2 }
	for _, tt := range []struct {
		date   string
		change func(*coverage.Study)
		want   string
	}{
		{"2026-11-30", nil, "2026-11"},
		{"2026-11-30", func(s *coverage.Study) { s.Settings.At = &label.Moment{Day: 2, Minute: 14*60 + 5} }, "scenario-2026-11-30-at-wednesday-14h05"},
		{"2026-11-30", nil, "2026-11"},
		{"2026-11-15", nil, "2026-11-15"},
		{"2026-11-15", nil, "2026-11-15"},
		{"2026-11-30", nil, "2026-11"},
		{"2026-12-01", part, "2026-12"},
		{"2026-12-01", part, "2026-12"},
		{"2026-12-01", nil, ""},
		{"2026-11-30", part, ""},
		{"2026-12-02", nil, "2026-12-02"},
		{"2026-12-02", part, ""},
		{"2026-11-30", open("57001"), "scenario-2026-11-30-open-57001"},
		{"2026-11-30", func(s *coverage.Study) { s.Settings.Opened, s.Settings.Closed = []string{"57001"}, []string{"7", "8"} }, "scenario-2026-11-30-open-57001-close-7-8"},
		{"2026-11-30", func(s *coverage.Study) { s.Settings.Closed = []string{"../7"} }, "scenario-2026-11-30-8b0c8b"},
		{"2026-11-29", open(many...), "scenario-2026-11-29-" + scenarioName(&coverage.Settings{Opened: many})},
	} {
		id := IdentityOf(studyOf(tt.date, tt.change), reports.French, "")
		name, err := id.Folder(series)
		if name != tt.want || (tt.want == "") != errors.Is(err, ErrOther) {
			t.Fatalf("%s: %q, %v, want %q", tt.date, name, err, tt.want)
		}
		if err != nil {
			continue
		}
		_, err = Publish(t.Context(), series, name, nil, func(files []File) Output {
			m := Manifest{Format: ManifestFormat, Edition: id}
			return m.Output(files)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	// An edition that can't be read keeps its place.
	if err := os.WriteFile(filepath.Join(series, "2026-11", ManifestName), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if name, err := IdentityOf(studyOf("2026-11-30", nil), reports.French, "").Folder(series); name != "2026-11-30" || err != nil {
		t.Errorf("beside one that can't be read: %q, %v", name, err)
	}
}
