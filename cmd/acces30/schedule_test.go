package main

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSchedule prints what schedulers read, for folders with odd names, and has
// systemd verify its part where it is there.
func TestSchedule(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "l'été à 100 %")
	if err := os.MkdirAll(filepath.Join(folder, "out"), 0o755); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(folder, "acces30.toml")
	if err := os.WriteFile(config, []byte("out = \"out\"\ncache = \"cache\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	units := t.TempDir()
	for kind, want := range map[string][]string{
		"service": {"User=root\n", ` run --config "` + strings.ReplaceAll(config, "%", "%%") + `" --if-changed`, "ReadWritePaths=\"" + strings.ReplaceAll(filepath.Join(folder, "out"), "%", "%%") + "\" \""},
		"timer":   {"OnCalendar=*-*-02 06:00:00 Europe/Paris"},
		"cron":    {"\n0 6 2 * * '", `l'\''été à 100 \%`},
		"windows": {"<StartWhenAvailable>true<", "<DaysOfMonth><Day>2</Day></DaysOfMonth>", "l'&#233;t&#233; &#224; 100 %"},
	} {
		var stdout, stderr bytes.Buffer
		args := []string{"schedule", kind, "--config", config, "--user", "root"}
		if code := execute(t.Context(), args, journalEnvironment(&stdout, &stderr)); code != exitDone {
			t.Fatalf("%s: exit %d: %s", kind, code, stderr.String())
		}
		for _, part := range want {
			if !strings.Contains(stdout.String(), part) {
				t.Errorf("%s does not say %q:\n%s", kind, part, stdout.String())
			}
		}
		if err := os.WriteFile(filepath.Join(units, "acces30."+kind), stdout.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	verify, err := exec.LookPath("systemd-analyze")
	if err != nil {
		if os.Getenv("ACCES30_REQUIRE_SYSTEMD") != "" {
			t.Fatal("ACCES30_REQUIRE_SYSTEMD is set, and systemd-analyze is not there")
		}
		t.Skip("needs systemd-analyze (Debian: systemd)")
	}
	out, err := exec.Command(verify, "verify", filepath.Join(units, "acces30.service"), filepath.Join(units, "acces30.timer")).CombinedOutput()
	if err != nil || strings.Contains(string(out), units) || strings.Contains(string(out), "acces30.") {
		t.Errorf("systemd-analyze: %v\n%s", err, out)
	}
}

// TestWindowsTask: the XML is well formed and of ASCII alone, whatever the folders are
// called; program and arguments are what they should be once it is read.
func TestWindowsTask(t *testing.T) {
	config := filepath.Join(t.TempDir(), "R&D <été>", "acces30.toml")
	if err := os.MkdirAll(filepath.Dir(config), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("# as usual\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := execute(t.Context(), []string{"schedule", "windows", "--config", config}, journalEnvironment(&stdout, &stderr)); code != exitDone {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	for _, r := range stdout.String() {
		if r > '~' {
			t.Fatalf("%q is not of ASCII", r)
		}
	}
	var task struct {
		XMLName xml.Name `xml:"http://schemas.microsoft.com/windows/2004/02/mit/task Task"`
		Months  struct {
			Names []struct{ XMLName xml.Name } `xml:",any"`
		} `xml:"Triggers>CalendarTrigger>ScheduleByMonth>Months"`
		Command   string `xml:"Actions>Exec>Command"`
		Arguments string `xml:"Actions>Exec>Arguments"`
	}
	if err := xml.Unmarshal(stdout.Bytes(), &task); err != nil {
		t.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if task.Command != program || task.Arguments != `run --config "`+config+`" --if-changed --wait 2h --quiet` || len(task.Months.Names) != 12 {
		t.Errorf("%+v", task)
	}
}
