package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage/fault"
	"acces30/reports"

	"github.com/alecthomas/kong"
	"github.com/mattn/go-isatty"
)

// version of the program, as the manifest and the workbook give it.
const version = "0.1.0"

// environment is all that the program takes from the machine it runs on, so
// that a test can stand in for it.
type environment struct {
	stdin          *os.File // nil for none
	stdout, stderr io.Writer
	terminal       bool // stderr is a terminal: progress may be shown
	now            func() time.Time
	variables      []string     // NAME=value
	system         string       // tag of the system's language where no variable tells it
	journal        *journal     // set by execute
	spool          *spool       // of the standard input, set by execute
	lang           reports.Lang // of help and mistakes, set by execute
}

// commands is the command line.
type commands struct {
	Run        runCommand        `cmd:"" help:"Compute every commune's travel time and write the workbook and the tables." fr:"Calculer le temps d'accès de chaque commune et écrire le classeur, les cartes et les tables."`
	Plan       planCommand       `cmd:"" help:"Say where new labels should go and what closures would cost." fr:"Dire où placer de nouveaux labels, et ce que coûteraient des fermetures."`
	Compare    compareCommand    `cmd:"" help:"Say what changed from one edition to another, and why." fr:"Dire ce qui a changé d'une édition à l'autre, et pourquoi."`
	Rerun      rerunCommand      `cmd:"" help:"Compute an edition again from what is kept of it, and say whether it gives the same bytes." fr:"Refaire une édition avec ce qui en est gardé, et dire si elle donne les mêmes octets."`
	Roads      roadsCommand      `cmd:"" help:"Compile extracts of OpenStreetMap, look into them, drive pairs of points." fr:"Compiler des extraits d'OpenStreetMap, dire ce qu'ils contiennent, calculer des temps entre points."`
	Accept     acceptCommand     `cmd:"" help:"Make an edition that was written aside for review the good one." fr:"Valider une édition mise de côté pour examen."`
	Withdraw   withdrawCommand   `cmd:"" help:"Put a good edition aside for review, as one of a wrong date: latest goes back." fr:"Mettre de côté une édition validée, par exemple d'une date fausse : latest revient à la précédente."`
	Check      checkCommand      `cmd:"" help:"Read everything and tell what was noticed, without computing times." fr:"Tout lire et dire ce qui est remarqué, sans calculer de temps."`
	Init       initCommand       `cmd:"" help:"Write a commented settings file and empty tables to fill in." fr:"Écrire un fichier de réglages commenté et des tables vides à remplir."`
	Schedule   scheduleCommand   `cmd:"" help:"Print what makes systemd, cron or Windows run the program every month." fr:"Afficher de quoi lancer le programme chaque mois avec systemd, cron ou Windows."`
	Licences   licencesCommand   `cmd:"" help:"Print the licences of the program, of what is linked into it and of its built-in data." fr:"Afficher les licences du programme, de ce qu'il contient et de ses données intégrées."`
	Help       helpCommand       `cmd:"" help:"Print the help of the program or of a command." fr:"Afficher l'aide du programme ou d'une commande."`
	Completion completionCommand `cmd:"" help:"Print what makes a shell complete commands, flags and files." fr:"Afficher de quoi compléter commandes, options et fichiers dans un interpréteur."`
	Man        manCommand        `cmd:"" help:"Print the page of the manual (roff)." fr:"Afficher la page de manuel (roff)."`
	Version    versionCommand    `cmd:"" help:"Print the version, its commit and what it was built with." fr:"Afficher la version, son commit et de quoi elle est faite."`

	AskHelp    bool `name:"help" short:"h" help:"Print the help of the command." fr:"Afficher l'aide de la commande."`
	AskVersion bool `name:"version" help:"Print the version." fr:"Afficher la version."`
}

// newCommands returns the command line with the flags of the settings.
func newCommands() commands {
	var c commands
	c.Run.Flags, c.Check.Flags, c.Plan.Flags = settings.NewFlags(), settings.NewFlags(), settings.NewFlags()
	return c
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is an error of the write
	ctx, release := onSignals(context.Background(), os.Exit)
	env := environment{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		terminal:  isatty.IsTerminal(os.Stderr.Fd()),
		now:       time.Now,
		variables: os.Environ(), system: systemLanguage(),
	}
	code := execute(ctx, os.Args[1:], env)
	release()
	os.Exit(code)
}

// execute runs one command line, says how it ended and returns the exit code.
func execute(ctx context.Context, args []string, env environment) int {
	env.lang, env.spool = languageOf(args, env), new(spool)
	env.journal = newJournal(env, args)
	out := &answer{to: env.stdout}
	env.stdout = out
	done := -1
	err := fault.Guard(func() (err error) {
		done, err = perform(ctx, args, env)
		return err
	})
	err = errors.Join(err, env.spool.remove())
	if err = out.orFault(err); done >= 0 && err == nil {
		return done
	}
	if errors.Is(err, context.Canceled) {
		err = context.Cause(ctx)
	}
	code := exitCode(err)
	env.journal.end(err, code)
	return code
}

// perform runs one command line. Done is an exit code when it asks for help or for the
// version, whatever else is on it, else negative.
func perform(ctx context.Context, args []string, env environment) (done int, err error) {
	parser, book, err := newParser(env.lang)
	if err != nil {
		return -1, err
	}
	switch {
	case asks(args, "--help", "-h"):
		_, err := io.WriteString(env.stdout, book.Help(book.Mentioned(args)))
		return exitDone, err
	case asks(args, "--version"):
		return exitDone, versionCommand{}.Run(env)
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return -1, usageError{asked(err, parser.Model)}
	}
	if err := checkLanguage(args); err != nil {
		return -1, usageError{err}
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return -1, parsed.Run(env, book)
}

// newParser returns what reads the command line, and what is said of it in a language.
func newParser(lang reports.Lang) (*kong.Kong, *manual.Manual, error) {
	cli := newCommands()
	speeds := settings.SpeedsHelp()
	vars := kong.Vars{"speeds_help": speeds.EN, "speeds_help_fr": speeds.FR, "speeds": settings.Presets()}
	parser, err := kong.New(&cli, kong.NoDefaultHelp(), vars, kong.Name(programName))
	if err != nil {
		return nil, nil, err
	}
	return parser, manualOf(parser.Model, vars, lang), nil
}

// asks reports whether one of some flags is on a command line, before what is no flag.
func asks(args []string, flags ...string) bool {
	for _, arg := range args {
		if arg == "--" {
			return false
		}
		if slices.Contains(flags, arg) {
			return true
		}
	}
	return false
}
