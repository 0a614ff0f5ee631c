package main

import (
	"io"

	"acces30/cmd/acces30/manual"
	"acces30/reports"
)

// completionCommand prints a script that makes a shell complete the command line.
type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"The shell: bash, zsh or fish." fr:"L'interpréteur : bash, zsh ou fish."`
	spokenFlag
}

// Run prints it.
func (c *completionCommand) Run(env environment, book *manual.Manual) error {
	_, err := io.WriteString(env.stdout, book.Completion(c.Shell))
	return err
}

// Examples implements the declaration of examples.
func (*completionCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Pour bash : un fichier pour /etc/bash_completion.d", "For bash: a file for /etc/bash_completion.d"), Line: "acces30 completion bash > acces30.bash"},
		{For: reports.T("Pour zsh : un fichier pour un dossier de $fpath", "For zsh: a file for a folder of $fpath"), Line: "acces30 completion zsh > _acces30"},
		{For: reports.T("Pour fish : un fichier pour ~/.config/fish/completions", "For fish: a file for ~/.config/fish/completions"), Line: "acces30 completion fish > acces30.fish"},
	}
}

// manCommand prints the page of the manual.
type manCommand struct{ spokenFlag }

// Run prints it.
func (manCommand) Run(env environment, book *manual.Manual) error {
	_, err := io.WriteString(env.stdout, book.Man())
	return err
}

// Examples implements the declaration of examples.
func (manCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("La page de manuel, pour /usr/local/share/man/man1", "The page of the manual, for /usr/local/share/man/man1"), Line: "acces30 man > acces30.1"},
		{For: reports.T("La même en anglais", "The same in English"), Line: "acces30 man --lang en > acces30.1"},
	}
}
