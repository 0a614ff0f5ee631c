package manual

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"acces30/reports"
)

// Man returns the page of the manual, in roff. Characters beyond ASCII are written by
// their numbers, so that no reader needs to be told of an encoding.
func (m *Manual) Man() string {
	var b strings.Builder
	name := m.App.Name
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"%s %s\"\n", strings.ToUpper(name), name, m.Version)
	about := strings.Split(strings.TrimSpace(m.said(m.About)), "\n\n")
	section := func(title reports.Text) { fmt.Fprintf(&b, ".SH %s\n", roff(strings.ToUpper(m.said(title)))) }
	section(reports.T("Nom", "Name"))
	fmt.Fprintf(&b, "%s \\- %s\n", name, roff(m.said(reports.T("temps de trajet aux structures France services", "drive times to France services structures"))))
	section(reports.T("Utilisation", "Synopsis"))
	fmt.Fprintf(&b, ".B %s\n", roff(m.summary(m.App.Node)))
	section(reports.T("Description", "Description"))
	b.WriteString(roffParagraphs(about))
	section(reports.T("Options de toutes les commandes", "Flags of all commands"))
	m.manFlags(&b, m.App.Flags)
	section(reports.T("Commandes", "Commands"))
	for _, node := range m.Commands() {
		m.manCommand(&b, node)
	}
	section(reports.T("Réglages et codes de sortie", "Settings and exit status"))
	b.WriteString(roffParagraphs(strings.Split(m.said(m.Closing), "\n\n")))
	section(reports.T("Exemples", "Examples"))
	for _, node := range m.Commands() {
		for _, example := range ExamplesOf(node) {
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(example.Line), roff(m.said(example.For)))
		}
	}
	return b.String()
}

// manCommand writes a command with what it takes.
func (m *Manual) manCommand(b *strings.Builder, node *kong.Node) {
	fmt.Fprintf(b, ".SS %s\n%s\n", roff(m.summary(node)), roff(m.commandHelp(node)))
	for _, arg := range node.Positional {
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(arg.Summary()), roff(m.valueHelp(arg)))
	}
	m.manFlags(b, node.Flags)
}

func (m *Manual) manFlags(b *strings.Builder, flags []*kong.Flag) {
	for _, flag := range flags {
		if !flag.Hidden {
			fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(m.spelled(flag)), roff(m.valueHelp(flag.Value)))
		}
	}
}

func roffParagraphs(texts []string) string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = roff(strings.Join(strings.Fields(text), " ")) + "\n"
	}
	return strings.Join(all, ".PP\n")
}

// roff writes a text as one line that roff prints as it is.
func roff(text string) string {
	var b strings.Builder
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		b.WriteString(`\&`)
	}
	for _, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
