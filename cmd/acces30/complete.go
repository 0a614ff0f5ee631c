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
		{For: reports.T("Pour bash : à écrire dans /etc/bash_completion.d/acces30", "For bash: to be written to /etc/bash_completion.d/acces30"), Line: "acces30 completion bash"},
		{For: reports.T("Pour zsh : à écrire dans un fichier _acces30 de $fpath", "For zsh: to be written to a file _acces30 of $fpath"), Line: "acces30 completion zsh"},
		{For: reports.T("Pour fish : à écrire dans ~/.config/fish/completions/acces30.fish", "For fish: to be written to ~/.config/fish/completions/acces30.fish"), Line: "acces30 completion fish"},
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
	return []manual.Example{{
		For:  reports.T("La page de manuel, à écrire dans man/man1/acces30.1", "The page of the manual, to be written to man/man1/acces30.1"),
		Line: "acces30 man --lang en",
	}}
}
