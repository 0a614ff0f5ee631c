package settings

import (
	"strings"

	"acces30/reports"
)

var templateHead = both(`
Réglages d'acces30. Chaque clé est facultative ; ce qui est écrit ici est la
valeur par défaut, ou un exemple : ôtez le # devant la ligne pour la fixer. Les
options de la ligne de commande l'emportent sur ce fichier, et les variables
ACCES30_* aussi. Les chemins partent du dossier de ce fichier. Pour calculer :
acces30 run --config acces30.toml`, `
Settings of acces30. Every key is optional; what stands here is the default, or
an example: take away the # before the line to set it. Flags of the command line
win over this file, and so do ACCES30_* variables. Paths are relative to the
folder of this file. Run with:  acces30 run --config acces30.toml`)

// Template returns a settings file in which every setting is explained in a
// language, each as a comment with its default or an example.
func Template(lang reports.Lang) string {
	var s Settings
	var b strings.Builder
	b.WriteString(commented(plainIn(lang, templateHead)))
	for _, d := range s.declared() {
		b.WriteString("\n" + commented(plainIn(lang, d.comment)) + commented(d.line()))
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

// plainIn returns a text in a language, with plain spaces: a settings file is edited.
func plainIn(lang reports.Lang, text reports.Text) string {
	if lang == reports.English {
		return text.EN
	}
	return text.FR
}
