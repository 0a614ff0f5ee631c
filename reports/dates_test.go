package reports

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage/finding"
)

// TestAlerts: one thing that bears on every figure is said as two are, and nothing else.
func TestAlerts(t *testing.T) {
	future := finding.LabelsInFuture.Found(3).At(finding.Source{}, "", "")
	beyond := finding.DateBeyondList.Found(finding.Dated{Day: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)}).At(finding.Source{}, "", "")
	other := finding.HoursInvalid.Found().At(finding.Source{}, "", "?")
	told := func(f finding.Finding) string { text, _ := Describe(French, f); return text }
	for _, tt := range []struct {
		findings []finding.Finding
		want     string
	}{
		{nil, ""},
		{[]finding.Finding{other}, ""},
		{[]finding.Finding{other, future}, "Attention. " + told(future)},
		{[]finding.Finding{future, other, beyond}, "Attention. " + told(future) + " " + told(beyond)},
	} {
		if got := Alerts(French, tt.findings); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
	if told(future) == "" || !strings.Contains(told(beyond), "2024") {
		t.Errorf("%q, %q", told(future), told(beyond))
	}
}
