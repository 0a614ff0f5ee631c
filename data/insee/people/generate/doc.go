// Command generate makes the table of the people of communes of package people, from the
// table of communes of France in the folder of published files.
package main
