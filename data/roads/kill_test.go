package roads_test

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

	"acces30/data/roads"
)

// victim names the folder in which a copy of the test binary compiles roads until it
// is killed.
const victim = "ACCES30_TEST_COMPILES"

func TestMain(m *testing.M) {
	if dir := os.Getenv(victim); dir != "" {
		for n := 0; ; n++ {
			if err := compileNext(dir, n); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	}
	os.Exit(m.Run())
}

// compileNext compiles an extract that no cache holds yet.
func compileNext(dir string, n int) error {
	path := filepath.Join(dir, "extract.osm")
	text := strings.Replace(crossing, `id="1" lat="49.05" lon="6.00"`, fmt.Sprintf(`id="1" lat="49.05" lon="6.%05d"`, n), 1)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return err
	}
	opened, err := roads.Open(context.Background(), []string{path}, roads.Options{Cache: filepath.Join(dir, "cache")})
	if err == nil && (opened.Cached || len(opened.Warnings) > 0) {
		return fmt.Errorf("compilation %d: %+v", n, opened)
	}
	return err
}

// TestKilledWhileCompiling kills a process that compiles roads, with SIGKILL, at random
// moments: whatever the cache holds under a network's name is whole, and what was
// half written goes.
func TestKilledWhileCompiling(t *testing.T) {
	dir := t.TempDir()
	cache := filepath.Join(dir, "cache")
	seed := rand.Uint64()
	rng := rand.New(rand.NewPCG(seed, 0))
	const kills = 40
	unfinished := 0
	for i := range kills {
		if err := os.RemoveAll(cache); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), victim+"="+dir)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(10 * time.Second); len(kept(t, cache)) == 0 && time.Now().Before(deadline); {
			time.Sleep(100 * time.Microsecond)
		}
		time.Sleep(time.Duration(rng.IntN(20_000)) * time.Microsecond)
		_ = cmd.Process.Kill()
		if err := cmd.Wait(); stderr.Len() > 0 {
			t.Fatalf("the victim failed by itself: %v\n%s", err, stderr.String())
		}
		before := len(kept(t, cache))
		if err := roads.CleanCache(cache); err != nil {
			t.Fatal(err)
		}
		left := kept(t, cache)
		if len(left) < before {
			unfinished++
		}
		for _, name := range left {
			if opened, err := roads.Open(t.Context(), []string{name}, roads.Options{}); err != nil || !opened.Compiled {
				t.Fatalf("seed %d, kill %d: %s: %v", seed, i, name, err)
			}
		}
	}
	t.Logf("seed %d: %d of %d kills left something unfinished", seed, unfinished, kills)
	if unfinished == 0 {
		t.Error("no kill came in the middle")
	}
}
