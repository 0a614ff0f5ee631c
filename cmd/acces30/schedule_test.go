package main

import (
	"bytes"
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
		"windows": {`schtasks /Create /TN acces30 `, `\" run --config \"` + config + `\"`},
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
