package manual

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/reports"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// grammar is a small command line with one of each kind of thing.
type grammar struct {
	Draw  drawCommand `cmd:"" help:"Draw a map of places: roads, houses and where they lead." fr:"Dessiner une carte."`
	Roads struct {
		Build buildCommand `cmd:"" help:"Build roads." fr:"Construire des routes."`
		Info  struct{}     `cmd:"" help:"It's about \\ \"roads\"." fr:"À propos des routes."`
	} `cmd:"" help:"Work on roads." fr:"Travailler les routes."`
	Help struct {
		Command []string `arg:"" optional:"" help:"A command." fr:"Une commande."`
	} `cmd:"" help:"Print the help." fr:"Afficher l'aide."`
	Verbose bool `short:"v" help:"Say more." fr:"En dire plus."`
}

type drawCommand struct {
	Maps   bool     `negatable:"" help:"Draw maps too." fr:"Dessiner aussi des cartes."`
	Speeds string   `short:"s" placeholder:"PRESET|FILE" help:"How fast roads are driven, a preset or a file like them, which is described elsewhere in full." fr:"La vitesse." values:"${presets}" takes:"file"`
	Out    string   `placeholder:"DIR" help:"Folder." fr:"Dossier (${default})." takes:"folder" default:"out"`
	Roads  []string `placeholder:"FILE" help:"Roads, repeated." fr:"Des routes." takes:"file"`
	Lang   string   `required:"" placeholder:"LANG" help:"Language." fr:"Langue." values:"fr,en"`
	Secret bool     `hidden:"" help:"Not told." fr:"Pas dit."`
}

func (*drawCommand) Examples() []Example {
	return []Example{{reports.T("D'abord", "First"), "tool draw --lang=fr"}, {reports.T("Puis", "Then"), "tool draw --lang=en -v"}}
}

type buildCommand struct {
	Kind             string `arg:"" help:"What is built of them." fr:"Un genre." enum:"only"`
	Into             string `arg:"" help:"Folder to build into." fr:"Dossier." takes:"folder"`
	LastThatHasRoom  string `name:"last-that-has-ro" placeholder:"MINUTES" help:"So many." fr:"Tant." values:"one"`
	FirstThatHasNone string `name:"first-without-roo" placeholder:"MINUTES" help:"So many." fr:"Tant."`
}

func (*buildCommand) Examples() []Example {
	return []Example{{reports.T("Bâtir", "Build"), "tool roads build x"}}
}

func bookOf(t *testing.T, lang reports.Lang) *Manual {
	t.Helper()
	parser, err := kong.New(new(grammar), kong.Name("tool"), kong.NoDefaultHelp(), kong.Vars{"presets": "slow,fast"})
	if err != nil {
		t.Fatal(err)
	}
	return &Manual{
		App: parser.Model, Vars: kong.Vars{"presets": "slow,fast"}, Version: "1.2", Lang: lang,
		About: reports.T("Un outil.\n\nQui fait.", "A tool.\n\nThat does."), Closing: reports.T("Fin.\n\nVraiment.", "The end.\n\nTruly."),
	}
}

// TestTextsOfACommandLine compares all that is said of the small command line, read by
// eye, whole.
func TestTextsOfACommandLine(t *testing.T) {
	en, fr := bookOf(t, reports.English), bookOf(t, reports.French)
	helps := ""
	for _, words := range []string{"", "draw", "roads", "roads build", "roads info", "help"} {
		for _, book := range []*Manual{en, fr} {
			node, left := book.Find(strings.Fields(words))
			if len(left) > 0 {
				t.Fatalf("%s: %q is no command", words, left)
			}
			helps += "---- " + words + "\n" + book.Help(node)
		}
	}
	for file, got := range map[string]string{
		"help.txt": helps, "man.fr.txt": fr.Man(), "man.en.txt": en.Man(),
		"bash.txt": en.Completion("bash"), "zsh.txt": en.Completion("zsh"), "fish.txt": en.Completion("fish"),
	} {
		want, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
			t.Errorf("%s (-want +got):\n%s", file, d)
		}
	}
	if got := en.Completion("ksh"); got != "" {
		t.Errorf("for a shell that is not known: %s", got)
	}
}

// TestCommandsByTheirWords: a command is found by the words before what is none, and the
// one that a command line is about whatever else stands on it.
func TestCommandsByTheirWords(t *testing.T) {
	book := bookOf(t, reports.English)
	for words, want := range map[string][2]string{
		"": {"tool", ""}, "roads": {"tool roads", ""}, "roads build": {"tool roads build", ""}, "roads x build": {"tool roads", "x build"}, "x roads": {"tool", "x roads"}, "draw build": {"tool draw", "build"},
	} {
		node, left := book.Find(strings.Fields(words))
		if node.FullPath() != want[0] || strings.Join(left, " ") != want[1] {
			t.Errorf("%s: %s and %q", words, node.FullPath(), left)
		}
	}
	for args, want := range map[string]string{"": "tool", "--x roads -v info y": "tool roads info", "build": "tool", "draw info": "tool draw", "roads draw": "tool roads"} {
		if got := book.Mentioned(strings.Fields(args)).FullPath(); got != want {
			t.Errorf("%s is about %s, want %s", args, got, want)
		}
	}
	var commands []string
	for _, node := range book.Commands() {
		commands = append(commands, node.Path())
	}
	if got := strings.Join(commands, ", "); got != "draw, roads build, roads info, help" {
		t.Errorf("commands %s", got)
	}
}

// TestLines: as many words as fit, to the very width, and no mark at the beginning.
func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "abc def": "abc def", "abc defg": "abc/defg", "abcdefghij k": "abcdefghij/k", "ab cd ef gh": "ab cd/ef gh", "abc def : g": "abc def :/g", "abc def % ! ? ;": "abc def % ! ? ;", "abc def ::": "abc def/::", "é é é é": "é é é é",
	} {
		if got := strings.Join(wrapped(text, 7), "/"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{`.a`: `\&.a`, `'a`: `\&\(aqa`, `a.'b`: `a.\(aqb`, `a\b-"c"~é`: `a\eb\-\(dqc\(dq~\[u00E9]`} {
		if got := roff(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
