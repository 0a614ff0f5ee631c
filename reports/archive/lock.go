package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrLocked says that another run is writing below the same output folder.
var ErrLocked = errors.New("another run holds the lock")

// lockName is the lock's file in the output folder. Only the hold on it counts: a
// run that died leaves the file, and holds nothing.
const lockName = ".acces30.lock"

// Lock takes the output folder for this process alone, and makes the folder
// when needed. Release gives it back, and leaves nothing of its own: the file goes,
// and so does a folder that was made and is still empty. The error is ErrLocked
// when another process holds it.
func Lock(folder string) (release func() error, err error) {
	_, absent := os.Stat(folder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("make the output folder: %w", err)
	}
	lock := flock.New(filepath.Join(folder, lockName))
	held, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the output folder %s: %w", folder, err)
	}
	if !held {
		return nil, fmt.Errorf("%w on %s", ErrLocked, folder)
	}
	if !current(lock) { // it was another run's, which removed it in between
		return nil, errors.Join(fmt.Errorf("%w on %s", ErrLocked, folder), lock.Unlock())
	}
	return func() error {
		// The file goes while it is held, so that no other run comes to hold a file
		// that is about to go; where an open file can't be removed, afterwards.
		removed := os.Remove(lock.Path())
		err := lock.Unlock()
		if removed != nil {
			_ = os.Remove(lock.Path()) // another run may hold it by now
		}
		if errors.Is(absent, fs.ErrNotExist) {
			_ = os.Remove(folder) // it stays when it holds anything
		}
		return err
	}, nil
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
