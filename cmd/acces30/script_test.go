package main

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"acces30/coverage/sharedtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"acces30": main})
}

// TestScripts runs the program as a user does: testdata/script says what is
// typed and what must come out. SHARED is the folder of real data beside the
// checkout; scripts that need it skip when it is absent, and so do most with
// the race detector, which the others are enough for.
func TestScripts(t *testing.T) {
	present := sharedtest.Has(t)
	shared := ""
	if present {
		shared = sharedtest.Data(t)
	}
	tables, err := filepath.Abs("../../data/moselle")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Condition: func(cond string) (bool, error) {
			return cond == "shared" && present || cond == "race" && raceDetector, nil
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("SHARED", shared)
			env.Setenv("MOSELLE", tables)
			return nil
		},
	})
}
