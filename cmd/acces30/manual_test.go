package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"

	"acces30/cmd/acces30/manual"
	"acces30/reports"
)

// bookOf returns the manual of the program in a language.
func bookOf(t *testing.T, lang reports.Lang) *manual.Manual {
	t.Helper()
	_, book, err := newParser(lang)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// parsedCommand reports which command a command line is of, and what is wrong with it;
// what a shell does with its output is none of it.
func parsedCommand(t *testing.T, line string) (command string, err error) {
	t.Helper()
	line, _, _ = strings.Cut(line, " > ")
	line, _, _ = strings.Cut(line, " #")
	parser, _, err := newParser(reports.French)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	parsed, err := parser.Parse(words[1:])
	if err != nil {
		return "", err
	}
	return parsed.Selected().Path(), nil
}

// TestExamplesAreTrue parses the examples of every command with its own flags: there are
// two or three for each, and they are of that command.
func TestExamplesAreTrue(t *testing.T) {
	for _, node := range bookOf(t, reports.French).Commands() {
		examples := manual.ExamplesOf(node)
		if len(examples) < 2 {
			t.Errorf("%s has %d examples", node.FullPath(), len(examples))
		}
		for _, e := range examples {
			if e.For.FR == "" || e.For.EN == "" || e.For.FR == e.For.EN {
				t.Errorf("%s: an example is not told in both languages", node.FullPath())
			}
			if got, err := parsedCommand(t, e.Line); err != nil || got != node.Path() {
				t.Errorf("%s is an example of %q, not of %s: %v", e.Line, got, node.Path(), err)
			}
		}
	}
}

// TestPagesGiveTrueCommands parses the command lines of the first pages.
func TestPagesGiveTrueCommands(t *testing.T) {
	command := regexp.MustCompile(`(?m)^    (?:\.[\\/])?(?:go run \./cmd/)?acces30(?:\.exe)? .*$`)
	seen := 0
	for _, page := range []string{"../../README.md", "../../.github/README.fr.md"} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range command.FindAllString(strings.ReplaceAll(string(text), "\\\n", " "), -1) {
			seen++
			line = strings.TrimPrefix(strings.TrimSpace(line), "go run ")
			if _, err := parsedCommand(t, line); err != nil {
				t.Errorf("%s: %s: %v", page, line, err)
			}
		}
	}
	if seen < 15 {
		t.Errorf("%d command lines only", seen)
	}
}

// TestHelpIsInBothLanguages: every command, flag and argument has a help in each, and
// every word for a value one in French.
func TestHelpIsInBothLanguages(t *testing.T) {
	book := bookOf(t, reports.French)
	check := func(what, english string, tag *kong.Tag) {
		french := tag.Get("fr")
		if english == "" || french == "" || english == french || !strings.HasSuffix(english, ".") || !strings.HasSuffix(french, ".") && !strings.HasPrefix(french, "${") {
			t.Errorf("%s: help %q, in French %q", what, english, french)
		}
	}
	for _, node := range book.App.Leaves(true) {
		check(node.FullPath(), node.Help, node.Tag)
		for _, v := range node.Values() {
			check(node.FullPath()+" "+v.Summary(), v.Help, v.Tag)
			if v.Flag == nil || v.IsBool() {
				continue
			}
			word := strings.TrimSuffix(v.Flag.FormatPlaceHolder(), ",...")
			if _, ok := manual.Placeholders[word]; !ok {
				t.Errorf("%s %s: no French word for %s", node.FullPath(), v.Summary(), word)
			}
		}
	}
	for _, node := range book.Commands() {
		for _, lang := range []reports.Lang{reports.French, reports.English} {
			text := bookOf(t, lang).Help(node)
			if strings.Contains(text, "${") || strings.Contains(text, "{default}") {
				t.Errorf("a blank is left in %s", text)
			}
			for _, missing := range untold(node, lang, text) {
				t.Errorf("the help of %s in %s leaves out %q", node.FullPath(), lang, missing)
			}
		}
	}
}

// untold returns the examples and the flags of a command that a help text leaves out.
func untold(node *kong.Node, lang reports.Lang, text string) (missing []string) {
	var parts []string
	for _, e := range manual.ExamplesOf(node) {
		parts = append(parts, "  # "+strings.ReplaceAll(e.For.In(lang), "\u00a0", " ")+"\n  "+e.Line+"\n")
	}
	for _, flag := range node.Flags {
		if negatable := "--[no-]" + flag.Name; !flag.Hidden && !strings.Contains(text, negatable) {
			parts = append(parts, "--"+flag.Name)
		}
	}
	text = strings.ReplaceAll(text, "\u00a0", " ")
	return slices.DeleteFunc(parts, func(part string) bool { return strings.Contains(text, part) })
}

// said runs a command line with variables and returns its exit code and all it says.
func said(t *testing.T, variables []string, args ...string) (int, string) {
	t.Helper()
	var out strings.Builder
	code := execute(t.Context(), args, environment{stdout: &out, stderr: &out, now: time.Now, variables: variables})
	return code, out.String()
}

// TestLanguageOfTheCommandLine: --lang decides, then ACCES30_LANG, then the locale, the
// first of its variables that is set; English is what is left.
func TestLanguageOfTheCommandLine(t *testing.T) {
	french := []string{"LANG=fr_FR.UTF-8"}
	for _, tt := range []struct {
		variables []string
		system    string
		args      string
		french    bool
	}{
		{nil, "", "help", false},
		{french, "", "help", true},
		{french, "", "help --lang en", false},
		{french, "", "--help --lang=en", false},
		{nil, "", "help --lang fr", true},
		{nil, "", "--lang fr --help", true},
		{nil, "", "run --lang fr -h", true},
		{nil, "", "run --lang en --lang fr -h", true},
		{nil, "", "help --lang=fr --lang en", false},
		{append(french, "LC_ALL=C"), "", "help", false},
		{append(french, "LC_ALL="), "", "help", true},
		{[]string{"LANG=C.UTF-8", "LC_MESSAGES=fr"}, "", "help", true},
		{append(french, "ACCES30_LANG=en"), "", "help", false},
		{nil, "fr-FR", "help", true},
		{[]string{"LANG=en_US.UTF-8"}, "fr-FR", "help", false},
		{[]string{"LANG=fro"}, "", "help", false},
	} {
		var out strings.Builder
		code := execute(t.Context(), strings.Fields(tt.args), environment{stdout: &out, stderr: &out, now: time.Now, variables: tt.variables, system: tt.system})
		if got := strings.HasPrefix(out.String(), "Utilisation"); code != exitDone || got != tt.french {
			t.Errorf("%v, %s, %q: %d, French is %v", tt.variables, tt.system, tt.args, code, got)
		}
	}
}

// TestMistakesInFrench: mistakes in the command line and in settings are told in French
// to whom speaks it.
func TestMistakesInFrench(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, tt := range []struct{ line, want string }{
		{"run --thresold 30", `l'option --thresold de "acces30 run" est inconnue, vouliez-vous dire "--threshold" ? (voir acces30 run --help)`},
		{"chek", `il n'y a pas de commande "chek", vouliez-vous dire "check" ? ; les commandes sont run, plan,`},
		{"run --threshold abc", `--threshold demande un nombre comme 30, non "abc"`},
		{"run --communes", "--communes demande une valeur à sa suite"},
		{"run extra", `"extra" est seul`},
		{"roads info", "il manque <files> ..."},
		{"run --wait soon", `--wait demande une durée comme 30s ou 10m, non "soon"`},
		{"run --isochrones abc", `--isochrones : "abc" : écrivez des minutes comme 10,15,20,30, ou none`},
		{"schedule monthly --config x", `demande l'un de "service","timer","cron","windows", non "monthly"`},
		{"run --threshold 0", "réglages : seuil de 0 minutes : donnez-en un de plus de 0 et d'au plus 600"},
		{"run --departement Mosele", `département "Mosele" (vouliez-vous dire Moselle, 57 ?) : écrivez un code comme 57`},
		{"help chek", `il n'y a pas de commande "chek", vouliez-vous dire "check" ?`},
		{"run --config " + write("typo.toml", "treshold_minutes = 20"), `ligne 1, colonne 1 : rien ne s'appelle "treshold_minutes" ici ; vouliez-vous dire "threshold_minutes" ?`},
		{"run --config " + write("type.toml", "lang = 3"), "lang demande un texte entre guillemets, non ceci (un nombre entier)"},
		{"run --config " + filepath.Join(folder, "none.toml"), "ce fichier n'existe pas : vérifiez son nom et son dossier"},
		{"accept out/57/2026-11", "out/57/2026-11 n'est pas une édition à examiner"},
		{"withdraw out/57/review/2026-11", "n'est pas le dossier d'une édition validée"},
		{"init " + filepath.Join(folder, "new") + " --lang de", `langue "de" inconnue : choisissez fr ou en`},
		{"compare a b --lang=de", `langue "de" inconnue : choisissez fr ou en`},
		{"run --threshold -3", `--threshold demande un nombre comme 30, non "-3"`},
		{"run --series -a", `--series demande une valeur, et "-a" se lit comme une option : écrivez --series="-a"`},
		{"run --wait -3s", `--wait demande une valeur, et "-3s" se lit comme une option : écrivez --wait="-3s"`},
		{"init " + folder, "existe déjà : choisissez un autre dossier"},
	} {
		write("acces30.toml", "")
		code, text := said(t, []string{"LC_ALL=fr_FR.UTF-8"}, strings.Fields(tt.line)...)
		if code != exitUsage || !strings.Contains(text, tt.want) {
			t.Errorf("%q ends with %d: %s, want %s", tt.line, code, text, tt.want)
		}
	}
	code, text := said(t, []string{"LC_ALL=fr_FR.UTF-8"}, "check", "--departement", "57", "--communes", filepath.Join(folder, "none.csv"))
	if code != exitInput || !strings.Contains(text, "ce fichier n'existe pas") {
		t.Errorf("a missing table: %d, %s", code, text)
	}
}

// TestInitSpeaks: init writes the settings file in the language of the person.
func TestInitSpeaks(t *testing.T) {
	for lang, want := range map[string]string{"fr": "# Réglages d'acces30.", "en": "# Settings of acces30."} {
		folder := t.TempDir()
		if code, text := said(t, nil, "init", folder, "--lang", lang); code != exitDone {
			t.Fatal(text)
		}
		if text, err := os.ReadFile(filepath.Join(folder, "acces30.toml")); err != nil || !strings.HasPrefix(string(text), want) {
			t.Errorf("%.60s, %v", text, err)
		}
	}
}

// TestVersionTellsItsBuild: the version, and what the program was built with and for.
func TestVersionTellsItsBuild(t *testing.T) {
	for _, args := range []string{"version", "--version"} {
		code, text := said(t, nil, args)
		if code != exitDone || !regexp.MustCompile(`(?s)^acces30 \d+\.\d+\.\d+\n.*go1\.\d+.* \w+/\w+\n$`).MatchString(text) {
			t.Errorf("%d: %s", code, text)
		}
	}
}

// TestVersionTellsItsCommit, and whether files were others than in it, where it is known.
func TestVersionTellsItsCommit(t *testing.T) {
	last := runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	for commit, want := range map[string][]string{
		"": {"acces30 " + version, last}, "abc": {"acces30 " + version, "commit abc", last}, "abc+": {"acces30 " + version, "commit abc (modified)", last},
	} {
		if got := versionLines(commit); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", commit, got, want)
		}
	}
}

// TestManualPage: readers of manuals take the page without a complaint, and it says
// every command and flag.
func TestManualPage(t *testing.T) {
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		book := bookOf(t, lang)
		page := book.Man()
		for _, node := range book.Commands() {
			for _, v := range node.Values() {
				if v.Flag != nil && !strings.Contains(page, strings.ReplaceAll(v.Name, "-", `\-`)) {
					t.Errorf("--%s is not in the page", v.Name)
				}
			}
		}
		file := filepath.Join(t.TempDir(), "acces30.1")
		if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, reader := range [][]string{
			{"groff", "-man", "-ww", "-z", "-Tutf8", file}, {"mandoc", "-T", "lint", "-W", "warning", file},
		} {
			program, err := exec.LookPath(reader[0])
			if err != nil {
				t.Logf("%s is not here", reader[0])
				continue
			}
			out, _ := exec.CommandContext(t.Context(), program, reader[1:]...).CombinedOutput()
			for complaint := range strings.Lines(string(out)) {
				if !strings.Contains(complaint, "missing date") { // it is the same whenever it is made
					t.Errorf("%s: %s", reader[0], complaint)
				}
			}
		}
	}
}
