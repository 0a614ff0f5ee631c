package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
)

// targets are the systems that a release is made for.
var targets = []string{"linux/amd64", "linux/arm64", "windows/amd64", "darwin/amd64", "darwin/arm64"}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// run makes the archives that a command line asks for, and names them.
func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	folder := flags.String("o", "dist", "folder to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	asked := flags.Args()
	if len(asked) == 0 {
		asked = targets
	}
	for _, target := range asked {
		if !slices.Contains(targets, target) {
			return fmt.Errorf("%q is none of %s", target, strings.Join(targets, ", "))
		}
	}
	names, err := release(ctx, *folder, asked)
	for _, name := range names {
		fmt.Println(name)
	}
	return err
}
