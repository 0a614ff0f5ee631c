package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"acces30/cmd/acces30/settings"
)

// schedules are what may be printed, as templates.
//
//go:embed templates/schedule
var schedules embed.FS

// scheduleCommand prints what makes a scheduler run the program every month.
type scheduleCommand struct {
	Kind   string `arg:"" enum:"service,timer,cron,windows" help:"What to print: a systemd service, its timer, a line for cron, or the XML of a task of Windows."`
	Config string `required:"" help:"Settings file of the run." type:"path" placeholder:"FILE"`
	User   string `help:"User that the service runs as." default:"acces30" placeholder:"NAME"`
}

// scheduled fills the blanks of a template, each written as its scheduler reads it.
type scheduled struct {
	User, Program, Config, Writes string
}

// Run prints it, with the paths of this program and of what a run writes to.
func (c *scheduleCommand) Run(env environment) error {
	s, err := settings.Read(c.Config)
	if err != nil {
		return usageError{err}
	}
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	quote := quotes[c.Kind]
	var writes []string
	for _, folder := range []string{s.Out, s.Cache} {
		if folder == "" {
			continue
		}
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return fmt.Errorf("find the folder of the results: %w", err)
		}
		writes = append(writes, quote(absolute))
	}
	text, err := template.ParseFS(schedules, "templates/schedule/"+c.Kind)
	if err != nil {
		return err
	}
	return text.Execute(env.stdout, scheduled{c.User, quote(program), quote(c.Config), strings.Join(writes, " ")})
}

// quotes write a path as the schedulers read it, by what is printed.
var quotes = map[string]func(path string) string{
	"service": func(path string) string {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%", "$", "$$").Replace(path) + `"`
	},
	"timer":   func(path string) string { return path },
	"cron":    func(path string) string { return "'" + strings.NewReplacer("'", `'\''`, "%", `\%`).Replace(path) + "'" },
	"windows": asciiXML,
}

// asciiXML writes a text for XML in ASCII alone: redirected, the XML may come to be of
// any encoding.
func asciiXML(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < ' ' || r > '~' || strings.ContainsRune(`<>&"`, r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
