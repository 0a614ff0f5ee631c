package manual

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"acces30/reports"
)

// Width of the help in characters, and of the column of flags in it.
const (
	width  = 96
	column = 30
)

// Help returns the help of a command, or of the whole program for its root.
func (m *Manual) Help(node *kong.Node) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n\n", m.said(reports.T("Utilisation :", "Usage:")), m.summary(node))
	if node == m.App.Node {
		b.WriteString(paragraphs(m.said(m.About)))
	} else {
		b.WriteString(paragraphs(m.commandHelp(node)))
	}
	b.WriteString(m.list(reports.T("Arguments :", "Arguments:"), len(node.Positional), func(i int) (string, string) {
		return node.Positional[i].Summary(), m.valueHelp(node.Positional[i])
	}))
	commands := node.Leaves(true)
	b.WriteString(m.list(reports.T("Commandes :", "Commands:"), len(commands), func(i int) (string, string) {
		return strings.TrimPrefix(commands[i].Path(), node.Path()+" "), m.commandHelp(commands[i])
	}))
	flags := flagsOf(node)
	b.WriteString(m.list(reports.T("Options :", "Flags:"), len(flags), func(i int) (string, string) {
		return m.spelled(flags[i]), m.valueHelp(flags[i].Value)
	}))
	b.WriteString(m.examples(node))
	if node == m.App.Node {
		fmt.Fprintf(&b, "\n%s", paragraphs(m.said(m.Closing)))
	}
	return b.String()
}

// examples lists the examples of a command.
func (m *Manual) examples(node *kong.Node) string {
	var b strings.Builder
	for i, example := range ExamplesOf(node) {
		if i == 0 {
			fmt.Fprintf(&b, "\n%s\n", m.said(reports.T("Exemples :", "Examples:")))
		}
		fmt.Fprintf(&b, "  # %s\n  %s\n", m.said(example.For), example.Line)
	}
	return b.String()
}

// list writes n names and what they stand for in two columns; nothing when n is 0.
func (m *Manual) list(title reports.Text, n int, entry func(i int) (name, meaning string)) string {
	if n == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n", m.said(title))
	for i := range n {
		name, meaning := entry(i)
		name = "  " + name
		lines := wrapped(meaning, width-column)
		if room := column - utf8.RuneCountInString(name); room >= 2 {
			name += strings.Repeat(" ", room) + lines[0]
			lines = lines[1:]
		}
		b.WriteString(strings.TrimRight(name, " ") + "\n")
		for _, line := range lines {
			b.WriteString(strings.Repeat(" ", column) + line + "\n")
		}
	}
	return b.String()
}

// paragraphs wraps texts apart by an empty line.
func paragraphs(text string) string {
	var all []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		all = append(all, strings.Join(wrapped(paragraph, width), "\n"))
	}
	return strings.Join(all, "\n\n") + "\n"
}

// wrapped breaks a text into lines of so many characters; it has one at least.
func wrapped(text string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case bindsLeft(word) || utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// bindsLeft reports whether a word is a mark that no line begins with.
func bindsLeft(word string) bool { return len(word) == 1 && strings.Contains(":;?!%", word) }
