// Command generate makes the table of outlines: files of outlines of 2018 come in,
// with the codes that communes have today, and one packed file goes out. Communes
// that have merged since are joined; the outlines of départements, which are much finer
// than a map needs, are simplified.
package main
