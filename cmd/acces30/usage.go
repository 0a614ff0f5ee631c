package main

import (
	"errors"
	"regexp"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/reports"

	"github.com/alecthomas/kong"
)

// asked says in the program's own words what is wrong with a command line: kong's
// are those of programmers, and it suggests flags that have nothing in common with
// what was written.
func asked(err error, model *kong.Application) error {
	var wrong *kong.ParseError
	if !errors.As(err, &wrong) {
		return err
	}
	node := model.Node
	if wrong.Context != nil {
		if selected := wrong.Context.Selected(); selected != nil {
			node = selected
		}
	}
	return fault.Errorf(fault.T("%v (voir %s --help)", "%v (see %s --help)"), inOwnWords(wrong, node), node.FullPath())
}

var (
	unknownFlag = regexp.MustCompile(`^unknown flag (-[^\s,]*)`)
	unknownWord = regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean .*)?$`)
)

// kongSays are the messages of kong that need no more than other words. What stands
// in brackets fills the blanks.
var kongSays = []struct {
	message *regexp.Regexp
	said    reports.Text
}{
	{
		regexp.MustCompile(`^(--[\w-]+): (?:expected .* value but got "EOL".*|missing value.*)$`),
		reports.T("$1 demande une valeur à sa suite", "$1 needs a value behind it"),
	},
	{
		regexp.MustCompile(`^(--[\w-]+): expected (?:an? )?(?:valid \d+ bit )?(?:float|int|uint)(?: value)? but got (".*?")`),
		reports.T("$1 demande un nombre comme 30, non $2", "$1 takes a number such as 30, not $2"),
	},
	{
		regexp.MustCompile(`^(--[\w-]+): expected .* value but got (".*") \((?:short|long) .*`),
		reports.T("$1 demande une valeur, et $2 se lit comme une option : écrivez $1=$2", "$1 needs a value, and $2 reads as a flag: write $1=$2"),
	},
	{regexp.MustCompile(`^missing flags: (.*)$`), reports.T("il manque $1", "$1 is missing")},
	{regexp.MustCompile(`^expected "(<[^"]*>[^"]*)"`), reports.T("il manque $1", "$1 is missing")},
	{regexp.MustCompile(`^expected (?:one of )?("[^<].*)$`), reports.T("il manque une commande : $1", "a command is missing: $1")},
	{
		regexp.MustCompile(`^(--[\w-]+): (?:bool value must be|expected bool but got|unexpected flag argument)`),
		reports.T("$1 ne prend pas de valeur : ôtez-la, ou écrivez l'option seule", "$1 takes no value: leave it out, or write it alone"),
	},
	{
		regexp.MustCompile(`^(--[\w-]+|<\w+>|\w+) must be one of (.*) but got (".*")$`),
		reports.T("$1 demande l'un de $2, non $3", "$1 takes one of $2, not $3"),
	},
	{
		regexp.MustCompile(`^(--[\w-]+): expected duration but got (".*?").*`),
		reports.T("$1 demande une durée comme 30s ou 10m, non $2", "$1 takes a duration such as 30s or 10m, not $2"),
	},
}

// inOwnWords says what a mistake that kong found means.
func inOwnWords(wrong *kong.ParseError, node *kong.Node) error {
	message := wrong.Error()
	if m := unknownFlag.FindStringSubmatch(message); m != nil {
		var names []string
		for _, group := range node.AllFlags(true) {
			for _, flag := range group {
				names = append(names, "--"+flag.Name)
			}
		}
		return fault.Errorf(fault.T("l'option %s de %q est inconnue%v", "unknown flag %s of %q%v"), m[1], node.FullPath(), input.Meant(m[1], names))
	}
	if m := unknownWord.FindStringSubmatch(message); m != nil {
		if len(node.Children) > 0 {
			return noCommandNamed(m[1], node)
		}
		return fault.Errorf(fault.T("%q est seul : cela ne dépend d'aucune option de %q (un nom avec des espaces se met entre guillemets)",
			"%q stands alone: it belongs to no flag of %q (names with spaces stand in quotes)"), m[1], node.FullPath())
	}
	for _, says := range kongSays {
		if at := says.message.FindStringSubmatchIndex(message); at != nil {
			fill := func(text string) string { return string(says.message.ExpandString(nil, text, message, at)) }
			return fault.Errorf(fault.T(fill(says.said.FR), fill(says.said.EN)))
		}
	}
	return wrong
}

// plain returns a text with a mark in place of every character that can't be seen,
// which a name may hold and a terminal would obey.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if input.Unseen(r) {
			return '\uFFFD'
		}
		return r
	}, text)
}
