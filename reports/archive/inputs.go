package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage/fault"
)

// inputsFolder keeps, in the output folder, what editions were made of: each content
// once, in a folder named by its SHA-256, under the name that it had. Of what is too
// large to be kept, a file with the ending whereEnds says where it was.
const (
	inputsFolder = ".inputs"
	whereEnds    = ".where"
)

// ErrGone says that an input is no longer to be had as it was.
var ErrGone = fault.Errorf(fault.T("n'est plus là telle qu'elle était", "is no longer there as it was"))

// InputsFolder is the folder that the settings of an edition name files in.
func InputsFolder(out string) string { return filepath.Join(out, inputsFolder) }

// KeepInput keeps a file of at most so many bytes for the editions below an output
// folder, and returns its key, as sha256/name. Of a larger one it keeps where it is;
// known is its SHA-256 when that is known already.
func KeepInput(out, path string, most int64, known string) (key string, err error) {
	return onDisk().keepInput(out, path, most, known)
}

func (d disk) keepInput(out, path string, most int64, known string) (key string, err error) {
	status, err := os.Stat(path)
	if err != nil {
		return "", fault.Errorf(fault.T("garder une donnée : %v", "keep an input: %v"), err)
	}
	sum := known
	if sum == "" || status.Size() <= most {
		if sum, err = hashOf(path); err != nil {
			return "", fault.Errorf(fault.T("garder une donnée : %v", "keep an input: %v"), err)
		}
	}
	name := filepath.Base(path)
	folder := filepath.Join(InputsFolder(out), sum)
	if err := d.mkdirAll(folder); err != nil {
		return "", fault.Errorf(fault.T("garder %s : %v", "keep %s: %v"), name, err)
	}
	if status.Size() > most {
		where, err := filepath.Abs(path)
		if err == nil {
			err = d.putFile(filepath.Join(folder, name+whereEnds), strings.NewReader(where+"\n"), "")
		}
		return sum + "/" + name, err
	}
	kept := filepath.Join(folder, name)
	if there, err := hashOf(kept); err == nil && there == sum {
		return sum + "/" + name, nil
	}
	from, err := open(path)
	if err != nil {
		return "", fault.Errorf(fault.T("garder une donnée : %v", "keep an input: %v"), err)
	}
	defer from.Close()
	return sum + "/" + name, d.putFile(kept, from, sum)
}

// putFile writes a file whole or not at all. It fails when its content has not the
// SHA-256 that it should have, unless that is empty.
func (d disk) putFile(name string, from io.Reader, sum string) (err error) {
	f, err := d.createTemp(filepath.Dir(name), mark+"*")
	if err != nil {
		return fault.Errorf(fault.T("garder une donnée : %v", "keep an input: %v"), err)
	}
	defer func() {
		if err != nil {
			err = fault.Errorf(fault.T("garder %s : %v", "keep %s: %v"), filepath.Base(name), errors.Join(err, d.remove(f.Name())))
		}
	}()
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(f, hash), from)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return err
	}
	if got := hex.EncodeToString(hash.Sum(nil)); sum != "" && got != sum {
		return fault.Errorf(fault.T("elle a changé pendant la lecture", "it changed while it was read"))
	}
	return d.rename(f.Name(), name)
}

// FindInput returns where the file of a path is that the settings of an edition give:
// kept, or in its own place. The error is ErrGone when it is in neither as it was.
func FindInput(path string) (string, error) {
	sum, name := filepath.Base(filepath.Dir(path)), filepath.Base(path)
	if got, err := hashOf(path); err == nil && got == sum {
		return path, nil
	}
	where, err := readFile(path + whereEnds)
	if err != nil {
		return "", fault.Errorf(fault.T("la donnée %s %v", "the input %s %v"), name, ErrGone)
	}
	at := strings.TrimSpace(string(where))
	got, err := hashOf(at)
	switch {
	case err != nil:
		return "", fault.Errorf(fault.T("la donnée %s %v : %v", "the input %s %v: %v"), name, ErrGone, err)
	case got != sum:
		return "", fault.Errorf(fault.T("la donnée %s %v : %s a changé depuis", "the input %s %v: %s was changed since"), name, ErrGone, at)
	}
	return at, nil
}

// InputHash returns the SHA-256 in a path that the settings of an edition give.
func InputHash(path string) string { return filepath.Base(filepath.Dir(path)) }

// PruneInputs removes the inputs that no edition below an output folder names. The
// caller holds the lock.
func PruneInputs(out string) (removed int, err error) {
	return onDisk().pruneInputs(out)
}

func (d disk) pruneInputs(out string) (removed int, err error) {
	kept, err := os.ReadDir(InputsFolder(out))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fault.Errorf(fault.T("lister les données gardées : %v", "list the inputs that are kept: %v"), err)
	}
	var named strings.Builder
	for _, pattern := range []string{"*/*/" + SettingsName, "*/" + reviewFolder + "/*/" + SettingsName} {
		files, err := below(out, pattern)
		if err != nil {
			return 0, err
		}
		for _, file := range slices.Compact(files) {
			text, err := readFile(file)
			if err != nil {
				return 0, fault.Errorf(fault.T("lire quelles données servent encore : %v", "read which inputs are in use: %v"), err)
			}
			named.Write(text)
		}
	}
	all := named.String()
	for _, entry := range kept {
		halves, _ := below(InputsFolder(out), entry.Name()+"/"+mark+"*") // of a killed run
		for _, half := range halves {
			_ = d.remove(half)
		}
		if !isHash(entry.Name()) || strings.Contains(all, entry.Name()) {
			continue
		}
		if err := d.removeAll(filepath.Join(InputsFolder(out), entry.Name())); err != nil {
			return removed, fault.Errorf(fault.T("ôter une donnée qui ne sert plus : %v", "remove an input that no edition uses: %v"), err)
		}
		removed++
	}
	return removed, nil
}

func isHash(name string) bool {
	sum, err := hex.DecodeString(name)
	return err == nil && len(sum) == sha256.Size
}
