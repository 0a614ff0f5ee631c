package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"acces30": main})
}

// TestScripts runs the program as a user does: testdata/script says what is
// typed and what must come out. SHARED is the folder of real data beside the
// checkout; scripts that need it skip when it is absent.
func TestScripts(t *testing.T) {
	shared, err := filepath.Abs("../../../shared/data")
	if err != nil {
		t.Fatal(err)
	}
	_, err = os.Stat(shared)
	present := err == nil
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Condition:           func(cond string) (bool, error) { return cond == "shared" && present, nil },
		Setup: func(env *testscript.Env) error {
			env.Setenv("SHARED", shared)
			return nil
		},
	})
}
