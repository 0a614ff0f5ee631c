package archive

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"time"

	"acces30/coverage/fault"
	"acces30/reports"
)

// Owner is who holds the lock.
type Owner struct {
	User    string    `json:"user"`
	Host    string    `json:"host"`
	Process int       `json:"process"`
	Since   time.Time `json:"since"`
}

// says names the owner for the person who waits, with the hour in Paris.
func (o Owner) says() fault.Says {
	return fault.Sprintf(fault.T("%s sur %s, processus %d, depuis %s", "%s on %s, process %d, since %s"),
		o.User, o.Host, o.Process, o.Since.In(reports.Paris()).Format("2006-01-02 15:04:05 MST"))
}

// String names the owner in English.
func (o Owner) String() string { return o.says().EN }

// An owner on another machine gives a sign of life as often as beat; without one
// for as long as silence it counts as gone.
const (
	beat    = 15 * time.Second
	silence = 2 * time.Minute
)

// own writes who holds the lock, and gives signs of life until stop is called. The
// error is a *LockedError when an owner on another machine, which can't see the
// hold, is alive.
func (d disk) own(folder string) (stop func() error, err error) {
	name, mine := filepath.Join(folder, ownerName), self()
	text, err := json.Marshal(mine)
	if err != nil {
		return nil, err
	}
	fresh := name + "-" + strconv.Itoa(mine.Process)
	if err := d.writeFile(fresh, append(text, '\n')); err != nil {
		_ = d.remove(fresh) // it may not be there
		return nil, fault.Errorf(fault.T("écrire qui tient le verrou : %v", "write who holds the lock: %v"), err)
	}
	if other, alive := aliveElsewhere(folder, fresh, mine.Host); alive {
		return nil, errors.Join(&LockedError{folder, other}, d.remove(fresh))
	}
	if err := d.rename(fresh, name); err != nil {
		return nil, errors.Join(fault.Errorf(fault.T("écrire qui tient le verrou : %v", "write who holds the lock: %v"), err), d.remove(fresh))
	}
	ended, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		signs := time.NewTicker(beat)
		defer signs.Stop()
		for {
			select {
			case <-ended:
				return
			case <-signs.C:
				touch(name, text)
			}
		}
	}()
	return func() error {
		close(ended)
		<-done
		if err := d.remove(name); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}, nil
}

// touch changes a file to what it holds: its time is then that of the machine that
// keeps the files, whatever the clock of this one says.
func touch(name string, text []byte) {
	if f, err := os.OpenFile(name, os.O_WRONLY, 0); err == nil {
		_, _ = f.WriteAt(text, 0)
		_ = f.Close()
	}
}

// aliveElsewhere reports whether an owner on another machine has given a sign of
// life shortly before the file fresh was written. Both times are of the machine that
// keeps the files. One in the future, as when a clock went back, is none.
func aliveElsewhere(folder, fresh, host string) (Owner, bool) {
	owner, changed := readOwner(folder)
	now, err := os.Stat(fresh)
	if err != nil || changed.IsZero() || owner.Host == host {
		return owner, false
	}
	return owner, now.ModTime().Sub(changed).Abs() < silence
}

// readOwner returns who holds the lock, and the last sign of life; both are zero
// when that can't be read.
func readOwner(folder string) (Owner, time.Time) {
	name := filepath.Join(folder, ownerName)
	text, err := readFile(name)
	if err != nil {
		return Owner{}, time.Time{}
	}
	status, err := os.Stat(name)
	var owner Owner
	if err != nil || json.Unmarshal(text, &owner) != nil {
		return Owner{}, time.Time{}
	}
	return owner, status.ModTime()
}

// self is this process.
func self() Owner {
	o := Owner{User: "uid " + strconv.Itoa(os.Getuid()), Process: os.Getpid(), Since: time.Now().Round(time.Second)}
	if u, err := user.Current(); err == nil && u.Username != "" {
		o.User = u.Username
	}
	if host, err := os.Hostname(); err == nil {
		o.Host = host
	}
	return o
}
