package archive

import (
	"errors"
	"os"
	"runtime"
)

// disk is what changes files and folders. What is done to the editions of others goes
// through it, so that a test can have any one operation fail.
type disk struct {
	// swap exchanges two folders at once; the error is errors.ErrUnsupported where the
	// file system can't.
	swap func(a, b string) error
	// fails, unless nil, is asked before each operation; its error is that of the
	// operation, which is then not done.
	fails func(operation, name string) error
}

// onDisk is the disk of this machine.
func onDisk() disk { return disk{swap: exchange} }

func (d disk) may(operation, name string) error {
	if d.fails == nil {
		return nil
	}
	return d.fails(operation, name)
}

func (d disk) exchange(a, b string) error {
	if err := d.may("exchange", b); err != nil {
		return err
	}
	return d.swap(a, b)
}

func (d disk) rename(from, to string) error {
	if err := d.may("rename", to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

func (d disk) remove(name string) error {
	if err := d.may("remove", name); err != nil {
		return err
	}
	return os.Remove(name)
}

func (d disk) removeAll(name string) error {
	if err := d.may("remove all", name); err != nil {
		return err
	}
	return os.RemoveAll(name)
}

func (d disk) mkdir(name string) error {
	if err := d.may("mkdir", name); err != nil {
		return err
	}
	return os.Mkdir(name, folderMode)
}

func (d disk) mkdirAll(name string) error {
	if err := d.may("mkdir all", name); err != nil {
		return err
	}
	return os.MkdirAll(name, folderMode)
}

func (d disk) symlink(to, at string) error {
	if err := d.may("symlink", at); err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // where some users may make links and no rename replaces one to a folder
		return errors.ErrUnsupported
	}
	return os.Symlink(to, at)
}

// create makes a file that is not there.
func (d disk) create(name string) (*file, error) {
	return d.open(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
}

func (d disk) open(name string, flags int) (*file, error) {
	if err := d.may("open", name); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, flags, fileMode)
	return &file{f, d}, err
}

// createTemp makes a file whose name is none yet.
func (d disk) createTemp(folder, pattern string) (*file, error) {
	if err := d.may("open", folder); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(folder, pattern)
	return &file{f, d}, err
}

// writeFile writes a file, one that is there anew.
func (d disk) writeFile(name string, content []byte) error {
	f, err := d.open(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// syncFolder makes the names in a folder last. Some file systems can't; the files
// themselves are synced.
func (d disk) syncFolder(name string) {
	if folder, err := os.Open(name); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}

// file is one that is written.
type file struct {
	*os.File
	disk disk
}

// Write implements io.Writer. One that fails may have written a part.
func (f *file) Write(p []byte) (int, error) {
	if err := f.disk.may("write", f.Name()); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

// Sync makes the content last.
func (f *file) Sync() error {
	if err := f.disk.may("sync", f.Name()); err != nil {
		return err
	}
	return f.File.Sync()
}

// Close ends the writing. One that fails has closed the file.
func (f *file) Close() error {
	err := f.disk.may("close", f.Name())
	if closed := f.File.Close(); err == nil {
		err = closed
	}
	return err
}
