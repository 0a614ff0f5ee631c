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

// ErrNotLatest says that a folder is where latest is to be.
var ErrNotLatest = fault.Errorf(fault.T(
	"c'est un dossier, et non ce qui désigne la dernière édition (une copie des résultats où le lien est devenu un dossier ?) : renommez-le ou supprimez-le",
	"it is a folder, and not what stands for the latest edition (a copy of the results where the link became a folder?): rename or remove it"))

// Pointable returns an ErrNotLatest when latest can't be made to stand for an edition of
// a series: a copy of the results made of the link the folder that it led to, or a person
// has one of that name. What is in it would be taken for the latest edition ever after.
func Pointable(series string) error {
	for _, name := range []string{latestName, latestFile} {
		at := filepath.Join(series, name)
		if info, err := os.Lstat(at); err == nil && info.IsDir() {
			return fault.Errorf(fault.T("%s : %v", "%s: %v"), at, ErrNotLatest)
		}
	}
	return nil
}

func (d disk) setLatest(series, name string) error {
	if err := Pointable(series); err != nil {
		return err
	}
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
