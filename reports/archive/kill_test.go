package archive

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// victim names the folder that a copy of the test binary writes editions to until it
// is killed, and how it swaps folders.
const victim = "ACCES30_TEST_VICTIM"

func TestMain(m *testing.M) {
	if args := os.Getenv(victim); args != "" {
		out, swap, _ := strings.Cut(args, "|")
		for n := 0; ; n++ {
			if err := writeEdition(out, n, swaps[swap]); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	}
	os.Exit(m.Run())
}

// writeEdition does what a run does with its output folder. Each edition has its
// number in every file, so that a mixture of two would show.
func writeEdition(out string, n int, swap func(a, b string) error) error {
	release, err := Lock(context.Background(), out, 0, nil)
	if err != nil {
		return err
	}
	defer release()
	if _, err := Clean(out); err != nil {
		return err
	}
	var outputs []Output
	for i := range 5 {
		outputs = append(outputs, text(fmt.Sprint("file", i), strings.Repeat(fmt.Sprintln(n), 1<<(3*i))))
	}
	series := filepath.Join(out, "57")
	date := fmt.Sprintf("2026-%02d-01", 1+n%3)
	if _, err := (disk{swap: swap}).publish(context.Background(), series, date[:7], outputs, manifestOf(date)); err != nil {
		return err
	}
	_, err = Advance(series)
	return err
}

// TestKilledAtAnyMoment kills a process that writes editions, with SIGKILL, at
// random moments: latest always shows the files of one run, and the next run
// succeeds and leaves nothing behind.
func TestKilledAtAnyMoment(t *testing.T) {
	kills := kills
	if testing.Short() {
		kills = 20
	}
	for name, swap := range swaps {
		seed := rand.Uint64()
		rng := rand.New(rand.NewPCG(seed, 0))
		out := filepath.Join(t.TempDir(), "out")
		unfinished := 0
		for i := range kills / len(swaps) {
			killLater(t, out+"|"+name, time.Duration(rng.IntN(40_000))*time.Microsecond)
			if left, _ := filepath.Glob(filepath.Join(out, "57", mark+"*")); len(left) > 0 {
				unfinished++
			}
			// Where folders can't be exchanged, one may stand aside until the next run.
			checkLatest(t, out, name == "exchange")
			if err := writeEdition(out, i, swap); err != nil {
				t.Fatalf("%s, seed %d, kill %d: the next run: %v", name, seed, i, err)
			}
			checkLatest(t, out, true)
			left, _ := filepath.Glob(filepath.Join(out, ".*"))
			below, _ := filepath.Glob(filepath.Join(out, "57", ".*"))
			if len(left)+len(below) > 0 {
				t.Fatalf("%s, seed %d, kill %d: left behind: %q %q", name, seed, i, left, below)
			}
		}
		t.Logf("%s, seed %d: %d of %d kills left something unfinished", name, seed, unfinished, kills/len(swaps))
		if unfinished == 0 {
			t.Errorf("%s: no kill came in the middle", name)
		}
	}
}

// killLater runs a victim and kills it some time after its first sign of life.
func killLater(t *testing.T, args string, after time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victim+"="+args)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out, _, _ := strings.Cut(args, "|")
	for deadline := time.Now().Add(10 * time.Second); !exists(filepath.Join(out, ownerName)) && time.Now().Before(deadline); {
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(after)
	_ = cmd.Process.Kill()
	if err := cmd.Wait(); stderr.Len() > 0 {
		t.Fatalf("the victim failed by itself: %v\n%s", err, stderr.String())
	}
}

// checkLatest holds all files that latest and the months show against their
// manifests.
func checkLatest(t *testing.T, out string, reachable bool) {
	t.Helper()
	series := filepath.Join(out, "57")
	list, faults := Editions(series)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	seen := make(map[string]bool)
	for i := range list {
		seen[list[i].Name()] = true
		if err := list[i].Verify(); err != nil {
			t.Fatal(err)
		}
		if files := readFolder(t, list[i].Folder); len(files) != 6 {
			t.Fatalf("%s holds %d files", list[i].Folder, len(files))
		}
	}
	if latest := Latest(series); reachable && latest != "" && !seen[latest] {
		t.Fatalf("latest shows %s, of %v", latest, seen)
	}
}
