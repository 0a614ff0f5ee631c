package archive

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"acces30/coverage/fault"

	"github.com/gofrs/flock"
)

// ErrLocked says that another run is writing below the same output folder.
var ErrLocked = fault.Errorf(fault.T("un autre calcul tient le verrou", "another run holds the lock"))

// LockedError is ErrLocked, and who holds it.
type LockedError struct {
	Folder string
	Owner  Owner // zero when that can't be read
}

// Error says who holds the lock, and since when.
func (e *LockedError) Error() string { return e.said().Error() }

// French says it in French.
func (e *LockedError) French() string { return fault.French(e.said()) }

func (e *LockedError) said() error {
	if e.Owner == (Owner{}) {
		return fault.Errorf(fault.T("%v de %s", "%v on %s"), ErrLocked, e.Folder)
	}
	return fault.Errorf(fault.T("%v de %s : %v", "%v on %s: %v"), ErrLocked, e.Folder, e.Owner.says())
}

// Is makes a LockedError an ErrLocked.
func (e *LockedError) Is(target error) bool { return target == ErrLocked }

// The lock's files in the output folder. What counts is the hold on the first, which
// the system ends with the process: a run that died leaves the file and holds
// nothing. The second says who holds it, and its time of change that the owner is
// alive, for file systems on which other machines can't see the hold.
const (
	lockName  = ".acces30.lock"
	ownerName = ".acces30.owner"
)

// retryEvery is how often one asks again for a lock that another run holds.
const retryEvery = 200 * time.Millisecond

// Lock takes the output folder for this process alone, and makes the folder when
// needed; it waits for a lock that another run holds. Release gives it back, and
// leaves nothing of its own: its files go, and so does a folder that was made and is
// still empty. The error is a *LockedError when another process still holds it at
// the end of the wait. waiting, unless nil, is told once for whom one waits.
func Lock(ctx context.Context, folder string, wait time.Duration, waiting func(Owner)) (release func() error, err error) {
	return onDisk().lock(ctx, folder, wait, waiting)
}

func (d disk) lock(ctx context.Context, folder string, wait time.Duration, waiting func(Owner)) (release func() error, err error) {
	deadline := time.Now().Add(wait) // by the monotonic clock
	for {
		release, err := d.tryLock(folder)
		var held *LockedError
		if !errors.As(err, &held) || !time.Now().Before(deadline) {
			return release, err
		}
		if waiting != nil {
			waiting(held.Owner)
			waiting = nil
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(min(retryEvery, time.Until(deadline))):
		}
	}
}

// tries is how often a lock file is opened anew that goes while it is taken, as when
// the run that held it ends just then.
const tries = 10

func (d disk) tryLock(folder string) (release func() error, err error) {
	made := !exists(folder)
	for try := 1; ; try++ {
		release, err := d.tryOnce(folder, made)
		if !errors.Is(err, errLockGone) {
			return release, err
		}
		if try == tries {
			return nil, &LockedError{Folder: folder}
		}
	}
}

// errLockGone says that the file taken was another run's, which removed it in between.
var errLockGone = fault.Errorf(fault.T("le fichier du verrou a disparu", "the lock's file has gone"))

// tryOnce takes the lock of a folder; made says that the folder was made for it, and
// goes with it.
func (d disk) tryOnce(folder string, made bool) (release func() error, err error) {
	if err := d.mkdirAll(folder); err != nil {
		_, gone := os.Stat(folder)
		if target, noLink := os.Readlink(folder); noLink == nil && errors.Is(gone, fs.ErrNotExist) {
			return nil, fault.Errorf(fault.T("créer le dossier des résultats : %s est un lien vers %s, qui n'existe pas", "make the output folder: %s is a link to %s, which does not exist"), folder, target)
		}
		return nil, fault.Errorf(fault.T("créer le dossier des résultats : %v", "make the output folder: %v"), err)
	}
	name := filepath.Join(folder, lockName)
	if err := isFile(name); err != nil && !errors.Is(err, fs.ErrNotExist) { // to open a pipe would wait for ever
		return nil, fault.Errorf(fault.T("verrouiller le dossier des résultats : %v", "lock the output folder: %v"), err)
	}
	lock := flock.New(name, flock.SetPermissions(fileMode))
	held, err := lock.TryLock()
	if err != nil {
		return nil, fault.Errorf(fault.T("verrouiller le dossier des résultats : %v", "lock the output folder: %v"), err)
	}
	if !held {
		owner, _ := readOwner(folder)
		return nil, &LockedError{folder, owner}
	}
	if !current(lock) {
		return nil, errors.Join(errLockGone, lock.Unlock())
	}
	stop, err := d.own(folder)
	if err != nil {
		return nil, errors.Join(err, d.unlock(lock, folder, made))
	}
	return func() error { return errors.Join(stop(), d.unlock(lock, folder, made)) }, nil
}

// unlock gives a lock back and removes its file, and the folder if it was made for
// it.
func (d disk) unlock(lock *flock.Flock, folder string, made bool) error {
	// The file goes while it is held, so that no other run comes to hold a file
	// that is about to go; where an open file can't be removed, afterwards.
	removed := d.remove(lock.Path())
	err := lock.Unlock()
	if removed != nil {
		_ = d.remove(lock.Path()) // another run may hold it by now
	}
	if made {
		_ = d.remove(folder) // it stays when it holds anything
	}
	return err
}

// current reports whether the file held is still the one in the folder.
func current(lock *flock.Flock) bool {
	held, err := lock.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(lock.Path())
	return err == nil && os.SameFile(held, there)
}
