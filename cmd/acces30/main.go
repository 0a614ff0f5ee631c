package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"acces30/cmd/acces30/settings"

	"github.com/alecthomas/kong"
	"github.com/mattn/go-isatty"
)

// version of the program, as the manifest and the workbook give it.
const version = "0.1.0"

// environment is all that the program takes from the machine it runs on, so
// that a test can stand in for it.
type environment struct {
	stdout, stderr io.Writer
	terminal       bool // stderr is a terminal: progress may be shown
	now            func() time.Time
	journal        *journal // set by execute
}

// commands is the command line.
type commands struct {
	Run      runCommand      `cmd:"" help:"Compute every commune's travel time and write the workbook and the tables."`
	Plan     planCommand     `cmd:"" help:"Say where new labels should go and what closures would cost."`
	Compare  compareCommand  `cmd:"" help:"Say what changed from one edition to another, and why."`
	Rerun    rerunCommand    `cmd:"" help:"Compute an edition again from what is kept of it, and say whether it gives the same bytes."`
	Roads    roadsCommand    `cmd:"" help:"Compile extracts of OpenStreetMap, look into them, drive pairs of points."`
	Accept   acceptCommand   `cmd:"" help:"Make an edition that was written aside for review the good one."`
	Withdraw withdrawCommand `cmd:"" help:"Put a good edition aside for review, as one of a wrong date: latest goes back."`
	Check    checkCommand    `cmd:"" help:"Read everything and tell what was noticed, without computing times."`
	Init     initCommand     `cmd:"" help:"Write a commented settings file and empty tables to fill in."`
	Schedule scheduleCommand `cmd:"" help:"Print what makes systemd, cron or Windows run the program every month."`
	Licences licencesCommand `cmd:"" help:"Print the licences of the program, of what is linked into it and of its built-in data."`
	Version  versionCommand  `cmd:"" help:"Print the version."`
}

// newCommands returns the command line with the flags of the settings.
func newCommands() commands {
	var c commands
	c.Run.Flags, c.Check.Flags, c.Plan.Flags = settings.NewFlags(), settings.NewFlags(), settings.NewFlags()
	return c
}

const description = `Drive times from every commune to its nearest France services.

Without inputs, "run" uses the built-in Moselle at the date of its list of structures.

`

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is an error of the write
	ctx, release := onSignals(context.Background(), os.Exit)
	env := environment{
		stdout: os.Stdout, stderr: os.Stderr,
		terminal: isatty.IsTerminal(os.Stderr.Fd()),
		now:      time.Now,
	}
	code := execute(ctx, os.Args[1:], env)
	release()
	os.Exit(code)
}

// execute runs one command line, says how it ended and returns the exit code.
func execute(ctx context.Context, args []string, env environment) int {
	env.journal = newJournal(env, args)
	out := &answer{to: env.stdout}
	env.stdout = out
	done, err := guarded(func() (int, error) { return perform(ctx, args, env) })
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

// guarded makes an internal error of a panic, which is a fault of the program: left to
// Go, it would end with the code of a mistake in the settings.
func guarded(run func() (int, error)) (done int, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			done, err = -1, fmt.Errorf("internal error, please report it: %v at %s", fault, debug.Stack())
		}
	}()
	return run()
}

// perform runs one command line. Done is an exit code when kong has answered by
// itself, as --help does, else negative.
func perform(ctx context.Context, args []string, env environment) (done int, err error) {
	cli := newCommands()
	done = -1
	parser, err := kong.New(&cli,
		kong.Name("acces30"), kong.Description(description+exitCodes()),
		kong.Writers(env.stdout, env.stderr), kong.Exit(func(code int) { done = code }),
		kong.Vars{"speeds_help": settings.SpeedsHelp()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return done, err
	}
	parsed, err := parser.Parse(args)
	if done >= 0 {
		return done, nil
	}
	if lost := new(writeError); errors.As(err, lost) {
		return done, *lost // the help could not be written
	}
	if err != nil {
		return done, usageError{asked(err, parser.Model)}
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return done, parsed.Run(env)
}

// versionCommand prints the version.
type versionCommand struct{}

// Run prints the version on one line.
func (versionCommand) Run(env environment) error {
	_, err := fmt.Fprintln(env.stdout, "acces30", version)
	return err
}
