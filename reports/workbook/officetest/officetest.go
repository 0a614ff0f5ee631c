// Package officetest has LibreOffice open workbooks, for tests, or skips where it is not
// installed.
package officetest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Convert has LibreOffice write a workbook in another format to a folder, with the profile
// of another folder, which it makes when there is none. It skips the test where there is
// no LibreOffice, and fails it where that is required (ACCES30_REQUIRE_OFFICE).
func Convert(t testing.TB, book, format, folder, profile string) {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil && os.Getenv("ACCES30_REQUIRE_OFFICE") != "" {
		t.Fatal("LibreOffice is required here and is not installed")
	}
	if err != nil {
		t.Skip("needs LibreOffice (soffice), which is not installed here; .ci/run installs it")
	}
	command := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.ToSlash(profile),
		"--headless", "--convert-to", format, "--outdir", folder, book)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
