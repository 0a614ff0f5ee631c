// Command moselletables makes the built-in tables of data/moselle from the
// published files: the facts the program needs, in its own columns, without
// addresses, e-mails and telephone numbers. It is for developers, and is run
// again when the sources change; see data/moselle/SOURCES.md.
package main
