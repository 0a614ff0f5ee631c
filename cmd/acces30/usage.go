package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"acces30/data/input"

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
	command, flags := "acces30", model.AllFlags(true)
	children := model.Children
	if wrong.Context != nil {
		if node := wrong.Context.Selected(); node != nil {
			command, flags, children = node.FullPath(), node.AllFlags(true), node.Children
		}
	}
	said := inOwnWords(wrong.Error(), command, flags, children)
	return fmt.Errorf("%s (see %s --help)", said, command)
}

var (
	unknownFlag = regexp.MustCompile(`^unknown flag (-[^\s,]*)`)
	unknownWord = regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean .*)?$`)
	noValue     = regexp.MustCompile(`^(--[\w-]+): (?:expected .* value but got "EOL".*|missing value.*)$`)
	noNumber    = regexp.MustCompile(`^(--[\w-]+): expected an? (?:valid \d+ bit )?(float|int|uint) but got (".*?")`)
	noFlag      = regexp.MustCompile(`^missing flags: (.*)$`)
	noWord      = regexp.MustCompile(`^expected "(<[^"]*>[^"]*)"`)
	noCommand   = regexp.MustCompile(`^expected (?:one of )?("[^<].*)$`)
	noSwitch    = regexp.MustCompile(`^(--[\w-]+): (?:bool value must be|expected bool but got|unexpected flag argument)`)
)

// inOwnWords says what a message of kong means.
func inOwnWords(message, command string, flags [][]*kong.Flag, children []*kong.Node) string {
	if m := unknownFlag.FindStringSubmatch(message); m != nil {
		var names []string
		for _, group := range flags {
			for _, flag := range group {
				names = append(names, "--"+flag.Name)
			}
		}
		return fmt.Sprintf("unknown flag %s of %q%s", m[1], command, input.Meant(m[1], names))
	}
	if m := unknownWord.FindStringSubmatch(message); m != nil {
		if len(children) == 0 {
			return fmt.Sprintf("%q stands alone: it belongs to no flag of %q (names with spaces stand in quotes)", m[1], command)
		}
		var names []string
		for _, child := range children {
			names = append(names, child.Name)
		}
		return fmt.Sprintf("there is no command %q%s; the commands are %s", m[1], input.Meant(m[1], names), strings.Join(names, ", "))
	}
	for _, of := range []struct {
		message *regexp.Regexp
		said    string
	}{
		{noValue, "$1 needs a value behind it"},
		{noNumber, "$1 takes a number such as 30, not $3"},
		{noFlag, "$1 is missing"},
		{noWord, "$1 is missing"},
		{noCommand, "a command is missing: $1"},
		{noSwitch, "$1 takes no value: leave it out, or write it alone"},
	} {
		if of.message.MatchString(message) {
			return of.message.ReplaceAllString(message, of.said)
		}
	}
	return message
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
