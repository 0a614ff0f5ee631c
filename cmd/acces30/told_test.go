package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/roads"
	"acces30/reports/archive"

	"github.com/rs/zerolog"
)

// loggingJob is a job whose log is kept.
func loggingJob(s settings.Settings) (*job, *bytes.Buffer) {
	log := new(bytes.Buffer)
	return &job{settings: s, steps: &steps{env: environment{now: time.Now}, logger: zerolog.New(log)}}, log
}

// jobOf is a job that nobody reads anything of.
func jobOf(t *testing.T, s settings.Settings) *job {
	t.Helper()
	var stdout, stderr strings.Builder
	env := journalEnvironment(&stdout, &stderr)
	env.journal = newJournal(env, nil)
	j, err := newJob(env, s, true)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestWhatIsLogged of folders that were replaced and of roads that were opened: each thing
// on a line of its own, and nothing where there is none.
func TestWhatIsLogged(t *testing.T) {
	j, log := loggingJob(settings.Default())
	j.tell("out", archive.Replaced{})
	warn(j.logger, nil)
	warn(j.logger, &roads.Opened{})
	if log.Len() > 0 {
		t.Errorf("of nothing: %s", log)
	}
	j.tell("out", archive.Replaced{Carried: []string{"a.txt", "b.txt"}, Linked: "elsewhere", Fault: errors.New("in use")})
	warn(j.logger, &roads.Opened{Warnings: []error{errors.New("damaged"), errors.New("can't be written to")}})
	want := `{"level":"warn","file":"` + filepath.Join("out", "a.txt") + `","message":"kept: it is not as a run wrote it"}
{"level":"warn","file":"` + filepath.Join("out", "b.txt") + `","message":"kept: it is not as a run wrote it"}
{"level":"warn","folder":"elsewhere","message":"the edition was a link to this folder, which stays as it was"}
{"level":"warn","error":"in use","message":"the edition is in its place, but what was there before stays beside it until the next run"}
{"level":"warn","message":"damaged"}
{"level":"warn","message":"can't be written to"}
`
	if got := log.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestLockIsToldOf: that another run is waited for, and what a killed one left.
func TestLockIsToldOf(t *testing.T) {
	s := settings.Default()
	s.Out = t.TempDir()
	held, err := archive.Lock(t.Context(), s.Out, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	j, log := loggingJob(s)
	var locked *archive.LockedError
	if _, err := j.lock(t.Context(), 0); !errors.As(err, &locked) || log.Len() > 0 {
		t.Errorf("not waited for: %v, %s", err, log)
	}
	if _, err := j.lock(t.Context(), time.Millisecond); !errors.As(err, &locked) || !strings.Contains(log.String(), `"message":"wait for another run"`) || strings.Count(log.String(), "\n") != 1 {
		t.Errorf("waited for: %v, %s", err, log)
	}
	if err := held(); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(s.Out, "57", ".acces30-new-2024-08-1")
	if err := os.MkdirAll(left, 0o700); err != nil {
		t.Fatal(err)
	}
	log.Reset()
	cache := filepath.Join(s.Out, ".roads")
	unfinished, elsewhere := filepath.Join(cache, ".ab.roads-1"), filepath.Join(t.TempDir(), ".ab.roads-1")
	if err := os.MkdirAll(cache, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{unfinished, elsewhere} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	release, err := j.lock(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"level":"info","detail":"` + left + `","message":"what a killed run left is removed"}` + "\n"; log.String() != want {
		t.Errorf("%s, want %s", log, want)
	}
	for _, path := range []string{left, unfinished} {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is there still: %v", path, err)
		}
	}
	if err := release(); err != nil {
		t.Error(err)
	}
	// In a folder of roads that is given others may compile now.
	j.settings.Cache = filepath.Dir(elsewhere)
	if _, err := j.lock(t.Context(), 0); err != nil {
		t.Errorf("once released: %v", err)
	}
	if _, err := os.Stat(elsewhere); err != nil {
		t.Error(err)
	}
}

// TestEditionOfAMoment stands beside those of the week and is compared with none.
func TestEditionOfAMoment(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	open := strings.NewReplacer("insee_com,", "insee_com,h_mercredi,", "57,57001,", "57,57001,09:00 - 12:00,").Replace(tinySites)
	if err := os.WriteFile(filepath.Join(folder, "sites.csv"), []byte(open), 0o600); err != nil {
		t.Fatal(err)
	}
	carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=2024-08-01"}, inputs)...)
	for at, want := range map[string]string{"": "2024-08 2024-09", "mercredi 10:00": " scenario-2024-09-01-at-wednesday-10h00"} {
		s := settings.Default()
		s.Departements, s.Out, s.Date, s.Lang, s.At = []string{"57"}, filepath.Join(folder, "out"), "2024-09-01", "en", at
		s.Communes, s.Sites, s.Times = filepath.Join(folder, "communes.csv"), filepath.Join(folder, "sites.csv"), filepath.Join(folder, "times.csv")
		j := jobOf(t, s)
		study, err := j.read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := j.choosePlace(study); err != nil {
			t.Fatal(err)
		}
		got := ""
		if j.earlier != nil {
			got = j.earlier.Name()
		}
		if got += " " + j.place.name; got != want || (j.settings.Compare == settings.CompareNone) != (at != "") {
			t.Errorf("at %q: earlier and itself are %q, compared with %q", at, got, j.settings.Compare)
		}
	}
}

// TestStoppedBetweenTwoResults: a run that is stopped while it computes what is without its
// scenario ends with that, and no result.
func TestStoppedBetweenTwoResults(t *testing.T) {
	folder := t.TempDir()
	tinyInputs(t, folder)
	s := settings.Default()
	s.Departements, s.Date, s.Lang, s.Open, s.PlanNew = []string{"57"}, "2024-09-01", "en", []string{"57002"}, 0
	s.Communes, s.Sites, s.Times = filepath.Join(folder, "communes.csv"), filepath.Join(folder, "sites.csv"), filepath.Join(folder, "times.csv")
	j := jobOf(t, s)
	study, err := j.read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	network, err := j.network(t.Context(), study)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	today, err := j.tallyToday(ctx, &network.Network)
	if err != nil || len(today) != len((&coverage.Settings{Threshold: coverage.Promise}).Limits()) {
		t.Fatalf("%d tallies, %v", len(today), err)
	}
	stop()
	if today, err := j.tallyToday(ctx, &network.Network); today != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v, %v", today, err)
	}
}

// TestSummaryOfARunThatIsStopped says by whom.
func TestSummaryOfARunThatIsStopped(t *testing.T) {
	folder := t.TempDir()
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("somebody pulled the plug"))
	path := filepath.Join(folder, "summary.json")
	var stdout, stderr strings.Builder
	code := execute(ctx, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=2024-08-01", "--summary=" + path}, tinyInputs(t, folder)), journalEnvironment(&stdout, &stderr))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var summary struct {
		Error    string `json:"error"`
		ExitCode int    `json:"exit_code"`
	}
	if err := json.Unmarshal(text, &summary); err != nil || summary.Error != "somebody pulled the plug" || summary.ExitCode != code || code == exitDone {
		t.Errorf("exit %d: %s, %v", code, text, err)
	}
}

// TestFlagsThatAskForHelp: before what is no flag alone.
func TestFlagsThatAskForHelp(t *testing.T) {
	for args, want := range map[string]bool{"": false, "--help": true, "run --help": true, "-h": true, "run -- --help": false, "-- -h": false, "--help --": true, "run --helpful": false} {
		if got := asks(strings.Fields(args), "--help", "-h"); got != want {
			t.Errorf("%q asks for help: %t", args, got)
		}
	}
}

// TestEditionsNotComparedAreInOrder: they stand among the other findings as these do, by how
// grave they are and by name.
func TestEditionsNotComparedAreInOrder(t *testing.T) {
	none := &coverage.Result{Findings: []finding.Finding{finding.Encoding.Found(), finding.OutlineInvalid.Found(finding.Said(fault.T("a", "a")))}}
	new(job).tellUnused(none)
	if len(none.Findings) != 2 {
		t.Errorf("of none: %v", none.Findings)
	}
	for _, unused := range [][]string{{"2026-01", "2026-02"}, {"2026-02", "2026-01"}} {
		light := finding.Encoding.Found()
		result := &coverage.Result{Findings: []finding.Finding{light.At(finding.Source{File: "z.csv"}, "", "")}}
		(&job{unused: unused}).tellUnused(result)
		sorted := slices.Clone(result.Findings)
		finding.Sort(sorted)
		var subjects []string
		for i, f := range result.Findings {
			if f.Kind != sorted[i].Kind || f.Subject != sorted[i].Subject {
				t.Errorf("%q: %s stands at %d", unused, f.Kind.Code, i)
			}
			subjects = append(subjects, f.Subject)
		}
		if !slices.Equal(subjects, []string{"2026-01", "2026-02", ""}) {
			t.Errorf("%q: in the order %q", unused, subjects)
		}
	}
}

// TestPlaceThatIsTaken: a run that can't write where it is to, for a folder stands in the
// place of latest, ends with that before it computes, and not as one that is done.
func TestPlaceThatIsTaken(t *testing.T) {
	folder := t.TempDir()
	run := append([]string{"run", "--lang=en", "--date=2024-08-01"}, tinyInputs(t, folder)...)
	taken := filepath.Join(folder, "out", "57-en", "latest")
	if err := os.MkdirAll(taken, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(taken, "mine.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	code, text := said(t, nil, run...)
	if code == exitDone || code == exitReview || !strings.Contains(text, "it is a folder, and not what stands for the latest edition") {
		t.Errorf("exit %d: %s", code, text)
	}
	if left, err := os.ReadDir(taken); err != nil || len(left) != 1 {
		t.Errorf("%v, %v", left, err)
	}
}
