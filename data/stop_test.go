package data

import (
	"context"
	"errors"
	"testing"
)

// TestListStopsWithTheContext: the hours of a long list take long to read.
func TestListStopsWithTheContext(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := readStructureList(stopped, tableOf(t, "s.csv", goodList), layoutOf(structuresTable)); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
