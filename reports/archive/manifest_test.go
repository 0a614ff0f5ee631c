package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// noRoads is a network without roads.
type noRoads struct{ coverage.Roads }

func (noRoads) Network() *road.Network { return new(road.Network) }

// TestManifestCountsWhatIsNotListed: a finding that stands for others counts as these.
func TestManifestCountsWhatIsNotListed(t *testing.T) {
	like := finding.CommuneDuplicate.Found(1)
	got := countFindings([]finding.Finding{like, finding.More.For(like, 950), finding.CommuneNameMissing.Found(), finding.Elsewhere.Found(2)})
	if got.Errors != 951 || got.Warnings != 1 || got.Infos != 1 || got.ByCode["commune-duplicate"] != 951 || len(got.ByCode) != 3 {
		t.Errorf("%+v", got)
	}
}

// TestManifestOfAResult: it can be read back and written again byte for byte, and
// what differs between two runs is apart, at its end.
func TestManifestOfAResult(t *testing.T) {
	r := sample.Result()
	r.Study.Roads = noRoads{}
	settings := []reports.Setting{{Key: "threshold_minutes", Value: 12.5}, {Key: "roads", Value: []string{"é & <b>"}}, {Key: "maps", Value: true}}
	write := func(e Execution) string {
		m := NewManifest(r, IdentityOf(r.Study, reports.French, ""), "1.2.3", settings)
		m.Execution = e
		var b bytes.Buffer
		if err := m.Output([]File{{"a.csv", 12, "00ff"}}).Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	text := write(Execution{StartedAt: time.Date(2026, 11, 30, 6, 0, 0, 0, time.UTC), Milliseconds: 12, Outcome: Review, Reasons: []string{"why"}})
	var m Manifest
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := m.Output(m.Outputs).Write(&again); err != nil || again.String() != text {
		t.Errorf("read and written again, %v:\n%s\nbefore:\n%s", err, again.String(), text)
	}
	if m.Indicators() != r.Indicators() {
		t.Errorf("indicators %+v, want %+v", m.Indicators(), r.Indicators())
	}
	if m.Edition.Series != "57" || m.Edition.Date != "2024-08-01" || m.Counts.Communes != len(r.Communes) {
		t.Errorf("%+v, %+v", m.Edition, m.Counts)
	}
	now := NewManifest(r, m.Edition, "1.2.3", settings)
	if !m.SameSources(&now) || len(m.SettingsChanged(&now)) > 0 {
		t.Errorf("as read, the settings are others: %v", m.SettingsChanged(&now))
	}
	now.Settings["threshold_minutes"], now.Settings["new"] = 20.0, "x"
	if got := m.SettingsChanged(&now); m.SameSources(&now) || !slices.Equal(got, []string{`new: null -> "x"`, "threshold_minutes: 12.5 -> 20"}) {
		t.Errorf("changed: %q", got)
	}
	before, _, found := strings.Cut(text, `"execution"`)
	other, _, _ := strings.Cut(write(Execution{Milliseconds: 99, Outcome: Good}), `"execution"`)
	if !found || before != other {
		t.Error("two runs differ before the part about the execution")
	}
}

func TestPeakMemory(t *testing.T) {
	if got := PeakMemory(); got < 1<<20 || got > 1<<40 {
		t.Errorf("%d bytes", got)
	}
}

// TestManifestsThatAreNone: of what is no JSON, has a field of another kind, or is of a
// format before or after those that are known, nothing is known; it is told why.
func TestManifestsThatAreNone(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	for text, want := range map[string]string{
		`{"format":4,"date":"2026-11-30"}`:               "",
		`{"format":4,"date":"2026-11-30","outputs":"x"}`: "FILE: json: cannot unmarshal string into Go struct field Manifest.outputs of type []archive.File",
		`{"format":4,"date":`:                            "FILE: unexpected end of JSON input",
		`{"format":3}`:                                   "FILE is of format 3, this program reads 4 to 4",
		`{"format":5}`:                                   "FILE is of format 5, this program reads 4 to 4",
	} {
		file := written(t, filepath.Join(series, month, ManifestName), text)
		list, faults := Editions(series)
		if want == "" {
			if len(list) != 1 || len(faults) > 0 || Replaceable(filepath.Join(series, month)) != nil {
				t.Errorf("%s: %v, %v", text, list, faults)
			}
			continue
		}
		want = strings.ReplaceAll(want, "FILE", file)
		if len(list) > 0 || len(faults) != 1 || faults[0].Error() != want {
			t.Errorf("%s: %v, %v, want %s", text, list, faults, want)
		}
		if err := Replaceable(filepath.Join(series, month)); !errors.Is(err, ErrNoEdition) {
			t.Errorf("%s: replaceable, %v", text, err)
		}
	}
}
