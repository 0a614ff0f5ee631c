package archive

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"acces30/coverage/fault"
	"acces30/reports"
)

// ReviewFolder returns the folder of the editions of a series that somebody must look
// at before they count.
func ReviewFolder(series string) string { return filepath.Join(series, reviewFolder) }

// LastGood returns the good edition of a series with the latest date up to a day: the
// one that an edition of that day is compared with, which may be the one that it will
// replace. It is nil when there is none. Faults are as those of Editions.
func LastGood(series, day string) (last *Edition, faults []error) {
	list, faults := Editions(series)
	for i := range list {
		if list[i].Manifest.Edition.Date <= day {
			last = &list[i]
		}
	}
	return last, faults
}

// LastBefore returns the last whole edition of a series before a day: the one whose
// figures a comparison starts from, so that its files must be as they were written. It
// is nil when there is none. The error is of those that are not whole.
func LastBefore(series, day string) (*Edition, error) {
	list, faults := Editions(series)
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Manifest.Edition.Date >= day {
			continue
		}
		if err := list[i].Verify(); err != nil {
			faults = append(faults, UnusableError{list[i].Name(), err})
			continue
		}
		return &list[i], errors.Join(faults...)
	}
	return nil, errors.Join(faults...)
}

// clockSlack is how far two clocks, or one that is set right, may differ.
const clockSlack = 24 * time.Hour

// MadeAfter returns the edition of a series that was made last, when that is more than
// a day after now: then the clock is wrong, or was. It is nil otherwise.
func MadeAfter(series string, now time.Time) *Edition {
	list, _ := Editions(series)
	var last *Edition
	for i := range list {
		if last == nil || list[i].Manifest.Execution.StartedAt.After(last.Manifest.Execution.StartedAt) {
			last = &list[i]
		}
	}
	if last == nil || !last.Manifest.Execution.StartedAt.After(now.Add(clockSlack)) {
		return nil
	}
	return last
}

// Accept makes an edition for review the good one of its day: it takes the place of
// one that is there, and its manifest says who accepted it. The caller holds the lock
// of the output folder.
func Accept(folder string, now time.Time) (series, name string, r Replaced, err error) {
	return onDisk().accept(folder, now)
}

// OutOf returns the output folder of an edition for review, and fails when the folder
// can be none.
func OutOf(folder string) (string, error) {
	review := filepath.Dir(filepath.Clean(folder))
	if filepath.Base(review) != reviewFolder {
		return "", fault.Errorf(fault.T("%s n'est pas une édition à examiner : elles sont dans des dossiers comme out/57/%s/2026-11", "%s is no edition for review: those are in folders such as out/57/%s/2026-11"), folder, reviewFolder)
	}
	return filepath.Dir(filepath.Dir(review)), nil
}

func (d disk) accept(folder string, now time.Time) (series, name string, r Replaced, err error) {
	folder = filepath.Clean(folder)
	edition, err := Open(folder)
	if err != nil {
		return "", "", r, err
	}
	if err := edition.Verify(); err != nil {
		return "", "", r, err
	}
	series = filepath.Dir(filepath.Dir(folder))
	if err := Pointable(series); err != nil {
		return "", "", r, err
	}
	if name, err = edition.Manifest.Edition.Folder(series); err != nil {
		return "", "", r, err
	}
	target := filepath.Join(series, name)
	if err := Replaceable(target); err != nil {
		return "", "", r, err
	}
	if r, err = d.put(folder, series, name); err != nil {
		return "", "", r, err
	}
	_ = d.remove(filepath.Dir(folder)) // it stays when others are in it
	me := self()
	edition.Manifest.Execution.Outcome = Accepted
	edition.Manifest.Execution.AcceptedBy = fmt.Sprintf("%s on %s, %s", me.User, me.Host, now.In(reports.Paris()).Format(time.RFC3339))
	return series, name, r, d.rewrite(target, edition.Manifest)
}

// rewrite changes the manifest of an edition, from one instant to the next.
func (d disk) rewrite(folder string, m Manifest) error {
	var text bytes.Buffer
	if err := m.Output(m.Outputs).Write(&text); err != nil {
		return err
	}
	made := filepath.Join(folder, mark+ManifestName)
	if err := d.writeFile(made, text.Bytes()); err != nil {
		_ = d.remove(made) // it may not be there
		return fault.Errorf(fault.T("écrire le manifeste : %v", "write the manifest: %v"), err)
	}
	if err := d.rename(made, filepath.Join(folder, ManifestName)); err != nil {
		return fault.Errorf(fault.T("écrire le manifeste : %v", "write the manifest: %v"), err)
	}
	return nil
}

// Supersede removes an edition for review when a good one of its name has come since;
// what a hand has made there goes to the good one.
func Supersede(series, name string) Replaced {
	return onDisk().supersede(series, name)
}

func (d disk) supersede(series, name string) Replaced {
	review := filepath.Join(series, reviewFolder, name)
	if !exists(review) {
		return Replaced{}
	}
	gone := filepath.Join(series, reviewFolder, draftMark+name)
	if err := d.rename(review, gone); err != nil {
		return Replaced{Fault: err}
	}
	r := d.retire(gone, filepath.Join(series, name))
	_ = d.remove(filepath.Join(series, reviewFolder)) // it stays when others are in it
	return r
}
