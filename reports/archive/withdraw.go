package archive

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"acces30/coverage/fault"
	"acces30/reports"
)

// Withdraw puts a good edition among those for review, as one of a wrong date: latest
// then stands for the good one of the latest date, and for none when there is no
// other. It returns its new folder. The caller holds the lock of the output folder.
func Withdraw(folder string, now time.Time) (review, latest string, err error) {
	return onDisk().withdraw(folder, now)
}

func (d disk) withdraw(folder string, now time.Time) (review, latest string, err error) {
	folder = filepath.Clean(folder)
	series, name := filepath.Dir(folder), filepath.Base(folder)
	edition, err := Open(folder)
	if err != nil {
		return "", "", err
	}
	if err := Pointable(series); err != nil {
		return "", "", err
	}
	review = filepath.Join(ReviewFolder(series), name)
	if exists(review) {
		return "", "", fault.Errorf(fault.T("%s attend un examen : validez-la ou supprimez-la d'abord", "%s waits for review: accept it or remove it first"), review)
	}
	if err := d.mkdirAll(ReviewFolder(series)); err != nil {
		return "", "", fault.Errorf(fault.T("créer le dossier des éditions à examiner : %v", "make the folder of editions for review: %v"), err)
	}
	// From here on it says that it is no good one; killed in between, the next
	// withdrawal goes on.
	me := self()
	edition.Manifest.Execution.Outcome = Review
	edition.Manifest.Execution.Reasons = []string{
		fmt.Sprintf("withdrawn by %s on %s, %s", me.User, me.Host, now.In(reports.Paris()).Format(time.RFC3339)),
	}
	if err := d.rewrite(folder, edition.Manifest); err != nil {
		return "", "", err
	}
	if latest, err = d.stepBack(series, name); err != nil {
		return "", "", err
	}
	if err := d.rename(folder, review); err != nil {
		return "", "", fault.Errorf(fault.T("mettre %s parmi celles à examiner : %v", "put %s among those for review: %v"), name, err)
	}
	d.syncFolder(series)
	return review, latest, nil
}

// stepBack makes latest stand for the good edition of the latest date but for one, and
// returns its name; "" when there is none.
func (d disk) stepBack(series, without string) (latest string, err error) {
	list, _ := Editions(series)
	for i := range list {
		if list[i].Name() != without {
			latest = list[i].Name()
		}
	}
	if latest == "" {
		return "", d.removeLatest(series)
	}
	return latest, d.setLatest(series, latest)
}

// OutOfGood returns the output folder of a good edition, and fails when the folder can
// be none.
func OutOfGood(folder string) (string, error) {
	folder = filepath.Clean(folder)
	name, series := filepath.Base(folder), filepath.Dir(folder)
	if _, err := strconv.Atoi(name[:min(4, len(name))]); err != nil || filepath.Base(series) == reviewFolder {
		return "", fault.Errorf(fault.T("%s n'est pas le dossier d'une édition validée : nommez-la par le sien, comme out/57/2026-11", "%s is no folder of a good edition: name it by its own, such as out/57/2026-11"), folder)
	}
	return filepath.Dir(series), nil
}

// removeLatest removes what stands for the good edition of the latest date, and the
// page of editions, where there is none.
func (d disk) removeLatest(series string) error {
	var faults []error
	for _, name := range []string{latestName, latestFile, indexName} {
		if err := d.remove(filepath.Join(series, name)); err != nil && exists(filepath.Join(series, name)) {
			faults = append(faults, err)
		}
	}
	return errors.Join(faults...)
}
