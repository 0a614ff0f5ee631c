package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/data/input/inputtest"
)

// TestCommandsCloseTheirFiles: none that a command read or wrote stays open: where the
// program goes on, as after an error, Windows would keep others from replacing it.
func TestCommandsCloseTheirFiles(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // which would close what nobody holds
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", folder)
	extract, compiled := filepath.Join(folder, "a.osm"), filepath.Join(folder, "a.roads")
	const roads = `<osm version="0.6"><bounds minlat="49" minlon="6" maxlat="49.1" maxlon="6.1"/>
<node id="1" lat="49.05" lon="6.00"/><node id="2" lat="49.05" lon="6.05"/>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>`
	settings := filepath.Join(folder, "settings.toml")
	for file, text := range map[string]string{extract: roads, settings: "threshold_minutes = 30\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := append([]string{"run", "--departement=57", "--date=2024-08-01", "--config=" + settings, "--communes=-"}, tinyInputs(t, folder, "communes")...)
	edition := filepath.Join(folder, "out", "57", "2024-08")
	for _, args := range [][]string{
		{"roads", "build", "--output=" + compiled, extract}, {"roads", "info", extract}, {"roads", "info", compiled},
		run, {"compare", edition, edition}, {"withdraw", edition},
	} {
		var out strings.Builder
		env := environment{stdout: &out, stderr: &out, now: time.Now}
		if slices.Contains(args, "--communes=-") {
			env.stdin = sent(t, tinyCommunes)
		}
		if code := execute(t.Context(), args, env); code != exitDone {
			t.Errorf("%v: exit %d: %s", args, code, out.String())
		}
		if open := inputtest.LeftOpen(t, folder); len(open) > 0 {
			t.Errorf("%v: %v stay open", args, open)
		}
	}
}
