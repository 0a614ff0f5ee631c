// Package archive publishes a run's folder: every file whole or not at all,
// the manifest last.
//
// What comes in are named writers of files; what goes out is a folder and its
// manifest. The invariant: at any instant each file in the folder is either
// the one of the last good run or the one of this run, never a part, and a
// run that fails before the end changes none of them.
package archive
