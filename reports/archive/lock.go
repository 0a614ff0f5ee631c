package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrLocked says that another run is writing below the same output folder.
var ErrLocked = errors.New("another run holds the lock")

// lockName is the lock's file in the output folder. It stays there between
// runs: only the hold on it counts, and a run that died holds nothing.
const lockName = ".acces30.lock"

// Lock takes the output folder for this process alone, and makes the folder
// when needed. Release gives it back. The error is ErrLocked when another
// process holds it.
func Lock(folder string) (release func() error, err error) {
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
	return lock.Unlock, nil
}
