package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/refusal"
)

// TestRefusalIsAnInput: a refusal ends with 3, in the language of the run, also
// beside another error.
func TestRefusalIsAnInput(t *testing.T) {
	refused := refusal.StructuresNowhere("list.csv", 1200)
	for _, err := range []error{refused, fmt.Errorf("load: %w", refused), errors.Join(refused, nil), inWords(refused, "fr")} {
		if got := exitCode(err); got != exitInput {
			t.Errorf("%v: exit %d", err, got)
		}
	}
	if got := inWords(refused, "fr").Error(); !strings.HasPrefix(got, "parmi les structures de list.csv (1\u00a0200), aucune n'a") {
		t.Error(got)
	}
	other := errors.New("other")
	if got := inWords(other, "fr"); got != other {
		t.Error(got)
	}
}
