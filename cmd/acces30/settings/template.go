package settings

import "strings"

const templateHead = `# Settings of acces30. Every key is optional; what stands here is the default,
# or an example. Flags of the command line win over this file. Paths are relative
# to the folder of this file. Run with:  acces30 run --config acces30.toml
`

// Template returns a settings file in which every setting is explained, each as
// a comment with its default or an example.
func Template() string {
	var s Settings
	var b strings.Builder
	b.WriteString(templateHead)
	for _, d := range s.declared() {
		b.WriteString("\n" + commented(d.comment) + commented(d.line()))
	}
	return b.String()
}

// line returns the setting as a file sets it.
func (d *setting) line() string {
	switch {
	case strings.HasPrefix(d.example, "["+d.key):
		return d.example // a table of its own
	case d.example != "":
		return d.key + " = " + d.example
	}
	return d.key + " = " + asTOML(d.field.standard.Interface())
}

// commented makes comments of the lines of a text. Lines may be indented by
// tabs, as declarations are, which are taken away; an empty one stays empty.
func commented(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.Trim(text, "\n\t"), "\n") {
		if line = strings.TrimLeft(line, "\t"); line != "" {
			line = "# " + line
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
