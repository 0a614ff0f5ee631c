package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage/fault"
)

// reviewFolder holds, in a series, the editions that nobody has looked at yet.
const reviewFolder = "review"

// Edition is one that stands in its series.
type Edition struct {
	Folder   string // its path
	Manifest Manifest
}

// Name returns the edition's name in its series, as 2026-11.
func (e *Edition) Name() string { return filepath.Base(e.Folder) }

// Read returns the manifest of a folder. It fails when there is none, or when it is
// not one that this program can read.
func Read(folder string) (Manifest, error) {
	var m Manifest
	text, err := readFile(filepath.Join(folder, ManifestName))
	if err != nil {
		return m, fault.Errorf(fault.T("lire le manifeste : %v", "read the manifest: %v"), err)
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, fmt.Errorf("%s: %w", filepath.Join(folder, ManifestName), err)
	}
	if m.Format < firstFormat || m.Format > ManifestFormat {
		return m, fault.Errorf(fault.T("%s est au format %d, ce programme lit de %d à %d", "%s is of format %d, this program reads %d to %d"), filepath.Join(folder, ManifestName), m.Format, firstFormat, ManifestFormat)
	}
	return m, nil
}

// Named returns the folder of an edition under its own name where it is called latest: by
// that an edition is told from the others of its series.
func Named(folder string) string {
	series, name := filepath.Dir(filepath.Clean(folder)), filepath.Base(folder)
	if latest := Latest(series); name == latestName && latest != "" {
		return filepath.Join(series, latest)
	}
	return folder
}

// Open returns the edition of a folder.
func Open(folder string) (*Edition, error) {
	folder = Named(folder)
	manifest, err := Read(folder)
	if err != nil {
		return nil, err
	}
	return &Edition{folder, manifest}, nil
}

// Editions lists the good editions of a series by date, scenarios and plans apart.
// Faults are of folders whose manifest can't be read: they are left out.
func Editions(series string) (list []Edition, faults []error) {
	entries, err := os.ReadDir(series)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, []error{fault.Errorf(fault.T("lister les éditions : %v", "list the editions: %v"), err)}
	}
	for _, entry := range entries {
		if !entry.IsDir() || entry.Name()[0] < '0' || entry.Name()[0] > '9' {
			continue
		}
		folder := filepath.Join(series, entry.Name())
		manifest, err := Read(folder)
		if err != nil {
			faults = append(faults, UnusableError{entry.Name(), err})
			continue
		}
		list = append(list, Edition{folder, manifest})
	}
	slices.SortStableFunc(list, func(a, b Edition) int { return strings.Compare(a.Manifest.Edition.Date, b.Manifest.Edition.Date) })
	return list, faults
}

// UnusableError says why an edition that is there is not used.
type UnusableError struct {
	Edition string // its name in its series
	error
}

// Unwrap returns the reason.
func (e UnusableError) Unwrap() error { return e.error }

// Unused returns the names of the editions that a joined error is about.
func Unused(err error) (names []string) {
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range all.Unwrap() {
			names = append(names, Unused(one)...)
		}
		return names
	}
	if one, ok := errors.AsType[UnusableError](err); ok {
		names = append(names, one.Edition)
	}
	return names
}

// Verify returns an error unless the files of an edition are those of its manifest.
func (e *Edition) Verify() error {
	for _, file := range e.Manifest.Outputs {
		sum, err := hashOf(filepath.Join(e.Folder, filepath.Base(file.Name)))
		if err != nil {
			return fmt.Errorf("%s: %w", e.Folder, err)
		}
		if sum != file.SHA256 {
			return fault.Errorf(fault.T("%s : %s n'est plus tel qu'il a été écrit", "%s: %s is not as it was written"), e.Folder, file.Name)
		}
	}
	return nil
}

// Advance makes latest stand for the good edition of the latest date in a series,
// and returns its folder's name.
func Advance(series string) (string, error) {
	return onDisk().advance(series)
}

func (d disk) advance(series string) (string, error) {
	list, faults := Editions(series)
	if len(list) == 0 {
		return "", errors.Join(append(faults, fault.Errorf(fault.T("il n'y a aucune édition validée dans %s", "there is no good edition in %s"), series))...)
	}
	name := list[len(list)-1].Name()
	return name, d.setLatest(series, name)
}
