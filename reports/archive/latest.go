package archive

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"acces30/coverage/fault"
)

// latestName names the good edition of the latest date: it is a symbolic link to
// its folder. Where the system or the file system has none, as on Windows, the file
// latest.txt holds the folder's name instead; never both.
const (
	latestName = "latest"
	latestFile = latestName + ".txt"
)

// Latest returns the folder name that latest stands for; "" when there is none.
func Latest(series string) string {
	name, err := os.Readlink(filepath.Join(series, latestName))
	if err != nil {
		text, err := readFile(filepath.Join(series, latestFile))
		if err != nil {
			return ""
		}
		name = strings.TrimSpace(string(text))
	}
	if name != filepath.Base(name) || !filepath.IsLocal(name) {
		return ""
	}
	return name
}

// SetLatest makes latest stand for a folder of the series, from one instant to the
// next.
func SetLatest(series, name string) error {
	return onDisk().setLatest(series, name)
}

func (d disk) setLatest(series, name string) error {
	if Latest(series) == name {
		return nil
	}
	at, file := filepath.Join(series, latestName), filepath.Join(series, latestFile)
	made, other := filepath.Join(series, mark+latestName), file
	_ = d.remove(made)
	if d.symlink(name, made) != nil {
		if err := d.writeFile(made, []byte(name+"\n")); err != nil {
			return fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), latestFile, err)
		}
		at, other = file, at
	}
	if err := d.rename(made, at); err != nil {
		return errors.Join(fault.Errorf(fault.T("faire pointer %s vers %s : %v", "point %s to %s: %v"), latestName, name, err), d.remove(made))
	}
	if _, err := os.Readlink(other); err == nil || other == file { // never a folder of a person's
		_ = d.remove(other)
	}
	d.syncFolder(series)
	return nil
}
