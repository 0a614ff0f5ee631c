package input

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"acces30/coverage/fault"
)

// InFull returns an error about a file with the path of the file in place of its
// name alone, so that nobody looks for it elsewhere. Paths are those of the files
// that were read; of two of one name, and of errors of another kind, nothing changes.
func InFull(err error, paths ...string) error {
	var unusable *Error
	if !errors.As(err, &unusable) {
		return err
	}
	full := ""
	for _, path := range paths {
		if path == "" || path == full || Seen(filepath.Base(path)) != Seen(unusable.File) {
			continue
		}
		if full != "" {
			return err
		}
		full = path
	}
	if full == "" {
		return err
	}
	return &Error{File: full, Reason: unusable.Reason, Args: unusable.Args}
}

// Unreadable says why a file can't be read, and what to do.
func Unreadable(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.Errorf(fault.T("ce fichier n'existe pas : vérifiez son nom et son dossier", "there is no such file: look at its name and its folder"))
	case errors.Is(err, fs.ErrPermission):
		return fault.Errorf(fault.T("lecture impossible : cet utilisateur n'en a pas le droit", "can't be read: this user may not"))
	case errors.Is(err, syscall.EISDIR):
		return fault.Errorf(fault.T("c'est un dossier : donnez le fichier qui s'y trouve", "is a folder: give the file in it"))
	case errors.Is(err, ErrIrregular), errors.Is(err, ErrChanged), errors.Is(err, ErrLarge):
		return err
	}
	return fault.Errorf(fault.T("lecture impossible : %v", "can't be read: %v"), err)
}
