package reports

import (
	"testing"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

func TestReviewLine(t *testing.T) {
	why := []*refusal.Refusal{refusal.NobodyWithin(finding.Count(30)), refusal.ModelledNow()}
	got := ReviewLine(English, "out/57/review/2026-11", "", ReviewReasons(English, why))
	want := "edition for review, written aside in out/57/review/2026-11. Nobody within 30 minutes of a structure: are they the right list and the right roads? " +
		"The times are of the modelled network, those of the last edition were not: perhaps the roads (--roads) or the times (--times) are missing. " +
		"If all is right: acces30 accept out/57/review/2026-11"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	got = ReviewLine(French, "r", "out/57/2026-10", ReviewReasons(French, why[:1]))
	want = "édition à vérifier, écrite à part dans r\u00a0; la dernière bonne (out/57/2026-10) reste en place. " +
		"Aucun habitant à 30 minutes ou moins d'une structure\u00a0: la liste et les routes sont-elles les bonnes\u00a0? Si tout est juste\u00a0: acces30 accept r"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
