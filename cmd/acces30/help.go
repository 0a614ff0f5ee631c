package main

import (
	"io"
	"runtime"
	"strings"

	"acces30/cmd/acces30/manual"
	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/reports"
	"acces30/reports/archive"

	"github.com/alecthomas/kong"
)

// programName is what the program is called on the command line.
const programName = "acces30"

var description = reports.T(`
Temps de trajet en voiture de chaque commune à la structure France services la plus proche : qui est à plus de 30 minutes,
quelles structures portent un territoire, où placer les prochaines.

Sans données à vous, « acces30 run » calcule la Moselle intégrée, à la date de sa liste de structures. Rien n'est téléchargé.
« acces30 help COMMANDE » en dit plus sur une commande.`, `
Drive times from every commune to its nearest France services structure: who is beyond 30 minutes, which structures carry a
territory, where the next ones should go.

Without inputs of your own, "acces30 run" computes the built-in Moselle at the date of its list of structures. Nothing is
ever fetched. "acces30 help COMMAND" says more of a command.`)

var variables = reports.T(
	"Chaque réglage peut aussi venir d'une variable, de sa clé ou de son option en majuscules : ACCES30_DEPARTEMENT=67, ACCES30_THRESHOLD_MINUTES=20. Une option l'emporte sur une variable, une variable sur le fichier de réglages, lui sur la valeur par défaut.",
	"Every setting may come from a variable too, named by its key or its flag in capitals: ACCES30_DEPARTEMENT=67, ACCES30_THRESHOLD_MINUTES=20. A flag wins over a variable, a variable over the settings file, that over the default.",
)

// manualOf is what is said of the command line in a language.
func manualOf(app *kong.Application, vars kong.Vars, lang reports.Lang) *manual.Manual {
	codes := exitCodes()
	closing := reports.T(variables.FR+"\n\n"+codes.FR, variables.EN+"\n\n"+codes.EN)
	return &manual.Manual{App: app, Vars: vars, About: description, Closing: closing, Version: version, Lang: lang}
}

// helpCommand prints the help of a command.
type helpCommand struct {
	Command []string `arg:"" optional:"" help:"The command; the whole program by default." fr:"La commande ; par défaut tout le programme."`
	spokenFlag
}

// Run prints it.
func (c *helpCommand) Run(env environment, book *manual.Manual) error {
	node, left := book.Find(c.Command)
	if len(left) > 0 {
		return usageError{noCommandNamed(left[0], node)}
	}
	_, err := io.WriteString(env.stdout, book.Help(node))
	return err
}

// Examples implements the declaration of examples.
func (*helpCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("L'aide du calcul", "The help of a run"), Line: "acces30 help run"},
		{For: reports.T("L'aide en français, où que ce soit", "The help in French, wherever"), Line: "acces30 help roads times --lang fr"},
	}
}

// versionCommand prints the version.
type versionCommand struct{}

// Run prints the version, then the commit that it was built from, where that is known,
// and the version of Go with the system that it was built for.
func (versionCommand) Run(env environment) error {
	return printLines(env.stdout, versionLines(archive.Commit()))
}

// versionLines tell the version of a program that was built from a commit, "" where that
// is not known.
func versionLines(commit string) []string {
	lines := []string{programName + " " + version}
	if commit != "" {
		unchanged, changed := strings.CutSuffix(commit, "+")
		if changed {
			commit = unchanged + " (modified)"
		}
		lines = append(lines, "commit "+commit)
	}
	return append(lines, runtime.Version()+" "+runtime.GOOS+"/"+runtime.GOARCH)
}

// Examples implements the declaration of examples.
func (versionCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("La version, pour un signalement", "The version, for a report of a fault"), Line: "acces30 version"},
		{For: reports.T("La même, gardée à côté des résultats", "The same, kept beside the results"), Line: "acces30 version > out/version.txt"},
	}
}

// noCommandNamed says that there is no such command below another one.
func noCommandNamed(word string, node *kong.Node) error {
	var names []string
	for _, child := range node.Children {
		names = append(names, child.Name)
	}
	if len(names) == 0 {
		return fault.Errorf(fault.T("%q : %q n'a pas de commandes à elle", "%q: %q has no commands of its own"), word, node.FullPath())
	}
	return fault.Errorf(fault.T("il n'y a pas de commande %q%v ; les commandes sont %s", "there is no command %q%v; the commands are %s"),
		word, input.Meant(word, names), strings.Join(names, ", "))
}
