package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage/fault"
	"acces30/reports"
)

// schedules are what may be printed, as templates.
//
//go:embed templates/schedule
var schedules embed.FS

// scheduleCommand prints what makes a scheduler run the program every month.
type scheduleCommand struct {
	Kind   string `arg:"" enum:"service,timer,cron,windows" help:"What to print: a systemd service, its timer, a line for cron, or the XML of a task of Windows." fr:"Ce qu'il faut afficher : un service de systemd, sa minuterie (timer), une ligne pour cron, ou le XML d'une tâche de Windows."`
	Config string `required:"" help:"Settings file of the run." fr:"Fichier de réglages du calcul." type:"path" placeholder:"FILE" takes:"file"`
	User   string `help:"User that the service runs as." fr:"Utilisateur du service." default:"acces30" placeholder:"NAME"`
	spokenFlag
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
		return fault.Errorf(fault.T("trouver ce programme : %v", "find this program: %v"), err)
	}
	quote := quotes[c.Kind]
	var writes []string
	for _, folder := range []string{s.Out, s.Cache} {
		if folder == "" {
			continue
		}
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return fault.Errorf(fault.T("trouver le dossier des résultats : %v", "find the folder of the results: %v"), err)
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

// Examples implements the declaration of examples.
func (*scheduleCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Sous Linux, avec systemd", "On Linux, with systemd"), Line: "acces30 schedule service --config moselle/acces30.toml"},
		{For: reports.T("Une ligne pour crontab -e", "A line for crontab -e"), Line: "acces30 schedule cron --config moselle/acces30.toml"},
		{For: reports.T("Sous Windows, pour schtasks", "On Windows, for schtasks"), Line: "acces30 schedule windows --config moselle/acces30.toml"},
	}
}
