package table

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// headBytes is how much of a file tells that there is nothing in it.
const headBytes = 64 << 10

// Load returns the bytes of a file of a file system. Name is its path there,
// shown the name that messages give it.
func Load(fsys fs.FS, name, shown string) ([]byte, error) {
	known, err := fs.Stat(fsys, name) // before it is opened, as a pipe waits for a writer
	if err != nil {
		return nil, unreadable(shown, err)
	}
	if err := input.Regular(known); err != nil {
		return nil, input.Fault(shown, err)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, unreadable(shown, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(shown, err)
	}
	if info.Size() > MaxBytes {
		return nil, tooLarge(shown, MaxBytes)
	}
	content := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	if _, err := content.ReadFrom(io.LimitReader(f, headBytes)); err != nil {
		return nil, unreadable(shown, err)
	}
	if content.Len() == headBytes && len(bytes.Trim(content.Bytes(), "\x00")) == 0 {
		return nil, input.Errorf(shown, fault.T("le fichier commence par %d octets nuls : rien n'y est écrit (un téléchargement inachevé ?) ; téléchargez-le de nouveau", "begins with %d zero bytes: nothing was written there (a download that did not end?); download it again"), headBytes)
	}
	if _, err := content.ReadFrom(io.LimitReader(f, MaxBytes+1-headBytes)); err != nil {
		return nil, unreadable(shown, err)
	}
	if content.Len() > MaxBytes {
		return nil, tooLarge(shown, MaxBytes)
	}
	if err := input.Steady(f, info); err != nil {
		return nil, input.Fault(shown, err)
	}
	return content.Bytes(), nil
}

func unreadable(shown string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return input.Fault(shown, input.Unreadable(err))
}

func tooLarge(shown string, limit int64) error {
	return input.Errorf(shown, fault.T("plus de %d Mo, tel quel ou décompressé : un tel fichier n'est pas lu", "is larger than %d MB, or unpacks to more: such a file is not read"), limit>>20)
}

// ReadFile loads a file and reads it as a table.
func ReadFile(fsys fs.FS, name, shown string, layout Layout) (*Table, error) {
	content, err := Load(fsys, name, shown)
	if err != nil {
		return nil, err
	}
	return Read(shown, content, layout)
}
