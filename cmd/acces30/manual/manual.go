package manual

import (
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"acces30/reports"
)

// Manual is what is said of a command line.
type Manual struct {
	App     *kong.Application
	Vars    kong.Vars    // for ${name} in French helps; kong fills the English ones
	About   reports.Text // what the program is, in paragraphs
	Closing reports.Text // what stands at the end of its help
	Version string
	Lang    reports.Lang
}

// Example is a command line that is true as it stands, and what it is for.
type Example struct {
	For  reports.Text
	Line string
}

// exemplified are commands that declare examples.
type exemplified interface{ Examples() []Example }

// ExamplesOf returns the examples of a command; none of a group of commands.
func ExamplesOf(node *kong.Node) []Example {
	if node.Target.IsValid() && node.Target.CanAddr() {
		if command, ok := node.Target.Addr().Interface().(exemplified); ok {
			return command.Examples()
		}
	}
	return nil
}

// Find returns the command that words name, below which are words that name none.
func (m *Manual) Find(words []string) (node *kong.Node, left []string) {
	node = m.App.Node
	for i, word := range words {
		next := slices.IndexFunc(node.Children, func(c *kong.Node) bool { return c.Name == word })
		if next < 0 {
			return node, words[i:]
		}
		node = node.Children[next]
	}
	return node, nil
}

// Mentioned returns the command that a command line is about, whatever else is on it.
func (m *Manual) Mentioned(args []string) *kong.Node {
	node := m.App.Node
	for _, arg := range args {
		if next := slices.IndexFunc(node.Children, func(c *kong.Node) bool { return c.Name == arg }); next >= 0 {
			node = node.Children[next]
		}
	}
	return node
}

// Commands returns all commands that can be given, in the order of their declaration.
func (m *Manual) Commands() []*kong.Node { return m.App.Leaves(true) }

// flagsOf returns the flags of a command, those of all commands last.
func flagsOf(node *kong.Node) []*kong.Flag {
	groups := node.AllFlags(true)
	slices.Reverse(groups)
	return slices.Concat(groups...)
}

// helpOf returns the help of a flag or an argument, or of a command.
func (m *Manual) helpOf(english string, tag *kong.Tag, standard string) string {
	french := ""
	if tag != nil {
		french = tag.Get("fr")
	}
	if m.Lang == reports.English || french == "" {
		return english
	}
	return strings.ReplaceAll(m.filled(french), "${default}", standard)
}

func (m *Manual) commandHelp(node *kong.Node) string { return m.helpOf(node.Help, node.Tag, "") }

func (m *Manual) valueHelp(v *kong.Value) string { return m.helpOf(v.Help, v.Tag, v.Default) }

// said is a text of the manual itself.
func (m *Manual) said(text reports.Text) string {
	if m.Lang == reports.English {
		return text.EN
	}
	return text.FR
}

// Placeholders are the words that stand for a value, in English and in French.
var Placeholders = map[string]string{
	"FILE": "FICHIER", "DIR": "DOSSIER", "NAME": "NOM", "LANG": "LANGUE", "FORM": "FORME", "DURATION": "DURÉE", "METRES": "MÈTRES",
	"MINUTES": "MINUTES", "CODE": "CODE", "CODE|NAME": "CODE|NOM", "EDITION": "ÉDITION", "EDITION|none": "ÉDITION|none",
	"YYYY-MM-DD": "AAAA-MM-JJ", "YYYY-MM-DD|today": "AAAA-MM-JJ|today", "FORMAT": "FORMAT", "K": "K", "ID": "N°", "MOMENT": "MOMENT",
	"PRESET|FILE": "MODÈLE|FICHIER", "FILE|-": "FICHIER|-", "FILE|none": "FICHIER|none", "[NAME=]FILE": "[NOM=]FICHIER",
	"coverage|mean|farthest": "coverage|mean|farthest", "A": "A", "B": "B", "SHELL": "SHELL",
}

// placeholder is the word that stands for the value of a flag, "" for a switch.
func (m *Manual) placeholder(flag *kong.Flag) string {
	if flag.IsBool() {
		return ""
	}
	word := flag.FormatPlaceHolder()
	word = strings.TrimSuffix(word, ",...")
	if french, ok := Placeholders[word]; ok && m.Lang == reports.French {
		return french
	}
	return word
}

// spelled writes a flag as one types it.
func (m *Manual) spelled(flag *kong.Flag) string {
	name := "--" + flag.Name
	if negatable(flag) {
		name = "--[no-]" + flag.Name
	}
	if flag.Short != 0 {
		name = "-" + string(flag.Short) + ", " + name
	}
	if value := m.placeholder(flag); value != "" {
		name += "=" + value
	}
	return name
}

func negatable(flag *kong.Flag) bool { return flag.Tag != nil && flag.Tag.Negatable != "" }

// summary writes a command with what it takes.
func (m *Manual) summary(node *kong.Node) string {
	words := []string{node.FullPath()}
	for _, flag := range flagsOf(node) {
		if flag.Required {
			words = append(words, "--"+flag.Name+"="+m.placeholder(flag))
		}
	}
	for _, arg := range node.Positional {
		words = append(words, arg.Summary())
	}
	if len(node.Children) > 0 {
		words = append(words, m.said(reports.T("COMMANDE", "COMMAND")))
	}
	return strings.Join(append(words, m.said(reports.T("[options]", "[flags]"))), " ")
}

// Values returns the words that a flag or an argument takes, or begins with when it
// takes files too; none where any will do.
func (m *Manual) Values(v *kong.Value) []string {
	if v.Enum != "" {
		return v.EnumSlice()
	}
	if v.Tag == nil || v.Tag.Get("values") == "" {
		return nil
	}
	return strings.Split(m.filled(v.Tag.Get("values")), ",")
}

// filled fills the blanks ${name} of a tag that kong leaves alone.
func (m *Manual) filled(text string) string {
	for name, value := range m.Vars {
		text = strings.ReplaceAll(text, "${"+name+"}", value)
	}
	return text
}

// Takes says what a flag or an argument takes beside its Values: a file, a folder, or
// neither.
func Takes(v *kong.Value) Kind {
	if v.Tag == nil {
		return Neither
	}
	switch v.Tag.Get("takes") {
	case "folder":
		return Folder
	case "file":
		return File
	}
	return Neither
}

// Kind is what stands on a disk.
type Kind uint8

const (
	Neither Kind = iota
	File
	Folder
)

// isList reports whether a flag may be repeated.
func isList(v *kong.Value) bool { return v.Target.Kind() == reflect.Slice }
