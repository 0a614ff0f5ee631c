package archive

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"acces30/coverage/fault"
)

// Retain removes the editions of a series that are more than so many months older
// than its latest one: 0 keeps all. The latest stays whatever its age, and so does
// one with files that no run wrote, or that a hand has changed. It returns the names
// of those removed, and why others stayed. The caller holds the lock.
func Retain(series string, months int) (removed []string, stayed []error) {
	return onDisk().retain(series, months)
}

func (d disk) retain(series string, months int) (removed []string, stayed []error) {
	list, _ := Editions(series)
	if months <= 0 || len(list) < 2 {
		return nil, nil
	}
	latest, err := time.Parse(time.DateOnly, list[len(list)-1].Manifest.Date)
	if err != nil {
		return nil, []error{err}
	}
	for i := range list[:len(list)-1] {
		e := &list[i]
		day, err := time.Parse(time.DateOnly, e.Manifest.Date)
		if err != nil || monthsApart(day, latest) <= months || e.Name() == Latest(series) {
			continue
		}
		if err := e.remove(d); err != nil {
			stayed = append(stayed, err)
			continue
		}
		removed = append(removed, e.Name())
	}
	return removed, stayed
}

// monthsApart counts months of the calendar, whatever the days.
func monthsApart(from, to time.Time) int {
	return 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
}

// remove removes an edition as one: a kill on the way leaves what Clean removes.
func (e *Edition) remove(d disk) error {
	if err := e.Verify(); err != nil {
		return fault.Errorf(fault.T("non supprimée, bien qu'assez ancienne : %v", "not removed, though it is old enough: %v"), err)
	}
	entries, err := os.ReadDir(e.Folder)
	if err != nil {
		return fault.Errorf(fault.T("supprimer une ancienne édition : %v", "remove an old edition: %v"), err)
	}
	written := map[string]bool{ManifestName: true}
	for _, file := range e.Manifest.Outputs {
		written[filepath.Base(file.Name)] = true
	}
	for _, entry := range entries {
		if !written[entry.Name()] {
			return fault.Errorf(fault.T("non supprimée, bien qu'assez ancienne : %s contient %s, qu'aucun calcul n'a écrit", "not removed, though it is old enough: %s holds %s, which no run wrote"), e.Folder, entry.Name())
		}
	}
	gone := filepath.Join(filepath.Dir(e.Folder), mark+"gone-"+e.Name())
	if err := errors.Join(d.removeAll(gone), d.rename(e.Folder, gone)); err != nil {
		return fault.Errorf(fault.T("supprimer une ancienne édition : %v", "remove an old edition: %v"), err)
	}
	return d.removeAll(gone)
}
