package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/data/input"
	"acces30/data/insee/outline"
	"acces30/data/insee/terrain"
	"acces30/data/moselle"

	"github.com/alecthomas/kong"
)

// TestUsage: mistakes in the command line are told in words of people, and only
// what is near is suggested.
func TestUsage(t *testing.T) {
	for line, want := range map[string]string{
		"run --foo":            `unknown flag --foo of "acces30 run" (see acces30 run --help)`,
		"run --thresold 30":    `unknown flag --thresold of "acces30 run", did you mean "--threshold"?`,
		"run --threshold abc":  `--threshold takes a number such as 30, not "abc"`,
		"run --communes":       "--communes needs a value behind it",
		"run extra":            `"extra" stands alone: it belongs to no flag of "acces30 run"`,
		"foo":                  `there is no command "foo"; the commands are run, plan,`,
		"chek":                 `there is no command "chek", did you mean "check"?`,
		"roads buld":           `there is no command "buld", did you mean "build"?`,
		"roads build a.pbf":    "--output=FILE is missing",
		"roads info":           "<files> ... is missing",
		"run --quiet=perhaps":  "--quiet takes no value",
		"run --threshold -3":   `--threshold takes a number such as 30, not "-3"`,
		"run --series -a":      `--series needs a value, and "-a" reads as a flag: write --series="-a"`,
		"help roads buld":      `there is no command "buld", did you mean "build"?; the commands are build, `,
		"help run all":         `"all": "acces30 run" has no commands of its own`,
		"help run --lang de":   `unknown language "de": choose fr or en`,
		"":                     "a command is missing",
		"run --isochrones abc": `--isochrones: "abc": write minutes such as 10,15,20,30, or none`,
	} {
		var out strings.Builder
		code := execute(t.Context(), strings.Fields(line), environment{stdout: &out, stderr: &out, now: time.Now})
		if code != exitUsage || !strings.Contains(out.String(), want) || strings.Contains(out.String(), "EOL") {
			t.Errorf("%q ends with %d: %s, want %s", line, code, out.String(), want)
		}
	}
}

// TestOneCommandBelow: a command with one below it names that, and an error that is none of
// the command line's stays as it is.
func TestOneCommandBelow(t *testing.T) {
	for names, want := range map[string]string{"": `"x": "a" has no commands of its own`, "one": `there is no command "x"; the commands are one`, "one two": `there is no command "x"; the commands are one, two`} {
		node := &kong.Node{Type: kong.ApplicationNode, Name: "a"}
		for _, name := range strings.Fields(names) {
			node.Children = append(node.Children, &kong.Node{Name: name})
		}
		if err := noCommandNamed("x", node); err.Error() != want {
			t.Errorf("below %q: %v, want %s", names, err, want)
		}
	}
	other := errors.New("other")
	if err := asked(other, nil); err != other {
		t.Errorf("%v", err)
	}
}

// TestLicencesOfData: each built-in table with its publisher, its vintage and its licence.
func TestLicencesOfData(t *testing.T) {
	_, text := said(t, nil, "licences")
	tables := moselle.Tables()
	for _, about := range []coverage.Input{tables.Communes.About, tables.Structures.About, tables.ServicePoints.About, terrain.About(), outline.About()} {
		if want := about.Title + "\n  " + strings.Join([]string{about.Publisher, about.Vintage, about.Licence}, ", ") + "\n"; !strings.Contains(text, want) {
			t.Errorf("not there: %s", want)
		}
	}
}

// TestPlain: what a name holds does nothing to a terminal.
func TestPlain(t *testing.T) {
	if got := plain("a\x1b[31mb\u202ec\x00é\u009b"); got != "a\uFFFD[31mb\uFFFDc\uFFFDé\uFFFD" {
		t.Errorf("%q", got)
	}
}

// TestNothingUnseenIsSaid: neither a name in a table nor that of a file brings characters
// to the terminal or the log that can't be seen.
func TestNothingUnseenIsSaid(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "d\u202eossier")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	communes := filepath.Join(folder, "com\x1b[31mmunes.csv")
	text := "code,nom,population,lat,lon\n57463,Me\u202e\x1btz\u200b,x\u0007,49.12,6.17\n5746\u20663x,y\x9b,1,49,6\n"
	if err := os.WriteFile(communes, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", "--departement", "57", "--communes", communes}, {"check", "--departement", "57", "--communes", communes + "\u202e"},
		{"check", "--log=json", "--departement", "57", "--communes", folder}, {"run", "--log=json", "--roads", folder, "--out", folder},
		{"check", "--colu\u202emns", "x"},
	} {
		var out strings.Builder
		execute(t.Context(), args, environment{stdout: &out, stderr: &out, now: time.Now})
		if said := strings.ReplaceAll(out.String(), "\n", ""); said == "" || input.HasUnseen(said) {
			t.Errorf("%q says %q", args, said)
		}
	}
}
