package refusal

import (
	"testing"
	"time"

	"acces30/coverage/fault"
	"acces30/coverage/finding"
)

// TestSaidInBothLanguages: a refusal fills its blanks in the language that it is said in.
func TestSaidInBothLanguages(t *testing.T) {
	day := time.Date(2024, 8, 2, 0, 0, 0, 0, time.UTC)
	r := refuse(Says{"de {0} à {1} : {2}, {0}, {3}, {4}", "from {0} to {1}: {2}, {0}, {3}, {4}"}, finding.Count(1200), finding.Percent(9.5), finding.Word("a"), finding.Dated{Day: day}, finding.Said(fault.T("un", "one")))
	if fr, en := r.French(), r.Error(); fr != "de 1200 à 9.5 : a, 1200, du 2024-08-02, un" || en != "from 1200 to 9.5: a, 1200, of 2024-08-02, one" {
		t.Errorf("%q and %q", fr, en)
	}
	for french, want := range map[bool][3]string{true: {"du 2024-08-02", "du 2024-08", "un"}, false: {"of 2024-08-02", "of 2024-08", "one"}} {
		p := plain{french}
		if got := [3]string{p.Dated(day, false), p.Dated(day, true), p.Says(fault.T("un", "one"))}; got != want {
			t.Errorf("french %v: %q", french, got)
		}
	}
	if seat, centroid := (plain{}).Reference(finding.Reference(0)), (plain{}).Reference(finding.Centroid); seat != "chef-lieu" || centroid != "centroid" {
		t.Errorf("%s and %s", seat, centroid)
	}
	if got := (plain{}).Number(1234.56, 1); got != "1234.6" {
		t.Errorf("%s", got)
	}
}
