// Command generate makes the built-in tables of data/moselle from the published
// files: the facts the program needs, in its own columns, without addresses,
// e-mails and telephone numbers. It is for developers, and is run again when
// the sources change (go generate ./data/moselle); see data/moselle/SOURCES.md.
//
// It reads the published files as the program reads an analyst's. It never
// knows the tables that it makes: they could not be made anew from themselves.
package main
