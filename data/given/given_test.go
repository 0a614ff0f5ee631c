package given

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"
)

// study has three communes, of which the first lies out of scope, and one structure.
func study() *coverage.Study {
	s := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
	for _, code := range []string{"54001", "57001", "57002"} {
		s.Communes = append(s.Communes, coverage.Commune{Code: code, Departement: code[:2]})
	}
	s.Structures = []coverage.Structure{{ID: "12", Points: []coverage.ServicePoint{{ID: "12", Commune: "57002"}}}}
	return s
}

func read(t *testing.T, rows ...string) (*coverage.BuiltNetwork, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "times.csv")
	if err := os.WriteFile(path, []byte(strings.Join(append([]string{"from,to,minutes"}, rows...), "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return Network(study(), path)
}

// TestNetwork reads pairs by commune and by structure; one given twice is told; what
// can't be used is counted, with the line of the first.
func TestNetwork(t *testing.T) {
	built, err := read(t,
		"57001,57002,30", "57001,12,10.25", "57001,12,9.5", "57002,57002,0", "33063,12,5", "57001,12,soon", "57001,12,-1")
	if err != nil {
		t.Fatal(err)
	}
	if in := built.Inputs[0]; in.Rows != 7 || in.Kept != 4 || in.Role != coverage.RoleTimes {
		t.Errorf("%d rows, %d kept as %v", in.Rows, in.Kept, in.Role)
	}
	codes := make(map[string]finding.Finding)
	for _, f := range built.Findings {
		codes[f.Kind.Code] = f
	}
	if f := codes[finding.TimesInvalid.Code]; f.Source.Line != 7 {
		t.Errorf("the first row that can't be used is on line %d, want 7: %+v", f.Source.Line, f)
	}
	if _, told := codes[finding.TimesTwice.Code]; !told {
		t.Error("nothing tells of a pair given twice")
	}
	if _, told := codes[finding.TimesMissing.Code]; told {
		t.Error("no trip from a commune in scope is missing")
	}
	if built, err = read(t, "57001,12,10"); err != nil {
		t.Fatal(err)
	}
	if len(built.Findings) != 1 || built.Findings[0].Kind.Code != finding.TimesMissing.Code {
		t.Errorf("one of two communes has no trip, and this is told: %+v", built.Findings)
	}
}

// TestNothingOfTheStudy refuses a table without a pair of the study.
func TestNothingOfTheStudy(t *testing.T) {
	_, err := read(t, "33063,33001,12", "57001,33063,3")
	var unusable *input.Error
	if !errors.As(err, &unusable) || !strings.Contains(err.Error(), "none of its 2 rows") {
		t.Errorf("%v", err)
	}
}
