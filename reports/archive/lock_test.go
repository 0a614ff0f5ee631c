package archive

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"
)

func TestLockIsExclusive(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	release, err := Lock(t.Context(), dir, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Lock(t.Context(), dir, 0, nil)
	var held *LockedError
	if !errors.Is(err, ErrLocked) || !errors.As(err, &held) {
		t.Fatalf("second lock: %v, want ErrLocked", err)
	}
	if held.Owner.Process != os.Getpid() || time.Since(held.Owner.Since).Abs() > time.Minute || !strings.Contains(err.Error(), held.Owner.User+" on ") {
		t.Errorf("held by %+v: %v", held.Owner, err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	if exists(dir) {
		t.Error("an empty folder is left behind")
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	release, err = Lock(t.Context(), dir, 0, nil)
	if err != nil {
		t.Fatalf("lock after release: %v", err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
	checkNames(t, dir)
}

func TestLockWaits(t *testing.T) {
	dir := t.TempDir()
	release, err := Lock(t.Context(), dir, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	told := make(chan Owner, 1)
	go func() {
		<-told
		_ = release()
	}()
	second, err := Lock(t.Context(), dir, time.Minute, func(o Owner) { told <- o })
	if err != nil {
		t.Fatal(err)
	}
	stopped := errors.New("stopped")
	ctx, stop := context.WithCancelCause(t.Context())
	if _, err := Lock(ctx, dir, time.Hour, func(Owner) { stop(stopped) }); !errors.Is(err, stopped) {
		t.Errorf("a wait that is stopped: %v", err)
	}
	if err := second(); err != nil {
		t.Error(err)
	}
}

// TestLockOfAnotherMachine: its owner counts while it gives signs of life, by the
// time of the machine that keeps the files, which may be far from that of this one.
func TestLockOfAnotherMachine(t *testing.T) {
	for _, tt := range []struct {
		host  string
		ago   time.Duration
		alive bool
	}{
		{"elsewhere", 0, true},
		{"elsewhere", silence / 2, true},
		{"elsewhere", 2 * silence, false},
		{"elsewhere", -365 * 24 * time.Hour, false}, // the clock went back since
		{self().Host, 0, false},                     // the system says that it is gone
	} {
		dir := t.TempDir()
		name := filepath.Join(dir, ownerName)
		text, err := json.Marshal(Owner{"marie", tt.host, 4242, time.Date(2026, 11, 30, 6, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(-tt.ago)
		if err := os.Chtimes(name, at, at); err != nil {
			t.Fatal(err)
		}
		release, err := Lock(t.Context(), dir, 0, nil)
		if alive := errors.Is(err, ErrLocked); alive != tt.alive {
			t.Fatalf("%+v: %v", tt, err)
		}
		if tt.alive {
			if want := "marie on elsewhere, process 4242, since 2026-11-30 07:00:00 CET"; !strings.Contains(err.Error(), want) {
				t.Errorf("%v does not say %q", err, want)
			}
			continue
		}
		if err := release(); err != nil {
			t.Error(err)
		}
	}
}

// TestLockThatCannotBeOwned, as on a full disk, leaves nothing.
func TestLockThatCannotBeOwned(t *testing.T) {
	dir := t.TempDir()
	inTheWay := ownerName + "-" + strconv.Itoa(os.Getpid())
	if err := os.MkdirAll(filepath.Join(dir, inTheWay, "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Lock(t.Context(), dir, time.Second, nil); err == nil || errors.Is(err, ErrLocked) {
		t.Errorf("error %v", err)
	}
	checkNames(t, dir, inTheWay)
	if left, err := Clean(dir); err != nil || len(left) != 1 {
		t.Errorf("%q, %v", left, err)
	}
	checkNames(t, dir)
}

// TestLockAmongMany: of many that lock a folder again and again, one holds it at a
// time, each in its turn, and nothing is left behind.
func TestLockAmongMany(t *testing.T) {
	dir := t.TempDir()
	var holders atomic.Int32
	var group errgroup.Group
	for range 8 {
		group.Go(func() error {
			for range 25 {
				release, err := Lock(t.Context(), dir, time.Minute, nil)
				if err != nil {
					return err
				}
				if holders.Add(1) != 1 {
					return errors.New("two hold the lock")
				}
				holders.Add(-1)
				if err := release(); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
	checkNames(t, dir)
}
