package archive

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func text(name, content string) Output {
	return Output{Name: name, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}}
}

func listOf(files []File) Output {
	names := ""
	for _, f := range files {
		names += f.Name + " " + f.SHA256[:8] + "\n"
	}
	return text(ManifestName, names)
}

func TestPublishWritesAllFilesAndTheManifest(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out", "2026-11")
	files, err := Publish(context.Background(), dir, []Output{text("a.csv", "abc"), text("b.csv", "")}, listOf)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[0].Bytes != 3 || files[0].SHA256 != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("files described as %+v", files)
	}
	want := map[string]string{"a.csv": "abc", "b.csv": "", ManifestName: "a.csv ba7816bf\nb.csv e3b0c442\n"}
	checkFolder(t, dir, want)
}

func TestFailedPublishKeepsTheLastRun(t *testing.T) {
	dir := t.TempDir()
	if _, err := Publish(context.Background(), dir, []Output{text("a", "good"), text("b", "good")}, listOf); err != nil {
		t.Fatal(err)
	}
	before := readFolder(t, dir)

	broken := errors.New("disk full")
	fails := Output{Name: "b", Write: func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	}}
	if _, err := Publish(context.Background(), dir, []Output{text("a", "new"), fails}, listOf); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	checkFolder(t, dir, before)

	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Publish(cancelled, dir, []Output{text("a", "new")}, listOf); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want a cancelled context", err)
	}
	checkFolder(t, dir, before)
}

func TestPublishReplacesTheLastRun(t *testing.T) {
	dir := t.TempDir()
	for _, content := range []string{"first", "second"} {
		if _, err := Publish(context.Background(), dir, []Output{text("a", content)}, listOf); err != nil {
			t.Fatal(err)
		}
	}
	if got := readFolder(t, dir)["a"]; got != "second" {
		t.Errorf("a holds %q", got)
	}
}

func TestLockIsExclusive(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	release, err := Lock(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Lock(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("second lock: %v, want ErrLocked", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an empty folder is left behind: %v", err)
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	release, err = Lock(dir)
	if err != nil {
		t.Fatalf("lock after release: %v", err)
	}
	defer func() {
		if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
			t.Errorf("in a folder that was there: %v, %v", files, err)
		}
	}()
	if err := release(); err != nil {
		t.Error(err)
	}
}

func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(content)
	}
	return files
}

func checkFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := readFolder(t, dir)
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s holds %q, want %q", name, got[name], content)
		}
	}
	if len(got) != len(want) {
		t.Errorf("folder holds %d files, want %d: %v", len(got), len(want), got)
	}
}
