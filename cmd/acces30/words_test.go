package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/reports"
)

// TestLanguageOfASession: the flag counts, its last one, then the variable of the program,
// then those of the system in their order, then the system.
func TestLanguageOfASession(t *testing.T) {
	for args, want := range map[string]string{
		"": "", "--lang en": "en", "--lang=en": "en", "--lang=fr --lang en": "en", "--lang en --lang=fr": "fr", "--lang": "", "run -- --lang en": "", "--lang=fr -- --lang=en": "fr", "--language en": "", "--lang en run --": "en", "--lang=": "",
	} {
		if got := flagValue(strings.Fields(args), "--lang"); got != want {
			t.Errorf("%s: %q, want %q", args, got, want)
		}
	}
	for args, fault := range map[string]bool{"": false, "--lang fr": false, "--lang EN": false, "--lang de": true} {
		if err := checkLanguage(strings.Fields(args)); (err != nil) != fault {
			t.Errorf("%s: %v", args, err)
		}
	}
	for locale, want := range map[string]reports.Lang{"fr": reports.French, "FR": reports.French, "fr_FR.UTF-8": reports.French, "fr-CA": reports.French, "fr.UTF-8": reports.French, "fra": reports.English, "en_US": reports.English, "C": reports.English, "": reports.English, "de_fr": reports.English} {
		if got := ofLocale(locale); got != want {
			t.Errorf("%s: %v", locale, got)
		}
	}
	for _, tt := range []struct {
		args, variables, system string
		want                    reports.Lang
	}{
		{"--lang en", "ACCES30_LANG=fr LC_ALL=fr", "fr", reports.English}, {"--lang xx", "ACCES30_LANG=en LC_ALL=fr", "fr", reports.English}, {"", "ACCES30_LANG=xx LC_ALL=fr LC_MESSAGES=en", "en", reports.French},
		{"", "LC_ALL= LC_MESSAGES=fr LANG=en", "en", reports.French}, {"", "LANG=fr", "en", reports.French}, {"", "LANG=en", "fr", reports.English}, {"", "", "fr-FR", reports.French}, {"", "LANGUAGE=fr", "en", reports.English},
	} {
		if got := languageOf(strings.Fields(tt.args), environment{variables: strings.Fields(tt.variables), system: tt.system}); got != tt.want {
			t.Errorf("%s, %s, %s: %v", tt.args, tt.variables, tt.system, got)
		}
	}
}

// TestMistakesInTheLanguageOfTheSettings: a settings file that says the language of the
// results has mistakes told in it, unless the command line or a variable says another.
func TestMistakesInTheLanguageOfTheSettings(t *testing.T) {
	const french, english = "ce fichier n'existe pas", "there is no such file"
	for _, tt := range []struct{ file, variable, args, want string }{
		{"lang = \"fr\"\n", "LANG=C", "", french}, {"lang = \"en\"\n", "LANG=fr_FR", "", english}, {"", "LANG=C", "", english}, {"", "LANG=fr_FR", "", french},
		{"lang = \"fr\"\n", "LANG=C", "--lang en", english}, {"lang = \"fr\"\n", "ACCES30_LANG=en", "", english}, {"lang = \"en\"\n", "LANG=C", "--lang fr", french},
	} {
		path := filepath.Join(t.TempDir(), "acces30.toml")
		if err := os.WriteFile(path, []byte(tt.file+"communes = \"nowhere.csv\"\ndepartements = [\"57\"]\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"run", "check", "plan"} {
			code, text := said(t, []string{tt.variable}, append([]string{command, "--config", path}, strings.Fields(tt.args)...)...)
			if code != exitInput || !strings.Contains(text, tt.want) {
				t.Errorf("%s, %s %s %s: %d %s", tt.file, tt.variable, command, tt.args, code, text)
			}
		}
	}
}

// TestWrongSettingsInTheirLanguage: so are mistakes in the file itself, wherever they
// stand, and of variables beside it.
func TestWrongSettingsInTheirLanguage(t *testing.T) {
	const french, english = "fichier de réglages", "settings file"
	for _, tt := range []struct{ file, variable, want string }{
		{"lang = \"fr\"\nnonsense = 1\n", "LANG=C", french}, {"nonsense = 1\nlang = 'fr'\n", "LANG=C", french}, {"lang = \"en\"\nthreshold_min = \"x\"\n", "LANG=fr_FR", english},
		{"nonsense = 1\n# lang = \"fr\"\n", "LANG=C", english}, {"x = [\nlang = \"fr\"\n", "LANG=C", french}, {"lang = \"fr\"\nnonsense = 1\n", "ACCES30_LANG=en", english},
		{"lang = \"fr\"\n", "ACCES30_THRESHOLD=x", "nombre"}, {"lang = \"xx\"\nnonsense = 1\n", "LANG=fr_FR", french},
	} {
		path := filepath.Join(t.TempDir(), "acces30.toml")
		if err := os.WriteFile(path, []byte(tt.file), 0o600); err != nil {
			t.Fatal(err)
		}
		code, text := said(t, []string{tt.variable}, "run", "--config", path)
		if code != exitUsage || !strings.Contains(text, tt.want) {
			t.Errorf("%q, %s: %d %s", tt.file, tt.variable, code, text)
		}
	}
}

// TestQuotesOfSchedulers: paths with all that a scheduler reads otherwise.
func TestQuotesOfSchedulers(t *testing.T) {
	const path = `/a b/"c"\%d$'e'<&>é` + "\t~\x7f"
	for kind, want := range map[string]string{
		"service": `"/a b/\"c\"\\%%d$$'e'<&>é` + "\t~\x7f\"", "timer": path, "cron": `'/a b/"c"\\%d$'\''e'\''<&>é` + "\t~\x7f'",
		"windows": `/a b/&#34;c&#34;\%d$'e'&#60;&#38;&#62;&#233;&#9;~&#127;`,
	} {
		if got := quotes[kind](path); got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
}

// TestNamesOfResults: a workbook has the départements in its name, or how many there are
// of more than four; the last class has no end.
func TestNamesOfResults(t *testing.T) {
	for codes, want := range map[string]string{
		"57": "acces30-57-2026-11.xlsx", "57 2A 57": "acces30-2A-57-2026-11.xlsx", "01 02 03 04": "acces30-01-02-03-04-2026-11.xlsx", "01 02 03 04 05": "acces30-5-departements-2026-11.xlsx",
	} {
		r := &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{Date: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)}}}
		for _, code := range strings.Fields(codes) {
			r.Communes = append(r.Communes, coverage.CommuneAccess{Commune: &coverage.Commune{Departement: code}})
		}
		if got := workbookName(r); got != want {
			t.Errorf("%s: %s, want %s", codes, got, want)
		}
	}
	for to, want := range map[road.Deciseconds]float64{9000: 15, road.Unreached: 0, road.Unreached - 1: 0, road.Unreached - 2: (road.Unreached - 2).Minutes()} {
		if got := classEnd(coverage.ClassCount{To: to}); got != want {
			t.Errorf("%d: %v, want %v", to, got, want)
		}
	}
}

// TestStrictly: places that are not computed come before rows that are set aside, of
// which one is enough; warnings are none.
func TestStrictly(t *testing.T) {
	aside, warned := finding.CommuneCodeInvalid.Found(), finding.CommuneCodeRepaired.Found("57001")
	for _, tt := range []struct {
		communes, people int
		findings         []finding.Finding
		want             string
	}{
		{0, 0, nil, ""}, {0, 0, []finding.Finding{warned}, ""},
		{0, 0, []finding.Finding{aside, warned}, "rows were set aside: 1 findings; see the last sheets of the workbook"},
		{1, 20, []finding.Finding{aside, aside}, "communes were not computed: 1 communes, 20 inhabitants, with 2 findings that are errors; see the last sheets of the workbook"},
		{0, 20, nil, ""},
	} {
		r := &coverage.Result{Study: &coverage.Study{}, Findings: tt.findings}
		r.Scope.NotComputed.Communes, r.Scope.NotComputed.People = tt.communes, tt.people
		err := strictly(r)
		if got := ""; (err == nil) != (tt.want == got) || err != nil && (err.Error() != tt.want || exitCode(err) != exitStrict) {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// TestEndsOfRuns: each code has its level in the journal, whether quiet or not, and its
// name; who stopped a run is told.
func TestEndsOfRuns(t *testing.T) {
	levels := map[int]string{exitDone: "info", exitStrict: "warn", exitReview: "warn", exitNothing: "warn"}
	for _, e := range exits {
		for _, quiet := range []bool{false, true} {
			var stderr bytes.Buffer
			env := journalEnvironment(&stderr, &stderr)
			env.variables = []string{"ACCES30_LOG=json"}
			j := newJournal(env, nil)
			j.quiet = quiet
			j.end(nil, e.code)
			if quiet && (e.code == exitDone || e.code == exitNothing) {
				if stderr.Len() > 0 {
					t.Errorf("%d: %s", e.code, stderr.String())
				}
				continue
			}
			var event map[string]any
			want := levels[e.code]
			if want == "" {
				want = "error"
			}
			if err := json.Unmarshal(stderr.Bytes(), &event); err != nil || event["level"] != want || event["outcome"] != e.outcome || event["exit_code"] != float64(e.code) || event["error"] != nil || event["folder"] != nil {
				t.Errorf("%d: %v, %v", e.code, err, event)
			}
		}
	}
	if got := outcomeOf(77); got != "unknown" {
		t.Errorf("%s", got)
	}
	for form, want := range map[string]bool{"--log json": true, "--log=console": false, "": false} {
		var b bytes.Buffer
		env := journalEnvironment(&b, &b)
		if got := newJournal(env, strings.Fields(form)).json; got != want {
			t.Errorf("%s: %v", form, got)
		}
		env.variables = []string{"ACCES30_LOG=json"}
		if got := newJournal(env, strings.Fields(form)).json; got != (form != "--log=console") {
			t.Errorf("%s beside the variable: %v", form, got)
		}
	}
	for s, want := range map[syscall.Signal][3]string{
		syscall.SIGINT: {"130", "interrupt", "SIGINT, Ctrl-C"}, syscall.SIGTERM: {"143", "terminated", "SIGTERM"}, syscall.SIGHUP: {"129", "hangup", "SIGHUP"},
	} {
		e := stoppedError{s}
		if code := e.exitCode(); outcomeOf(code) != "stopped" || e.Error() != "stopped by a signal ("+want[1]+") before the end; nothing was changed in the output folder" ||
			e.French() != "arrêté par un signal ("+want[2]+") avant la fin ; rien n'a changé dans le dossier des résultats" {
			t.Errorf("%d: %s, %s", code, e.Error(), e.French())
		}
	}
	// The folder of the standard input is nobody's business.
	s := &spool{folder: "/tmp/acces30-1"}
	if got := s.hide("/tmp/acces30-1/standard input: x; /tmp/acces30-2/y"); got != "standard input: x; /tmp/acces30-2/y" {
		t.Errorf("%s", got)
	}
	if got := (*spool)(nil).hide("/a/b"); got != "/a/b" {
		t.Errorf("%s", got)
	}
	if got := (&spool{}).hide("/a/b"); got != "/a/b" || (&spool{}).remove() != nil {
		t.Errorf("%s", got)
	}
	if got := onOneLine("a\nb\x1bc"); got != "a; b\uFFFDc" {
		t.Errorf("%q", got)
	}
	if got := inWords(errors.New("x"), "xx"); got.Error() != "x" {
		t.Errorf("%v", got)
	}
}
