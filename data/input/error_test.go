package input

import (
	"errors"
	"fmt"
	"testing"

	"acces30/coverage/fault"
)

func TestErrorNamesTheFile(t *testing.T) {
	err := fmt.Errorf("read: %w", Errorf("communes.csv", fault.T("il y a %d colonnes", "has %d columns"), 2))
	var unusable *Error
	if !errors.As(err, &unusable) || unusable.File != "communes.csv" || unusable.Error() != "communes.csv: has 2 columns" {
		t.Errorf("%v, %+v", err, unusable)
	}
}
